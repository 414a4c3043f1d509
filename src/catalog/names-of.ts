import type { Entry } from "./parse.ts";

/** A name that leads to an entry, and where it stands. */
export interface PlacedName {
  name: string;
  path: readonly (string | number)[];
}

/** The names of an entry: its own, aliases, and then those of a model's variants. */
export function namesOf({ data }: Entry): PlacedName[] {
  const variants = "variants" in data ? (data.variants ?? []) : [];
  return [
    ...("name" in data ? [{ name: data.name, path: ["name"] }] : []),
    ...("spdx" in data ? [{ name: data.spdx, path: ["spdx"] }] : []),
    ...("aliases" in data ? (data.aliases ?? []) : []).map((name, index) => ({ name, path: ["aliases", index] })),
    ...variants.flatMap((variant, index) => [
      { name: variant.name, path: ["variants", index, "name"] },
      ...(variant.aliases ?? []).map((name, position) => ({ name, path: ["variants", index, "aliases", position] })),
    ]),
  ];
}
