import { formatNumber, formatStatus } from "../catalog/format.ts";
import type { ClaimResolver } from "../catalog/resolve-claims.ts";
import { fieldLabel } from "../catalog/resolve-rejected.ts";
import type { FieldDefinition } from "../schema/fields.ts";
import type { Reading, Snapshot } from "./snapshots.ts";

/** One thing that a card said otherwise before. `from` absent: it said nothing; `to` absent: it says nothing any more. */
export interface FactChange {
  /** Anchor on the card. */
  anchor: string;
  label: string;
  from?: string;
  to?: string;
}

/** What differs between two versions of a card, in the order of its page. Sources and prose are not compared. */
export function changesBetween(before: Snapshot, after: Snapshot, resolver: ClaimResolver): FactChange[] {
  const old = statementsOf(before, resolver);
  const now = statementsOf(after, resolver);
  return [...new Set([...now.keys(), ...old.keys()])].flatMap((key): FactChange[] => {
    const [from, to] = [old.get(key), now.get(key)];
    const label = to?.label ?? from?.label ?? key;
    if (from?.words === to?.words) return [];
    return [{ anchor: (to ?? from)?.anchor ?? "", label, ...(from ? { from: from.words } : {}), ...(to ? { to: to.words } : {}) }];
  });
}

interface Statement {
  anchor: string;
  label: string;
  words: string;
}

function statementsOf(snapshot: Snapshot, resolver: ClaimResolver): Map<string, Statement> {
  const statements = new Map<string, Statement>([
    ["name", { anchor: "source", label: "Name", words: snapshot.name }],
    ["stage", { anchor: "source", label: "Stage", words: snapshot.stage }],
  ]);
  for (const [field, words] of factWords(snapshot.facts, resolver))
    statements.set(field, { anchor: field, label: fieldLabel(field, resolver.fields), words });
  for (const { id, value, qualifier } of snapshot.evaluations) {
    const words = formatNumber({ value, qualifier, status: "reported" });
    statements.set(`evaluation-${id}`, { anchor: `evaluation-${id}`, label: `Evaluation ${id.replaceAll("-", " ")}`, words });
  }
  for (const variant of snapshot.variants) {
    const anchor = `variant-${variant.id}`;
    statements.set(anchor, { anchor, label: "Variant", words: variant.name });
    for (const [field, words] of factWords(variant.facts, resolver))
      statements.set(`${anchor} ${field}`, { anchor, label: `${variant.name}: ${fieldLabel(field, resolver.fields)}`, words });
  }
  return statements;
}

function* factWords(facts: Snapshot["facts"], resolver: ClaimResolver): Generator<[string, string]> {
  for (const field of resolver.fields.models) {
    const readings = facts[field.id];
    if (readings) yield [field.id, readings.map((reading) => readingWords(reading, field, resolver)).join("; also: ")];
  }
}

function readingWords(reading: Reading, field: FieldDefinition, resolver: ClaimResolver): string {
  const { display, text } = resolver.claim({ ...reading, citations: [] }, field, () => 0);
  const status = formatStatus(reading.status);
  const particulars = Array.isArray(reading.value) && field.type === "list" && text ? `${display}. ${text}` : display;
  const scope = [reading.phase, reading.covers].filter(Boolean).join(", ");
  const words = particulars === status ? status : `${particulars} (${[status, scope].filter(Boolean).join(", ")})`;
  return reading.reason ? `${words}. ${reading.reason}` : words;
}
