import type { Proposal } from "../draft.ts";
import { readAmount } from "./amounts.ts";
import { closestName, closestSize } from "./closest-name.ts";
import { plain } from "./hub-links.ts";
import { fieldOfLabel, UNIT_OF_LABEL } from "./labels.ts";
import { lineageOfLabel } from "./lineage-labels.ts";
import { withDigits } from "./number-words.ts";
import type { TablePassage } from "./passages.ts";
import type { Subject } from "./subject.ts";
import type { Candidate } from "./weigh.ts";

/** Titles of rows and columns that mean a field, whatever else stands in them. */
const TITLES: readonly [string, RegExp, RegExp][] = [
  [
    "parameters-total",
    /\bparam(?:eter)?s?\b|^(?:model )?size\b|参数|パラメータ|파라미터/i,
    /active|activated|trainable|embedding|LoRA|adapter|file|disk|hyper|GB|MB|%|per\b/i,
  ],
  ["training-tokens", /\btokens?\b/i, /\bper\b|max|context|vocab|input|output|special|length|window|\/|speed|price|cost|generat|new/i],
  [
    "context-length",
    /\bcontext\b|\bmax(?:imum|\.)? (?:input |sequence |seq )?(?:tokens|length)\b|prompt length|sequence length|\bn_ctx\b/i,
    /output|generat|new/i,
  ],
];

/** What a table of a series gives: a title of a field, the names of the models, and the cell of each. */
interface Series {
  title: string;
  names: string[];
  cells: string[];
  /** Of columns, the cells of each row before the column. */
  rowNames?: string[][];
}

/** What stands in the row or column of the model that is most like the card's own. */
export function seriesAmounts({ rows, section, number }: TablePassage, field: string, subject: Subject): Candidate[] {
  return seriesOf(
    rows.map((row) => row.map(plain)),
    field,
    section,
  ).flatMap(({ title, names, cells, rowNames = names.map((name) => [name]) }): Candidate[] => {
    const total = field === "training-tokens" ? rowNames.findLastIndex((row) => row.some((name) => TOTAL.test(name))) : -1;
    const isSame = new Set(cells.filter((cell) => cell.trim() !== "")).size === 1 && cells.length > 1;
    const closest =
      closestName(names, subject.own) ?? (field === "parameters-total" ? closestSize(cells, subject.own) : closestSize(names, subject.own));
    const at = total >= 0 ? total : (closest ?? (isSame && field === "context-length" ? 0 : undefined));
    if (at === undefined) return [];
    const unit = UNIT_OF_LABEL.exec(title)?.[1] ?? "";
    const cell = withDigits(cells[at] ?? "").trim();
    const claim = readAmount(field, /^[~≈<>]?\s*[\d.,]+$/.test(cell) ? `${cell} ${unit}`.trim() : cell);
    return claim
      ? [
          {
            claim,
            words: cell,
            place: `table ${number}${section ? ` in “${section}”` : ""}, “${names[at]}”, “${title}”`,
            score: FROM_TABLE,
          },
        ]
      : [];
  });
}

const BASE_TITLE =
  /^\W*(?:base(?: models?| llm| checkpoint)?|backbone|(?:initiali[sz]ed|fine-?tuned|built) (?:from|on)|parent(?: model)?|基座(?:模型)?|基础模型|底座(?:模型)?)\W*$/i;
/** More rows are a list of all that a maker has. */
const MOST_OF_SERIES = 6;

/** The bases that a table names beside the models of the card's own series, none of which is this one alone. */
export function seriesBases({ rows, section, number }: TablePassage, subject: Subject): Proposal[] {
  return columnsOf(rows, (title) => BASE_TITLE.test(plain(title))).flatMap(({ title, names, cells }) => {
    if (names.length > MOST_OF_SERIES || !names.every((name) => subject.own.sharesBeginning(plain(name).trim()))) return [];
    const at = closestName(names.map(plain), subject.own);
    return (at === undefined ? cells : cells.slice(at, at + 1)).flatMap((cell) =>
      lineageOfLabel("Base model", cell, subject).map((edge) => ({
        field: "lineage",
        edge,
        words: plain(cell),
        place: `table ${number}${section ? ` in “${section}”` : ""}, “${plain(title)}”`,
      })),
    );
  });
}

/** The row that sums up the data of a run. */
const TOTAL = /^\W*(?:grand )?(?:total|sum|overall|all|合计|总计|合計|합계|gesamt|insgesamt)\W*$/i;
/** What a cell counts beside the name that is most like the card's own. */
const FROM_TABLE = 7;

function seriesOf(rows: readonly string[][], field: string, section: string): Series[] {
  const isTitle = (title: string) => means(title, field, section);
  const [header = [], ...data] = rows;
  const lines = data.flatMap(([title = "", ...cells]): Series[] =>
    header.length > 2 && isTitle(title) ? [{ title, names: header.slice(1), cells }] : [],
  );
  return [...columnsOf(rows, isTitle), ...lines];
}

/** The columns with such a title, beside the first column of names. */
function columnsOf([header = [], ...data]: readonly string[][], isTitle: (title: string) => boolean): Series[] {
  return header.flatMap((title, index): Series[] => {
    const nameColumn = data[0]?.findIndex((cell, at) => at !== index && /\p{L}/u.test(cell)) ?? -1;
    if (!isTitle(title) || nameColumn < 0) return [];
    return [
      {
        title,
        names: data.map((row) => row[nameColumn] ?? ""),
        cells: data.map((row) => row[index] ?? ""),
        rowNames: data.map((row) => row.slice(0, index)),
      },
    ];
  });
}

function means(title: string, field: string, section: string): boolean {
  const [, words, unless] = TITLES.find(([id]) => id === field) ?? [];
  return fieldOfLabel(title, section) === field || (title.length < 60 && (words?.test(title) ?? false) && !unless?.test(title));
}
