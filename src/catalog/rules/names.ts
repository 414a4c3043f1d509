import { fold } from "../fold.ts";
import type { Entry } from "../parse.ts";
import { quote } from "../problems.ts";
import type { Rule } from "./rule.ts";

/** One name, one model: no spelling leads to two cards. */
export const uniqueNames: Rule = {
  ids: ["alias/duplicate", "variant/duplicate-id", "evaluation/duplicate-id", "evaluation/variant"],
  scope: "catalogue",
  check({ entries }, report) {
    const owners = new Map<string, { entry: Entry<"models">; spelling: string }>();
    for (const entry of entries.models.values()) {
      for (const { spelling, path } of spellings(entry)) {
        const folded = fold(spelling);
        const owner = owners.get(folded);
        if (!owner) owners.set(folded, { entry, spelling });
        else if (owner.entry !== entry) {
          report(entry, {
            rule: "alias/duplicate",
            path,
            message: `${quote(spelling)} already leads to ${owner.entry.id} (as ${quote(owner.spelling)}).`,
            hint: "One name belongs to one model; take it out of one of the two cards.",
          });
        }
      }
      checkIds(entry, report);
    }
  },
};

function* spellings(entry: Entry<"models">): Generator<{ spelling: string; path: (string | number)[] }> {
  const { name, aliases, variants } = entry.data;
  yield { spelling: entry.id, path: ["name"] };
  yield { spelling: name, path: ["name"] };
  for (const [index, alias] of (aliases ?? []).entries()) yield { spelling: alias, path: ["aliases", index] };
  for (const [index, variant] of (variants ?? []).entries()) {
    yield { spelling: variant.name, path: ["variants", index, "name"] };
    for (const [position, alias] of (variant.aliases ?? []).entries())
      yield { spelling: alias, path: ["variants", index, "aliases", position] };
  }
}

function checkIds(entry: Entry<"models">, report: Parameters<Rule["check"]>[1]): void {
  const variants = entry.data.variants ?? [];
  const evaluations = entry.data.evaluations ?? [];
  for (const [key, items] of [
    ["variants", variants],
    ["evaluations", evaluations],
  ] as const) {
    const seen = new Set<string>();
    items.forEach((item, index) => {
      if (seen.has(item.id)) {
        const rule = key === "variants" ? "variant/duplicate-id" : "evaluation/duplicate-id";
        report(entry, {
          rule,
          path: [key, index, "id"],
          message: `${quote(item.id)} is already the id of another of the ${key}.`,
          hint: "Ids are anchors of the page; give each its own.",
        });
      }
      seen.add(item.id);
    });
  }
  evaluations.forEach((evaluation, index) => {
    if (!evaluation.variant || variants.some((variant) => variant.id === evaluation.variant)) return;
    report(entry, {
      rule: "evaluation/variant",
      path: ["evaluations", index, "variant"],
      message: `The card has no variant ${quote(evaluation.variant)}.`,
      hint: `Variants are ${variants.map((variant) => variant.id).join(", ") || "none"}.`,
    });
  });
}
