import { foldText } from "../catalog/words/fold.ts";
import type { Citation } from "../schema/claims.ts";
import type { ReadDocument } from "./document.ts";

/** A document with its text folded once for all its citations. */
export interface FoldedDocument extends ReadDocument {
  folded: string[];
}

export function foldDocument(document: ReadDocument): FoldedDocument {
  return { ...document, folded: document.pages.map((page) => foldText(page)) };
}

/** Folded words of a line or of a range of lines, first line 1; undefined where the file ends before. */
export function linesAt(lines: readonly string[], line: NonNullable<Citation["line"]>): string[] | undefined {
  const [first, last] = Array.isArray(line) ? line : [line, line];
  return first > lines.length ? undefined : [foldText(lines.slice(first - 1, last).join("\n"))];
}
