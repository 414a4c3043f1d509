import { byName, type Catalog } from "../catalog/catalog.ts";
import type { Model, ResolvedCitation } from "../catalog/model.ts";

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
  makers: ReceiptRow[];
  fields: ReceiptRow[];
  /** Why documents were not read, the commonest first. */
  causes: { cause: string; count: number }[];
}

/** How all citations of the catalogue ended: by state, by the maker of the model, by the fact. */
export function receiptTotals(catalog: Catalog): ReceiptTotals {
  const states: Record<string, number> = {};
  const makers = new Map<string, ReceiptRow>();
  const fields = new Map<string, ReceiptRow>();
  let total = 0;
  const count = (citation: ResolvedCitation, ...rows: ReceiptRow[]) => {
    const state = citation.state ?? "unchecked";
    total += 1;
    states[state] = (states[state] ?? 0) + 1;
    for (const row of rows) {
      row.total += 1;
      row.states[state] = (row.states[state] ?? 0) + 1;
    }
  };
  for (const model of catalog.models.values()) {
    const [maker] = model.makers;
    const makerRow = rowOf(makers, maker?.id ?? "", maker?.label ?? "Unknown", maker?.url);
    for (const { field, citations } of citationsOf(model))
      for (const citation of citations) count(citation, makerRow, rowOf(fields, field, field));
  }
  const others = rowOf(fields, "", "Other entries");
  for (const collection of ["organizations", "licenses", "benchmarks", "datasets", "accelerators", "concepts", "proposals"] as const) {
    for (const entry of catalog[collection].values()) {
      const facts = [...entry.facts.values()].flatMap((fact) => fact.claims.flatMap((claim) => claim.citations));
      for (const citation of [...entry.citations, ...facts]) count(citation, others);
    }
  }
  const causes = Map.groupBy(
    [...catalog.ledgers.values()].flatMap(({ state, cause }) => (state === "read" ? [] : [cause ?? state])),
    (cause) => cause,
  );
  return {
    total,
    states,
    makers: [...makers.values()].toSorted((a, b) => byName.compare(a.label, b.label)),
    fields: [...fields.values()].filter((row) => row.total > 0),
    causes: [...causes].map(([cause, list]) => ({ cause, count: list.length })).toSorted((a, b) => b.count - a.count),
  };
}

function rowOf(rows: Map<string, ReceiptRow>, key: string, label: string, url?: string): ReceiptRow {
  const known = rows.get(key);
  if (known) return known;
  const row: ReceiptRow = { label, ...(url ? { url } : {}), total: 0, states: {} };
  rows.set(key, row);
  return row;
}

function citationsOf(model: Model): { field: string; citations: readonly ResolvedCitation[] }[] {
  const facts = [model.facts, ...model.variants.map((variant) => variant.facts)].flatMap((list) => [...list.values()]);
  return [
    ...facts.flatMap((fact) => fact.claims.map((claim) => ({ field: fact.field.label, citations: claim.citations }))),
    ...model.evaluations.map(({ citations }) => ({ field: "Benchmark results", citations })),
    ...model.lineage.map(({ citations }) => ({ field: "Lineage", citations })),
    ...model.rejected.map(({ citations }) => ({ field: "Values put right", citations })),
  ];
}
