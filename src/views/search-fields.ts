import { derivations } from "../catalog/derive/index.ts";
import { PUBLISHED } from "../catalog/resolve-figures.ts";
import type { Reference } from "../catalog/model.ts";
import { RESULT, type SearchField } from "../search/asked-fields.ts";
import type { FieldRegistry } from "../schema/field-registry.ts";
import type { FieldDefinition } from "../schema/fields.ts";
import { FACT_KINDS } from "./names.ts";

/** Every fact and every benchmark that the search can be asked for, with the ways to ask. */
export function searchFields(
  { models, datasets, accelerators }: FieldRegistry,
  benchmarks: ReadonlyMap<string, Reference<"benchmarks">>,
): SearchField[] {
  return [
    ...models.map((field) => searchField(field, FACT_KINDS.models)),
    ...derivations.map(({ id, label, synonyms = [] }): SearchField => {
      const published = models.find((field) => field.id === PUBLISHED[id]?.field);
      return searchField({ id, label, synonyms: [...synonyms, ...(published?.synonyms ?? [])] }, FACT_KINDS.models);
    }),
    ...accelerators.map((field) => searchField(field, FACT_KINDS.accelerators)),
    ...datasets.map((field) => searchField(field, FACT_KINDS.datasets)),
    ...[...benchmarks.values()].map(({ id, name, data }) => searchField({ id, label: name, synonyms: data.aliases }, RESULT)),
  ];
}

function searchField({ id, label, synonyms = [] }: Pick<FieldDefinition, "id" | "label" | "synonyms">, of: string): SearchField {
  return { id, label, of, phrases: [...new Set([label, id.replaceAll("-", " "), ...synonyms])] };
}
