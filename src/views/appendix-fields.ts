import type { AppendixGroup } from "../appendix/card.ts";
import { derivations } from "../catalog/derive/index.ts";
import { modelFields } from "../schema/fields.ts";

/** What an appendix can state, in the order of a card. */
export const appendixFields: readonly { id: string; label: string; group: AppendixGroup }[] = [
  ...modelFields.map(({ id, label, group }) => ({
    id,
    label,
    group: group === "source" || group === "training-data" ? group : ("characteristics" as const),
  })),
  ...derivations.map(({ id, label }) => ({ id, label, group: "characteristics" as const })),
];

export const appendixFieldIds: readonly string[] = appendixFields.map(({ id }) => id);
