import { modelFields } from "../schema/fields.ts";
import type { Rejected } from "../schema/model-card.ts";
import { derivations } from "./derive/index.ts";
import { formatDate, formatNumber } from "./format.ts";
import type { ResolvedRejected } from "./model.ts";
import type { ClaimResolver } from "./resolve-claims.ts";

/** A statement that is wrong, in words, with its sources. */
export function resolveRejected(item: Rejected, resolver: ClaimResolver, number: (source: string) => number): ResolvedRejected {
  return { ...item, citations: resolver.citations(item.citations, number), label: fieldLabel(item.field), display: displayOf(item) };
}

const fieldLabels = new Map<string, string>([
  ...modelFields.map((field) => [field.id, field.label] as const),
  ...derivations.map((derivation) => [derivation.id, derivation.label] as const),
]);

export function fieldLabel(id: string): string {
  if (id.startsWith("evaluation-")) return "Evaluations";
  return fieldLabels.get(id) ?? id.replaceAll("-", " ");
}

function displayOf({ field, value, text }: Rejected): string {
  if (value === undefined) return text ?? "";
  const definition = modelFields.find((one) => one.id === field);
  const words =
    typeof value === "number"
      ? formatNumber({ value, unit: definition?.unit, status: "reported" })
      : definition?.type === "date" && typeof value === "string"
        ? formatDate(value)
        : [value].flat().join(", ");
  return text ? `${words} (${text})` : words;
}
