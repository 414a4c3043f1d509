import type { Cited } from "../catalog/citations.ts";
import type { EntryIndex } from "../catalog/index-entries.ts";
import { partsOf } from "../catalog/quotation.ts";
import { statementOf, verdictOf, type Statement, type Verdict, type Words } from "../catalog/words/agreement.ts";
import { arithmeticOf } from "../catalog/words/computed.ts";
import { foldText, placesOf } from "../catalog/words/fold.ts";
import { isRounded } from "../catalog/words/agreement.ts";
import { quantitiesIn } from "../catalog/words/quantities.ts";
import type { Citation } from "../schema/claims.ts";
import type { CitationState } from "../schema/receipts.ts";
import type { ReadDocument } from "./document.ts";
import { valueAtPointer } from "./pointer.ts";
import { cellsOf, linesOfRow } from "./table-cell.ts";

/** What became of one citation. */
export interface Held {
  state: CitationState;
  /** What is wrong, in words; absent when confirmed. */
  message?: string;
  /** Which of the places of the quoted words bears the claim out, from 0; absent where the document has several pages. */
  nth?: number;
}

/** A document with its text folded once for all its citations. */
export interface FoldedDocument extends ReadDocument {
  folded: string[];
}

export function foldDocument(document: ReadDocument): FoldedDocument {
  return { ...document, folded: document.pages.map((page) => foldText(page)) };
}

/** Words that surround a quote and may turn what it says: "up to", a unit. */
const CONTEXT = 48;
/** Folded characters that an ellipsis may stand for. */
const LONGEST_GAP = 400;

/** Holds a citation with a quote, cell, pointer or line against its document. */
export function holdCitation(
  document: FoldedDocument,
  citation: Citation,
  cited: Omit<Cited, "entry" | "path" | "anchor">,
  entries: EntryIndex,
): Held {
  const judge = judgeOf(cited, entries);
  const results = [
    ...(citation.quote === undefined ? [] : [holdQuote(document, citation, citation.quote, judge)]),
    ...(citation.cell ? [holdCell(document, citation.cell, citation.page, judge)] : []),
    ...(citation.pointer === undefined ? [] : [holdPointer(document, citation.pointer, judge)]),
    ...(citation.line !== undefined && citation.quote === undefined ? [holdLine(document, citation.line, judge)] : []),
  ];
  return (
    results.find(({ state }) => state === "drifted") ??
    results.find(({ state }) => state === "unchecked") ??
    results.find(({ state }) => state === "confirmed") ??
    results[0] ?? { state: "unchecked", message: "The citation quotes nothing." }
  );
}

type Judge = (words: Words) => Verdict;

function judgeOf({ claim, field, evaluation }: Omit<Cited, "entry" | "path" | "anchor">, entries: EntryIndex): Judge {
  const statement: Statement = statementOf(claim, field, evaluation);
  const computed = claim?.computed ?? evaluation?.computed;
  if (computed !== undefined) return (words) => (verdictOf(words, statement, entries) === "said" ? "said" : saysOperand(words, computed));
  if (claim?.status === "estimated" || claim?.status === "planned") return () => "open";
  return (words) => verdictOf(words, statement, entries);
}

function saysOperand({ text }: Words, computed: string): Verdict {
  const arithmetic = arithmeticOf(computed);
  if (!arithmetic) return "open";
  const said = quantitiesIn(text).some(({ values, digits }) =>
    values.some((value) =>
      arithmetic.operands.some((operand) => [1, 1e3, 1e6, 1e9, 1e12].some((scale) => isRounded(operand * scale, value, digits))),
    ),
  );
  return said ? "said" : "unsaid";
}

function holdQuote(document: FoldedDocument, { page, line }: Citation, quote: string, judge: Judge): Held {
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

function linesAt(lines: readonly string[], line: NonNullable<Citation["line"]>): string[] | undefined {
  const [first, last] = Array.isArray(line) ? line : [line, line];
  return first > lines.length ? undefined : [foldText(lines.slice(first - 1, last).join("\n"))];
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

function holdCell(document: FoldedDocument, cell: NonNullable<Citation["cell"]>, page: number | undefined, judge: Judge): Held {
  const found = cellsOf(document, cell);
  if (found.length > 0) {
    if (found.some((one) => judge(one) !== "unsaid")) return { state: "confirmed" };
    return { state: "drifted", message: `The cell says ${JSON.stringify(found[0]?.text ?? "")}, which is not what the claim says.` };
  }
  if (document.tables.length > 0) return { state: "drifted", message: "No table of the document has such a cell." };
  const pages = page === undefined ? document.pages : [document.pages[page - 1] ?? ""];
  const lines = pages.flatMap((text) => linesOfRow(text, cell.row));
  const heading = foldText(cell.column);
  if (lines.some((text) => judge({ text, heading }) !== "unsaid")) return { state: "confirmed" };
  return {
    state: "drifted",
    message: lines.length > 0 ? "No line of that row holds what the claim says." : "The document has no such row.",
  };
}

function holdPointer(document: FoldedDocument, pointer: string, judge: Judge): Held {
  if (document.data === undefined)
    return { state: "unchecked", message: "The document is neither JSON nor YAML, so a pointer leads nowhere." };
  const value = valueAtPointer(document.data, pointer);
  if (value === undefined) return { state: "drifted", message: `The document has nothing at ${pointer}.` };
  const plain = typeof value === "object" ? JSON.stringify(value) : String(value);
  const text = foldText(plain);
  if (judge({ text, plain, heading: foldText(pointer) }) !== "unsaid") return { state: "confirmed" };
  return { state: "drifted", message: `At ${pointer} the document says ${JSON.stringify(text)}, which is not what the claim says.` };
}

function holdLine(document: FoldedDocument, line: NonNullable<Citation["line"]>, judge: Judge): Held {
  const texts = document.lines ? linesAt(document.lines, line) : undefined;
  if (!texts) return { state: "drifted", message: "The file has no such line." };
  return texts.some((text) => judge({ text }) !== "unsaid")
    ? { state: "confirmed" }
    : { state: "drifted", message: "The line does not hold what the claim says." };
}
