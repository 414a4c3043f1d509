import { fold } from "../catalog/fold.ts";
import { byLength } from "../tables/name-files.ts";
import { isSameWord, SHORTEST_STEM, splitWords, tellingWords } from "../tables/words.ts";

/** A page that can be found by name: what the files below `/data/names/` list. */
export interface NamedPage {
  name: string;
  /** Rooted, with the base path. */
  url: string;
  kind: string;
  summary: string;
  /** Spellings, the name included. */
  names: string[];
  /** Filter and value, for models. */
  filters: [string, string][];
  /** Ids of the facts of a page that is no model, with numbers and dates in short; a model's stand in `/data/ledger/`. */
  facts?: Record<string, string> | undefined;
  /** Place of a model in the files of the ledger. */
  row?: number | undefined;
}

/** What an entry's page is called, by the first part of its address. */
export const KIND_OF_FOLDER: Readonly<Record<string, string>> = {
  models: "model",
  families: "family",
  organizations: "organisation",
  datasets: "data set",
  licenses: "licence",
  benchmarks: "benchmark",
  concepts: "concept",
  guides: "guide",
  proposals: "proposal",
  sources: "source",
};

export interface RankedPage {
  page: NamedPage;
  /** Lower is better; below 1 the query is the page's very name. */
  rank: number;
}

/** From here on the words of the query stand inside those of a name, where nobody begins to read. */
export const INSIDE_WORDS = 5;
const THE_NAME = 0;
const BEGINS_WITH_IT = 2;
/** Of two that answer alike, the one that is called so comes before the one that is also called so. */
const BY_ANOTHER_NAME = 0.25;

/** Pages whose name answers a query, best first. */
export function findByName(query: string, pages: readonly NamedPage[]): NamedPage[] {
  return rankByName(query, pages).map(({ page }) => page);
}

/**
 * The very name in any spelling, then names that hold all words of the query, begin with it, or hold
 * the beginnings of its words, other forms of them, or the words inside theirs. Where no name has all
 * words, those that say nothing ("apache 2.0 models") are left out.
 */
export function rankByName(query: string, pages: readonly NamedPage[]): RankedPage[] {
  const words = splitWords(query);
  const found = rank(fold(query), words, pages);
  const telling = tellingWords(words);
  if (found.length > 0 || telling.length === words.length) return found;
  return rank(telling.join(""), telling, pages).map(({ page, rank: best }) => ({ page, rank: best + 1 }));
}

function rank(folded: string, words: readonly string[], pages: readonly NamedPage[]): RankedPage[] {
  if (folded === "") return [];
  const stems = words.map((word) => word.slice(0, SHORTEST_STEM));
  const found: RankedPage[] = [];
  for (const page of pages) {
    const { text, names } = readPage(page);
    if (!stems.every((stem) => text.includes(stem))) continue;
    const best = Math.min(...names.map((name, index) => rankName(name, folded, words) + (index === 0 ? 0 : BY_ANOTHER_NAME)));
    if (Number.isFinite(best)) found.push({ page, rank: best + (page.kind === "model" ? 0 : 0.5) });
  }
  return found.sort((a, b) => a.rank - b.rank || byLength(a.page, b.page));
}

function rankName({ whole, parts }: ReadName, folded: string, words: readonly string[]): number {
  if (whole === folded) return THE_NAME;
  const byWords = words.length === 0 ? Infinity : Math.max(...words.map((word) => rankWord(word, whole, parts)));
  return Math.min(byWords, folded.length > 1 && whole.startsWith(folded) ? BEGINS_WITH_IT : Infinity);
}

function rankWord(word: string, whole: string, parts: readonly string[]): number {
  if (parts.includes(word)) return 1;
  if (parts.some((part) => part.startsWith(word))) return 3;
  if (parts.some((part) => isSameWord(part, word))) return 4;
  return word.length > 1 && isInside(word, whole) ? INSIDE_WORDS : Infinity;
}

/** "3b" is not inside "13b": the digits before it belong to the number. */
function isInside(word: string, whole: string): boolean {
  if (!/^\p{N}/u.test(word)) return whole.includes(word);
  for (let at = whole.indexOf(word); at >= 0; at = whole.indexOf(word, at + 1)) if (!/\p{N}/u.test(whole[at - 1] ?? "")) return true;
  return false;
}

interface ReadName {
  whole: string;
  parts: string[];
}
const read = new WeakMap<NamedPage, { text: string; names: readonly ReadName[] }>();

/**
 * Names are read once: a query looks at all of them with each key. `text` holds all that a word can be found in, so
 * that most pages need one look: a word is in a name, or a form of it is that begins with the same letters.
 */
function readPage(page: NamedPage): { text: string; names: readonly ReadName[] } {
  const known = read.get(page);
  if (known) return known;
  const names = page.names.map((name) => ({ whole: fold(name), parts: splitWords(name) }));
  const made = { names, text: names.map(({ whole, parts }) => [whole, ...parts].join(" ")).join(" ") };
  read.set(page, made);
  return made;
}

const kinds = new WeakMap<readonly NamedPage[], Map<string, readonly NamedPage[]>>();

/** The pages of a kind, always the same list of the same pages. */
export function pagesOfKind(pages: readonly NamedPage[], kind: string): readonly NamedPage[] {
  const known = kinds.get(pages) ?? new Map<string, readonly NamedPage[]>();
  kinds.set(pages, known);
  const own = known.get(kind) ?? pages.filter((page) => page.kind === kind);
  known.set(kind, own);
  return own;
}
