import { fromSteps, LONGER, type Postings } from "../tables/name-files.ts";

/** How well a page fits, lower is better: as `rankByName` has it. */
export const FIT = { name: 0, word: 1, beginning: 2, begins: 3, form: 4, unsure: 5 } as const;

export interface Fits {
  pages: ReadonlyMap<number, number>;
  /** Whether there may be more pages than these. */
  partial: boolean;
}

/** The pages of postings that fit, each as well as its best text. */
export function fitsIn(postings: Postings, fitOf: (text: string) => number | undefined): Fits {
  const pages = new Map<number, number>();
  let partial = false;
  for (const [text, steps] of postings) {
    const fit = fitOf(text);
    if (fit === undefined) continue;
    partial ||= text.endsWith(LONGER);
    for (const page of fromSteps(steps)) pages.set(page, Math.min(fit, pages.get(page) ?? Infinity));
  }
  return { pages, partial };
}

/** Pages that all words fit, with the worst fit; a word whose pages are not all known rules none out, unless all are such. */
export function inAll(words: readonly Fits[]): Map<number, number> {
  const whole = words.filter(({ partial }) => !partial);
  const [first, ...others] = (whole.length > 0 ? whole : words).toSorted((a, b) => a.pages.size - b.pages.size);
  const found = new Map<number, number>();
  for (const page of first?.pages.keys() ?? []) {
    if (!others.every(({ pages }) => pages.has(page))) continue;
    found.set(page, Math.max(...words.map(({ pages }) => pages.get(page) ?? FIT.unsure)));
  }
  return found;
}

/** Pages that fit all words but one, which may stand inside of theirs: "qwen25 7b". */
export function lessOne(words: readonly string[], ofWords: (some: readonly string[]) => Map<number, number>): Map<number, number> {
  return new Map(
    words.flatMap((left) => [...ofWords(words.filter((word) => word !== left)).keys()].map((page) => [page, FIT.unsure] as const)),
  );
}
