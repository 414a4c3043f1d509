import { groupBy } from "../catalog/group-by.ts";
import { element, type Child, type Markup } from "../values/markup.ts";
import { valueCell } from "../values/value-cell.ts";
import type { ComparedModel } from "./comparison.ts";
import { mostShared, type SharedResults, type UnlikeResults } from "./comparison-evaluations.ts";
import { comparisonHead, tableClass } from "./comparison-table.ts";
import { NO_RESULT } from "./comparison-text.ts";
import { formatMetric } from "./evaluation-conditions.ts";

/** So many ways of measuring are in sight at once; with a few more, all are. */
const IN_SIGHT = 8;
const A_FEW = 4;

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
    ...(shared.length > 0 ? [foldOnPhones(shared, sharedTables(models, shared))] : []),
    ...(unlike.length > 0 ? [unlikeFold(unlike)] : []),
  ];
}

/** What most of the models share, and the rest folded below, its names in sight. */
function sharedTables(models: readonly ComparedModel[], rows: readonly SharedResults[]): Markup[] {
  const { most, others } = mostShared(rows, rows.length > IN_SIGHT + A_FEW ? IN_SIGHT : rows.length);
  const table = sharedTable(models, most, "Results that were measured in the same way");
  if (others.length === 0) return [table];
  const words = `${others.length} more ways of measuring, shared by as many of the models or fewer: ${namesOf(others)}`;
  const rest = sharedTable(models, others, "More results that were measured in the same way");
  return [table, element("details", { class: "ways" }, element("summary", {}, words), rest)];
}

function foldOnPhones(rows: readonly SharedResults[], tables: readonly Markup[]): Markup {
  return element("details", { class: "fold-small" }, element("summary", {}, namesOf(rows)), tables);
}

function namesOf(rows: readonly SharedResults[]): string {
  return [...new Set(rows.map(({ benchmark }) => benchmark.label))].join(" · ");
}

function sharedTable(models: readonly ComparedModel[], rows: readonly SharedResults[], caption: string): Markup {
  const ways = groupBy(rows, ({ conditions }) => `${formatMetric(conditions)}; ${conditions.setup}`);
  return element(
    "table",
    { class: tableClass(models) },
    element("caption", {}, caption),
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
