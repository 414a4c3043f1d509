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
    // Most facts say what they said before; only the others are put into words.
    if (JSON.stringify(from?.said) === JSON.stringify(to?.said)) return [];
    const [was, is] = [from?.words(), to?.words()];
    const label = to?.label ?? from?.label ?? key;
    if (was === is) return [];
    return [
      { anchor: (to ?? from)?.anchor ?? "", label, ...(was === undefined ? {} : { from: was }), ...(is === undefined ? {} : { to: is }) },
    ];
  });
}

interface Statement {
  anchor: string;
  label: string;
  /** What a card said under one key: where it is the same, so are the words. */
  said: unknown;
  words: () => string;
}

function statementsOf({ name, stage, facts, variants, evaluations }: Snapshot, resolver: ClaimResolver): Map<string, Statement> {
  const statements = new Map<string, Statement>();
  const state = (key: string, anchor: string, label: string, said: unknown, words = () => String(said)) =>
    statements.set(key, { anchor, label, said, words });
  state("name", "source", "Name", name);
  state("stage", "source", "Stage", stage);
  for (const { field, readings, words } of stated(facts, resolver))
    state(field, field, fieldLabel(field, resolver.fields), readings, words);
  for (const { id, value, qualifier } of evaluations) {
    const words = () => formatNumber({ value, qualifier, status: "reported" });
    state(`evaluation-${id}`, `evaluation-${id}`, `Evaluation ${id.replaceAll("-", " ")}`, { value, qualifier }, words);
  }
  for (const variant of variants) {
    const anchor = `variant-${variant.id}`;
    state(anchor, anchor, "Variant", variant.name);
    for (const { field, readings, words } of stated(variant.facts, resolver))
      state(`${anchor} ${field}`, anchor, `${variant.name}: ${fieldLabel(field, resolver.fields)}`, readings, words);
  }
  return statements;
}

function* stated(
  facts: Snapshot["facts"],
  resolver: ClaimResolver,
): Generator<{ field: string; readings: Reading[]; words: () => string }> {
  for (const field of resolver.fields.models) {
    const readings = facts[field.id];
    const words = () => (readings ?? []).map((reading) => readingWords(reading, field, resolver)).join("; also: ");
    if (readings) yield { field: field.id, readings, words };
  }
}

function readingWords(reading: Reading, field: FieldDefinition, resolver: ClaimResolver): string {
  const { display, text } = resolver.claim({ ...reading, citations: [] }, field, resolver.unnumbered);
  const status = formatStatus(reading.status);
  const particulars = Array.isArray(reading.value) && field.type === "list" && text ? `${display}. ${text}` : display;
  const scope = [reading.phase, reading.covers].filter(Boolean).join(", ");
  const words = particulars === status ? status : `${particulars} (${[status, scope].filter(Boolean).join(", ")})`;
  return reading.reason ? `${words}. ${reading.reason}` : words;
}
