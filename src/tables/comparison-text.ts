import { formatStatus } from "../catalog/format.ts";
import type { ComparedCell, ComparedModel, ComparisonField } from "./comparison.ts";
import { formatCsv, type TextTable } from "./table-text.ts";

/** A comparison in words, for Markdown and LaTeX. `absolute` completes an address. */
export function comparisonText(
  models: readonly ComparedModel[],
  fields: readonly ComparisonField[],
  absolute: (url: string) => string,
): TextTable {
  return {
    header: ["", ...models.map((model) => model.name)],
    rows: fields.map((field) => [
      { text: field.label },
      ...models.flatMap((model) => {
        const cell = model.cells[field.id];
        return cell ? [{ text: cellText(cell), url: absolute(cell.url) }] : [];
      }),
    ]),
  };
}

/** A row a field; for each model the answer, its status and the address of the fact. */
export function comparisonCsv(
  models: readonly ComparedModel[],
  fields: readonly ComparisonField[],
  absolute: (url: string) => string,
): string {
  const header = ["id", "field", ...models.flatMap(({ name }) => [name, `${name}: status`, `${name}: address`])];
  const rows = fields.map((field) => [
    field.id,
    field.label,
    ...models.flatMap((model) => {
      const cell = model.cells[field.id];
      return cell ? [answerText(cell), formatStatus(cell.status) + (cell.disputed ? ", disputed" : ""), absolute(cell.url)] : [];
    }),
  ]);
  return formatCsv([header, ...rows]);
}

function cellText(cell: ComparedCell): string {
  const marks = [...(cell.answered ? [formatStatus(cell.status)] : []), ...(cell.disputed ? ["disputed"] : [])];
  return answerText(cell) + (marks.length > 0 ? ` (${marks.join(", ")})` : "");
}

function answerText({ text, scope, notes }: ComparedCell): string {
  return [scope ? `${text} (${scope})` : text, ...notes].join("; ");
}
