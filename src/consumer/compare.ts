import { stringify } from "csv-stringify/sync";
import type { Catalogue } from "./catalogue.ts";
import type { CatalogueModel } from "./catalogue-shape.ts";
import { findField, figureLabel, NotFound, quoted } from "./find.ts";

/** The rows of a comparison where no fields are named. */
const USUAL = [
  "released",
  "license",
  "parameters-total",
  "parameters-active",
  "context-length",
  "training-tokens",
  "training-compute",
  "training-hardware",
  "accelerator-hours",
  "derived-training-flop",
  "derived-mfu",
];

export interface Comparison {
  models: { id: string; name: string; url: string }[];
  rows: { field: string; label: string; cells: { display: string; status: string; url: string }[] }[];
  /** What the catalogue is called. */
  name: string;
  edition: string;
}

/** Facts of several models side by side. Throws `NotFound` for a field that there is not. */
export function compare(catalogue: Catalogue, models: readonly CatalogueModel[], fields: readonly string[]): Comparison {
  const wanted = fields.length > 0 ? fields.map((name) => findField(catalogue, name)) : USUAL.map((name) => findField(catalogue, name));
  const rows = wanted.map((asked) => {
    if ("field" in asked) {
      const { id, label } = asked.field;
      return { field: id, label, cells: models.map((model) => cellOf(catalogue, model.facts[id], `${model.url}#${id}`)) };
    }
    const id = "figure" in asked ? asked.figure : `evaluation-${asked.evaluation}`;
    if ("evaluation" in asked && !models.some(({ evaluations }) => evaluations.some((one) => one.id === asked.evaluation)))
      throw new NotFound(`None of these cards has the evaluation ${quoted(asked.evaluation)}; cardfile show MODEL lists them.`);
    const found = (model: CatalogueModel) =>
      "figure" in asked ? model.derived[id] : model.evaluations.find((one) => one.id === asked.evaluation);
    return { field: id, label: figureLabel(id), cells: models.map((model) => cellOf(catalogue, found(model), `${model.url}#${id}`)) };
  });
  const answered = rows.filter(({ cells }) => fields.length > 0 || cells.some(({ status }) => !NO_ANSWER.includes(status)));
  return {
    models: models.map(({ id, name, url }) => ({ id, name, url: catalogue.origin + url })),
    rows: answered,
    name: catalogue.name,
    edition: catalogue.edition,
  };
}

const NO_ANSWER = ["not on the card", "not derived"];

function cellOf(
  { origin }: Catalogue,
  fact: { display?: string | undefined; status: string; value?: unknown; url?: string | undefined } | undefined,
  url: string,
) {
  if (!fact) return { display: "", status: "not on the card", url: origin + url };
  if (fact.status === "derived" && fact.value === undefined) return { display: "", status: "not derived", url: origin + url };
  return { display: fact.display ?? "", status: fact.status, url: origin + (fact.url ?? url) };
}

/** Statuses that say so beside a value; a maker's own word says nothing. */
function cellWords({ display, status }: Comparison["rows"][number]["cells"][number]): string {
  if (display === "") return status;
  return ["reported", "derived", "not-disclosed", "not-applicable", "not-researched"].includes(status) ? display : `${display} (${status})`;
}

export function comparisonInWords({ models, rows, edition }: Comparison): string {
  const table = [["", ...models.map(({ name }) => name)], ...rows.map(({ label, cells }) => [label, ...cells.map(cellWords)])];
  const widths = table[0]?.map((_, column) => Math.min(44, Math.max(...table.map((row) => (row[column] ?? "").length)))) ?? [];
  const lines = table.map((row) =>
    row
      .map((cell, column) => (cell.length > 44 ? `${cell.slice(0, 43)}…` : cell).padEnd(widths[column] ?? 0))
      .join("  ")
      .trimEnd(),
  );
  return `${[...lines, "", ...models.map(({ url }) => url), `edition ${edition}`].join("\n")}\n`;
}

export function comparisonMarkdown({ models, rows, name: catalogue, edition }: Comparison): string {
  const escape = (text: string) => text.replaceAll("|", "\\|");
  const line = (cells: readonly string[]) => `| ${cells.join(" | ")} |`;
  return `${[
    line(["", ...models.map(({ name, url }) => `[${escape(name)}](${url})`)]),
    line(["---", ...models.map(() => "---")]),
    ...rows.map(({ label, cells }) => line([label, ...cells.map((cell) => `[${escape(cellWords(cell))}](${cell.url})`)])),
    "",
    `${catalogue}, edition ${edition}.`,
  ].join("\n")}\n`;
}

export function comparisonCsv({ models, rows }: Comparison): string {
  return stringify([
    ["field", ...models.flatMap(({ id }) => [id, `${id} status`])],
    ...rows.map(({ field, cells }) => [field, ...cells.flatMap(({ display, status }) => [display, status])]),
  ]);
}
