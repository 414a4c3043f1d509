import type { Proposal } from "../draft.ts";
import { modelFields } from "../../schema/fields.ts";
import { readAmount } from "./amounts.ts";
import { cellAmounts } from "./cell-amounts.ts";
import { labelledFact } from "./labelled.ts";
import { fieldOfLabel } from "./labels.ts";
import type { TablePassage } from "./passages.ts";
import { plain } from "./hub-links.ts";
import type { Subject } from "./subject.ts";
import { ofSize, partOf, sameOfAll, totalOf } from "./table-rows.ts";

const VALUE = /^(?:values?|details?|description|specifications?|spec|info(?:rmation)?|)$/i;

/** What a table says of the card's own model: rows of label and value, or the row or column that bears its name. */
export function tableFacts({ rows: all, section, number }: TablePassage, subject: Subject): Proposal[] {
  const rows = withoutCaption(all);
  const place = `table ${number}${section ? ` in “${section}”` : ""}`;
  const header = (rows[0] ?? []).map(plain);
  const width = Math.max(...rows.map((row) => row.length), 0);
  if (width < 2) return [];
  const fact = (label: string, words: string, where: string) =>
    labelledFact(label, words, section, subject).map((found) => ({ ...found, place: where }));
  if (width === 2 && isColumnOfAnother(header[1] ?? "", subject)) return [];
  if (width === 2) {
    const total = totalOf(rows, header, section);
    return [
      ...(total ? fact(total.label, total.cell, `${place}, row “Total”`) : []),
      ...rows.flatMap(([label = "", cell = ""]) => {
        const where = `${place}, row “${plain(label)}”`;
        const found = isLabel(label, section) ? fact(plain(label), cell, where) : [];
        const parts = found.length === 0 ? partOf(plain(label), cell, subject) : [];
        const more = cellAmounts(plain(label), cell, subject).filter(({ field }) => found.every((one) => one.field !== field));
        return [...found, ...[...parts, ...more].map((one) => ({ ...one, place: where }))];
      }),
      ...byRow(rows, header, place, section, subject),
    ];
  }
  const labels = rows.filter(([label = ""]) => isLabel(label, section)).length;
  if (labels < 2 || labels * 3 < rows.length) return byRow(rows, header, place, section, subject);
  const column = valueColumn(header, subject);
  if (column === undefined) return [];
  return rows.slice(1).flatMap((row) => {
    const label = plain(row[0] ?? "");
    return fact(label, row[column] ?? "", `${place}, row “${label}”${header[column] ? `, column “${header[column]}”` : ""}`);
  });
}

/** The rows from the one that names the columns; some tables have a title over all of them first. */
function withoutCaption(rows: string[][]): string[][] {
  const [first = [], second = []] = rows;
  const isCaption = first.length < second.length && !first.some((title) => fieldOfLabel(plain(title)) !== undefined);
  return isCaption && second.filter((title) => fieldOfLabel(plain(title)) !== undefined).length > 1 ? rows.slice(1) : rows;
}

function isLabel(label: string, section: string): boolean {
  return fieldOfLabel(plain(label), section) !== undefined;
}

/** “| Property | 26B A4B MoE |”: a column of values of another of the series. */
function isColumnOfAnother(title: string, { own }: Subject): boolean {
  return !own.includes(title) && (own.isOtherSize(title) || (own.size === undefined && /\dB\b.*\dB\b/.test(title)));
}

/** Of a table whose rows are properties: the column of values, or the one of this model. */
function valueColumn(header: readonly string[], { own }: Subject): number | undefined {
  const titles = header.slice(1);
  const exact = titles.findIndex((title) => own.equals(title));
  const named = exact >= 0 ? exact : onlyIndex(titles, (title) => own.includes(title) || own.holds(title) || THIS_ROW.test(title));
  const index = named >= 0 ? named : onlyIndex(titles, (title) => VALUE.test(title.trim()));
  return index < 0 ? undefined : index + 1;
}

/** Of a table whose rows are models: the row of this one, or the only row there is. Words in such a table are about too many things. */
function byRow(rows: readonly string[][], header: readonly string[], place: string, heading: string, subject: Subject): Proposal[] {
  // A length beside models is one of theirs, not a setting of a run, whatever the section.
  const section = header.some((title) => MODEL_COLUMN.test(title.trim()) || fieldOfLabel(title) === "parameters-total") ? "" : heading;
  // “Block size” beside results is a setting of an attention.
  const known = header.map((title) => (/^block ?size$/i.test(title.trim()) ? undefined : fieldOfLabel(title, section)));
  // Beside sizes of models, "Tokens" are those of their training.
  const labels = header.map((title) => (known.includes("parameters-total") && /^tokens$/i.test(title.trim()) ? "Training tokens" : title));
  const fields = labels.map((title, index) =>
    known[index] || /^training tokens$/i.test(title) ? fieldOfLabel(title, section) : undefined,
  );
  if (!fields.some(Boolean)) return [];
  const data = rows.slice(1);
  const nameOf = (row: readonly string[]) => plain(row.find((cell) => /\p{L}/u.test(cell)) ?? "");
  const exact = data.filter((row) =>
    row.some(
      (cell) =>
        (!cell.includes(",") && subject.own.equals(plain(cell))) || subject.own.isRepository(plain(cell)) || THIS_ROW.test(plain(cell)),
    ),
  );
  const named =
    exact.length > 0
      ? longest(exact, nameOf)
      : data.filter((row) => subject.own.includes(nameOf(row)) && !subject.own.isOtherBuild(nameOf(row)));
  const variants = named.length === 0 && data.length > 1 && data.every((row) => subject.own.isIn(plain(row[0] ?? ""))) ? data : [];
  if (variants.length > 0) return sameOfAll(variants, labels, place, section, subject);
  const areSizes = data.length > 1 && data.every((row) => /^\d[\d.]*\s?[BM]$/i.test(plain(row[0] ?? "")));
  const sized =
    fields[0] === "parameters-total" || (areSizes && named.length === 0)
      ? data.filter((row) => isOwnSize(plain(row[0] ?? ""), subject))
      : [];
  if (sized.length === 1 && sized[0]) return ofSize(sized[0], fields, labels, place, section, subject);
  const [only] = data;
  if (data.length === 1 && only && fields[0] && fields.filter(Boolean).length > 1)
    return ofSize(only, fields, labels, place, section, subject);
  const isOfAnother = only !== undefined && subject.names.isFamily(nameOf(only)) && !subject.own.includes(nameOf(only));
  const chosen = named.length === 1 ? named : data.length === 1 && !fields[0] && !isOfAnother ? data : [];
  return chosen.flatMap((row) =>
    row.flatMap((cell, index) => {
      const field = fields[index];
      const type = modelFields.find(({ id }) => id === field)?.type;
      const isBase =
        field === "lineage" &&
        /base|source|parent|backbone|decoder|llm|language model|primary|secondary|tertiary/i.test(labels[index] ?? "");
      if (!field || index === 0 || (type !== "number" && type !== "date" && field !== "license" && !isBase)) return [];
      return labelledFact(labels[index] ?? "", cell, section, subject).map((found) => ({
        ...found,
        place: `${place}, row “${nameOf(row)}”, column “${header[index]}”`,
      }));
    }),
  );
}

/** Of rows whose names are all this model's, the one with the longest, since the shorter are of its series. */
function longest(rows: readonly string[][], nameOf: (row: readonly string[]) => string): string[][] {
  const most = Math.max(...rows.map((row) => nameOf(row).length));
  return rows.filter((row) => nameOf(row).length === most);
}

/** “X (this checkpoint)” */
const THIS_ROW = /\(?\bthis (?:model|checkpoint|repo(?:sitory)?|version|backbone|release|card|one)\b\)?$/i;

const MODEL_COLUMN = /^(?:model(?: ?name| id)?s?|name|checkpoint|variant|模型)$/i;

/** “7B” in the first column of a table, of a model with that size in its name. */
function isOwnSize(cell: string, { own }: Subject): boolean {
  const size = readAmount("parameters-total", cell)?.value;
  return size !== undefined && own.size !== undefined && size / own.size < 1.1 && own.size / size < 1.1;
}

function onlyIndex(titles: readonly string[], test: (title: string) => boolean): number {
  const found = titles.flatMap((title, index) => (test(title) ? [index] : []));
  return found.length === 1 ? (found[0] ?? -1) : -1;
}
