import type { Cell } from "../blocks.ts";
import type { CatalogueModel } from "../catalogue.ts";
import { headKind } from "../figures/table-kinds.ts";
import { findNames, type Mention } from "../names/find-names.ts";
import type { Spellings } from "../names/spellings.ts";

/** Rows from the top on that are heads: those before the first that holds a number or begins with the name of a model. */
export function headRows(rows: readonly Cell[][], spellings: Spellings): number {
  const first = rows.findIndex((row, index) => {
    if (index > 0 && namesIn(textOf(row[0]), spellings).length > 0) return true;
    const sizes = headKind(textOf(row[0])) ? /^$/ : /^\d+(?:\.\d+)?[BM]$/;
    return row.slice(1).some((cell) => /^[~≈<>≤≥$]*\s*\d/.test(textOf(cell)) && !sizes.test(textOf(cell)));
  });
  return first <= 0 ? 1 : Math.min(first, 3);
}

/** The head of a column: the words of all rows of heads above it. */
export function headOf(heads: readonly Cell[][], column: number): string {
  const words = heads.map((row) => textOf(row[column]));
  return [...new Set(words.filter((word) => word !== ""))].join(" ");
}

/** A name of a model, as it is written. */
export interface NamedModel {
  model: CatalogueModel;
  written: string;
}

/** The model that a cell names and holds nothing beside. */
export function onlyModel(text: string, spellings: Spellings): NamedModel | undefined {
  const all = findNames(text, spellings);
  // "DeepSeek-V3 (DeepSeek, 2024)": who made it, and when.
  const [name, ...others] = all.filter(({ maker }) => !maker);
  // "GPT-5 (gpt-5)": its name, and how it is called by programs.
  if (!name?.model || others.some(({ model }) => model !== name.model)) return undefined;
  const makers = all.filter((one) => one !== name);
  const without = makers.reduceRight((rest, { start, end }) => `${rest.slice(0, start)}${" ".repeat(end - start)}${rest.slice(end)}`, text);
  const beside = `${without.slice(0, name.start)}${without.slice(name.end)}`.replaceAll(
    /\([\s,/`]*(?:by)?[\s,]*(?:(?:19|20)\d\d)?\s*\)|\[[^\]]*\]|\((?:base|instruct|chat|dense|moe|open|ours?|\d+(?:\.\d+)?[BM]?|[\w\s.]+ et al\.?,? ?\d*)\)|[\s*†‡¹²³:,_`[\]]/gi,
    "",
  );
  const isAlone = beside === "" || /^(?:Meta|Google|OpenAI|MistralAI|Mistral|Qwen|base|dense|MoE)$/i.test(beside);
  return isAlone ? { model: name.model, written: name.written } : undefined;
}

/** The only model that some words name; undefined where they name another thing beside it that may own numbers. */
export function modelIn(text: string, spellings: Spellings): NamedModel | undefined {
  const [first, ...others] = namesIn(text, spellings);
  return first?.model && others.every(({ model }) => model === first.model) ? { model: first.model, written: first.written } : undefined;
}

/** "hermes-3-405b": a name with a size, however it is written. */
const SIZED_NAME = /(?<![\w/])\p{L}[\p{L}\d.]*-(?:[\p{L}\d.]+-)*\d+(?:\.\d+)?b(?![\p{L}\d])/iu;

/** The first column after the second, and after the row's own name, that names something: from there on a row is about another model. */
export function otherFrom(row: readonly Cell[], spellings: Spellings, own = 0): number {
  const column = row.findIndex(
    (cell, index) => index > Math.max(1, own) && (namesIn(textOf(cell), spellings).length > 0 || SIZED_NAME.test(textOf(cell))),
  );
  return column < 0 ? row.length : column;
}

export function textOf(cell: Cell | undefined): string {
  return cell?.run?.text.trim() ?? "";
}

function namesIn(text: string, spellings: Spellings): Mention[] {
  return findNames(text, spellings).filter(
    ({ model, unknown, series }) => model !== undefined || unknown !== undefined || (series !== undefined && series.length > 0),
  );
}
