import { derivations } from "../catalog/derive/index.ts";
import { perRegistry } from "../schema/field-registry.ts";
import type { FieldGroup } from "../schema/fields.ts";
import type { ComparisonField } from "../tables/comparison.ts";

const SECTIONS: Partial<Record<FieldGroup, string>> = {
  source: "Source and provenance",
  characteristics: "Characteristics",
  training: "Training run",
  "training-data": "Training data",
};

/** Everything that models can be compared by, in the order and the sections of a card. */
export const comparisonFieldsOf = perRegistry(({ models }): readonly ComparisonField[] => [
  ...models.map(({ id, label, group }) => ({ id, label, group: SECTIONS[group] ?? group })),
  ...derivations.map(({ id, label }) => ({ id, label, group: "Derived figures" })),
]);

/** What a table with little room shows of each model. */
export const KEY_FIELDS: readonly string[] = [
  "released",
  "license",
  "access",
  "parameters-total",
  "parameters-active",
  "context-length",
  "training-tokens",
  "training-hardware",
  "accelerator-hours",
  "training-mfu",
  "derived-training-flop",
  "derived-mfu",
];

/** Fields whose values are numbers or days, which stand at the right of a column. */
export const numberFieldsOf = perRegistry(
  ({ models }): ReadonlySet<string> =>
    new Set([...models.filter(({ type }) => type === "number" || type === "date").map(({ id }) => id), ...derivations.map(({ id }) => id)]),
);
