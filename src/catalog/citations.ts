import type { Citation, Claim, Facts } from "../schema/claims.ts";
import type { FieldDefinition } from "../schema/fields.ts";
import type { Evaluation } from "../schema/model-card.ts";
import { factsOf } from "./facts-of.ts";
import type { EntryIndex } from "./index-entries.ts";
import { isOf } from "./lookups.ts";
import type { Entry } from "./parse.ts";

type Path = readonly (string | number)[];

/** What a list of citations bears out. */
export interface Cited {
  entry: Entry;
  /** From the entry to the owner of the citations. */
  path: Path;
  /** Anchor of it on the entry's page; "" for the entry as a whole. */
  anchor: string;
  citations: readonly Citation[];
  /** A claim and its field, where it is one. */
  claim?: Claim;
  field?: FieldDefinition;
  evaluation?: Evaluation;
}

/** Every list of citations of the catalogue with what it bears out, by entry. */
export function* citedOf(entries: EntryIndex): Generator<Cited> {
  for (const collection of [
    "models",
    "datasets",
    "accelerators",
    "organizations",
    "licenses",
    "benchmarks",
    "concepts",
    "proposals",
  ] as const)
    for (const entry of entries[collection].values()) yield* citedIn(entry);
}

const cited = new WeakMap<Entry, readonly Cited[]>();

/** Every list of citations of an entry with what it bears out. Several rules ask for them. */
export function citedIn(entry: Entry): readonly Cited[] {
  const known = cited.get(entry) ?? [...allCited(entry)];
  cited.set(entry, known);
  return known;
}

function* allCited(entry: Entry): Generator<Cited> {
  for (const { path, facts, fields, variant } of factsOf(entry))
    yield* ofFacts(entry, path, facts, fields, (field) => (variant === undefined ? field : `variant-${variant}`));
  if (isOf(entry, "models")) {
    const { lineage, evaluations, rejected } = entry.data;
    for (const [index, edge] of (lineage ?? []).entries()) {
      yield { entry, path: ["lineage", index], anchor: "lineage", citations: edge.citations ?? [] };
    }
    for (const [index, evaluation] of (evaluations ?? []).entries()) {
      const anchor = `evaluation-${evaluation.id}`;
      yield { entry, path: ["evaluations", index], anchor, citations: evaluation.citations ?? [], evaluation };
    }
    for (const [index, item] of (rejected ?? []).entries()) {
      yield { entry, path: ["rejected", index], anchor: item.field, citations: item.citations ?? [] };
    }
  } else if ("citations" in entry.data) yield { entry, path: [], anchor: "", citations: entry.data.citations ?? [] };
}

function* ofFacts(
  entry: Entry,
  path: Path,
  facts: Facts,
  fields: readonly FieldDefinition[],
  anchorOf: (field: string) => string,
): Generator<Cited> {
  for (const field of fields) {
    for (const [index, claim] of (facts[field.id] ?? []).entries()) {
      if (!claim.citations) continue;
      yield { entry, path: [...path, field.id, index], anchor: anchorOf(field.id), citations: claim.citations, claim, field };
    }
  }
}
