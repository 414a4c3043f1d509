import type { ComparedModel } from "./comparison.ts";
import type { SharedResults, UnlikeResults } from "./comparison-evaluations.ts";
import { setupHead } from "./comparison-table.ts";
import { formatMetric } from "./evaluation-conditions.ts";
import { element, type Markup } from "../values/markup.ts";

/** Results that look alike and are not: a list a benchmark, each result with what sets it apart. Nothing where there are none. */
export function unlikeList(benchmarks: readonly UnlikeResults[]): Markup[] {
  if (benchmarks.length === 0) return [];
  return [
    element("h2", {}, "Results that cannot be put side by side"),
    element(
      "p",
      {},
      "These models were measured on the same benchmarks in different ways. A difference between two of these numbers may be one of metric, shots or setup rather than of the models.",
    ),
    ...benchmarks.flatMap(({ benchmark, results }) => [
      element("h3", {}, element("a", { href: benchmark.url }, benchmark.label)),
      element(
        "ul",
        { class: "unlike" },
        results.map(({ model, evaluation, apart }) =>
          element(
            "li",
            {},
            element("a", { href: evaluation.cell.url }, evaluation.cell.scope || model.name),
            ": ",
            element("span", { class: "value" }, evaluation.cell.text),
            element("span", { class: "soft" }, ` · ${formatMetric(evaluation)}; ${evaluation.setup}`),
            apart.length > 0 && element("span", { class: "note" }, `Apart by ${apart.join(", ")}.`),
          ),
        ),
      ),
    ]),
  ];
}

/** Results of many models: a row for each way of measuring, the models that have a result of it listed. */
export function resultsTable(models: readonly ComparedModel[], rows: readonly SharedResults[]): Markup {
  const heads = ["Benchmark, metric and setup", "Results"];
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
        heads.map((head) => element("th", { scope: "col" }, head)),
      ),
    ),
    element(
      "tbody",
      {},
      rows.map((row) =>
        element(
          "tr",
          {},
          setupHead(row),
          element(
            "td",
            {},
            element(
              "ul",
              {},
              models.flatMap((model, index) =>
                (row.cells[index] ?? []).map((cell) =>
                  element("li", {}, element("a", { href: cell.url }, cell.scope || model.name), ` ${cell.text}`),
                ),
              ),
            ),
          ),
        ),
      ),
    ),
  );
}
