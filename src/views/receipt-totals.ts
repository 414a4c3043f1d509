import { byName, type Catalog } from "../catalog/catalog.ts";
import { groupBy } from "../catalog/group-by.ts";
import type { Model, ResolvedCitation } from "../catalog/model.ts";
import { PLACE_KEYS } from "../schema/citation.ts";

/** Citations of a maker or a field, by how they ended. */
export interface ReceiptRow {
  label: string;
  url?: string;
  total: number;
  states: Record<string, number>;
}

export interface ReceiptTotals {
  total: number;
  states: Record<string, number>;
  /** Of these the citations that say where a value was looked for that the maker has not disclosed. */
  searches: Record<string, number>;
  makers: ReceiptRow[];
  fields: ReceiptRow[];
  /** Why documents were not read, the commonest first. */
  causes: Cause[];
  /** Why citations are unchecked, the commonest first. */
  unchecked: Cause[];
}

export interface Cause {
  cause: string;
  count: number;
}

/** How all citations of the catalogue ended: by state, by the maker of the model, by the fact. */
export function receiptTotals(catalog: Catalog): ReceiptTotals {
  const states: Record<string, number> = {};
  const makers = new Map<string, ReceiptRow>();
  const fields = new Map<string, ReceiptRow>();
  const open: string[] = [];
  const searches: Record<string, number> = {};
  let total = 0;
  const count = (citation: ResolvedCitation, status: string | undefined, ...rows: ReceiptRow[]) => {
    const state = citation.state ?? "unchecked";
    total += 1;
    states[state] = (states[state] ?? 0) + 1;
    if (state === "unchecked") open.push(whyUnchecked(citation, status, catalog));
    if (status === "not-disclosed") searches[state] = (searches[state] ?? 0) + 1;
    for (const row of rows) {
      row.total += 1;
      row.states[state] = (row.states[state] ?? 0) + 1;
    }
  };
  for (const model of catalog.models.values()) {
    const [maker] = model.makers;
    const makerRow = rowOf(makers, maker?.id ?? "", maker?.label ?? "Unknown", maker?.url);
    for (const { field, citations, status } of citationsOf(model))
      for (const citation of citations) count(citation, status, makerRow, rowOf(fields, field, field));
  }
  const others = rowOf(fields, "", "Other entries");
  for (const collection of ["organizations", "licenses", "benchmarks", "datasets", "accelerators", "concepts", "proposals"] as const) {
    for (const entry of catalog[collection].values()) {
      for (const citation of entry.citations) count(citation, undefined, others);
      for (const { claims } of entry.facts.values())
        for (const { citations, status } of claims) for (const citation of citations) count(citation, status, others);
    }
  }
  const unread = [...catalog.ledgers.values()].flatMap(({ state, cause }) => (state === "read" ? [] : [cause ?? state]));
  return {
    total,
    states,
    searches,
    makers: [...makers.values()].toSorted((a, b) => byName.compare(a.label, b.label)),
    fields: [...fields.values()].filter((row) => row.total > 0),
    causes: counted(unread),
    unchecked: counted(open),
  };
}

function whyUnchecked(citation: ResolvedCitation, status: string | undefined, { ledgers }: Catalog): string {
  if (status === "not-disclosed" && !quotes(citation))
    return "It says where a value was looked for that is not disclosed, which no words prove.";
  if (!ledgers.has(citation.source)) return "No copy of the source was at hand.";
  return quotes(citation)
    ? "It changed since the source was read, or its words stand in a file beside the one that was."
    : "It quotes nothing: what it says is read from several places at once, or nobody has quoted it yet.";
}

function quotes(citation: ResolvedCitation): boolean {
  return PLACE_KEYS.some((key) => key !== "page" && citation[key] !== undefined);
}

function counted(causes: readonly string[]): Cause[] {
  const groups = groupBy(causes, (cause) => cause);
  return [...groups].map(([cause, list]) => ({ cause, count: list.length })).toSorted((a, b) => b.count - a.count);
}

function rowOf(rows: Map<string, ReceiptRow>, key: string, label: string, url?: string): ReceiptRow {
  const known = rows.get(key);
  if (known) return known;
  const row: ReceiptRow = { label, ...(url ? { url } : {}), total: 0, states: {} };
  rows.set(key, row);
  return row;
}

function citationsOf(model: Model): { field: string; status?: string; citations: readonly ResolvedCitation[] }[] {
  const facts = [model.facts, ...model.variants.map((variant) => variant.facts)].flatMap((list) => [...list.values()]);
  return [
    ...facts.flatMap((fact) => fact.claims.map(({ status, citations }) => ({ field: fact.field.label, status, citations }))),
    ...model.evaluations.map(({ citations }) => ({ field: "Benchmark results", citations })),
    ...model.lineage.map(({ citations }) => ({ field: "Lineage", citations })),
    ...model.rejected.map(({ citations }) => ({ field: "Values put right", citations })),
  ];
}
