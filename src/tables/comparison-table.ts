import { isSame, type ComparedModel, type ComparisonField } from "./comparison.ts";
import { cellContents } from "./comparison-cell-markup.ts";
import type { SharedResults } from "./comparison-evaluations.ts";
import { NO_RESULT } from "./comparison-text.ts";
import { formatMetric } from "./evaluation-conditions.ts";
import { element, type Child, type Markup } from "../values/markup.ts";

/** The comparison as a table, models as columns. `buttons` go under a model's name. */
export function comparisonTable(
  models: readonly ComparedModel[],
  fields: readonly ComparisonField[],
  evaluations: readonly SharedResults[],
  caption: string,
  buttons: (model: ComparedModel, index: number) => Child = () => undefined,
): Markup {
  const groups = [...new Set(fields.map((field) => field.group))];
  return element(
    "table",
    { class: "compare" },
    element("caption", {}, caption),
    element(
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
            element("span", { class: "maker" }, model.makers),
            buttons(model, index),
          ),
        ),
      ),
    ),
    groups.map((group) =>
      element(
        "tbody",
        {},
        groupHead(group, models.length + 1),
        fields
          .filter((field) => field.group === group)
          .map((field) =>
            element(
              "tr",
              isSame(models, field.id) ? { class: "same" } : {},
              element("th", { scope: "row" }, field.label),
              models.map((model) => cellOf(model, field)),
            ),
          ),
      ),
    ),
    evaluations.length > 0 &&
      element(
        "tbody",
        {},
        groupHead("Evaluations measured in the same way", models.length + 1),
        evaluations.map((row) => evaluationRow(row, models)),
      ),
  );
}

function groupHead(label: string, columns: number): Markup {
  return element("tr", { class: "group" }, element("th", { colspan: String(columns), scope: "rowgroup" }, element("span", {}, label)));
}

/** Head of a row of results: the benchmark, and how it was measured. */
export function setupHead({ benchmark, conditions }: SharedResults): Markup {
  return element(
    "th",
    { scope: "row" },
    element("a", { href: benchmark.url }, benchmark.label),
    element("span", { class: "note" }, `${formatMetric(conditions)}; ${conditions.setup}`),
  );
}

function evaluationRow(row: SharedResults, models: readonly ComparedModel[]): Markup {
  const { benchmark, cells } = row;
  return element(
    "tr",
    {},
    setupHead(row),
    models.map((model, index) => {
      const results = cells[index] ?? [];
      const none = element("span", { class: "value none" }, NO_RESULT);
      return element(
        "td",
        {},
        results.length > 0 ? results.map((cell) => cellContents(cell, `${benchmark.label} of ${model.name}`)) : none,
      );
    }),
  );
}

/** The same for many models and few fields: models as rows. */
export function transposedTable(models: readonly ComparedModel[], fields: readonly ComparisonField[], caption: string): Markup {
  return element(
    "table",
    { class: "compare transposed" },
    element("caption", {}, caption),
    element(
      "thead",
      {},
      element(
        "tr",
        {},
        element("th", { scope: "col" }, "Model"),
        fields.map((field) => element("th", { scope: "col" }, field.label)),
      ),
    ),
    element(
      "tbody",
      {},
      models.map((model) =>
        element(
          "tr",
          {},
          element("th", { scope: "row" }, element("a", { href: model.url }, model.name), element("span", { class: "maker" }, model.makers)),
          fields.map((field) => cellOf(model, field)),
        ),
      ),
    ),
  );
}

function cellOf(model: ComparedModel, field: ComparisonField): Markup {
  const cell = model.cells[field.id];
  return element("td", {}, cell && cellContents(cell, `${field.label} of ${model.name}`));
}
