import type { ZodMiniType } from "zod/mini";
import { fold } from "../catalog/fold.ts";
import { fromSteps, nameFilePath, nameFileShapes, nameIndexShape, type NameIndex, type Postings } from "../tables/name-files.ts";
import { FIT, fitsIn, inAll, lessOne, type Fits } from "./name-fits.ts";
import { fetchData, PUBLISHED_ANEW, type Fetched } from "./fetch-data.ts";
import type { NamedPage } from "../search/names.ts";
import { isSameWord, splitWords, tellingWords } from "../tables/words.ts";

/** Pages that a query is held against: more than any list of names shows. */
const MOST_PAGES = 24;
/** Which pages may be chosen, by their numbers. */
export type Allowed = (page: number) => boolean;

/** Fetches what a query asks for of the names of all pages, each file once. A file that does not come is asked for again. */
export class NameFiles {
  readonly index: NameIndex;
  readonly #base: string;
  readonly #files = new Map<string, Promise<readonly unknown[]>>();
  readonly #problems = new Map<string, string>();

  static async open(base: string): Promise<Fetched<NameFiles>> {
    const index = await fetchData(base + nameFilePath("index"), nameIndexShape);
    return "problem" in index ? index : { data: new NameFiles(index.data, base) };
  }

  constructor(index: NameIndex, base: string) {
    [this.index, this.#base] = [index, base];
  }

  readonly isModel: Allowed = (page) => page < this.index.models;

  /** Why names may be missing from what was found, as the end of a sentence: some file did not come when it was last asked for. */
  get problem(): string | undefined {
    return this.#problems.values().next().value;
  }

  /** The pages that answer the queries best by their names; of some queries one may have none. */
  async candidates(queries: Iterable<string>, allowed: Allowed = () => true): Promise<NamedPage[]> {
    const found = await Promise.all([...new Set(queries)].map((query) => this.#numbers(query, allowed)));
    return this.pages([...new Set(found.flat())].sort((a, b) => a - b));
  }

  /** Pages by their numbers, in their order; without those whose file does not come. */
  async pages(numbers: readonly number[]): Promise<NamedPage[]> {
    const { block } = this.index;
    const places = [...new Set(numbers.map((number) => Math.floor(number / block)))];
    const files = new Map(
      await Promise.all(places.map(async (place) => [place, await this.#load(`pages-${place}`, nameFileShapes.pages)] as const)),
    );
    return numbers.flatMap((number) => files.get(Math.floor(number / block))?.[number % block] ?? []);
  }

  /** Numbers of the pages that have all values, by filter, in their order. */
  async filtered(filters: Readonly<Record<string, string>>): Promise<number[]> {
    const names = this.index.filters.map(([name]) => name);
    const lists = await Promise.all(
      Object.entries(filters).map(async ([name, value]) => {
        const postings = await this.#load(`filter-${names.indexOf(name)}`, nameFileShapes.postings);
        return new Set(fromSteps(postings.find(([known]) => known === value)?.[1] ?? []));
      }),
    );
    return [...(lists[0] ?? [])].filter((page) => lists.every((list) => list.has(page)));
  }

  /** Fetches all of a small catalogue, so that no key waits; of a large one nothing. */
  async prepare(): Promise<void> {
    if (this.index.words.length > 1) return;
    const all = Array.from({ length: this.index.pages }, (_, page) => page);
    await Promise.all([this.pages(all), ...["", ...this.index.wholes].map((key) => this.#beginning(key)), this.#fits("")]);
  }

  /** Words of letters in all names; none where they do not come. */
  spelling(): Promise<readonly string[]> {
    return this.#load("spelling", nameFileShapes.spelling);
  }

  async #numbers(query: string, allowed: Allowed): Promise<number[]> {
    const [words, folded] = [splitWords(query), fold(query)];
    if (folded === "") return [];
    const telling = tellingWords(words);
    const [wholes, ...fits] = await Promise.all([this.#beginning(folded), ...words.map((word) => this.#fits(word))]);
    const ofWords = (some: readonly string[]) =>
      inAll(some.map((word) => fits[words.indexOf(word)] ?? { pages: new Map(), partial: false }));
    const attempts = [() => ofWords(words), () => ofWords(telling), () => lessOne(words, ofWords)];
    const best = new Map<number, number>();
    const take = (found: ReadonlyMap<number, number>) => {
      for (const [page, fit] of found) if (allowed(page)) best.set(page, Math.min(fit, best.get(page) ?? Infinity));
    };
    for (const attempt of attempts) if (best.size === 0) take(attempt());
    take(wholes);
    return [...best]
      .sort(([a, fitA], [b, fitB]) => fitA - fitB || a - b)
      .slice(0, MOST_PAGES)
      .map(([page]) => page);
  }

  /** Pages with a name that begins with a folded text, or is it. */
  async #beginning(folded: string): Promise<ReadonlyMap<number, number>> {
    const { pages } = fitsIn(await this.#postings("wholes", folded), (text) =>
      text === folded ? FIT.name : text.startsWith(folded) && folded.length > 1 ? FIT.beginning : undefined,
    );
    return pages;
  }

  async #fits(word: string): Promise<Fits> {
    return fitsIn(await this.#postings("words", word), (text) =>
      text === word ? FIT.word : text.startsWith(word) ? FIT.begins : isSameWord(text, word) ? FIT.form : undefined,
    );
  }

  /** The file with all that begins as a text does. */
  async #postings(kind: "words" | "wholes", text: string): Promise<Postings> {
    const keys = this.index[kind];
    for (let length = text.length; length >= 0; length -= 1) {
      const place = keys.indexOf(text.slice(0, length));
      if (place >= 0) return this.#load(`${kind}-${place}`, nameFileShapes.postings);
    }
    return [];
  }

  async #load<T>(file: string, shape: ZodMiniType<{ edition: string; entries: T[] }>): Promise<T[]> {
    const loading = this.#files.get(file) ?? fetchData(this.#base + nameFilePath(file), shape).then((got) => this.#entries(file, got));
    this.#files.set(file, loading);
    return (await loading) as T[];
  }

  #entries<T>(file: string, got: Fetched<{ edition: string; entries: T[] }>): T[] {
    const problem = "problem" in got ? got.problem : got.data.edition === this.index.edition ? undefined : PUBLISHED_ANEW;
    if ("data" in got && problem === undefined) {
      this.#problems.delete(file);
      return got.data.entries;
    }
    this.#problems.set(file, problem ?? "");
    this.#files.delete(file);
    return [];
  }
}
