import type { FieldRegistry } from "../schema/field-registry.ts";

/** Ids of fields with their labels, in the order in which a question names them. */
export function fieldLabels(ids: readonly string[], { models }: FieldRegistry): { id: string; label: string }[] {
  return ids.map((id) => ({ id, label: models.find((field) => field.id === id)?.label ?? id }));
}
