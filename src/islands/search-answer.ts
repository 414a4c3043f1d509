import { hasWord, type PagefindPage } from "./full-text.ts";
import type { Filters, Found, SearchIndex } from "./search-index.ts";
import { factItem, link, nameItem, tableItem, textItem } from "./search-items.ts";

export interface Question {
  query: string;
  filters: Filters;
}

export interface Answer {
  items: HTMLElement[];
  /** The spelling that was answered, where it is not the one that was typed. */
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

/**
 * Adds the full text to what was found by name. A word that stands in the text was no slip, and its pages come first;
 * else the other spelling is answered in full, and where there is none, what is left of the query without its unknown words.
 */
export async function answerInFull(
  { query, filters }: Question,
  { named, instead }: { named: HTMLElement[]; instead?: string | undefined },
  index: SearchIndex,
  searchText: (query: string) => Promise<PagefindPage[]>,
): Promise<Answer> {
  const texts = await searchText(query);
  const spelling = instead === undefined && named.length > 0 ? undefined : await index.spelling();
  const corrected = instead ?? spelling?.correct(query);
  if (spelling === undefined || corrected === undefined) return { items: [...named, ...textItems(texts, query, index, named)] };
  const areWritten = spelling.unknownWords(query).every((word) => texts.some((page) => hasWord(page, word)));
  if (areWritten) {
    const items = textItems(texts, query, index, []);
    const listed = pathsOf(items);
    return {
      items: [...items, ...named.filter((item) => !listed.has(item.querySelector("a")?.pathname))],
      ...(instead === undefined ? {} : { suggested: instead }),
    };
  }
  const first = instead === undefined ? itemsOf(await index.find(corrected, filters)) : named;
  const items = [...first, ...textItems(await searchText(corrected), corrected, index, first)];
  return items.length > 0 ? { items, corrected } : { items };
}

/** How many results there are and for what; what else to try. `problem`: why some names did not come. */
export function describeAnswer(question: Question, answer: Answer, problem: string | undefined): (string | Node)[] {
  const { query, filters } = question;
  const { items, corrected, suggested } = answer;
  if (problem !== undefined)
    return [`Not all names could be loaded: ${problem}. `, ...(items.length > 0 ? describeAnswer(question, answer, undefined) : [])];
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

function textItems(pages: PagefindPage[], query: string, index: SearchIndex, above: HTMLElement[]): HTMLElement[] {
  const labels = new Map(index.fields.map(({ id, label }) => [id, label]));
  const listed = pathsOf(above);
  return pages.filter((page) => !listed.has(page.url)).map((page) => textItem(page, query, index.kindOf(page.url), labels));
}

function pathsOf(items: HTMLElement[]): Set<string | undefined> {
  return new Set(items.map((item) => item.querySelector("a")?.pathname));
}

function askLink(query: string, words = `“${query}”`): HTMLAnchorElement {
  return link(words, `?${new URLSearchParams({ q: query })}`);
}
