import { placeIn, type Block, type Cell, type Run } from "../blocks.ts";
import type { CatalogueModel, TextCatalogue } from "../catalogue.ts";
import { findAmounts } from "../figures/amounts.ts";
import { headKind, STRUCTURE, type HeadKind } from "../figures/table-kinds.ts";
import { findNames } from "../names/find-names.ts";
import type { Spellings } from "../names/spellings.ts";
import { statementsIn } from "./in-sentence.ts";
import { masked } from "./masked.ts";
import { licenseInCell, plainField, plainValue } from "./plain-facts.ts";
import { sentencesOf, type Stretch } from "./sentences.ts";
import type { Statement } from "./statement.ts";
import { stated } from "./table-cells.ts";
import { unownedIn } from "./unowned.ts";
import { headOf, headRows, modelIn, onlyModel, otherFrom, textOf } from "./table-shape.ts";

type Table = Extract<Block, { kind: "table" }>;

/** Tables about parts of models, tuning and running them, or of supposed figures: their numbers are no totals. */
const OTHER_TABLE =
  /\b(?:fine-?tun\w*|LoRA|prun\w*|ablation\w*|ours|probe\w*|probing|throughput|latency|speed|inference|prompt\w*|batch|distill?\w*|quanti[sz]\w*|cost\w*|price\w*|budget|per second|hyper-?parameters?|student|adapters?|learning rate|synthetic|generated|dataset statistics|experiments?|setup|settings?|estimat\w*|assum\w*|rumou?r\w*|speculat\w*|predict\w*)\b/i;
/** Heads of tables of guesses. */
const GUESSED = /\b(?:predict\w*|estimat\w*|assum\w*|rumou?r\w*|speculat\w*|guess\w*)\b/i;
/** Heads of tables of runs: beside them only what a model is built of is its own, and not what a run of it took. */
const RUN_HEADS =
  /\b(?:throughput|latency|\/\s?s(?:ec)?\b|per second|step time|batch|quanti[sz]\w*|quant|LoRA|fine-?tun\w*|learning rate|epochs?|VRAM|memory|RAM|speed|devices?|hardware|machine|config\w*|TFLOPS?|MFU|budget|FLOPs?\s?\/|seconds?|minutes?|sequence)\b/i;

/**
 * Totals in a table: rows or columns that each are one model, under or beside heads that say what is counted and
 * in which unit. A table of properties and values belongs to the model of its heading or caption.
 */
export function statementsInTable(
  table: Table,
  section: CatalogueModel | undefined,
  spellings: Spellings,
  catalogue: TextCatalogue,
): Statement[] {
  const { caption } = table;
  const isBlank = (table.rows[0] ?? []).every((cell) => textOf(cell) === "");
  const rows = isBlank ? table.rows.slice(1) : table.rows;
  if (caption && OTHER_TABLE.test(caption.text)) return [];
  const heads = (isBlank ? undefined : table.heads) ?? headRows(rows, spellings);
  const body = rows.slice(heads);
  if (body.length === 0 || rows.some((row) => /\bours\b/i.test(textOf(row[0])))) return [];
  const width = Math.max(...rows.map((row) => row.length));
  const columns = Array.from({ length: width }, (_, column) => headOf(rows.slice(0, heads), column));
  const isOfRuns = RUN_HEADS.test(columns.join(" | "));
  const kindOf = (head: string): HeadKind | undefined => (GUESSED.test(head) ? undefined : headKind(head));
  // "Shape" over "Layers" and "Hidden size": a head of heads says nothing of its own.
  const lowest = heads > 1 ? (rows[heads - 1] ?? []).map(textOf) : [];
  // A property that stands in two rows is of two parts: of the image encoder, and of the language model.
  const firsts = body.map((row) => textOf(row[0]));
  const isTwice = (head: string) => firsts.filter((one) => one === head).length > 1;
  // Experts of all layers together are another count.
  const isByLayer = columns.some((head) => /experts?\s*(?:\/|per)\s*layer/i.test(head));
  // "Hidden dim" is the width of the model only where that of its inner layers stands beside it.
  const hasInner = columns.some((head) => /\b(?:FFN|intermediate|MLP|feed-?forward)\b/i.test(head));
  const columnKinds = columns.map(
    (head, column) =>
      (isByLayer && /total experts/i.test(head) ? undefined : kindOf(hasInner ? head.replace(/^hidden dim\.?$/i, "hidden size") : head)) ??
      (OTHER_TABLE.test(head) ? undefined : kindOf(lowest[column] ?? "")),
  );
  const columnModels = columns.map((head) => onlyModel(head, spellings));
  const captionModel = caption && modelIn(caption.text, spellings);
  const alone =
    (width === 2 || VALUES.test(columns[1] ?? "")) && columnModels.every((model) => !model)
      ? (captionModel ?? (section && { model: section, written: section.name }))
      : undefined;
  const isProperties = alone !== undefined && body.filter((row) => headKind(textOf(row[0]))).length * 3 >= body.length;
  const modelColumns = body.map((row) => row.slice(0, LAST_OF_NAMES).findIndex((cell) => onlyModel(textOf(cell), spellings) !== undefined));
  const rowModels = body.map((row, index) => onlyModel(textOf(row[modelColumns[index] ?? -1]), spellings));
  const place = placeOf(table);
  return body.flatMap((row, index) => {
    const rowModel = rowModels[index];
    // A model that has several rows stands there for what was made of it, and one further on for what was done with it.
    const isDoubtful =
      rowModel !== undefined && (rowModels.filter((one) => one?.model === rowModel.model).length > 1 || (modelColumns[index] ?? 0) > 1);
    const rowKind = isTwice(textOf(row[0])) ? undefined : kindOf(textOf(row[0]));
    const mine = rowModel ? row.slice(0, otherFrom(row, spellings, modelColumns[index])) : row;
    return mine.flatMap((cell: Cell, column) => {
      if (column === 0 || !cell.run) return [];
      const named = rowModel ?? columnModels[column] ?? (isProperties && column === 1 ? alone : undefined);
      const kind = rowModel ? columnKinds[column] : rowKind;
      const plain = named && !isDoubtful ? plainField(rowModel ? (columns[column] ?? "") : textOf(row[0])) : undefined;
      if (named && plain) return plainValue(cell.run, named.model, 0, plain, catalogue);
      if (rowModel && !kind)
        return isOfRuns || isDoubtful
          ? []
          : [...described(cell.run, rowModel.model, spellings), ...licenseInCell(cell.run, rowModel.model, catalogue)];
      if (!named || !kind) return [];
      const loose = isDoubtful || (isOfRuns && !STRUCTURE.has(kind.field)) || kind.loose;
      const groups = [
        `${place} row ${index}/${rowModel ? named.model.id : ""}`,
        `${place} column ${column}/${rowModel ? "" : named.model.id}`,
      ];
      return stated(cell.run, named, kind).map((one) => ({
        ...one,
        groups,
        inColumn: true as const,
        ...(loose ? { loose: true as const } : {}),
      }));
    });
  });
}

/** Heads of the second column of a table of one thing's properties, with remarks beside. */
const VALUES = /^(?:values?|spec(?:ification)?s?|details?)$/i;

/** A name stands in one of this many columns. */
const LAST_OF_NAMES = 4;

/** What tells a table from all others of a text. */
function placeOf({ rows }: Table): string {
  const run = rows.flat().find((cell) => cell.run)?.run;
  const { file, offset } = run ? placeIn(run, 0) : { file: "", offset: 0 };
  return `${file}@${offset}`;
}

/** Totals in a cell of words beside a model's name: "11B parameters with 24 layers". */
function described(run: Run, model: CatalogueModel, spellings: Spellings): Statement[] {
  const names = findNames(run.text, spellings).filter(
    (name) => name.model !== undefined || name.series !== undefined || name.unknown !== undefined,
  );
  if (!/\p{L}{4}/u.test(run.text) || names.some((name) => name.model !== model)) return [];
  const text = masked(run.text, names);
  const headed = names.length === 0;
  const amounts = findAmounts(text);
  const { file, offset } = placeIn(run, 0);
  return sentencesOf(text)
    .flatMap((sentence) => partsOf(text, sentence))
    .flatMap((stretch) => {
      const mentions = headed
        ? [{ start: stretch.from, end: stretch.from, written: "", model }]
        : names.filter(({ start }) => start >= stretch.from && start < stretch.to);
      const sentence = { ...stretch, text, mentions, headed, antecedent: model };
      const owned = statementsIn(run, sentence, amounts);
      return [...owned, ...unownedIn(run, sentence, amounts, owned, model)].map((one) => ({
        ...one,
        groups: [`${file}@${offset}/${model.id}`],
      }));
    });
}

/** What stands between semicolons: in a cell each says another thing of the row's model. */
function partsOf(text: string, { from, to }: Stretch): Stretch[] {
  const ends = [...text.slice(from, to).matchAll(/;\s/g)].map(({ index }) => from + index + 2);
  return [from, ...ends].map((start, index) => ({ from: start, to: ends[index] ?? to }));
}
