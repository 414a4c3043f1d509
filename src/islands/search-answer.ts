import { hasWord, type PagefindPage } from "./full-text.ts";
import type { Filters, Found, SearchIndex } from "./search-index.ts";
import { factItem, link, nameItem, tableItem, textItem } from "./search-items.ts";
import { splitWords } from "./words.ts";

export interface Question {
  query: string;
  filters: Filters;
}

export interface Answer {
  items: HTMLElement[];
  /** The query that was answered, where it is not the one that was typed. */
  corrected?: string;
  /** What the typed query may have meant. */
  suggested?: string;
}

/** What was found by name, in the order of showing. */
export function itemsOf({ exact, facts, similar, tables }: Found): HTMLElement[] {
  return [
    ...exact.map(nameItem),
    ...facts.map(factItem),
    ...similar.map(nameItem),
    ...tables.map(({ label, url }) => tableItem(label, url)),
  ];
}

/** Adds the full text to what was found by name; where neither has the words, answers what they were most likely meant for. */
export async function answerInFull(
  { query, filters }: Question,
  named: HTMLElement[],
  index: SearchIndex,
  searchText: (query: string) => Promise<PagefindPage[]>,
): Promise<Answer> {
  const texts = await searchText(query);
  const corrected = named.length > 0 ? undefined : index.spelling.correct(query);
  const areWritten = index.spelling.unknownWords(query).every((word) => texts.some((page) => hasWord(page, word)));
  if (corrected === undefined || areWritten) {
    const isRespelt = corrected !== undefined && splitWords(corrected).length === splitWords(query).length;
    return { items: [...named, ...textItems(texts, query, index, named)], ...(isRespelt ? { suggested: corrected } : {}) };
  }
  const instead = itemsOf(await index.find(corrected, filters));
  const items = [...instead, ...textItems(await searchText(corrected), corrected, index, instead)];
  return items.length > 0 ? { items, corrected } : { items };
}

/** How many results there are and for what; what else to try. */
export function describeAnswer({ query, filters }: Question, { items, corrected, suggested }: Answer): (string | Node)[] {
  const isFiltered = Object.keys(filters).length > 0;
  const words = query === "" ? "these filters" : `“${query}”${isFiltered ? " with these filters" : ""}`;
  const count = `${items.length} ${items.length === 1 ? "result" : "results"}`;
  if (corrected !== undefined) return [`Nothing was found for ${words}. ${count} for `, askLink(corrected), "."];
  if (suggested !== undefined) return [`${count} for ${words}. Did you mean `, askLink(suggested), "?"];
  if (items.length > 0) return [`${count} for ${words}`];
  const advice = "fewer words, another spelling, or the lists below.";
  if (query === "" || !isFiltered) return [`Nothing was found for ${words}. Try ${advice}`];
  return [`Nothing was found for ${words}. `, askLink(query, "Search without the filters"), `, or try ${advice}`];
}

function textItems(pages: PagefindPage[], query: string, { fields }: SearchIndex, above: HTMLElement[]): HTMLElement[] {
  const labels = new Map(fields.map(({ id, label }) => [id, label]));
  const listed = new Set(above.map((item) => item.querySelector("a")?.pathname));
  return pages.filter((page) => !listed.has(page.url)).map((page) => textItem(page, query, labels));
}

function askLink(query: string, words = `“${query}”`): HTMLAnchorElement {
  return link(words, `?${new URLSearchParams({ q: query })}`);
}
