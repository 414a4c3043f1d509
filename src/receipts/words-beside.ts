import { fragmentParts, type Beside } from "../catalog/receipt-links.ts";

/** Most words that are tried on one side. */
const MOST_WORDS = 8;

/**
 * Words before or after a quote by which a browser, which stops at the first place that it finds, comes to the
 * wanted one: as few as are needed, none where the first place is the one. `nth`: which of the places of the whole
 * quote is wanted, from 0. Empty as well where no words tell the places apart.
 */
export function wordsBeside(page: string, quote: string, nth: number): Beside {
  const text = page.replace(/[*`]+/g, "").replace(/[ \t]*\|[ \t]*/g, "\n");
  const whole = [...text.matchAll(loosely(quote))][nth];
  const [start, end] = fragmentParts(quote);
  if (!whole) return {};
  const places = [...text.matchAll(exactly(start))].map(({ index }) => index);
  const wanted = places.find((at) => at >= whole.index && at < whole.index + whole[0].length);
  if (wanted === undefined || places[0] === wanted) return {};
  const line = lineEndingAt(text, wanted);
  for (let count = 1; count <= Math.min(MOST_WORDS, line.length); count += 1) {
    const prefix = line.slice(-count).join(" ");
    const first = places.find((at) => lineEndingAt(text, at).slice(-count).join(" ").toLowerCase() === prefix.toLowerCase());
    if (first === wanted) return { prefix };
  }
  return end === undefined ? suffixOf(text, places, wanted, start) : {};
}

function suffixOf(text: string, places: readonly number[], wanted: number, words: string): Beside {
  const after = (at: number) => wordsIn(text.slice(at + words.length, at + words.length + 200).split("\n")[0] ?? "");
  const line = after(wanted);
  for (let count = 1; count <= Math.min(MOST_WORDS, line.length); count += 1) {
    const suffix = line.slice(0, count).join(" ");
    if (places.find((at) => after(at).slice(0, count).join(" ").toLowerCase() === suffix.toLowerCase()) === wanted) return { suffix };
  }
  return {};
}

/** Words before a place in its line; where it begins one, those of the line before. */
function lineEndingAt(text: string, at: number): string[] {
  const lines = text.slice(Math.max(0, at - 400), at).split("\n");
  const own = wordsIn(lines.pop() ?? "");
  if (own.length > 0) return own;
  return wordsIn(lines.findLast((line) => line.trim() !== "") ?? "");
}

function wordsIn(text: string): string[] {
  return text.split(/\s+/).filter((word) => word !== "");
}

/** The words as a browser compares them: white space and case do not count, and both ends are ends of words. */
function exactly(words: string): RegExp {
  const pattern = wordsIn(words)
    .map((word) => escaped(word))
    .join(String.raw`\s+`);
  return new RegExp(String.raw`(?<![\p{L}\p{N}])${pattern}(?![\p{L}\p{N}])`, "giu");
}

/** The words of a quote whatever stands between them. */
function loosely(quote: string): RegExp {
  const words = quote.match(/[\p{L}\p{M}\p{N}]+|…|\.{3}/gu) ?? [];
  const pattern = words
    .map((word) => (/^[…]|^\.{3}$/.test(word) ? String.raw`[\s\S]{0,400}?` : escaped(word)))
    .join(String.raw`[^\p{L}\p{N}]*`);
  return new RegExp(String.raw`(?<![\p{L}\p{N}])${pattern}(?![\p{L}\p{N}])`, "giu");
}

function escaped(word: string): string {
  return word.replace(/[\\^$.*+?()[\]{}|/]/g, String.raw`\$&`);
}
