import type { Fact, ResolvedClaim } from "../../catalog/model.ts";
import { element, toHtml, type Child, type Markup } from "../../values/markup.ts";

/** What the full-text search knows of one page. */
export interface SearchRecord {
  /** `collection/id` of an entry, or the path of another page. */
  key: string;
  /** Of the page: rooted, without the base path. */
  path: string;
  /** HTML for the indexer, with the page's own anchors; made when it is asked for. */
  draw(): string;
}

export interface SearchPage {
  title: string;
  /** Shown below the title of a result. */
  summary: string;
  /** Pairs of a filter's name and one of its values. */
  filters?: readonly (readonly [string, string])[];
  body: readonly Child[];
  /** HTML of the prose, between the parts of the body before and after it. */
  prose?: string;
  rest?: readonly Child[];
}

/** A page as Pagefind reads it: what may be found, and nothing of how it looks. */
export function drawPage({ title, summary, filters = [], body, prose = "", rest = [] }: SearchPage): string {
  return [
    `<html lang="en"><head>`,
    toHtml(element("meta", { content: summary, "data-pagefind-meta": "summary[content]" })),
    "</head><body data-pagefind-body>",
    toHtml([
      filters.map(([name, value]) => element("p", { hidden: "", "data-pagefind-filter": name }, value)),
      element("h1", { "data-pagefind-meta": "title" }, title),
      paragraph([summary]),
      body,
    ]),
    prose,
    toHtml(rest),
    "</body></html>",
  ].join("");
}

/** Words at an anchor of the page; nothing without words. */
export function paragraph(words: readonly (string | undefined)[], anchor?: string): Child {
  const text = words.filter(Boolean).join(" ");
  return text !== "" && element("p", { id: anchor }, text);
}

export function heading(anchor: string, text: string): Markup {
  return element("h2", { id: anchor }, text);
}

/** The anchor that an address leads to. */
export function anchorOf(url: string): string | undefined {
  const at = url.indexOf("#");
  return at < 0 ? undefined : url.slice(at + 1);
}

/** What is said of a fact, at its anchor: each value, why it is not known, remarks, and the words of its sources. */
export function factWords({ field, claims, because, url }: Fact): Child {
  return paragraph([`${field.label}:`, ...claims.flatMap(claimWords), because], anchorOf(url));
}

function claimWords(claim: ResolvedClaim): (string | undefined)[] {
  const { display, text, reason, method, note, citations } = claim;
  return [`${display}.`, display.includes(text ?? "") ? undefined : text, reason, method, note, ...quotesOf(citations)];
}

/** The words that are quoted, each once. */
export function quotesOf(citations: readonly { quote?: string | undefined }[]): string[] {
  return [...new Set(citations.flatMap(({ quote }) => quote ?? []))];
}
