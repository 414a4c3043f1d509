import type { Cell } from "../schema/citation.ts";
import { foldText, placesOf } from "../catalog/words/fold.ts";
import type { DocumentTable, ReadDocument } from "./document.ts";

/** What stands in a cell, the head of its column and the words around its table. */
export interface FoundCell {
  text: string;
  /** The cell as it was written. */
  plain: string;
  heading: string;
  context: string;
}

/** Characters before a table that may name the unit of its figures: a paragraph. */
const CONTEXT = 400;

/** The cells that row and column name, in the tables that the words name; either way round. */
export function cellsOf(document: ReadDocument, { table, row, column }: Cell): FoundCell[] {
  const tables = document.tables.filter(({ context }) => isNamed(context, table));
  return tables.flatMap((one) => [...inTable(one, row, column), ...inTable(one, column, row)]);
}

/** Lines of a text without tables (a PDF) that begin with the words of a row; the column cannot be told there. */
export function linesOfRow(page: string, row: string): string[] {
  const label = foldText(row);
  const lines = page.split("\n").map((line) => foldText(line));
  return lines.flatMap((line, index) => {
    const [at] = placesOf(label, line);
    return at === undefined || at > 40
      ? []
      : [`${line.slice(at + label.length)} ${line.length < label.length + 12 ? (lines[index + 1] ?? "") : ""}`];
  });
}

/** Words for any table, and names of files: "table of results", "README.md". */
const GENERIC = /^(?:(?:.* )?table(?: of .*)?(?: [a-z]?\d+)?|(?:table|item|figure) \d+|results?|[\w/-]+\.\w{2,4})$/;

/** "Hardware and Software, table 2" is named by a table whose surroundings hold its parts; "table" names any. */
function isNamed(context: string, words: string): boolean {
  const folded = foldText(context);
  const parts = words.split(/[,;:]\s+|\s+table\b/i).map((part) => foldText(part.replace(/^(?:the\s+)?sections?\s+/i, "")));
  const telling = parts.filter((part) => /\p{L}{3}/u.test(part) && !GENERIC.test(part));
  return telling.length === 0 || telling.some((part) => folded.includes(part));
}

function inTable({ head, body, context }: DocumentTable, row: string, column: string): FoundCell[] {
  const width = Math.max(0, ...[...head, ...body].map((line) => line.length));
  const columns = bestOf(
    Array.from({ length: width }, (_, x) => x),
    (x) => [...new Set(head.map((line) => line[x] ?? ""))].join(" "),
    column,
  );
  const rows = bestOf(body, (line) => line.slice(0, 3).join(" | "), row);
  const around = foldText(context.slice(-CONTEXT));
  return rows.flatMap((line) =>
    columns.flatMap((x) => {
      const text = line[x];
      return text === undefined
        ? []
        : [{ text: foldText(text), plain: text, heading: foldText(head.map((cells) => cells[x] ?? "").join(" ")), context: around }];
    }),
  );
}

/** Those whose label is the words; where none is, those whose label holds them. */
function bestOf<T>(items: readonly T[], labelOf: (item: T) => string, words: string): T[] {
  const wanted = foldText(words);
  if (wanted === "") return [];
  const labels = items.map((item) => ({
    item,
    label: foldText(labelOf(item)),
    parts: labelOf(item)
      .split("|")
      .map((part) => foldText(part)),
  }));
  const same = labels.filter(({ label, parts }) => label === wanted || parts.includes(wanted));
  const close = same.length > 0 ? same : labels.filter(({ label }) => placesOf(wanted, label).length > 0);
  return close.map(({ item }) => item);
}
