import { element, type Child, type Markup } from "../values/markup.ts";
import { valueCell } from "../values/value-cell.ts";
import type { ComparedModel } from "./comparison.ts";
import type { SharedResults, UnlikeResults } from "./comparison-evaluations.ts";
import { comparisonHead, tableClass } from "./comparison-table.ts";
import { NO_RESULT } from "./comparison-text.ts";
import { groupBy } from "./group-by.ts";
import { formatMetric } from "./evaluation-conditions.ts";

/** Benchmarks by models, and below, folded, results that look alike and are not. Nothing where there are none. */
export function resultsSection(
  models: readonly ComparedModel[],
  shared: readonly SharedResults[],
  unlike: readonly UnlikeResults[],
): Markup[] {
  if (shared.length + unlike.length === 0) return [];
  return [
    element("h2", { id: "evaluations" }, "Evaluations"),
    element(
      "p",
      { class: "soft" },
      shared.length > 0
        ? "Only results with the same metric, shots and setup stand in one row."
        : "No two of these models were measured in the same way on one benchmark.",
    ),
    ...(shared.length > 0 ? [sharedTable(models, shared)] : []),
    ...(unlike.length > 0 ? [unlikeFold(unlike)] : []),
  ];
}

function sharedTable(models: readonly ComparedModel[], rows: readonly SharedResults[]): Markup {
  const ways = groupBy(rows, ({ conditions }) => `${formatMetric(conditions)}; ${conditions.setup}`);
  const table = element(
    "table",
    { class: tableClass(models) },
    element("caption", {}, "Results that were measured in the same way"),
    comparisonHead(models),
    [...ways].map(([measured, group]) =>
      element(
        "tbody",
        {},
        element("tr", { class: "group way" }, element("th", { colspan: String(models.length + 1), scope: "rowgroup" }, measured)),
        group.map((row) => resultRow(models, row)),
      ),
    ),
  );
  const names = [...new Set(rows.map(({ benchmark }) => benchmark.label))];
  return element("details", { class: "fold-small" }, element("summary", {}, names.join(" · ")), table);
}

function resultRow(models: readonly ComparedModel[], { benchmark, cells }: SharedResults): Markup {
  const none: Child = element("span", { class: "v none" }, NO_RESULT);
  return element(
    "tr",
    {},
    element("th", { scope: "row" }, element("a", { href: benchmark.url }, benchmark.label)),
    models.map((model, index) => {
      const results = cells[index] ?? [];
      return element(
        "td",
        { "data-label": model.name },
        results.length > 0 ? results.map((cell) => element("div", {}, valueCell(cell))) : none,
      );
    }),
  );
}

const HEADS = ["Benchmark", "Model", "Result", "Measured", "Set apart by"];

function unlikeFold(benchmarks: readonly UnlikeResults[]): Markup {
  const names = benchmarks.map(({ benchmark }) => benchmark.label).join(" · ");
  return element(
    "details",
    { class: "unlike" },
    element("summary", {}, `Measured in different ways, not to be put side by side: ${names}`),
    element(
      "table",
      {},
      element("caption", {}, "A difference between two of these numbers may be one of metric, shots or setup rather than of the models."),
      element(
        "thead",
        {},
        element(
          "tr",
          {},
          HEADS.map((head) => element("th", { scope: "col", class: head === "Result" ? "num" : undefined }, head)),
        ),
      ),
      benchmarks.map(({ benchmark, results }) =>
        element(
          "tbody",
          {},
          results.map(({ model, evaluation, apart }, index) =>
            element(
              "tr",
              {},
              index === 0 &&
                element(
                  "th",
                  { scope: "rowgroup", rowspan: String(results.length) },
                  element("a", { href: benchmark.url }, benchmark.label),
                ),
              element("td", {}, model.name),
              element("td", { class: "num" }, valueCell(evaluation.cell)),
              element("td", {}, `${formatMetric(evaluation)}; ${evaluation.setup}`),
              element("td", {}, apart.length > 0 ? apart.join(", ") : "the one that the others are held against"),
            ),
          ),
        ),
      ),
    ),
  );
}

/** Results of many models: a row for each way of measuring, the models that have a result of it listed. */
export function resultsTable(models: readonly ComparedModel[], rows: readonly SharedResults[]): Markup {
  return element(
    "table",
    { class: "setups" },
    element("caption", {}, `${rows.length} ways of measuring that at least two of the models share.`),
    element(
      "thead",
      {},
      element(
        "tr",
        {},
        ["Benchmark, metric and setup", "Results"].map((head) => element("th", { scope: "col" }, head)),
      ),
    ),
    element(
      "tbody",
      {},
      rows.map(({ benchmark, conditions, cells }) =>
        element(
          "tr",
          {},
          element(
            "th",
            { scope: "row" },
            element("a", { href: benchmark.url }, benchmark.label),
            element("small", {}, `${formatMetric(conditions)}; ${conditions.setup}`),
          ),
          element(
            "td",
            {},
            element(
              "ul",
              {},
              models.flatMap((model, index) =>
                (cells[index] ?? []).map((cell) =>
                  element("li", {}, `${cell.scope ?? model.name} `, valueCell({ ...cell, scope: undefined })),
                ),
              ),
            ),
          ),
        ),
      ),
    ),
  );
}
