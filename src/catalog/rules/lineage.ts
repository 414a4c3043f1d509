import { fold } from "../fold.ts";
import { quote } from "../problems.ts";
import type { Rule } from "./rule.ts";

/** Each edge leads to exactly one model: a card, or one outside the catalogue that has no card. */
export const edgesWithTargets: Rule = {
  ids: ["lineage/target", "lineage/external-carded"],
  scope: "catalogue",
  check({ entries }, report) {
    const names = new Map<string, string>();
    for (const { id, data } of entries.models.values()) {
      for (const name of [id, data.name, ...(data.aliases ?? [])]) names.set(fold(name), id);
    }
    for (const entry of entries.models.values()) {
      entry.data.lineage?.forEach((edge, index) => {
        if ((edge.model === undefined) === (edge.external === undefined)) {
          report(entry, {
            rule: "lineage/target",
            path: ["lineage", index],
            at: "key",
            message: "The edge must lead to one model: a card, or one outside the catalogue.",
            hint: "Write model: <id>, or external: { name, url }.",
          });
        }
        const carded = edge.external && names.get(fold(edge.external.name));
        if (carded) {
          report(entry, {
            rule: "lineage/external-carded",
            severity: "warning",
            path: ["lineage", index, "external", "name"],
            message: `${quote(edge.external?.name)} has a card now.`,
            hint: `Write model: ${carded}.`,
          });
        }
      });
    }
  },
};
