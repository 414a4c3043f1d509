import type { Cited } from "../catalog/citations.ts";
import type { EntryIndex } from "../catalog/index-entries.ts";
import { foldText } from "../catalog/words/fold.ts";
import type { Cell } from "../schema/citation.ts";
import type { Citation } from "../schema/claims.ts";
import { linesAt, type FoldedDocument } from "./folded-document.ts";
import type { Held } from "./held.ts";
import { holdQuote } from "./hold-quote.ts";
import { judgeOf, type Judge } from "./judge.ts";
import { valueAtPointer } from "./pointer.ts";
import { cellsOf, holdsWordsOf, linesOfRow } from "./table-cell.ts";

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
    ...(citation.cell ? [holdCell(document, { ...citation, cell: citation.cell }, judge)] : []),
    ...(citation.pointer === undefined ? [] : [holdPointer(document, { ...citation, pointer: citation.pointer }, judge)]),
    ...(citation.line !== undefined && citation.quote === undefined ? [holdLine(document, citation.line, judge)] : []),
  ];
  return (
    results.find(({ state }) => state === "drifted") ??
    results.find(({ state }) => state === "unchecked") ??
    results.find(({ state }) => state === "confirmed") ??
    results[0] ?? { state: "unchecked", message: "The citation quotes nothing." }
  );
}

/** A place that is there, of a claim that says nothing to compare it with: without a quote anything might stand in it. */
const INCOMPARABLE: Held = {
  state: "unchecked",
  message: "The claim says nothing that could be compared with what stands there; quote it.",
};

function holdCell(document: FoldedDocument, { cell, page, quote }: Citation & { cell: Cell }, judge: Judge): Held {
  const found = cellsOf(document, cell);
  if (found.length > 0) {
    const verdicts = found.map((one) => judge(one));
    const said = verdicts.filter((verdict) => verdict === "said").length;
    if (said === found.length) return { state: "confirmed" };
    if (verdicts.includes("open")) return quote === undefined ? INCOMPARABLE : { state: "confirmed" };
    if (said > 0)
      return { state: "confirmed-words", message: `Row and column name ${found.length} cells, of which not all say what the claim says.` };
    return { state: "drifted", message: `The cell says ${JSON.stringify(found[0]?.text ?? "")}, which is not what the claim says.` };
  }
  if (document.tables.length > 0) return { state: "drifted", message: "No table of the document has such a cell." };
  return holdPrintedRow(page === undefined ? document.pages : [document.pages[page - 1] ?? ""], cell, quote, judge);
}

/** A document without tables (a PDF): the row is a line, and the words of its column stand somewhere on that page. */
function holdPrintedRow(pages: readonly string[], { row, column }: Cell, quote: string | undefined, judge: Judge): Held {
  const heading = foldText(column);
  const withRow = pages.map((page) => ({ page, lines: linesOfRow(page, row) })).filter(({ lines }) => lines.length > 0);
  if (withRow.length === 0) return { state: "drifted", message: "The document has no such row." };
  const saying = withRow.filter(({ lines }) => lines.some((text) => judge({ text, heading }) !== "unsaid"));
  if (saying.length === 0) return { state: "drifted", message: "No line of that row holds what the claim says." };
  if (!saying.some(({ page }) => holdsWordsOf(heading, foldText(page))))
    return { state: "drifted", message: `The page of that row does not name the column ${JSON.stringify(column)}.` };
  const isOpen = saying.every(({ lines }) => lines.every((text) => judge({ text, heading }) !== "said"));
  return isOpen && quote === undefined ? INCOMPARABLE : { state: "confirmed" };
}

function holdPointer(document: FoldedDocument, { pointer, quote }: Citation & { pointer: string }, judge: Judge): Held {
  if (document.data === undefined)
    return { state: "unchecked", message: "The document is neither JSON nor YAML, so a pointer leads nowhere." };
  const value = valueAtPointer(document.data, pointer);
  if (value === undefined) return { state: "drifted", message: `The document has nothing at ${pointer}.` };
  const plain = typeof value === "object" ? JSON.stringify(value) : String(value);
  const text = foldText(plain);
  const verdict = judge({ text, plain, heading: foldText(pointer), ...(typeof value === "number" ? { isExact: true } : {}) });
  if (verdict === "said") return { state: "confirmed" };
  if (verdict === "open") return quote === undefined ? INCOMPARABLE : { state: "confirmed" };
  return { state: "drifted", message: `At ${pointer} the document says ${JSON.stringify(text)}, which is not what the claim says.` };
}

function holdLine(document: FoldedDocument, line: NonNullable<Citation["line"]>, judge: Judge): Held {
  const texts = document.lines ? linesAt(document.lines, line) : undefined;
  if (!texts) return { state: "drifted", message: "The file has no such line." };
  const verdicts = texts.map((text) => judge({ text }));
  if (verdicts.includes("said")) return { state: "confirmed" };
  return verdicts.includes("open") ? INCOMPARABLE : { state: "drifted", message: "The line does not hold what the claim says." };
}
