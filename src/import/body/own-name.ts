import { fold } from "../../catalog/fold.ts";

const BUILD = /lite|mini|small|tiny|nano|medium|large|xl|long/;

/** What a card may call its own model: its names, and the size in them. */
export class OwnNames {
  readonly #names: string[];
  /** Its names as the card writes them, without the owner of a repository. */
  readonly called: readonly string[];
  /** Parameters, as the name says them; undefined where it says none or several. */
  readonly size: number | undefined;

  constructor(names: readonly (string | undefined)[]) {
    const known = names.filter((name) => name !== undefined);
    this.#names = known.flatMap((name) => [fold(name), fold(name.split("/").at(-1) ?? name)]).filter((name) => name.length > 1);
    this.called = [...new Set(known.map((name) => name.split("/").at(-1) ?? name))];
    const sizes = new Set(known.flatMap(sizesIn));
    this.size = sizes.size === 1 ? [...sizes][0] : undefined;
  }

  /** Whether words in a text or a table name this model: its name, or the beginning of it that stands for its family. */
  includes(words: string): boolean {
    const folded = fold(words);
    return (
      folded.length > 1 &&
      this.#names.some(
        (name) => name === folded || (name.startsWith(folded) && folded.length > 2) || (name.endsWith(folded) && folded.length > 5),
      )
    );
  }

  /** Whether an id of the Hub is this model's own repository. */
  isRepository(id: string): boolean {
    return id.includes("/") && this.equals(id.split("/").at(-1) ?? id);
  }

  /** Whether a word begins with a name of this model, as a sister of its series does, or as this one with its size. */
  begins(word: string): boolean {
    const folded = fold(word);
    return this.#names.some(
      (name) => name.length > 2 && folded.startsWith(name) && (!/\d/.test(name) || /^\d+[bm]/.test(folded.slice(name.length))),
    );
  }

  /** Whether a name of this model holds these words. */
  holds(words: string): boolean {
    const folded = fold(words);
    return folded.length > 2 && this.#names.some((name) => name.includes(folded));
  }

  /** Whether a name begins with the first word of this model's name, as those of a series do. */
  sharesBeginning(name: string): boolean {
    const [word = "", next = ""] = name.split(/[-_.]/);
    const first = fold(word.length > 2 ? word : word + next);
    return first.length > 2 && this.#names.some((own) => own.startsWith(first));
  }

  /** Whether a word is like a name of this model: “ParrotOwl-7B” to ParrotMathOwl-7B. */
  resembles(word: string): boolean {
    const folded = fold(word);
    return folded.length > 8 && this.#names.some((name) => name.startsWith(folded.slice(0, 5)) && name.endsWith(folded.slice(-4)));
  }

  /** Whether words are the beginning of this model's name, and the rest makes it a smaller or larger one: “X-2” to X-2-Lite. */
  isOtherBuild(words: string): boolean {
    const folded = fold(words);
    return (
      this.#names.every((name) => name !== folded) &&
      this.#names.some((name) => BUILD.test(name.slice(folded.length)) && name.startsWith(folded))
    );
  }

  /** Whether words name a size that is far from the one in this model's name: “OLMo 7B” to OLMo 1B. */
  isOtherSize(words: string): boolean {
    const [, digits, scale] = /(?<![\w.])(\d+(?:\.\d+)?)\s?([BM])(?![A-Za-z])/i.exec(words.replaceAll(/[-_]/g, " ")) ?? [];
    if (!digits || this.size === undefined) return false;
    const ratio = (Number(digits) * (/b/i.test(scale ?? "") ? 1e9 : 1e6)) / this.size;
    return ratio > 1.6 || ratio < 1 / 1.6;
  }

  /** Whether words hold a name of this model. */
  isIn(words: string): boolean {
    const folded = fold(words);
    return this.#names.some((name) => name.length > 4 && folded.includes(name));
  }

  /** Whether words are this model's name and no shorter one. */
  equals(words: string): boolean {
    const folded = fold(words);
    return folded.length > 1 && this.#names.some((name) => name === folded);
  }
}

/** "7B" → 7e9; of "8x7B" nothing, since it is no total. */
export function sizesIn(name: string): number[] {
  // One expert is the whole: “1x22b”.
  if (/\d\s*x\s*\d|x\d+\b/i.test(name) && !/(?<![\d.])1x\d/.test(name)) return [];
  // “1_8b” is written so where a point may not stand.
  return [
    ...name
      .replaceAll(/(?<![\d.])1x(?=\d)/g, "")
      .replaceAll(/(?<=\d)_(?=\d+b(?![a-z]))/gi, ".")
      .matchAll(/(?<![A-Za-z0-9.])(\d+(?:\.\d+)?)\s*([bm])(?![a-z])/gi),
  ].map((match) => Number(match[1]) * (/b/i.test(match[2] ?? "") ? 1e9 : 1e6));
}
