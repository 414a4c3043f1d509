import { formatStatus } from "../catalog/format.ts";
import type { Model } from "../catalog/model.ts";
import type { FieldDefinition } from "../schema/fields.ts";
import type { Qualifier, Status } from "../schema/vocabularies.ts";

/** A column of the table of models: a field of the cards, or a figure that the site derives. */
export interface LedgerColumn {
  id: string;
  label: string;
  kind: "number" | "date" | "text";
}

export interface LedgerCell {
  /** In short, with its qualifier ("≤ 9 T"); or the status in words. */
  text: string;
  /** What it is sorted and filtered by; absent where there is nothing. */
  value?: number | [number, number] | string;
  status: Status;
  /** Absent: exact. */
  qualifier?: Qualifier;
  disputed?: true;
  /** What stands below in small. */
  small?: string;
}

export const DEFAULT_COLUMNS: readonly string[] = [
  "developer",
  "parameters-total",
  "training-tokens",
  "context-length",
  "license",
  "released",
];

export function columnOfField({ id, label, type }: FieldDefinition): LedgerColumn {
  return { id, label, kind: type === "number" || type === "date" ? type : "text" };
}

/** Whether a cell answers the field; a plan is not an answer. */
export function isKnown({ status, value }: LedgerCell): boolean {
  return value !== undefined && status !== "planned";
}

/** A model's answer to a field or figure. */
export function ledgerCell(model: Model, column: string): LedgerCell {
  const figure = model.figures.get(column);
  if (figure) {
    if (figure.value === undefined) return { text: figure.display, status: "derived" };
    return { text: figure.short, value: figure.value, status: "derived", ...qualified(figure.qualifier) };
  }
  const fact = model.facts.get(column);
  const claim = fact?.claims[0];
  if (!fact || !claim) return { text: formatStatus("not-researched"), status: "not-researched" };
  const { status, value, qualifier } = claim;
  const disputed = fact.disputed ? { disputed: true as const } : {};
  if (value === undefined && claim.text === undefined) return { text: formatStatus(status), status, ...disputed };
  const words = value === undefined ? claim.display : claim.short;
  const small = [activeShare(model, column), status === "reported" ? "" : formatStatus(status)].filter(Boolean).join(", ");
  const sortable = typeof value === "number" || isPair(value) || fact.field.type === "date" ? value : words;
  return {
    text: words,
    value: isWordList(sortable) ? words : sortable,
    status,
    ...qualified(qualifier),
    ...disputed,
    ...(small ? { small } : {}),
  };
}

function qualified(qualifier: Qualifier | undefined): { qualifier?: Qualifier } {
  return qualifier === undefined || qualifier === "exact" ? {} : { qualifier };
}

function isPair(value: unknown): value is [number, number] {
  return Array.isArray(value) && value.length === 2 && value.every((end) => typeof end === "number");
}

function isWordList(value: unknown): value is string[] {
  return Array.isArray(value) && !isPair(value);
}

function activeShare(model: Model, column: string): string {
  const active = column === "parameters-total" ? model.facts.get("parameters-active")?.claims[0] : undefined;
  return active?.known ? `${active.short} active` : "";
}
