import { readAmount } from "./amounts.ts";
import { closestName, closestSize } from "./closest-name.ts";
import { plain } from "./hub-links.ts";
import { fieldOfLabel, UNIT_OF_LABEL } from "./labels.ts";
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
    /\bcontext\b|\bmax(?:imum|\.)? (?:input |sequence |seq )?(?:tokens|length)\b|sequence length|\bn_ctx\b/i,
    /output|generat|new/i,
  ],
];

/** What a table of a series gives: a title of a field, the names of the models, and the cell of each. */
interface Series {
  field: string;
  title: string;
  names: string[];
  cells: string[];
}

/** What stands in the row or column of the model that is most like the card's own. */
export function seriesAmounts({ rows, section, number }: TablePassage, field: string, subject: Subject): Candidate[] {
  return seriesOf(
    rows.map((row) => row.map(plain)),
    field,
    section,
  ).flatMap(({ title, names, cells }): Candidate[] => {
    const at =
      closestName(names, subject.own) ?? (field === "parameters-total" ? closestSize(cells, subject.own) : closestSize(names, subject.own));
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

/** What a cell counts beside the name that is most like the card's own. */
const FROM_TABLE = 7;

function seriesOf(rows: readonly string[][], field: string, section: string): Series[] {
  const header = rows[0] ?? [];
  const data = rows.slice(1);
  const columns = header.flatMap((title, index): Series[] => {
    if (!means(title, field, section) || data.length === 0) return [];
    const nameColumn = data[0]?.findIndex((cell, at) => at !== index && /\p{L}/u.test(cell)) ?? -1;
    if (nameColumn < 0) return [];
    return [{ field, title, names: data.map((row) => row[nameColumn] ?? ""), cells: data.map((row) => row[index] ?? "") }];
  });
  const lines = data.flatMap(([title = "", ...cells]): Series[] =>
    header.length > 2 && means(title, field, section) ? [{ field, title, names: header.slice(1), cells }] : [],
  );
  return [...columns, ...lines];
}

function means(title: string, field: string, section: string): boolean {
  const [, words, unless] = TITLES.find(([id]) => id === field) ?? [];
  return fieldOfLabel(title, section) === field || (title.length < 60 && (words?.test(title) ?? false) && !unless?.test(title));
}
