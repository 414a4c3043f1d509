import type { Cited } from "../catalog/citations.ts";
import type { EntryIndex } from "../catalog/index-entries.ts";
import { foldText } from "../catalog/words/fold.ts";
import type { Citation } from "../schema/claims.ts";
import type { CitationState } from "../schema/receipts.ts";
import { linesAt, type FoldedDocument } from "./folded-document.ts";
import { holdQuote } from "./hold-quote.ts";
import { judgeOf, type Judge } from "./judge.ts";
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

function holdCell(document: FoldedDocument, cell: NonNullable<Citation["cell"]>, page: number | undefined, judge: Judge): Held {
  const found = cellsOf(document, cell);
  if (found.length > 0) {
    const said = found.filter((one) => judge(one) !== "unsaid");
    if (said.length === found.length) return { state: "confirmed" };
    if (said.length > 0)
      return { state: "confirmed-words", message: `Row and column name ${found.length} cells, of which not all say what the claim says.` };
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
