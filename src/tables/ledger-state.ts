import { formatRange, parseRange, type Range } from "./amounts.ts";
import { formatQuery, listOf, quotable } from "./query.ts";

/** What the address of the table of models says. `columns` empty: the usual ones. */
export interface LedgerState {
  text: string;
  facets: Record<string, string>;
  ranges: Record<string, Range>;
  known: string[];
  columns: string[];
  /** Whether models that are not made yet stand among the others. */
  planned: boolean;
  sort: { column: string; descending: boolean };
}

/** What a state can speak of. */
export interface LedgerVocabulary {
  facets: ReadonlyMap<string, ReadonlySet<string>>;
  /** Columns with a range and a "known only" switch. */
  ranges: readonly string[];
  columns: ReadonlySet<string>;
}

const LONGEST_TEXT = 200;

/** Reads the query of an address; what is not known is left out and said. */
export function parseLedger(search: string, { facets, ranges, columns }: LedgerVocabulary): { state: LedgerState; ignored: string[] } {
  const query = new URLSearchParams(search);
  const ignored: string[] = [];
  const ignore = (name: string) => ignored.push(`${name}=${quotable(query.get(name) ?? "")}`);
  const state = emptyState();
  state.text = (query.get("q") ?? "").slice(0, LONGEST_TEXT);
  for (const [facet, values] of facets) {
    const value = query.get(facet) ?? "";
    if (values.has(value)) state.facets[facet] = value;
    else if (value !== "") ignore(facet);
  }
  for (const column of ranges) {
    const text = query.get(column) ?? "";
    const range = parseRange(text);
    if (range) state.ranges[column] = range;
    else if (text !== "") ignore(column);
  }
  state.known = listOf(query, "known").filter((column) => ranges.includes(column));
  if (state.known.length < listOf(query, "known").length) ignore("known");
  state.columns = listOf(query, "columns").filter((column) => columns.has(column));
  if (state.columns.length < listOf(query, "columns").length) ignore("columns");
  state.planned = query.get("planned") === "1";
  const sort = query.get("sort") ?? "";
  const column = sort.replace(/^-/, "");
  if (column === "name" || columns.has(column)) state.sort = { column, descending: sort.startsWith("-") };
  else if (sort !== "") ignore("sort");
  return { state, ignored };
}

/** The query that holds a state: what `parseLedger` reads back. */
export function formatLedger({ text, facets, ranges, known, columns, planned, sort }: LedgerState): string {
  const sorted = isNewestFirst(sort) ? "" : (sort.descending ? "-" : "") + sort.column;
  return formatQuery([
    ["q", text],
    ...Object.entries(facets),
    ...Object.entries(ranges).map(([column, range]) => [column, formatRange(range)] as const),
    ["known", known.join(",")],
    ["columns", columns.join(",")],
    ["planned", planned ? "1" : ""],
    ["sort", sorted],
  ]);
}

/** The order in which the models are kept. */
export function isNewestFirst({ column, descending }: LedgerState["sort"]): boolean {
  return column === "released" && descending;
}

export function emptyState(): LedgerState {
  return { text: "", facets: {}, ranges: {}, known: [], columns: [], planned: false, sort: { column: "released", descending: true } };
}
