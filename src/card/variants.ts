import { element, type Child } from "../values/markup.ts";
import { factRow } from "./fact-row.ts";
import { formerAnchors, rows } from "./row.ts";
import type { SheetData } from "./sheet-data.ts";

/** Other forms of the model, with the facts in which they differ. */
export function variants({ model, label }: Pick<SheetData, "model" | "label">): Child {
  if (model.variants.length === 0) return undefined;
  return [
    element("h3", {}, "Other forms"),
    model.variants.map(({ id, name, note, facts }) => {
      const anchor = `variant-${id}`;
      return element(
        "section",
        { id: anchor, "aria-label": name },
        element("h4", {}, formerAnchors(model.former.get(anchor)), element("a", { class: "anchor", href: `#${anchor}` }, name)),
        note !== undefined && element("p", { class: "small" }, note),
        facts.size > 0 && rows([...facts.values()].map((fact) => factRow(fact, { label }))),
      );
    }),
  ];
}
