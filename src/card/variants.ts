import { element, type Child } from "../values/markup.ts";
import { factRow } from "./fact-row.ts";
import { row, rows } from "./row.ts";
import type { SheetData } from "./sheet-data.ts";

/** Other forms of the model, each with the facts in which it differs behind its line. */
export function variants({ model, label }: Pick<SheetData, "model" | "label">): Child {
  if (model.variants.length === 0) return undefined;
  return [
    element("h3", {}, "Other forms"),
    rows(
      model.variants.map(({ id, name, note, facts }) => {
        const anchor = `variant-${id}`;
        const all = [...facts.values()];
        return row({
          anchor,
          former: model.former.get(anchor),
          label: name,
          value: element(
            "span",
            { class: "soft" },
            all.length > 0 ? `differs in ${all.map((fact) => fact.field.label.toLowerCase()).join(", ")}` : "",
          ),
          end: all.length > 0 ? String(all.length) : "",
          receipt: element(
            "div",
            { class: "form" },
            note !== undefined && element("p", { class: "small" }, note),
            all.length > 0 && rows(all.map((fact) => factRow(fact, { label }))),
            element("p", { class: "small" }, element("a", { href: `#${anchor}` }, "Link to this")),
          ),
          class: "variant",
        });
      }),
    ),
  ];
}
