/** A word with where it begins. Offsets in UTF-16 units. */
export interface Word {
  word: string;
  start: number;
  end: number;
}

const WORD = /[\p{L}\p{N}]+/gu;
/** Digits in groups of three, or in one row, with a fraction and a power of ten. */
const NUMBER = /\d{1,3}(?:[,.'’_\u00a0\u2009\u202f ]\d{3})+(?!\d)(?:\.\d+)?|\d+(?:\.\d+)?(?:e[+-]?\d+)?/giu;

/** The words of a text without case and accents: "Egg-7B" has the same two as "egg 7b". */
export function wordsIn(text: string): string[] {
  return [...placedWords(text)].map(({ word }) => word);
}

export function* placedWords(text: string): Generator<Word> {
  for (const match of text.matchAll(WORD))
    yield {
      word: match[0].normalize("NFKD").replaceAll(/\p{M}/gu, "").toLowerCase(),
      start: match.index,
      end: match.index + match[0].length,
    };
}

/** Numbers of a text by their significant digits: 7.2417 billion is 7241700000. */
export function* numbersIn(text: string): Generator<{ digits: string; start: number; written: string }> {
  for (const match of text.matchAll(NUMBER)) yield { digits: significantDigits(match[0]), start: match.index, written: match[0] };
}

/** The digits of a number without sign, point, grouping, power of ten, and zeros at its ends. */
export function significantDigits(written: string): string {
  return written
    .replace(/e[+-]?\d+$/i, "")
    .replaceAll(/\D/g, "")
    .replace(/^0+/, "")
    .replace(/0+$/, "");
}

/**
 * A text without its markup, as long as before, so that places in it stay true: tags, and what escapes letters in JSON.
 */
export function withoutMarkup(text: string): string {
  return text
    .replaceAll(/<\/?[a-z!][^<>]*>/gi, (tag) => " ".repeat(tag.length))
    .replaceAll(/\\(?:[nrtbf"\\/]|u00a0)/g, (escape) => " ".repeat(escape.length))
    .replaceAll(/&(?:amp|nbsp|lt|gt|quot|#x?[\da-f]+);/gi, (reference) => " ".repeat(reference.length));
}
