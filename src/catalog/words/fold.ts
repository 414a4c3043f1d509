import { askedOnce } from "../../schema/asked-once.ts";

/** Superscript digits and minus, in the order of what they stand for. */
const SUPERSCRIPTS = "⁰¹²³⁴⁵⁶⁷⁸⁹⁻";

/**
 * A text as it is compared: white space, quotation marks, dashes, hyphenation, Markdown's marks and case do not
 * count; letters, figures and their points do. The same for documents and for quotes.
 */
export function foldText(text: string): string {
  return (
    (ASCII.test(text) ? withPlainQuotes(text) : withPlainSigns(text))
      // "pre-training", "pre-\ntraining" and "pretraining" are one word.
      .replace(/(?<=\p{L}{2})-\s*(?=\p{L})/gu, "")
      // "Qwen2-\nMath" keeps the hyphen that the line broke after.
      .replace(/(?<=\p{N})-\s*\n\s*(?=\p{L})/gu, "-")
      .replace(/\\([\\*_`#|[\](){}.!+~<>-])/g, "$1")
      .replace(/\*+|(?<![\p{L}\p{N}])_+|_+(?![\p{L}\p{N}])|["|]/gu, " ")
      // "2,117,241", and "202_048" as programs write it.
      .replace(/(?<=\d)[,_](?=\d{3}(?!\d))/g, "")
      .replace(/\s+([,;:.!?)\]%])/gu, "$1")
      .replace(/([([])\s+/gu, "$1")
      .replace(/\s+/gu, " ")
      .trim()
      .toLowerCase()
  );
}

/** The same of a quote, which may stand under many facts of a card. */
export const foldQuote = askedOnce(foldText);

/** In such a text no sign has another that means the same, but for quotation marks. */
const ASCII = /^[\0-\x7f]*$/;

/** What `withPlainSigns` makes of a text of ASCII, in a fraction of the time. */
function withPlainQuotes(text: string): string {
  return /['`]/.test(text)
    ? text
        .replace(/''|``/g, '"')
        .replace(/(?<=[A-Za-z])`(?=[A-Za-z])/g, "'")
        .replaceAll("`", " ")
    : text;
}

function withPlainSigns(text: string): string {
  return text
    .replace(/[⁰¹²³⁴-⁹⁻]+/gu, (power) => `^${[...power].map((sign) => "0123456789-"[SUPERSCRIPTS.indexOf(sign)]).join("")}`)
    .normalize("NFKC")
    .replace(/[\u00ad\u200b-\u200f\u2060\ufeff]/gu, "")
    .replace(/[“”„‟«»″"]|''|``/gu, '"')
    .replace(/(?<=\p{L})`(?=\p{L})|[‘’‚‛′´]/gu, "'")
    .replaceAll("`", " ")
    .replace(/[‐‑]|(?<=\d)\s?[‒–—−]\s?(?=\d)|(?<![\p{L}\p{N}])[−–](?=\d)/gu, "-")
    .replace(/[‒–—―−]/gu, " - ")
    .replace(/\u2026/gu, "...")
    .replace(/[×✕]/gu, "x");
}

/** Places of a folded quote in a folded text, at the borders of words and figures only. */
export function placesOf(words: string, text: string): number[] {
  const places: number[] = [];
  if (words === "") return places;
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1)) {
    if (isBorder(text, at, -1, words[0] ?? "") && isBorder(text, at + words.length, 1, words.at(-1) ?? "")) places.push(at);
  }
  return places;
}

/** Whether a word or figure of the text ends at `at`, looking back (-1) or on (1). */
function isBorder(text: string, at: number, direction: -1 | 1, edge: string): boolean {
  if (!/[\p{L}\p{N}]/u.test(edge)) return true;
  const [near = "", far = ""] = direction < 0 ? [text[at - 1], text[at - 2]] : [text[at], text[at + 1]];
  if (/[\p{L}\p{N}]/u.test(near)) return false;
  // "1.5" does not begin at its 5, nor end at its 1.
  return !(/[.,^-]/.test(near) && near !== "-" && /\d/.test(far) && /\d/.test(edge));
}
