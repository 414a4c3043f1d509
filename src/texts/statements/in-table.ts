import { placeIn, type Block, type Cell, type Run } from "../blocks.ts";
import type { CatalogueModel } from "../catalogue.ts";
import { findAmounts, type Amount } from "../figures/amounts.ts";
import { headKind, type HeadKind } from "../figures/table-kinds.ts";
import { findNames } from "../names/find-names.ts";
import type { Spellings } from "../names/spellings.ts";
import { statementsIn } from "./in-sentence.ts";
import { masked } from "./masked.ts";
import { sentencesOf } from "./sentences.ts";
import type { Statement } from "./statement.ts";

type Table = Extract<Block, { kind: "table" }>;

/** Tables about parts of models, tuning and running them: their numbers are no totals. */
const OTHER_TABLE =
  /\b(?:fine-?tun\w*|LoRA|prun\w*|ablation\w*|ours|probe\w*|probing|throughput|latency|speed|inference|prompt\w*|batch|distill?\w*|quanti[sz]\w*|cost\w*|price\w*|budget|per second|hyper-?parameters?|student|adapters?|learning rate|synthetic|generated|dataset statistics|experiments?|setup|settings?)\b/i;

/**
 * Totals in a table: rows or columns that each are one model, under or beside heads that say what is counted and
 * in which unit. A table of properties and values belongs to the model of its heading or caption.
 */
export function statementsInTable(table: Table, section: CatalogueModel | undefined, spellings: Spellings): Statement[] {
  const { rows, caption } = table;
  if (caption && OTHER_TABLE.test(caption.text)) return [];
  const heads = headRows(rows);
  const body = rows.slice(heads);
  if (body.length === 0 || rows.some((row) => /\bours\b/i.test(textOf(row[0])))) return [];
  const width = Math.max(...rows.map((row) => row.length));
  const columns = Array.from({ length: width }, (_, column) => headOf(rows.slice(0, heads), column));
  const columnKinds = columns.map((head) => headKind(head));
  const columnModels = columns.map((head) => onlyModel(head, spellings));
  const captionModel = caption && modelIn(caption.text, spellings);
  const alone = width === 2 && columnModels.every((model) => !model) ? (captionModel ?? section) : undefined;
  const isProperties = alone !== undefined && body.filter((row) => headKind(textOf(row[0]))).length * 3 >= body.length;
  return body.flatMap((row) => {
    const rowModel = row
      .slice(0, 2)
      .map((cell) => onlyModel(textOf(cell), spellings))
      .find(Boolean);
    const rowKind = headKind(textOf(row[0]));
    return row.flatMap((cell, column) => {
      if (column === 0) return [];
      const model = rowModel ?? columnModels[column] ?? (isProperties ? alone : undefined);
      const kind = rowModel ? columnKinds[column] : rowKind;
      if (rowModel && !kind && cell.run) return described(cell.run, rowModel, spellings);
      return model && kind ? stated(cell, model, kind) : [];
    });
  });
}

function stated(cell: Cell, model: CatalogueModel, kind: HeadKind): Statement[] {
  const run = cell.run;
  const amount = run && wholeAmount(run.text, kind);
  if (!run || !amount) return [];
  const { scale, value, percent } = amount;
  const factor = scale !== 1 || (percent && kind.factor === 0.01) ? 1 : kind.factor;
  const scaled: Amount = { ...amount, value: Number((value * factor).toPrecision(14)), scale: scale * factor };
  if (!isPlausible(kind.field, scaled, kind)) return [];
  return [{ models: [model], field: kind.field, stated: run.text.trim(), place: placeIn(run, amount.start), said: { amount: scaled } }];
}

/** Totals in a cell of words beside a model's name: "11B parameters with 24 layers". */
function described(run: Run, model: CatalogueModel, spellings: Spellings): Statement[] {
  const names = findNames(run.text, spellings).filter(
    (name) => name.model !== undefined || name.series !== undefined || name.unknown !== undefined,
  );
  if (!/\p{L}{4}/u.test(run.text) || names.some((name) => name.model !== model)) return [];
  const text = masked(run.text, names);
  const headed = names.length === 0;
  return sentencesOf(text).flatMap((stretch) => {
    const mentions = headed
      ? [{ start: 0, end: 0, written: "", model }]
      : names.filter(({ start }) => start >= stretch.from && start < stretch.to);
    return statementsIn(run, { ...stretch, text, mentions, headed, antecedent: model }, findAmounts(text));
  });
}

const LEAST: Record<string, number> = {
  "parameters-total": 1e6,
  "parameters-active": 1e6,
  "training-tokens": 1e9,
  "training-compute": 1e17,
  "accelerator-hours": 500,
  "context-length": 128,
  "vocabulary-size": 500,
};

/** A number so small that it counts something else, or in a unit that the head leaves out. */
export function isPlausible(field: string, { value }: Amount, { factor }: HeadKind): boolean {
  return value >= (LEAST[field] ?? 1) && (factor !== 0.01 || value <= 100);
}

/** The amount of a cell that holds nothing else, but for the words of its unit. */
function wholeAmount(text: string, { field }: HeadKind): Amount | undefined {
  const [amount, ...others] = findAmounts(text);
  if (!amount || others.length > 0) return undefined;
  const around = `${text.slice(0, amount.from)}${text.slice(amount.end)}`.replaceAll(/[*†‡$\s()~≈]/g, "");
  const unit =
    field === "context-length" || field === "training-tokens" || field === "vocabulary-size" || field === "max-output"
      ? /^(?:tokens?)?$/i
      : /^(?:parameters?|params|layers?|hours?|GPUhours?|FLOPs?|%)?$/i;
  return unit.test(around) ? amount : undefined;
}

/** Rows from the top on that hold no number but in names. */
function headRows(rows: readonly Cell[][]): number {
  const first = rows.findIndex((row) => {
    const sizes = headKind(textOf(row[0])) ? /^$/ : /^\d+(?:\.\d+)?[BM]$/;
    return row.slice(1).some((cell) => /^[~≈<>≤≥$]*\s*\d/.test(textOf(cell)) && !sizes.test(textOf(cell)));
  });
  return first <= 0 ? 1 : Math.min(first, 3);
}

/** The head of a column: the words of all rows of heads above it. */
function headOf(heads: readonly Cell[][], column: number): string {
  const words = heads.map((row) => textOf(row[column]));
  return [...new Set(words.filter((word) => word !== ""))].join(" ");
}

/** The model that a cell names and holds nothing beside. */
function onlyModel(text: string, spellings: Spellings): CatalogueModel | undefined {
  const names = findNames(text, spellings);
  const [name] = names;
  if (!name?.model || names.length > 1) return undefined;
  const beside = `${text.slice(0, name.start)}${text.slice(name.end)}`.replaceAll(
    /\[[^\]]*\]|\((?:base|instruct|chat|dense|moe|open|ours?|\d+(?:\.\d+)?[BM]?|[\w\s.]+ et al\.?,? ?\d*)\)|[\s*†‡¹²³:,_`]/gi,
    "",
  );
  return beside === "" || /^(?:Meta|Google|OpenAI|MistralAI|Mistral|Qwen|base|dense|MoE)$/i.test(beside) ? name.model : undefined;
}

function modelIn(text: string, spellings: Spellings): CatalogueModel | undefined {
  const models = new Set(findNames(text, spellings).map(({ model }) => model));
  const [only] = models;
  return models.size === 1 ? only : undefined;
}

function textOf(cell: Cell | undefined): string {
  return cell?.run?.text.trim() ?? "";
}
