import { fold, foldOnce } from "../fold.ts";
import { isOf } from "../lookups.ts";
import { namesOf, type PlacedName } from "../names-of.ts";
import type { Outline } from "../outline.ts";
import { quote } from "../problems.ts";
import { isSpdx } from "../spdx.ts";
import type { CatalogueContext, CatalogueRule, EntryRule } from "./rule.ts";

/** One name, one entry of its collection: no spelling leads to two. */
export const uniqueNames: CatalogueRule = {
  ids: ["alias/duplicate"],
  scope: "catalogue",
  check({ outlines, open }, report) {
    for (const collection of Object.values(outlines)) checkNames(collection, open, report);
  },
};

/** A name or id of an entry's own comes first; an alias or a variant that is the same is at fault, once for each entry that it takes. */
function checkNames(
  outlines: ReadonlyMap<string, Outline>,
  open: CatalogueContext["open"],
  report: Parameters<CatalogueRule["check"]>[1],
): void {
  const owners = new Map<string, { outline: Outline; spelling: string }>();
  const spellings = [...outlines.values()].flatMap((outline) =>
    [outline.id, ...outline.names, ...(outline.variantNames ?? [])].map((spelling, position) => ({ outline, spelling, position })),
  );
  const own = ({ outline, position }: (typeof spellings)[number]) => position === 0 || (position === 1 && outline.names.length > 0);
  const told = new Set<string>();
  for (const { outline, spelling, position } of [...spellings.filter(own), ...spellings.filter((one) => !own(one))]) {
    const folded = fold(spelling);
    const owner = owners.get(folded);
    if (!owner) owners.set(folded, { outline, spelling });
    const pair = `${outline.id} ${owner?.outline.id}`;
    if (!owner || owner.outline === outline || told.has(pair)) continue;
    const entry = open(outline);
    const place = entry && namesOf(entry)[position - 1];
    // What is no expression of SPDX is told as that.
    if (place?.path[0] === "spdx" && !isSpdx(spelling)) continue;
    told.add(pair);
    report(outline, {
      rule: "alias/duplicate",
      path: place?.path ?? ["name"],
      message: `${quote(spelling)} already leads to ${owner.outline.id} (as ${quote(owner.spelling)}).`,
      hint: "One name belongs to one entry; take it out of one of the two.",
    });
  }
}

/** Variants and evaluations have ids of their own. */
export const uniqueParts: EntryRule = {
  ids: ["variant/duplicate-id", "evaluation/duplicate-id", "evaluation/variant"],
  scope: "entry",
  check(entry, _context, report) {
    if (!isOf(entry, "models")) return;
    const variants = entry.data.variants ?? [];
    const evaluations = entry.data.evaluations ?? [];
    for (const [key, items] of [
      ["variants", variants],
      ["evaluations", evaluations],
    ] as const) {
      const seen = new Set<string>();
      items.forEach((item, index) => {
        if (key === "variants" && item.id === entry.id)
          report({
            rule: "variant/duplicate-id",
            path: [key, index, "id"],
            message: `${quote(item.id)} is the id of the card itself.`,
            hint: "Name what sets the variant apart, such as instruct, base or int4.",
          });
        if (seen.has(item.id)) {
          const rule = key === "variants" ? "variant/duplicate-id" : "evaluation/duplicate-id";
          report({
            rule,
            path: [key, index, "id"],
            message: `${quote(item.id)} is already the id of another of the ${key}.`,
            hint: "Ids are anchors of the page; give each its own.",
          });
        }
        seen.add(item.id);
      });
    }
    const measured = new Map<string, string>();
    evaluations.forEach(({ id, benchmark, metric, shots, setup, variant, note }, index) => {
      const key = [benchmark, foldOnce(metric), shots, foldOnce(setup), variant, note].join("\0");
      const before = measured.get(key);
      measured.set(key, before ?? id);
      if (before === undefined || before === id) return;
      report({
        rule: "evaluation/duplicate-id",
        severity: "warning",
        path: ["evaluations", index, "id"],
        message: `${quote(id)} is measured as ${quote(before)} is: nothing tells the two results apart.`,
        hint: "Say in setup, or in a note, what was different; or delete one of them.",
      });
    });
    evaluations.forEach((evaluation, index) => {
      if (!evaluation.variant || entry.lostVariants || variants.some((variant) => variant.id === evaluation.variant)) return;
      report({
        rule: "evaluation/variant",
        path: ["evaluations", index, "variant"],
        message: `The card has no variant ${quote(evaluation.variant)}.`,
        hint: `Variants are ${variants.map((variant) => variant.id).join(", ") || "none"}.`,
      });
    });
  },
};

/** Each name of an entry stands in it once: what is its name is no alias, nor the name of a variant. */
export const ownNames: EntryRule = {
  ids: ["alias/duplicate"],
  scope: "entry",
  check(entry, _context, report) {
    const first = new Map<string, PlacedName>();
    for (const { name, path } of namesOf(entry)) {
      // What is no expression of SPDX is told as that.
      if (path[0] === "spdx" && !isSpdx(name)) continue;
      const before = first.get(name);
      if (!before) first.set(name, { name, path });
      else if (path[0] === "variants" || before.path[0] === "name")
        report({
          rule: "alias/duplicate",
          severity: path.at(-1) === "name" ? "error" : "warning",
          path,
          message: `${quote(name)} is already ${before.path[0] === "name" ? "the name of the entry itself" : "a name in this entry"}.`,
          hint: path.at(-1) === "name" ? "Write the name that tells it apart." : "Delete it.",
        });
    }
  },
};
