import { QUALIFIERS, STATUSES, type Qualifier, type Status } from "../schema/vocabularies.ts";
import type { Cell } from "../values/cell.ts";
import * as z from "zod/mini";

/** A column of the table of models: a field of the cards, or a figure that the site derives. */
export interface LedgerColumn {
  id: string;
  /** What stands in the head: as short as its values. */
  label: string;
  kind: "number" | "date" | "text";
}

export const DEFAULT_COLUMNS: readonly string[] = [
  "developer",
  "parameters-total",
  "training-tokens",
  "context-length",
  "license",
  "released",
];

/**
 * A model's answer as it travels to the browser; what is usual is left out: a value, reported by the maker, exact,
 * sorted by its own words.
 */
export interface LedgerCell {
  text: string;
  kind?: "words" | "none";
  status?: Status;
  /** What it is sorted and filtered by, and what a CSV holds, where that is not `text`. */
  value?: number | [number, number] | string;
  qualifier?: Qualifier;
  disputed?: true;
  others?: string[];
  inherited?: { label: string; url?: string };
  scope?: string;
  /** What stands beside it in small: "37 B active". */
  small?: string;
}

const statuses = Object.keys(STATUSES) as [Status, ...Status[]];

export const ledgerCellShape: z.ZodMiniType<LedgerCell> = z.object({
  text: z.string(),
  kind: z.optional(z.enum(["words", "none"])),
  status: z.optional(z.enum(statuses)),
  value: z.optional(z.union([z.number(), z.string(), z.tuple([z.number(), z.number()])])),
  qualifier: z.optional(z.enum(QUALIFIERS)),
  disputed: z.optional(z.literal(true)),
  others: z.optional(z.array(z.string())),
  inherited: z.optional(z.object({ label: z.string(), url: z.optional(z.string()) })),
  scope: z.optional(z.string()),
  small: z.optional(z.string()),
});

/** Whether a cell answers the field; a plan is not an answer. */
export function isKnown({ kind, status }: LedgerCell): boolean {
  return kind !== "none" && status !== "planned";
}

/** What a cell is sorted and filtered by: of a range its upper end; undefined where nothing is said. */
export function sortValue({ kind, value, text }: LedgerCell): number | string | undefined {
  if (kind === "none") return undefined;
  return Array.isArray(value) ? value[1] : (value ?? text);
}

/** The cell that is drawn. `url`: of the card. */
export function shownCell({ text, kind, status, disputed, others, inherited, scope }: LedgerCell, url: string): Cell {
  return { text, kind: kind ?? "value", status: status ?? "reported", url, disputed, others, inherited, scope };
}
