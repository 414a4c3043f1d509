import type { Facts } from "../schema/claims.ts";
import type { FieldDefinition } from "../schema/fields.ts";
import { isOf } from "./lookups.ts";
import type { Entry } from "./parse.ts";

/** Facts of an entry or of one of a model's variants, with the path to them and the fields that they may answer. */
export interface PlacedFacts {
  path: readonly (string | number)[];
  facts: Facts;
  fields: readonly FieldDefinition[];
  /** Of the variant; absent for the entry itself. */
  variant?: string;
}

/** All facts of an entry; none where its collection has none. */
export function factsOf(entry: Entry): PlacedFacts[] {
  if (isOf(entry, "datasets")) return [{ path: ["facts"], facts: entry.data.facts, fields: entry.fields.datasets }];
  if (isOf(entry, "accelerators")) return [{ path: ["facts"], facts: entry.data.facts, fields: entry.fields.accelerators }];
  if (!isOf(entry, "models")) return [];
  const { facts, variants = [] } = entry.data;
  return [
    { path: ["facts"], facts, fields: entry.fields.models },
    ...variants.flatMap(({ id, facts: own }, index) =>
      own ? [{ path: ["variants", index, "facts"], facts: own, fields: entry.fields.models, variant: id }] : [],
    ),
  ];
}
