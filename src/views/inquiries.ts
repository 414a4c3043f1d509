import { modelFields } from "../schema/fields.ts";

/** Ids of fields with their labels, in the order in which a question names them. */
export function fieldLabels(ids: readonly string[]): { id: string; label: string }[] {
  return ids.map((id) => ({ id, label: modelFields.find((field) => field.id === id)?.label ?? id }));
}
