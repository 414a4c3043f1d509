import { askedOnce } from "../schema/asked-once.ts";

const ASCII = /^[\0-\x7f]*$/;

/**
 * A name as people type it, without what they vary: case, accents, punctuation and spacing.
 * "Llama-3.2-3B" and "llama 3.2 3b" fold to the same text.
 */
export function fold(name: string): string {
  // What of ASCII is left is found without the tables of Unicode.
  if (ASCII.test(name))
    return name
      .toLowerCase()
      .replaceAll("+", "plus")
      .replace(/[^a-z0-9]+/g, "");
  return name
    .normalize("NFKD")
    .toLowerCase()
    .replace(/\+/g, "plus")
    .replace(/[^\p{L}\p{N}]+/gu, "");
}

/** The same of words that many entries use: metrics and how they were measured. */
export const foldOnce = askedOnce(fold);
