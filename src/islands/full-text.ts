import * as z from "zod/mini";
import { fetchData } from "./fetch-data.ts";
import { commonBeginning, isSameWord, splitWords } from "../tables/words.ts";

/** The parts of Pagefind's JavaScript interface that the search uses (pagefind.app/docs/api). */
interface Pagefind {
  options(options: { baseUrl: string; noWorker: boolean; excerptLength: number }): Promise<void>;
  init(): Promise<void>;
  search(query: string, options: { filters: Record<string, string> }): Promise<{ results: { data(): Promise<PagefindPage> }[] }>;
  mergeIndex(folder: string, options: { baseUrl: string; excerptLength: number }): Promise<void>;
}

export interface PagefindPage {
  url: string;
  excerpt: string;
  content: string;
  meta: { title?: string; summary?: string };
  /** Places of the words that were found, counted in words of `content`. */
  locations: number[];
  anchors: Anchor[];
}

interface Anchor {
  id: string;
  text: string;
  location: number;
}

export interface FoundAnchor {
  id: string;
  /** The words of a heading; empty for a fact. */
  text: string;
  /** Whether all words of the query stand here. */
  whole: boolean;
}

const EXCERPT_WORDS = 24;
const SHORTEST_QUERY = 2;
const MOST_PAGES = 8;
const MOST_ANCHORS = 4;
/** For an unknown word Pagefind falls back to ever shorter beginnings of it; less than this share of a word is no answer. */
const SHARE_OF_WORD = 0.6;
const LONG_BEGINNING = 5;

/** The full-text index of the site; nothing is found where there is none, as in development. */
export class FullText {
  readonly #base: string;
  #pagefind: Promise<Pagefind> | undefined;

  constructor(base: string) {
    this.#base = base;
  }

  load(): Promise<Pagefind> {
    this.#pagefind ??= this.#join();
    return this.#pagefind;
  }

  /** Entries are indexed in parts, which are joined here. */
  async #join(): Promise<Pagefind> {
    const folder = `${this.#base}/pagefind`;
    const address = `${folder}/pagefind.js`;
    const options = { baseUrl: `${this.#base}/`, excerptLength: EXCERPT_WORDS };
    const listed = fetchData(`${folder}/parts.json`, z.array(z.string()));
    const module: Pagefind = await import(/* @vite-ignore */ address);
    await module.options({ ...options, noWorker: true });
    await module.init();
    const parts = await listed;
    if ("data" in parts) await Promise.all(parts.data.map((part) => module.mergeIndex(`${folder}/${part}/`, options)));
    return module;
  }

  /** The best pages; nothing any more once `isWanted` says no, so that no old query holds up a new one. */
  async search(query: string, filters: Record<string, string>, isWanted: () => boolean): Promise<PagefindPage[]> {
    // The first letter of a word is in every page.
    if (query.length < SHORTEST_QUERY) return [];
    try {
      const pagefind = await this.load();
      if (!isWanted()) return [];
      const { results } = await pagefind.search(query, { filters });
      if (!isWanted()) return [];
      const pages = await Promise.all(results.slice(0, MOST_PAGES).map((result) => result.data()));
      const words = splitWords(query);
      return pages.filter((page) => markedWords(page).some((mark) => words.some((word) => isFoundAs(word, mark))));
    } catch {
      return [];
    }
  }
}

/** Whether a page has a word as it was typed, or one that a long beginning of it may become. */
export function hasWord(page: PagefindPage, word: string): boolean {
  return markedWords(page).some((mark) => isSameWord(mark, word) || (word.length >= LONG_BEGINNING && mark.startsWith(word)));
}

/** The facts or sections of a page in which the words of a query stand, those with most of them first. */
export function bestAnchors({ anchors, locations, content }: PagefindPage, query: string): FoundAnchor[] {
  const words = [...new Set(splitWords(query))];
  const text = content.split(/\s+/);
  const sorted = anchors.filter(({ id }) => !id.startsWith("receipt-")).sort((a, b) => a.location - b.location);
  const found = new Map<Anchor, Set<string>>();
  for (const location of locations) {
    const anchor = sorted.findLast((one) => one.location <= location);
    if (!anchor) continue;
    const here = found.get(anchor) ?? new Set();
    for (const mark of splitWords(text[location] ?? "")) for (const word of words) if (isFoundAs(word, mark)) here.add(word);
    found.set(anchor, here);
  }
  return [...found]
    .sort(([, a], [, b]) => b.size - a.size)
    .slice(0, MOST_ANCHORS)
    .map(([{ id, text: heading }, here]) => ({ id, text: heading.replace(/^\d+(?=\p{L})/u, ""), whole: here.size === words.length }));
}

function markedWords({ excerpt }: PagefindPage): string[] {
  return [...excerpt.matchAll(/<mark>(.*?)<\/mark>/gs)].flatMap((match) => splitWords(match[1] ?? ""));
}

function isFoundAs(word: string, mark: string): boolean {
  return commonBeginning(mark, word) >= Math.ceil(word.length * SHARE_OF_WORD);
}
