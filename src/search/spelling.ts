import { distance } from "fastest-levenshtein";
import type { SearchField } from "./asked-fields.ts";
import { commonBeginning, FILLER, isSameWord, splitWords, tellingWords } from "../tables/words.ts";

const SHORTEST = 4;

/** Words that the catalogue names things with, and what was most likely meant by others. */
export class Spelling {
  readonly #words: readonly string[];

  /** `words` are those of all names. */
  constructor(words: readonly string[], fields: readonly SearchField[]) {
    const phrases = fields.flatMap((field) => field.phrases.flatMap(splitWords));
    this.#words = [...new Set([...words, ...phrases, ...FILLER])].filter((word) => /^\p{L}+$/u.test(word));
  }

  /** Words of a query that are a form of no word of a name, the last not even a beginning; numbers never count. */
  unknownWords(query: string): string[] {
    const words = splitWords(query);
    const last = words.at(-1);
    return words.filter((word) => /^\p{L}+$/u.test(word) && !this.#isKnown(word, word === last));
  }

  /** The query with its unknown words put right; absent where there is none, or nothing near to one of them. */
  respell(query: string): string | undefined {
    const unknown = this.unknownWords(query);
    return unknown.every((word) => this.#nearest(word) !== undefined) ? this.correct(query) : undefined;
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
    const most = word.length > 5 ? 2 : 1;
    let best: { known: string; slips: number } | undefined;
    for (const known of this.#words) {
      if (known.length < SHORTEST || Math.abs(known.length - word.length) > 2) continue;
      const slips = slipsBetween(word, known);
      if (slips < most + 0.5 && (!best || slips < best.slips)) best = { known, slips };
    }
    return best?.known;
  }
}

/** Slips of the keys that make one word of another; a letter that is doubled, or not, or in a wrong place is the most common one. */
function slipsBetween(word: string, known: string): number {
  if (withoutDoubles(word) === withoutDoubles(known)) return 0.5;
  return isSwapped(word, known) ? 1 : distance(word, known) + (word[0] === known[0] ? 0 : 0.01);
}

function withoutDoubles(word: string): string {
  return word.replace(/(.)\1+/gu, "$1");
}

/** Whether two neighbouring letters have changed places. */
function isSwapped(word: string, known: string): boolean {
  const at = commonBeginning(word, known);
  return (
    word.length === known.length && word[at] === known[at + 1] && word[at + 1] === known[at] && word.slice(at + 2) === known.slice(at + 2)
  );
}
