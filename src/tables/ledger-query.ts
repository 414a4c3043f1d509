import { fold } from "../catalog/fold.ts";
import type { Range } from "./amounts.ts";
import { isKnown, sortValue, type LedgerCell, type LedgerColumn } from "./ledger-column.ts";
import type { LedgerState } from "./ledger-state.ts";

/** What is loaded of the models; each list in their order, a hole where a block did not come. */
export interface LedgerSource {
  total: number;
  made: number;
  /** Places in the order of names. */
  nameRanks: readonly (number | undefined)[];
  texts: readonly (string | undefined)[];
  facets: readonly (Record<string, string[]> | undefined)[];
  columns: ReadonlyMap<string, readonly (LedgerCell | undefined)[]>;
}

interface Condition {
  /** The filter that it belongs to, if it is one of those that have values. */
  facet?: string;
  holds(index: number): boolean;
}

export interface Found {
  /** Places of the models, in the order asked for. */
  indexes: number[];
  /** How many models that are only planned meet the filters and are left out. */
  plannedLeftOut: number;
}

/** The models that a state asks for, in its order. */
export function queryLedger(source: LedgerSource, columns: ReadonlyMap<string, LedgerColumn>, state: LedgerState): Found {
  const conditions = conditionsOf(source, state);
  const end = state.planned ? source.total : source.made;
  const indexes: number[] = [];
  let plannedLeftOut = 0;
  for (const index of inOrder(source, columns, state.sort)) {
    if (!conditions.every((condition) => condition.holds(index))) continue;
    if (index < end) indexes.push(index);
    else plannedLeftOut += 1;
  }
  return { indexes, plannedLeftOut };
}

/** For each filter, how many models would be left with each of its values and all that is set beside it. */
export function countFacets(source: LedgerSource, state: LedgerState): Map<string, Map<string, number>> {
  const counts = new Map<string, Map<string, number>>();
  const conditions = conditionsOf(source, state);
  const end = state.planned ? source.total : source.made;
  for (let index = 0; index < end; index += 1) {
    const failed = conditions.filter((condition) => !condition.holds(index));
    if (failed.length > 1 || (failed[0] && failed[0].facet === undefined)) continue;
    for (const [facet, values] of Object.entries(source.facets[index] ?? {})) {
      if (failed[0] && failed[0].facet !== facet) continue;
      const of = counts.get(facet) ?? new Map<string, number>();
      counts.set(facet, of);
      for (const value of values) of.set(value, (of.get(value) ?? 0) + 1);
    }
  }
  return counts;
}

function conditionsOf(source: LedgerSource, { text, facets, ranges, known }: LedgerState): Condition[] {
  const whole = fold(text);
  const words = text.split(/\s+/).map(fold).filter(Boolean);
  const hasText = (own: string) => own.includes(whole) || words.every((word) => own.includes(word));
  return [
    ...Object.entries(facets).map(([facet, value]): Condition => ({
      facet,
      holds: (index) => source.facets[index]?.[facet]?.includes(value) === true,
    })),
    ...known.map((column): Condition => ({ holds: (index) => isKnownAt(source, column, index) })),
    ...Object.entries(ranges).map(([column, range]): Condition => ({
      holds: (index) => isWithin(source.columns.get(column)?.[index], range),
    })),
    ...(words.length > 0 ? [{ holds: (index: number) => hasText(source.texts[index] ?? "") }] : []),
  ];
}

function isKnownAt(source: LedgerSource, column: string, index: number): boolean {
  const cell = source.columns.get(column)?.[index];
  return cell !== undefined && isKnown(cell);
}

/** By the number that stands in the cell; of a range its upper end. What is not known lies in no range. */
function isWithin(cell: LedgerCell | undefined, { low = -Infinity, high = Infinity }: Range): boolean {
  const value = cell && isKnown(cell) ? sortValue(cell) : undefined;
  return typeof value === "number" && low <= value && value <= high;
}

type Ranks = readonly (number | undefined)[];
interface Order {
  ascending?: Uint32Array;
  descending?: Uint32Array;
}
const orders = new WeakMap<Ranks, Order>();

/** All models as a sorting has them. Each order is found once; a filter only goes through it. */
function inOrder(
  source: LedgerSource,
  columns: ReadonlyMap<string, LedgerColumn>,
  { column, descending }: LedgerState["sort"],
): Uint32Array {
  const all = Uint32Array.from({ length: source.total }, (_, index) => index);
  // The list is in the order of release already, newest first.
  if (column === "released" && descending) return all;
  const cells = source.columns.get(column);
  const ranks = column === "name" ? source.nameRanks : cells && ranksOf(cells, columns.get(column)?.kind ?? "text");
  if (!ranks) return all;
  const known = orders.get(ranks) ?? {};
  orders.set(ranks, known);
  return (known[descending ? "descending" : "ascending"] ??= sorted(all, ranks, descending));
}

/** Unknown values stand last either way; what ranks alike keeps its order. */
function sorted(all: Uint32Array, ranks: Ranks, descending: boolean): Uint32Array {
  const keys = Float64Array.from(all, (index) => {
    const rank = ranks[index];
    return rank === undefined ? Infinity : descending ? -rank : rank;
  });
  return all.sort((a, b) => {
    const [x = 0, y = 0] = [keys[a], keys[b]];
    return x < y ? -1 : x > y ? 1 : a - b;
  });
}

const collator = new Intl.Collator("en-GB", { numeric: true });
const ranked = new WeakMap<readonly (LedgerCell | undefined)[], Ranks>();

/** Numbers by which cells sort. Words are compared once for each that differs, and the outcome is kept: that is the slow part. */
function ranksOf(cells: readonly (LedgerCell | undefined)[], kind: LedgerColumn["kind"]): Ranks {
  const kept = ranked.get(cells);
  if (kept) return kept;
  const values = cells.map((cell) => {
    const value = cell && sortValue(cell);
    // Words in a column of numbers, such as those of a plan, are no amount.
    return kind === "number" && typeof value === "string" ? undefined : value;
  });
  const words = [...new Set(values.filter((value) => typeof value === "string"))];
  words.sort(kind === "date" ? (a, b) => (a < b ? -1 : 1) : collator.compare);
  const places = new Map(words.map((word, place) => [word, place]));
  const ranks = values.map((value) => (typeof value === "string" ? places.get(value) : value));
  ranked.set(cells, ranks);
  return ranks;
}
