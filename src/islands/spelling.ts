import { closest, distance } from "fastest-levenshtein";
import type { SearchField } from "./facts.ts";
import type { NamedPage } from "./names.ts";
import { FILLER, isSameWord, splitWords, tellingWords } from "./words.ts";

const SHORTEST = 4;

/** Words that the catalogue names things with, and what was most likely meant by others. */
export class Spelling {
  readonly #words: readonly string[];

  constructor(pages: readonly NamedPage[], fields: readonly SearchField[]) {
    const texts = [...pages.flatMap((page) => page.names), ...fields.flatMap((field) => field.phrases)];
    const words = [...texts.flatMap(splitWords), ...FILLER];
    this.#words = [...new Set(words)].filter((word) => /^\p{L}+$/u.test(word));
  }

  /** Words of a query that are a form of no word of a name, the last not even a beginning; numbers never count. */
  unknownWords(query: string): string[] {
    const words = splitWords(query);
    const last = words.at(-1);
    return words.filter((word) => /^\p{L}+$/u.test(word) && !this.#isKnown(word, word === last));
  }

  /** The query with its unknown words put right, or left out where nothing is near; absent where nothing would be left, or new. */
  correct(query: string): string | undefined {
    const unknown = new Set(this.unknownWords(query));
    if (unknown.size === 0) return undefined;
    const corrected = query
      .replace(/\p{L}+/gu, (run) => (unknown.has(run.toLowerCase()) ? (this.#nearest(run.toLowerCase()) ?? "") : run))
      .replace(/\s+/g, " ")
      .trim();
    return tellingWords(splitWords(corrected)).length > 0 ? corrected : undefined;
  }

  #isKnown(word: string, isTyped: boolean): boolean {
    return this.#words.some((known) => isSameWord(known, word) || (isTyped && known.startsWith(word)));
  }

  #nearest(word: string): string | undefined {
    if (word.length < SHORTEST) return undefined;
    const nearest = closest(
      word,
      this.#words.filter((known) => known.length >= SHORTEST),
    );
    return distance(word, nearest) <= (word.length > 5 ? 2 : 1) ? nearest : undefined;
  }
}
