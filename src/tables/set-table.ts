import { element, type Markup } from "../values/markup.ts";
import { valueCell } from "../values/value-cell.ts";
import type { ComparedModel, ComparisonField } from "./comparison.ts";

/** A comparison of many models in few fields: models as rows. */
export function setTable(models: readonly ComparedModel[], fields: readonly ComparisonField[], caption: string): Markup {
  return element(
    "table",
    { class: "ledger dense" },
    element("caption", {}, caption),
    element(
      "thead",
      {},
      element(
        "tr",
        {},
        element("th", { scope: "col" }, "Model"),
        fields.map(({ label }) => element("th", { scope: "col" }, label)),
      ),
    ),
    element(
      "tbody",
      {},
      models.map((model) =>
        element(
          "tr",
          {},
          element("th", { scope: "row" }, element("a", { href: model.url }, model.name)),
          fields.map(({ id, label }) => {
            const cell = model.cells[id];
            return element("td", { "data-label": label }, cell && valueCell(cell));
          }),
        ),
      ),
    ),
  );
}
