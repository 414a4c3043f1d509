import { groupBy } from "../catalog/group-by.ts";
import { element, type Markup } from "../values/markup.ts";
import { valueCell } from "../values/value-cell.ts";
import type { ComparedModel } from "./comparison.ts";
import type { SharedResults } from "./comparison-evaluations.ts";
import { formatMetric } from "./evaluation-conditions.ts";

/** Results of many models: benchmarks, each folded over its ways of measuring, and for each of these the models that have a result. */
export function resultsByBenchmark(models: readonly ComparedModel[], rows: readonly SharedResults[]): Markup[] {
  const benchmarks = groupBy(rows, ({ benchmark }) => benchmark.url);
  return [...benchmarks.values()].map((ways) => {
    const answered = models.filter((_, index) => ways.some(({ cells }) => (cells[index] ?? []).length > 0));
    const label = ways[0]?.benchmark.label ?? "";
    const counts = `${ways.length === 1 ? "one way of measuring" : `${ways.length} ways of measuring`}, ${answered.length} models`;
    const summary = element("summary", {}, element("b", {}, label), ` ${counts}`);
    return element("details", { class: "ways" }, summary, waysTable(models, ways, label));
  });
}

function waysTable(models: readonly ComparedModel[], ways: readonly SharedResults[], label: string): Markup {
  return element(
    "table",
    { class: "setups" },
    element("caption", { class: "unseen" }, `Results on ${label}`),
    element(
      "thead",
      {},
      element("tr", {}, element("th", { scope: "col" }, "Metric and setup"), element("th", { scope: "col" }, "Results")),
    ),
    element(
      "tbody",
      {},
      ways.map((way) => wayRow(models, way)),
    ),
  );
}

function wayRow(models: readonly ComparedModel[], { conditions, cells }: SharedResults): Markup {
  const results = models.flatMap((model, index) =>
    (cells[index] ?? []).map((cell) => element("li", {}, `${cell.scope ?? model.name} `, valueCell({ ...cell, scope: undefined }))),
  );
  return element(
    "tr",
    {},
    element("th", { scope: "row" }, `${formatMetric(conditions)}; ${conditions.setup}`),
    element("td", {}, element("ul", {}, results)),
  );
}
