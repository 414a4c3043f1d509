import { fold } from "../fold.ts";
import { quote } from "../problems.ts";
import type { CatalogueRule } from "./rule.ts";

/** No alias of one model names the whole family. */
export const familyNames: CatalogueRule = {
  ids: ["alias/family"],
  scope: "catalogue",
  check({ outlines }, report) {
    const names = [...outlines.families.values()].flatMap((family) =>
      [family.id, ...family.names].map((name) => [fold(name), family] as const),
    );
    const families = new Map(names);
    // A family whose name begins the names of several models; that of one model is the model's, too.
    const models = new Map<string, number>();
    for (const {
      family = "",
      names: [name = ""],
    } of outlines.models.values()) {
      const whole = outlines.families.get(family)?.names[0];
      if (whole !== undefined && fold(name).startsWith(fold(whole))) models.set(family, (models.get(family) ?? 0) + 1);
    }
    for (const outline of outlines.models.values()) {
      const [name = "", ...aliases] = outline.names;
      const own = new Set([outline.id, name].map(fold));
      aliases.forEach((alias, index) => {
        const folded = fold(alias);
        const family = families.get(folded);
        if (!family || own.has(folded) || (models.get(family.id) ?? 0) < 2) return;
        report(outline, {
          rule: "alias/family",
          path: ["aliases", index],
          message: `${quote(alias)} names the whole family ${family.id}.`,
          hint: "Delete it; or write the name with what tells this model from its siblings.",
        });
      });
    }
  },
};
