import type { Cell } from "../blocks.ts";
import type { CatalogueModel } from "../catalogue.ts";
import { headKind } from "../figures/table-kinds.ts";
import { findNames } from "../names/find-names.ts";
import type { Mention } from "../names/mention.ts";
import type { Spellings } from "../names/spellings.ts";

/** Rows from the top on that are heads: those before the first that holds a number or begins with the name of a model. */
export function headRows(rows: readonly Cell[][], spellings: Spellings): number {
  const first = rows.findIndex((row, index) => {
    if (index > 0 && namesIn(textOf(row[0]), spellings).length > 0) return true;
    const sizes = headKind(textOf(row[0])) ? /^$/ : /^\d+(?:\.\d+)?[BM]$/;
    return row.slice(1).some((cell) => /^[~≈<>≤≥$]*\s*\d/.test(textOf(cell)) && !sizes.test(textOf(cell)));
  });
  // Rows that begin with the first model have lost their head, or stand in a file of their own.
  if (first === 0 && namesIn(textOf(rows[0]?.[0]), spellings).length > 0) return 0;
  return first <= 0 ? 1 : Math.min(first, 3);
}

/** The head of a column: the words of all rows of heads above it. */
export function headOf(heads: readonly Cell[][], column: number): string {
  const words = heads.map((row) => textOf(row[column]));
  return [...new Set(words.filter((word) => word !== ""))].join(" ");
}

/** "hermes-3-405b": a name with a size, however it is written. */
const SIZED_NAME = /(?<![\w/])\p{L}[\p{L}\d.]*-(?:[\p{L}\d.]+-)*\d+(?:\.\d+)?b(?![\p{L}\d])/iu;

/** The first column after the second, and after the row's own name, that names something: from there on a row is about another model. */
export function otherFrom(row: readonly Cell[], spellings: Spellings, own = 0, models: readonly CatalogueModel[] = []): number {
  const column = row.findIndex(
    (cell, index) =>
      index > Math.max(1, own) &&
      // The same model again, as programs call it, is no other.
      (namesIn(textOf(cell), spellings).some((name) => !isOneOf(name, models)) || hasSizedName(textOf(cell), spellings)),
  );
  return column < 0 ? row.length : column;
}

function isOneOf({ model, series = [] }: Mention, models: readonly CatalogueModel[]): boolean {
  return model ? models.includes(model) : series.some((one) => models.includes(one));
}

/** Whether words hold a name with a size that is no name that the catalogue knows. */
function hasSizedName(text: string, spellings: Spellings): boolean {
  return SIZED_NAME.test(namesIn(text, spellings).reduceRight((rest, { start, end }) => rest.slice(0, start) + rest.slice(end), text));
}

export function textOf(cell: Cell | undefined): string {
  return cell?.run?.text.trim() ?? "";
}

/** Names that may own numbers. */
export function namesIn(text: string, spellings: Spellings): Mention[] {
  return findNames(text, spellings).filter(
    ({ model, unknown, series }) => model !== undefined || unknown !== undefined || (series !== undefined && series.length > 0),
  );
}
