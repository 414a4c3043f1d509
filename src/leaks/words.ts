/** A word with where it begins. Offsets in UTF-16 units. */
export interface Word {
  word: string;
  start: number;
  end: number;
}

/** What parts letters without being seen. */
const UNSEEN = "\u00AD\u200B-\u200D\u2060\uFEFF";
const WORD = new RegExp(`[\\p{L}\\p{N}][\\p{L}\\p{N}${UNSEEN}]*`, "gu");
/** All of what is not seen. */
export const ALL_UNSEEN = new RegExp(`[${UNSEEN}]`, "gu");
/** Digits in groups of three, or in one row, with a fraction and a power of ten. */
const NUMBER = /\d{1,3}(?:[,.'’_\u00a0\u2009\u202f ]\d{3})+(?!\d)(?:\.\d+)?|\d+(?:\.\d+)?(?:e[+-]?\d+)?/giu;

/** The words of a text without case and accents: "Egg-7B" has the same two as "egg 7b". */
export function wordsIn(text: string): string[] {
  return [...placedWords(text)].map(({ word }) => word);
}

export function* placedWords(text: string): Generator<Word> {
  for (const match of text.matchAll(WORD))
    yield {
      word: match[0].replaceAll(ALL_UNSEEN, "").normalize("NFKD").replaceAll(/\p{M}/gu, "").toLowerCase(),
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

const TAG = /<\/?[a-z!][^<>]*>/gi;

/**
 * A text without its markup, as long as before, so that places in it stay true: tags, and what escapes letters in JSON,
 * HTML and addresses.
 */
export function withoutMarkup(text: string): string {
  return unescaped(text.replaceAll(TAG, (tag) => " ".repeat(tag.length)));
}

/** What stands in the tags of a text, such as addresses and alternatives of pictures, at its places. */
export function insideTags(text: string): string {
  let inside = "";
  for (const { 0: tag, index } of text.matchAll(TAG)) inside += " ".repeat(index - inside.length) + tag;
  return unescaped(inside);
}

function unescaped(text: string): string {
  return text
    .replaceAll(/\\u00([2-7][\da-f])|%([2-7][\da-f])|&#(?:x([2-7][\da-f])|(\d{2,3}));/gi, unescapedOne)
    .replaceAll(/\\(?:[nrtbf"\\/]|u00a0)/g, (escape) => " ".repeat(escape.length))
    .replaceAll(/&(?:amp|nbsp|lt|gt|quot|#x?[\da-f]+);/gi, (reference) => " ".repeat(reference.length));
}

/** An escaped character of ASCII as itself, filled up to its length with what is not seen; others stay. */
function unescapedOne(escape: string, json?: string, percent?: string, hex?: string, decimal?: string): string {
  const code = decimal === undefined ? Number.parseInt(json ?? percent ?? hex ?? "", 16) : Number(decimal);
  return code > 126 || code < 32 ? escape : String.fromCharCode(code).padEnd(escape.length, "\u200B");
}
