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
  /** 0 to 4: how near the labels of its row and its column come to the words that name them. */
  exactness: number;
}

/** Characters before a table that may name the unit of its figures: a paragraph. */
const CONTEXT = 400;

/**
 * The cells that row and column name, in the tables that the words name; either way round. Those whose labels are the
 * very words come before those whose labels hold them, and a filled cell before an empty one.
 */
export function cellsOf(document: ReadDocument, { table, row, column }: Cell): FoundCell[] {
  const tables = namedBy(document.tables, table);
  const found = tables.flatMap((one) => [...inTable(one, row, column), ...inTable(one, column, row)]);
  const filled = found.filter(({ text }) => text !== "");
  const best = Math.max(...filled.map(({ exactness }) => exactness));
  return filled.length > 0 ? filled.filter(({ exactness }) => exactness === best) : found;
}

/** Lines of a text without tables (a PDF) that begin with the words of a row; the column cannot be told there. */
export function linesOfRow(page: string, row: string): string[] {
  const label = foldText(row);
  const lines = page.split("\n").map((line) => foldText(line));
  return lines.flatMap((line, index) => {
    const [at] = placesOf(label, line);
    if (at === undefined || at > 40) return [];
    // A label that stands alone has its figures below, unless what is below has a label of its own.
    const below = line.length < label.length + 12 ? (lines[index + 1] ?? "") : "";
    return [`${line.slice(at + label.length)} ${/^\p{L}{2}/u.test(below) ? "" : below}`];
  });
}

/** Words for any table, and names of files: "table of results", "README.md". */
const GENERIC = /^(?:(?:.* )?table(?: of .*)?(?: [a-z]?\d+)?|(?:table|item|figure) \d+|results?|[\w/-]+\.\w{2,4})$/;

/**
 * "Hardware and Software, table 2" names the table whose surroundings hold its parts, those that hold most of them
 * before others; "table" names any.
 */
function namedBy(tables: readonly DocumentTable[], words: string): readonly DocumentTable[] {
  const parts = words
    .split(/[,;:]\s+|\s+table\b/i)
    .map((part) => foldText(part.replace(/^(?:(?:the\s+)?sections?|table(?!\s+(?:of\b|[a-z]?\d)))\s+/i, "")));
  const telling = parts.filter((part) => /\p{L}{3}/u.test(part) && !GENERIC.test(part));
  if (telling.length === 0) return tables;
  const named = tables.map((one) => {
    const context = foldText(one.context);
    return { one, count: telling.filter((part) => context.includes(part)).length };
  });
  const most = Math.max(1, ...named.map(({ count }) => count));
  return named.filter(({ count }) => count === most).map(({ one }) => one);
}

/**
 * Whether a folded text holds every word and figure of folded words, in whatever order: a head may be printed over
 * several lines. Where words end is not asked: heads that stand close are read as one.
 */
export function holdsWordsOf(words: string, text: string): boolean {
  return (words.match(/[\p{L}\p{N}]+(?:\.\p{N}+)*/gu) ?? []).every((word) => {
    for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1))
      if (!/\p{N}\.?$/u.test(text.slice(Math.max(0, at - 2), at))) return true;
    return false;
  });
}

function inTable({ head, body, context }: DocumentTable, row: string, column: string): FoundCell[] {
  const width = Math.max(0, ...[...head, ...body].map((line) => line.length));
  const columns = bestOf(
    Array.from({ length: width }, (_, x) => x),
    (x) => [...new Set(head.map((line) => line[x] ?? ""))].join(" "),
    column,
  );
  // A line that says one thing in all its cells is a heading inside the table.
  const lines = body.filter((line) => width === 1 || new Set(line).size > 1);
  const rows = bestOf(lines, (line) => line.slice(0, 3).join(" | "), row);
  const around = foldText(context.slice(-CONTEXT));
  return rows.flatMap((line) =>
    columns.flatMap((x) => {
      const text = line.item[x.item];
      if (text === undefined) return [];
      const heading = foldText(head.map((cells) => cells[x.item] ?? "").join(" "));
      return [{ text: foldText(text), plain: text, heading, context: around, exactness: line.nearness + x.nearness }];
    }),
  );
}

/** Those whose label is the words, to the letter (2) or folded (1); where none is, those whose label holds them (0). */
function bestOf<T>(items: readonly T[], labelOf: (item: T) => string, words: string): { item: T; nearness: number }[] {
  const wanted = foldText(words);
  if (wanted === "") return [];
  const labels = items.map((item) => {
    const label = labelOf(item);
    const parts = [label, ...label.split("|")].map((part) => part.trim());
    const nearness = parts.includes(words) ? 2 : parts.some((part) => foldText(part) === wanted) ? 1 : 0;
    return { item, nearness, holds: nearness > 0 || placesOf(wanted, foldText(label)).length > 0 };
  });
  const best = Math.max(...labels.map(({ nearness }) => nearness));
  return labels.filter(({ nearness, holds }) => holds && nearness === best);
}
