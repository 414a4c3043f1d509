import type { Model, ResolvedClaim } from "../catalog/model.ts";
import type { FieldDefinition } from "../schema/fields.ts";
import type { ClaimValue } from "../schema/claim-values.ts";
import { modelCell } from "../values/model-cell.ts";
import type { LedgerCell, LedgerColumn } from "./ledger-column.ts";

/** Heads that are shorter than the labels of their fields. */
const HEADS: Readonly<Record<string, string>> = {
  developer: "Maker",
  "training-tokens": "Tokens",
  "context-length": "Context",
};

export function columnOfField({ id, label, type }: FieldDefinition): LedgerColumn {
  return { id, label: HEADS[id] ?? label, kind: type === "number" || type === "date" ? type : "text" };
}

/** A model's answer to a field or figure, as it travels. */
export function ledgerCell(model: Model, column: string): LedgerCell {
  const { text, kind, status, disputed, others, inherited, scope } = modelCell(model, column);
  const figure = model.figures.get(column);
  const fact = model.facts.get(column);
  const claim = (inherited ? fact?.inherited?.fact : fact)?.claims[0];
  const value = kind === "none" ? undefined : figure ? figure.value : claim && comparable(claim, fact?.field.type);
  const qualifier = figure?.qualifier ?? claim?.qualifier;
  const small = activeShare(model, column);
  return {
    text,
    ...(kind === "value" ? {} : { kind }),
    ...(status === "reported" ? {} : { status }),
    ...(value === undefined || value === text ? {} : { value }),
    ...(kind === "none" || qualifier === undefined || qualifier === "exact" ? {} : { qualifier }),
    ...(disputed ? { disputed } : {}),
    ...(others ? { others } : {}),
    ...(inherited ? { inherited } : {}),
    ...(scope && kind !== "none" ? { scope } : {}),
    ...(small ? { small } : {}),
  };
}

/** What sorts: a number, both ends of a range, a date as it is written; else the words in full. */
function comparable({ value, display }: ResolvedClaim, type: FieldDefinition["type"] | undefined): LedgerCell["value"] {
  if (typeof value === "number" || isPair(value)) return value;
  return type === "date" && typeof value === "string" ? value : display;
}

function isPair(value: ClaimValue | undefined): value is [number, number] {
  return Array.isArray(value) && value.length === 2 && value.every((end) => typeof end === "number");
}

function activeShare(model: Model, column: string): string {
  const active = column === "parameters-total" ? model.facts.get("parameters-active")?.claims[0] : undefined;
  return active?.known ? `${active.short} active` : "";
}
