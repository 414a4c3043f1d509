import { fold } from "../catalog/fold.ts";
import type { Range } from "./amounts.ts";
import { isKnown, type LedgerCell, type LedgerColumn } from "./ledger-cell.ts";
import type { LedgerState } from "./ledger-state.ts";

export interface LedgerModel {
  id: string;
  name: string;
  url: string;
  /** Folded names and words, one a line, for the text filter. */
  text: string;
  /** For each filter, the values that the model has. */
  facets: Record<string, string[]>;
}

/** Cells of the columns that were loaded, each list in the order of the models. */
export type LedgerCells = ReadonlyMap<string, readonly LedgerCell[]>;

/** Places in the list of models of those that a state asks for, in its order. */
export function queryLedger(
  models: readonly LedgerModel[],
  cells: LedgerCells,
  columns: ReadonlyMap<string, LedgerColumn>,
  state: LedgerState,
): number[] {
  const found = [...models.keys()].filter((index) => matches(models, cells, state, index));
  const { column, descending } = state.sort;
  const order = column === "name" ? undefined : cells.get(column);
  // The list is in the order of names already.
  if (!order) return column === "name" && descending ? found.reverse() : found;
  const kind = columns.get(column)?.kind ?? "text";
  // Words in a column of numbers, such as those of a plan, are no amount.
  const keys = order.map((cell) => (kind === "number" && typeof sortKey(cell) === "string" ? undefined : sortKey(cell)));
  return found.sort((a, b) => {
    const [x, y] = [keys[a], keys[b]];
    if (x === undefined || y === undefined) return Number(x === undefined) - Number(y === undefined) || a - b;
    const difference = compareKeys(x, y, kind);
    return (descending ? -difference : difference) || a - b;
  });
}

function matches(models: readonly LedgerModel[], cells: LedgerCells, state: LedgerState, index: number): boolean {
  const model = models[index];
  if (!model) return false;
  if (!Object.entries(state.facets).every(([facet, value]) => model.facets[facet]?.includes(value))) return false;
  if (!state.known.every((column) => isKnownAt(cells, column, index))) return false;
  if (!Object.entries(state.ranges).every(([column, range]) => isWithin(cells.get(column)?.[index], range))) return false;
  return hasText(model.text, state.text);
}

function isKnownAt(cells: LedgerCells, column: string, index: number): boolean {
  const cell = cells.get(column)?.[index];
  return cell !== undefined && isKnown(cell);
}

/** By the number that stands in the cell; of a range its upper end. What is not known lies in no range. */
function isWithin(cell: LedgerCell | undefined, { low = -Infinity, high = Infinity }: Range): boolean {
  const value = cell && isKnown(cell) ? sortKey(cell) : undefined;
  return typeof value === "number" && low <= value && value <= high;
}

function sortKey({ value }: LedgerCell): number | string | undefined {
  return Array.isArray(value) ? value[1] : value;
}

const collator = new Intl.Collator("en-GB", { numeric: true });

function compareKeys(a: number | string, b: number | string, kind: LedgerColumn["kind"]): number {
  if (typeof a === "number" && typeof b === "number") return a - b;
  if (kind === "date") return a < b ? -1 : a > b ? 1 : 0;
  return collator.compare(String(a), String(b));
}

/** Whether the whole query stands in one line of the text, or each of its words somewhere. */
function hasText(text: string, query: string): boolean {
  const words = query.split(/\s+/).map(fold).filter(Boolean);
  return words.length === 0 || text.includes(fold(query)) || words.every((word) => text.includes(word));
}
