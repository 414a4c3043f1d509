import type { AppendixGroup } from "../appendix/card.ts";
import { derivations } from "../catalog/derive/index.ts";
import { perRegistry } from "../schema/field-registry.ts";

/** What an appendix can state, in the order of a card. */
export const appendixFieldsOf = perRegistry(({ models }): readonly { id: string; label: string; group: AppendixGroup }[] => [
  ...models.map(({ id, label, group }) => ({
    id,
    label,
    group: group === "source" || group === "training-data" ? group : ("characteristics" as const),
  })),
  ...derivations.map(({ id, label }) => ({ id, label, group: "characteristics" as const })),
]);
