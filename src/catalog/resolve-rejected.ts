import { perRegistry, type FieldRegistry } from "../schema/field-registry.ts";
import type { FieldDefinition } from "../schema/fields.ts";
import type { Rejected } from "../schema/model-card.ts";
import { cited, type CardCitations } from "./cited.ts";
import { derivations } from "./derive/index.ts";
import { formatDate, formatNumber } from "./format.ts";
import type { ResolvedRejected } from "./model.ts";

/** A statement that is wrong, in words, with its sources. */
export function resolveRejected(item: Rejected, fields: FieldRegistry, citations: CardCitations): ResolvedRejected {
  return cited(item, { label: fieldLabel(item.field, fields), display: displayOf(item, fields.models) }, citations);
}

const fieldLabels = perRegistry(({ models }) => new Map<string, string>([...models, ...derivations].map(({ id, label }) => [id, label])));

export function fieldLabel(id: string, fields: FieldRegistry): string {
  if (id.startsWith("evaluation-")) return "Evaluations";
  return fieldLabels(fields).get(id) ?? id.replaceAll("-", " ");
}

function displayOf({ field, value, text }: Rejected, fields: readonly FieldDefinition[]): string {
  if (value === undefined) return text ?? "";
  const definition = fields.find((one) => one.id === field);
  const words =
    typeof value === "number"
      ? formatNumber({ value, unit: definition?.unit, status: "reported" })
      : definition?.type === "date" && typeof value === "string"
        ? formatDate(value)
        : [value].flat().join(", ");
  return text ? `${words} (${text})` : words;
}
