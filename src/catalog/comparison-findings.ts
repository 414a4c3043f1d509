import type { CollectionId } from "../schema/collections.ts";
import type { Comparison } from "../schema/site.ts";
import type { Together } from "./check-together.ts";
import { quote, type Finding } from "./problems.ts";

type Path = Finding["path"];
/** What site.yaml is held against. */
export type Known = Pick<Together, "known" | "names" | "outlines">;

/** What is wrong with one comparison of site.yaml, among all of them. */
export function comparisonFindings(comparison: Comparison, index: number, all: readonly Comparison[], known: Known): Finding[] {
  const { id, models, "generations-of": family } = comparison;
  const path = ["comparisons", index];
  const first = all.findIndex((other) => other.id === id);
  return [
    ...(first < index
      ? [
          {
            rule: "value/twice" as const,
            path: [...path, "id"],
            message: `${quote(id)} is the id of comparison ${first + 1}, too.`,
            hint: "Give each its own id: it is its address.",
          },
        ]
      : []),
    ...((models === undefined) === (family === undefined)
      ? [
          {
            rule: "schema/missing-key" as const,
            path: [...path, "models"],
            message: models ? "This comparison names both models and a family." : "This comparison names no models.",
            hint: "Write models: with a list of ids, or generations-of: with the id of a family, and not both.",
          },
        ]
      : []),
    ...(known.known.families.has(id) && family !== id
      ? [
          {
            rule: "redirect/collision" as const,
            path: [...path, "id"],
            message: `${quote(id)} is a family, whose comparison has the address /compare/${id}/.`,
            hint: `Choose another id, such as ${id}-compared.`,
          },
        ]
      : []),
    ...(models ?? []).flatMap((model, at) => [
      ...(models?.indexOf(model) === at
        ? reference("models", model, [...path, "models", at], known)
        : [
            {
              rule: "value/twice" as const,
              path: [...path, "models", at],
              message: `${quote(model)} stands in this list twice.`,
              hint: "Delete one of the two.",
            },
          ]),
    ]),
    ...(family === undefined ? [] : reference("families", family, [...path, "generations-of"], known)),
  ];
}

/** An id that names no entry. */
export function reference(collection: CollectionId, id: string, path: Path, { known, names }: Known): Finding[] {
  if (known[collection].has(id)) return [];
  return [{ rule: "reference/unknown", path, message: `There is no ${collection}/${id}.`, hint: names.hint(collection, id) }];
}
