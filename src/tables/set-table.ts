import { element, type Markup } from "../values/markup.ts";
import { NUMBER_CLASS, valueCell } from "../values/value-cell.ts";
import type { ComparedCell, ComparedModel, ComparisonField } from "./comparison.ts";

/** A comparison of many models in few fields: models as rows. `numbers`: ids of the fields whose values stand at the right. */
export function setTable(
  models: readonly ComparedModel[],
  fields: readonly ComparisonField[],
  numbers: ReadonlySet<string>,
  caption: string,
): Markup {
  const classOf = (id: string, cell?: ComparedCell) =>
    [...(numbers.has(id) ? [NUMBER_CLASS] : []), ...(cell && isIdle(cell) ? ["idle"] : [])].join(" ") || undefined;
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
        fields.map(({ id, label }) => element("th", { scope: "col", class: classOf(id) }, label)),
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
            return element("td", { "data-label": label, class: classOf(id, cell) }, cell && valueCell(cell));
          }),
        ),
      ),
    ),
  );
}

/** Whether a question has no meaning for a model, which a slip of a phone need not say. */
function isIdle({ kind, status }: ComparedCell): boolean {
  return kind === "none" && (status === "not-applicable" || status === "derived");
}
