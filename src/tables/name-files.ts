import * as z from "zod/mini";

/**
 * The names of pages as files below `/data/names/`, so that a browser fetches what a query needs and no more. Pages
 * have numbers, in the order in which the search shows those that fit alike: models first, short names first.
 */

/** `/data/names/index.json`. */
export const nameIndexShape = z.object({
  /** Changes with the names; files of another edition do not fit together. */
  edition: z.string(),
  /** Pages that are models: those with the first numbers. */
  models: z.number(),
  /** All pages. */
  pages: z.number(),
  /** Pages in a file of pages. */
  block: z.number(),
  /** Beginnings of the words and of the whole folded names that have a file; its place is the file's number. */
  words: z.array(z.string()),
  wholes: z.array(z.string()),
  /** Filters of the search, with their values. */
  filters: z.array(z.tuple([z.string(), z.array(z.string())])),
});
export type NameIndex = z.infer<typeof nameIndexShape>;

const page = z.object({
  name: z.string(),
  url: z.string(),
  kind: z.string(),
  summary: z.string(),
  names: z.array(z.string()),
  filters: z.array(z.tuple([z.string(), z.string()])),
  facts: z.optional(z.record(z.string(), z.string())),
  /** Place of a model in the files of the ledger. */
  row: z.optional(z.number()),
});

/** Texts, each with the numbers of the pages that have it, as steps from one to the next. */
const postings = z.array(z.tuple([z.string(), z.array(z.number())]));
const ofEdition = <T>(entries: z.ZodMiniType<T[]>) => z.object({ edition: z.string(), entries });

export const nameFileShapes = {
  pages: ofEdition(z.array(page)),
  /** Words, whole names, or the values of a filter. */
  postings: ofEdition(postings),
  /** Every word of letters that names are made of, for the spelling. */
  spelling: ofEdition(z.array(z.string())),
};
export type Postings = z.infer<typeof postings>;

/** Where longer texts are cut into files of their own, the best of them stand below their common beginning and this. */
export const LONGER = "…";

export function nameFilePath(file: string): string {
  return `/data/names/${file}.json`;
}

export function toSteps(numbers: readonly number[]): number[] {
  return numbers.map((number, index) => number - (numbers[index - 1] ?? 0));
}

export function fromSteps(steps: readonly number[]): number[] {
  let sum = 0;
  return steps.map((step) => (sum += step));
}

const byNumber = new Intl.Collator("en", { numeric: true });

/** Short names first, those of one length by name. */
export function byLength(a: { name: string }, b: { name: string }): number {
  return a.name.length - b.name.length || byNumber.compare(a.name, b.name);
}
