import { partsOf } from "../catalog/quotation.ts";
import type { Words } from "../catalog/words/agreement.ts";
import { foldText, placesOf } from "../catalog/words/fold.ts";
import type { Citation } from "../schema/claims.ts";
import { linesAt, type FoldedDocument } from "./folded-document.ts";
import type { Held } from "./held.ts";
import type { Judge } from "./judge.ts";

/** Words that surround a quote and may turn what it says: "up to", a unit. */
const CONTEXT = 48;
/** Folded characters that an ellipsis may stand for. */
const LONGEST_GAP = 400;

/** Holds quoted words against a document, a page or lines of it. */
export function holdQuote(document: FoldedDocument, { page, line }: Citation, quote: string, judge: Judge): Held {
  const texts = textsOf(document, page, line);
  if (!texts) return { state: "drifted", message: page === undefined ? "The file has no such line." : `The document has no page ${page}.` };
  const parts = partsOf(quote).map((part) => foldText(part));
  const found = texts.flatMap((text) => occurrences(text, parts, isRow(quote) ? 0 : CONTEXT));
  if (found.length === 0) {
    const elsewhere = page === undefined ? -1 : document.folded.findIndex((text) => occurrences(text, parts, 0).length > 0);
    return {
      state: "drifted",
      message:
        elsewhere >= 0
          ? `The quoted words stand on page ${elsewhere + 1}, not on page ${page}.`
          : "The quoted words are not in the document.",
    };
  }
  const nth = found.findIndex((words) => judge({ ...words, plain: quote }) !== "unsaid");
  if (nth >= 0) return { state: "confirmed", ...(document.pages.length === 1 ? { nth } : {}) };
  return { state: "confirmed-words", message: "The quoted words are there; what the claim says is not in them." };
}

/** Folded texts in which the words may stand: a page, lines, or everything. */
function textsOf(document: FoldedDocument, page: number | undefined, line: Citation["line"]): string[] | undefined {
  if (line !== undefined) return document.lines ? linesAt(document.lines, line) : document.folded;
  // Addresses behind links and attributes of components are no visible text, but may be what is quoted.
  if (page === undefined && document.lines) return [...document.folded, foldText(document.lines.join("\n"))];
  if (page === undefined) return document.folded.length > 1 ? [...document.folded, ...seams(document.folded)] : document.folded;
  const one = document.folded[page - 1];
  return one === undefined ? undefined : [one];
}

/** Ends and beginnings of neighbouring pages: a sentence may run on. */
function seams(pages: readonly string[]): string[] {
  return pages.slice(1).map((page, index) => `${(pages[index] ?? "").slice(-300)} ${page.slice(0, 300)}`);
}

/** A row of a table, cells apart: what stands before and after it is of other rows. */
function isRow(quote: string): boolean {
  return quote.includes("|");
}

/** Where the parts of a quote follow one another inside one sentence, with so many characters around them. */
function occurrences(text: string, parts: readonly string[], around: number): Words[] {
  const [first = "", ...others] = parts;
  return placesOf(first, text).flatMap((start): Words[] => {
    let end = start + first.length;
    for (const part of others) {
      const next = placesOf(part, text.slice(end, end + LONGEST_GAP + part.length))[0];
      if (next === undefined || /[.!?]\s/.test(text.slice(end, end + next))) return [];
      end += next + part.length;
    }
    return [
      {
        text: parts.length === 1 ? first : text.slice(start, end),
        before: text.slice(Math.max(0, start - around), start).trim(),
        after: text.slice(end, end + around).trim(),
      },
    ];
  });
}
