import { element, type Child, type Markup } from "../values/markup.ts";
import { plainValue, valueCell } from "../values/value-cell.ts";
import { isSame, type ComparedModel, type ComparisonField } from "./comparison.ts";
import type { ComparisonRows } from "./comparison-rows.ts";

/** The comparison as a table, models as columns. `buttons` stand beside a model's maker. */
export function comparisonTable(
  models: readonly ComparedModel[],
  rows: ComparisonRows,
  caption: string,
  buttons: (model: ComparedModel, index: number) => Child = () => undefined,
): Markup {
  return element(
    "table",
    { class: tableClass(models) },
    element("caption", {}, caption),
    comparisonHead(models, buttons),
    rows.groups.map(({ label, fields }, index) =>
      element(
        "tbody",
        {},
        groupHead(label, index === 0 ? [] : fields.map((field) => field.label), models.length + 1),
        fields.map((field) => fieldRow(field, models)),
      ),
    ),
    element(
      "tbody",
      {},
      fold(
        "All the same",
        rows.alike,
        models,
        (field) => fieldRow(field, models),
        ({ id, label }) => `${label}: ${models[0]?.cells[id]?.text}`,
      ),
      fold("One model alone has a value", rows.single, models, (field) => fieldRow(field, models)),
      fold("Nobody has a value", rows.unanswered, models, (field) => fieldRow(field, models)),
      fold("In words", rows.prose, models, (field) => proseRow(field, models)),
    ),
  );
}

/** More columns than a small screen holds are shown as slips sooner. */
const MANY = 5;

export function tableClass(models: readonly ComparedModel[]): string {
  return models.length >= MANY ? "compare many" : "compare";
}

export function comparisonHead(
  models: readonly ComparedModel[],
  buttons: (model: ComparedModel, index: number) => Child = () => undefined,
): Markup {
  return element(
    "thead",
    {},
    element(
      "tr",
      {},
      element("td", {}),
      models.map((model, index) =>
        element(
          "th",
          { scope: "col" },
          element("a", { href: model.url }, model.name),
          element("small", {}, model.makers, buttons(model, index)),
        ),
      ),
    ),
  );
}

/** The head of a part of a table; on phones the part is folded, the names of its rows in sight, where there are any. */
function groupHead(label: string, names: readonly string[], columns: number): Markup {
  const unfold = element(
    "label",
    { class: "unfold" },
    element("input", { type: "checkbox" }),
    element("span", { class: "unseen" }, `Show of ${label}:`),
    ` ${names.join(" · ")}`,
  );
  const head = element("th", { colspan: String(columns), scope: "rowgroup" }, label, names.length > 0 && unfold);
  return element("tr", { class: "group" }, head);
}

function fieldRow(field: ComparisonField, models: readonly ComparedModel[]): Markup {
  return element(
    "tr",
    isSame(models, field.id) ? { class: "same" } : {},
    element("th", { scope: "row" }, field.label),
    models.map((model) => valueTd(model, model.cells[field.id])),
  );
}

/** A cell of a model's column; `data-label` names the model where the row is a slip. */
export function valueTd(model: ComparedModel, cell: Parameters<typeof valueCell>[0] | undefined): Markup {
  return element("td", { "data-label": model.name }, cell && valueCell(cell));
}

function proseRow({ id, label }: ComparisonField, models: readonly ComparedModel[]): Markup {
  return element(
    "tr",
    {},
    element("th", { scope: "row" }, label),
    models.map((model) => {
      const cell = model.cells[id];
      return element(
        "td",
        { "data-label": model.name },
        cell && [
          plainValue(cell),
          " ",
          element(
            "a",
            { class: "v more", href: cell.url },
            "receipt",
            element("span", { class: "unseen" }, ` of ${label} of ${model.name}`),
          ),
        ],
      );
    }),
  );
}

/** Rows that are folded away, their names in sight. */
function fold(
  words: string,
  fields: readonly ComparisonField[],
  models: readonly ComparedModel[],
  row: (field: ComparisonField) => Markup,
  name: (field: ComparisonField) => string = ({ label }) => label,
): Child {
  if (fields.length === 0) return undefined;
  const table = element(
    "table",
    { class: tableClass(models) },
    element("caption", {}, words),
    comparisonHead(models),
    element("tbody", {}, fields.map(row)),
  );
  const details = element("details", {}, element("summary", {}, `${words}: ${fields.map(name).join(" · ")}`), table);
  return element("tr", { class: "fold" }, element("td", { colspan: String(models.length + 1) }, details));
}
