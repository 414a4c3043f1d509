import { createHash } from "node:crypto";
import type { Catalog } from "../catalog/catalog.ts";
import { fold } from "../catalog/fold.ts";
import { groupBy } from "../catalog/group-by.ts";
import type { NamedPage } from "../search/names.ts";
import { SHORTEST_STEM, splitWords } from "../tables/words.ts";
import { byLength, LONGER, toSteps, type NameIndex, type Postings } from "../tables/name-files.ts";
import { ledgerModels } from "./ledger.ts";
import { FACT_KINDS, namedPages } from "./names.ts";
import { SEARCH_FILTERS } from "./search-filters.ts";

/** Pages in a file of pages: what a query shows stands in some ten of them. */
const BLOCK = 16;
/** Numbers of pages in a file of words, and in one of whole names: some ten kilobytes each when compressed. */
const MOST_NUMBERS = { words: 6000, wholes: 800 };
/** Pages that are kept of a beginning whose texts have files of their own. */
const MOST_OF_LONGER = 64;

interface NameFile {
  file: string;
  contents: unknown;
}

/** Every file below `/data/names/`, by its name. */
export function nameFiles(catalog: Catalog): NameFile[] {
  const rows = new Map(ledgerModels(catalog).map(({ url }, row) => [url, row]));
  const pages = namedPages(catalog).map((page) => (rows.has(page.url) ? { ...page, row: rows.get(page.url) } : page));
  return filesOf(pages);
}

/** The same for any pages. */
export function filesOf(named: readonly NamedPage[]): NameFile[] {
  const pages = named.toSorted((a, b) => Number(isModel(b)) - Number(isModel(a)) || byLength(a, b));
  const edition = createHash("sha256").update(JSON.stringify(pages)).digest("hex").slice(0, 12);
  const words = cut(
    postingsOf(pages, ({ names }) => names.flatMap(splitWords)),
    MOST_NUMBERS.words,
    SHORTEST_STEM,
  );
  const wholes = cut(
    postingsOf(pages, ({ names }) => names.map(fold)),
    MOST_NUMBERS.wholes,
    Infinity,
  );
  const filters = SEARCH_FILTERS.map((filter) => ({
    filter,
    postings: postingsOf(pages, (page) => page.filters.flatMap(([name, value]) => (name === filter ? [value] : []))),
  }));
  const index: NameIndex = {
    edition,
    models: pages.filter(isModel).length,
    pages: pages.length,
    block: BLOCK,
    words: words.map(({ key }) => key),
    wholes: wholes.map(({ key }) => key),
    filters: filters.map(({ filter, postings }) => [filter, postings.map(([value]) => value).sort(byNumber.compare)]),
  };
  const file = (name: string, entries: unknown): NameFile => ({ file: name, contents: { edition, entries } });
  const inFile = (postings: Postings) => postings.map(([text, numbers]) => [text, toSteps(numbers)]);
  return [
    { file: "index", contents: index },
    ...words.map(({ postings }, place) => file(`words-${place}`, inFile(postings))),
    ...wholes.map(({ postings }, place) => file(`wholes-${place}`, inFile(postings))),
    ...filters.map(({ postings }, place) => file(`filter-${place}`, inFile(postings))),
    ...Array.from({ length: Math.ceil(pages.length / BLOCK) }, (_, place) =>
      file(`pages-${place}`, pages.slice(place * BLOCK, (place + 1) * BLOCK)),
    ),
    file("spelling", wordsOfLetters(named)),
  ];
}

const byNumber = new Intl.Collator("en", { numeric: true });

function isModel({ kind }: NamedPage): boolean {
  return kind === FACT_KINDS.models;
}

/** In the order of the pages: of two words as near to a slip, the first is taken. */
function wordsOfLetters(pages: readonly NamedPage[]): string[] {
  return [...new Set(pages.flatMap(({ names }) => names.flatMap(splitWords)))].filter((word) => /^\p{L}+$/u.test(word));
}

/** By text, in their order, the numbers of the pages that have it. */
function postingsOf(pages: readonly NamedPage[], textsOf: (page: NamedPage) => string[]): Postings {
  const found = new Map<string, number[]>();
  for (const [number, page] of pages.entries())
    for (const text of new Set(textsOf(page))) {
      const numbers = found.get(text);
      if (numbers) numbers.push(number);
      else if (text !== "") found.set(text, [number]);
    }
  return [...found].sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));
}

/** Cuts texts by their beginnings, until a file has few enough numbers or its beginning is `deepest` letters long. */
function cut(postings: Postings, most: number, deepest: number, key = ""): { key: string; postings: Postings }[] {
  const size = postings.reduce((sum, [, numbers]) => sum + numbers.length, 0);
  const longer = postings.filter(([text]) => text !== key);
  if (size <= most || key.length >= deepest || longer.length === 0) return [{ key, postings }];
  const groups = groupBy(longer, ([text]) => text.slice(0, key.length + 1));
  const parts = [...groups].flatMap(([beginning, group]) => cut(group, most, deepest, beginning));
  if (key === "") return parts;
  const best = [...new Set(longer.flatMap(([, numbers]) => numbers))].sort((a, b) => a - b).slice(0, MOST_OF_LONGER);
  return [{ key, postings: [...postings.filter(([text]) => text === key), [key + LONGER, best]] }, ...parts];
}
