import { isAfter } from "../days.ts";
import { fold } from "../fold.ts";
import { isOf } from "../lookups.ts";
import { quote } from "../problems.ts";
import type { CatalogueRule, EntryRule } from "./rule.ts";

/** Each edge leads to exactly one model: a card, or one outside the catalogue. */
export const edgesWithTargets: EntryRule = {
  ids: ["lineage/target", "value/twice"],
  scope: "entry",
  check(entry, _context, report) {
    if (!isOf(entry, "models")) return;
    const first = new Map<string, string>();
    entry.data.lineage?.forEach((edge, index) => {
      const goal = edge.model ?? (edge.external && fold(edge.external.name));
      const written = JSON.stringify(edge);
      const before = goal === undefined ? undefined : first.get(`${edge.relation} ${goal}`);
      // One that is the same to the letter is told as such.
      if (before !== undefined && before !== written)
        report({
          rule: "value/twice",
          path: ["lineage", index],
          message: `An edge ${edge.relation} ${edge.model ?? quote(edge.external?.name)} stands here already.`,
          hint: "Put the citations of both under citations: of one edge.",
        });
      if (goal !== undefined) first.set(`${edge.relation} ${goal}`, written);
      if ((edge.model === undefined) !== (edge.external === undefined)) return;
      report({
        rule: "lineage/target",
        path: ["lineage", index],
        at: "key",
        message: "The edge must lead to one model: a card, or one outside the catalogue.",
        hint: "Write model: <id>, or external: { name, url }.",
      });
    });
  },
};

/** A model outside the catalogue has no card in it. */
export const externalModels: CatalogueRule = {
  ids: ["lineage/external-carded"],
  scope: "catalogue",
  check({ outlines }, report) {
    const externals = [...outlines.models.values()].filter(({ externals: some = [] }) => some.length > 0);
    if (externals.length === 0) return;
    const ids = new Map<string, string>();
    for (const { id, names } of outlines.models.values()) for (const name of [id, ...names]) ids.set(fold(name), id);
    for (const outline of externals) {
      for (const { name, index } of outline.externals ?? []) {
        const carded = ids.get(fold(name));
        if (carded === undefined) continue;
        report(outline, {
          rule: "lineage/external-carded",
          severity: "warning",
          path: ["lineage", index, "external", "name"],
          message: `${quote(name)} has a card now.`,
          hint: `Write model: ${carded}.`,
        });
      }
    }
  },
};

/** What was made from a model was released after it. */
export const datesOfParents: CatalogueRule = {
  ids: ["date/order"],
  scope: "catalogue",
  check({ outlines }, report) {
    for (const outline of outlines.models.values()) {
      for (const { model, index, noted, generatedData } of outline.edges ?? []) {
        const own = outline.released;
        const parent = generatedData || noted ? undefined : outlines.models.get(model)?.released;
        if (!own || !parent || parent.qualifier !== "exact" || !isAfter(parent.date, own.date)) continue;
        report(outline, {
          rule: "date/order",
          severity: "warning",
          path: ["lineage", index, "model"],
          message: `It was released on ${own.date}, before ${model}, from which it was made: ${parent.date}.`,
          hint: "Check both dates, and the direction of the edge.",
        });
      }
    }
  },
};
