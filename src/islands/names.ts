import { fold } from "../catalog/fold.ts";
import { isSameWord, splitWords, tellingWords } from "./words.ts";

/** A page that can be found by name: what `/data/names.json` lists, the models first, in their order everywhere. */
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
  facts?: Record<string, string>;
}

export interface RankedPage {
  page: NamedPage;
  /** Lower is better; below 1 the query is the page's very name. */
  rank: number;
}

/** From here on the words of the query stand inside those of a name, where nobody begins to read. */
export const INSIDE_WORDS = 5;
const THE_NAME = 0;
const BEGINS_WITH_IT = 2;
const byNumber = new Intl.Collator("en", { numeric: true });

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
  return pages
    .flatMap((page) => {
      const best = Math.min(...page.names.map((name) => rankName(name, folded, words)));
      return Number.isFinite(best) ? [{ page, rank: best + (page.kind === "model" ? 0 : 0.5) }] : [];
    })
    .sort((a, b) => a.rank - b.rank || a.page.name.length - b.page.name.length || byNumber.compare(a.page.name, b.page.name));
}

function rankName(name: string, folded: string, words: readonly string[]): number {
  const { whole, parts } = readName(name);
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

const read = new Map<string, { whole: string; parts: string[] }>();

/** Names are read once: a query looks at all of them with each key. */
function readName(name: string): { whole: string; parts: string[] } {
  const known = read.get(name) ?? { whole: fold(name), parts: splitWords(name) };
  read.set(name, known);
  return known;
}
