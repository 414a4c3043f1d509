import * as z from "zod/mini";
import { ledgerCellShape, type LedgerCell } from "./ledger-column.ts";

/**
 * The table of models as files below `/data/ledger/`: models in the order in which the table shows them first, cut
 * into blocks, and for each block a file a column. The first rows stand in the page; a browser fetches what it is
 * asked for beyond them.
 */

/** `/data/ledger/index.json`, which stands in the page, too. */
export const ledgerIndexShape = z.object({
  /** Changes with the list of models; files of another edition do not fit together. */
  edition: z.string(),
  total: z.number(),
  /** How many of them are made; those that are planned stand after them. */
  made: z.number(),
  /** Models in a block; the last may have fewer. */
  block: z.number(),
});
export type LedgerIndex = z.infer<typeof ledgerIndexShape>;

export interface LedgerName {
  id: string;
  name: string;
  /** Place in the order of names. */
  rank: number;
}

/** Of each model its cell, name, text or values of filters. */
const part = <T>(entry: z.ZodMiniType<T>) => z.object({ edition: z.string(), entries: z.array(entry) });
export type LedgerPart<T> = { edition: string; entries: T[] };

/** What the file of a block and a column holds; the names of its files are those of the columns and these three. */
export const ledgerShapes = {
  names: part<LedgerName>(z.object({ id: z.string(), name: z.string(), rank: z.number() })),
  /** Folded names and words, one a line, for the text filter. */
  texts: part<string>(z.string()),
  /** By filter, the values that the model has. */
  facets: part<Record<string, string[]>>(z.record(z.string(), z.array(z.string()))),
  column: part<LedgerCell>(ledgerCellShape),
};

export function blockPath(block: number, file: string): string {
  return `/data/ledger/${block}/${file}.json`;
}

/** Cuts the models' entries into the files of one column. */
export function blocksOf<T>(entries: readonly T[], { block }: Pick<LedgerIndex, "block">): T[][] {
  return Array.from({ length: Math.max(1, Math.ceil(entries.length / block)) }, (_, index) =>
    entries.slice(index * block, (index + 1) * block),
  );
}

/** Rows that stand in the page at first, and that are added at once: sorting and filtering stay quick, however long the list. */
export const ROWS_AT_ONCE = 150;

/** The same on phones, where a row takes several lines. */
export const ROWS_ON_PHONES = 35;
