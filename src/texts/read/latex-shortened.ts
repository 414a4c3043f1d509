/** Characters of private use stand for runs of plain words while the parser works. */
const [FIRST, LAST] = [0xe000, 0xf8ff];
const PRIVATE = /[\ue000-\uf8ff]/g;
/** Two plain words or more with what stands between them; none of them belongs to a macro's name. */
const PLAIN = /(?<![\\\p{L}@])\p{L}{2,}(?:[,.;:]? [\p{L}\d][\p{L}\d'’-]*)*[,.;:]? \p{L}{2,}/gu;
/** Shorter runs are not worth a character. */
const LEAST = 20;

/**
 * Makes sources short for the parser, which tries every rule at each character: a run of plain words becomes one
 * character. Runs are known by their characters in all files of a reading.
 */
export class Shortener {
  readonly #runs: string[] = [];
  readonly #characters = new Map<string, string>();

  shortened(source: string): ShortSource {
    const [ends, gains]: [number[], number[]] = [[], []];
    let gain = 0;
    if (source.search(PRIVATE) >= 0) return new ShortSource(source, ends, gains);
    const text = source.replaceAll(PLAIN, (run, at: number) => {
      const character = run.length < LEAST ? undefined : this.#characterOf(run);
      if (character === undefined) return run;
      ends.push(at - gain + 1);
      gain += run.length - 1;
      gains.push(gain);
      return character;
    });
    return new ShortSource(text, ends, gains);
  }

  /** Words as the source has them. */
  expanded(words: string): string {
    return words.replaceAll(PRIVATE, (character) => this.#runs[character.charCodeAt(0) - FIRST] ?? character);
  }

  /** Undefined: there are no characters left. */
  #characterOf(run: string): string | undefined {
    const known = this.#characters.get(run);
    if (known !== undefined || FIRST + this.#runs.length > LAST) return known;
    const character = String.fromCharCode(FIRST + this.#runs.length);
    this.#runs.push(run);
    this.#characters.set(run, character);
    return character;
  }
}

export class ShortSource {
  readonly text: string;
  /** Places after each shortened run, and by how much all runs up to it were shortened. */
  readonly #ends: readonly number[];
  readonly #gains: readonly number[];

  constructor(text: string, ends: readonly number[], gains: readonly number[]) {
    [this.text, this.#ends, this.#gains] = [text, ends, gains];
  }

  /** The place in the source of a place in `text`. */
  original(offset: number): number {
    let [low, high] = [0, this.#ends.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.#ends[middle] ?? 0) <= offset) low = middle + 1;
      else high = middle;
    }
    return offset + (this.#gains[low - 1] ?? 0);
  }
}
