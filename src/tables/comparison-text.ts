import { formatStatus } from "../catalog/format.ts";
import type { ComparedCell, ComparedModel, ComparisonField } from "./comparison.ts";
import type { SharedResults } from "./comparison-evaluations.ts";
import { formatMetric } from "./evaluation-conditions.ts";
import { formatCsv, type TextTable } from "./table-text.ts";

export const NO_RESULT = "no result of this setup";

/** A comparison in words, for Markdown and LaTeX. `absolute` completes an address. */
export function comparisonText(
  models: readonly ComparedModel[],
  fields: readonly ComparisonField[],
  evaluations: readonly SharedResults[],
  absolute: (url: string) => string,
): TextTable {
  return {
    header: ["", ...models.map((model) => model.name)],
    rows: [
      ...fields.map((field) => [
        { text: field.label },
        ...models.flatMap((model) => {
          const cell = model.cells[field.id];
          return cell ? [{ text: cellText(cell), url: absolute(cell.url) }] : [];
        }),
      ]),
      ...evaluations.map((row) => [
        { text: evaluationLabel(row) },
        ...row.cells.map(([cell, ...more]) =>
          cell ? { text: [cell, ...more].map(cellText).join("; "), url: absolute(cell.url) } : { text: NO_RESULT },
        ),
      ]),
    ],
  };
}

/** A row a field; for each model the answer, its status and the address of the fact. */
export function comparisonCsv(
  models: readonly ComparedModel[],
  fields: readonly ComparisonField[],
  evaluations: readonly SharedResults[],
  absolute: (url: string) => string,
): string {
  const header = ["id", "field", ...models.flatMap(({ name }) => [name, `${name}: status`, `${name}: address`])];
  const rows = fields.map((field) => [
    field.id,
    field.label,
    ...models.flatMap((model) => {
      const cell = model.cells[field.id];
      return cell ? [cell.full, formatStatus(cell.status) + (cell.disputed ? ", disputed" : ""), absolute(cell.url)] : [];
    }),
  ]);
  const results = evaluations.map((row) => [
    "evaluation",
    evaluationLabel(row),
    ...row.cells.flatMap(([cell, ...more]) =>
      cell
        ? [
            [cell, ...more].map(({ full }) => full).join("; "),
            [...new Set([cell, ...more].map(({ status }) => formatStatus(status)))].join("; "),
            absolute(cell.url),
          ]
        : [NO_RESULT, "", ""],
    ),
  ]);
  return formatCsv([header, ...rows, ...results]);
}

function evaluationLabel({ benchmark, conditions }: SharedResults): string {
  return `${benchmark.label} (${formatMetric(conditions)}; ${conditions.setup})`;
}

function cellText(cell: ComparedCell): string {
  const marks = [...(cell.kind === "none" ? [] : [formatStatus(cell.status)]), ...(cell.disputed ? ["disputed"] : [])];
  return cell.full + (marks.length > 0 ? ` (${marks.join(", ")})` : "");
}
