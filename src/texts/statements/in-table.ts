import { placeIn, type Block } from "../blocks.ts";
import { isOnCard } from "../borne-out.ts";
import type { CatalogueModel, TextCatalogue } from "../catalogue.ts";
import { findAmounts } from "../figures/amounts.ts";
import { plainHead } from "../figures/head-words.ts";
import { STRUCTURE, type HeadKind } from "../figures/table-kinds.ts";
import type { Spellings } from "../names/spellings.ts";
import { ownerByValues, statementsByValues, type OwnedCell } from "./by-values.ts";
import { describedIn } from "./described-cells.ts";
import { licenseInCell } from "./licensed.ts";
import { ANY_DATE, plainField, plainValue } from "./plain-facts.ts";
import type { Section } from "./sections.ts";
import type { Statement } from "./statement.ts";
import { stated } from "./table-cells.ts";
import { isOfTraining, kindsOfColumns, kindOfHead, OF_MADE, OTHER_TABLE, RUN_HEADS, VALUES } from "./table-fields.ts";
import { modelIn, ofSizes, onlyModel, seriesNamed, seriesOf, type NamedModel } from "./table-owners.ts";
import { headOf, headRows, otherFrom, textOf } from "./table-shape.ts";

type Table = Extract<Block, { kind: "table" }>;

/** What a table is read with. */
export interface TableContext {
  /** What the heading, or the line that leads to it, is about. */
  section: Section;
  /** Models that the text has named before, the last first. */
  named: readonly CatalogueModel[];
  spellings: Spellings;
  catalogue: TextCatalogue;
}

/** A name stands in one of this many columns. */
const LAST_OF_NAMES = 4;

/** A row with its model, and whether it may stand for something else than that. */
interface NamedRow {
  owner: NamedModel | undefined;
  column: number;
  isDoubtful: boolean;
}

/**
 * Totals in a table. Two things are decided apart: whose each row or column is, and what each counts. Both are told by
 * names and heads, and where these say nothing, by the numbers themselves.
 */
export function statementsInTable(table: Table, context: TableContext): Statement[] {
  const { caption } = table;
  const { spellings, section, catalogue } = context;
  const isBlank = (table.rows[0] ?? []).every((cell) => textOf(cell) === "");
  const rows = isBlank ? table.rows.slice(1) : table.rows;
  if (caption && OF_MADE.test(caption.text)) return [];
  const heads = (isBlank ? undefined : table.heads) ?? headRows(rows, spellings);
  const body = rows.slice(heads);
  if (body.length === 0 || rows.some((row) => /\bours\b/i.test(textOf(row[0])))) return [];
  const width = Math.max(...rows.map((row) => row.length));
  const columns = Array.from({ length: width }, (_, column) => headOf(rows.slice(0, heads), column));
  // "Models of our experiments": what they are built of is their own, and not what a run took.
  const isOfRuns = RUN_HEADS.test(columns.join(" | ")) || (caption !== undefined && OTHER_TABLE.test(caption.text));
  // A property that stands in two rows is of two parts: of the image encoder, and of the language model.
  const labels = body.map((row) => textOf(row[0]));
  const rowKinds = labels.map((label) => (labels.filter((one) => one === label).length > 1 ? undefined : kindOfHead(label)));
  const columnKinds = kindsOfColumns(columns, heads > 1 ? (rows[heads - 1] ?? []).map(textOf) : []);
  const named = rowsOf(body, spellings, section);
  const columnOwners = columnsOf(columns, body, rowKinds, context);
  const captionModel = caption && modelIn(caption.text, spellings);
  const isOfOne = (width === 2 || VALUES.test(columns[1] ?? "")) && columnOwners.every((owner) => !owner);
  // "Model name | X" among properties says whose they are.
  const [self, ...more] = isOfOne ? named.filter(({ owner }) => owner) : [];
  const isSelf = self?.column === 1 && more.length === 0;
  const whole = isSelf ? self.owner : undefined;
  const alone =
    isOfOne && (isSelf || named.every(({ owner }) => !owner)) ? (whole ?? captionModel ?? aloneOf(body, rowKinds, context)) : undefined;
  const isProperties = alone !== undefined && rowKinds.filter((kind) => kind).length * 3 >= body.length;
  const place = placeOf(table);
  const unread = { columns: columns.map((): OwnedCell[] => []), rows: body.map((): OwnedCell[] => []) };
  const statements = body.flatMap((row, index) => {
    const { owner: rowOwner, column: at, isDoubtful } = named[index] ?? { owner: undefined, column: -1, isDoubtful: false };
    const mine = rowOwner ? row.slice(0, otherFrom(row, spellings, at, rowOwner.model)) : row;
    return mine.flatMap((cell, column) => {
      if (column === 0 || column === at || !cell.run) return [];
      const owner = rowOwner ?? columnOwners[column] ?? (isProperties && column === 1 ? alone : undefined);
      if (!owner) return [];
      const [kind, head] = rowOwner ? [columnKinds[column], columns[column] ?? ""] : [rowKinds[index], labels[index] ?? ""];
      const plain = isDoubtful ? undefined : plainField(head);
      if (plain) return plainValue(cell.run, owner, 0, plain, catalogue);
      if (ANY_DATE.test(plainHead(head)))
        return plainValue(cell.run, owner, 0, "released", catalogue).map((one) => ({
          ...one,
          loose: true as const,
          groups: [`${place} dates ${column}`],
        }));
      if (!kind) {
        if (!isDoubtful && !isOfRuns) (rowOwner ? unread.columns[column] : unread.rows[index])?.push({ run: cell.run, owner });
        return isOfRuns || isDoubtful || !rowOwner
          ? []
          : [...describedIn(cell.run, owner, spellings), ...licenseInCell(cell.run, owner.model, catalogue)];
      }
      if (kind.field === "context-length" && isOfTraining(rowOwner ? columns : labels)) return [];
      const loose = kind.field === "accelerator-count" || isDoubtful || (isOfRuns && !STRUCTURE.has(kind.field)) || kind.loose;
      const groups = [
        `${place} row ${index}/${rowOwner ? owner.model.id : ""}`,
        `${place} column ${column}/${rowOwner ? "" : owner.model.id}`,
      ];
      const said = stated(cell.run, owner, kind);
      return (said.length > 0 ? said : describedIn(cell.run, owner, spellings, kind)).map((one) => ({
        ...one,
        groups,
        inColumn: true as const,
        ...(loose ? { loose: true as const } : {}),
      }));
    });
  });
  const byValues = [
    ...unread.columns.flatMap((cells, column) => statementsByValues(columns[column] ?? "", cells)),
    ...unread.rows.flatMap((cells, index) => statementsByValues(labels[index] ?? "", cells)),
  ];
  return [...statements, ...byValues];
}

/** Whose each row is: a name in one of its first cells, that of a series, or a size below the heading of one. */
function rowsOf(body: Table["rows"], spellings: Spellings, { series = [] }: Section): NamedRow[] {
  let group: { name: string; series: readonly CatalogueModel[] } = { name: "", series };
  const found = body.map((row) => {
    const label = textOf(row[0]);
    // A row of nothing but "Llama 3.2" stands above "1B" and "3B".
    const isGroup = label !== "" && row.slice(1).every((cell) => ["", label].includes(textOf(cell)));
    if (isGroup) group = { name: label, series: seriesNamed(label, spellings) };
    if (isGroup) return { owner: undefined, column: -1 };
    const column = row.slice(0, LAST_OF_NAMES).findIndex((cell) => onlyModel(textOf(cell), spellings) !== undefined);
    const inGroup = group.series.length > 0 ? spellings.named(`${group.name} ${label}`)?.model : undefined;
    const owner =
      onlyModel(textOf(row[column]), spellings) ??
      seriesOf(row, spellings) ??
      ofSizes([label], group.series)[0] ??
      (inGroup && { model: inGroup, written: label });
    return { owner, column };
  });
  const count = (model: CatalogueModel | undefined) => found.filter(({ owner }) => owner?.model === model).length;
  // A model that has several rows stands there for what was made of it, and one further on for what was done with it.
  return found.map(({ owner, column }) => ({ owner, column, isDoubtful: owner !== undefined && (count(owner.model) > 1 || column > 1) }));
}

/** Whose each column is: a name in its head, or a size of the series of the heading, or of the one whose cards the numbers are. */
function columnsOf(
  columns: readonly string[],
  body: Table["rows"],
  kinds: readonly (HeadKind | undefined)[],
  { spellings, section, named }: TableContext,
): (NamedModel | undefined)[] {
  const owners = columns.map((head) => onlyModel(head, spellings));
  if (owners.some((owner) => owner)) return owners;
  const families = [section.series ?? [], ...new Set(named.map((model) => spellings.siblings(model)))];
  return (
    families
      .map((series) => ofSizes(columns, series))
      .find((sized, index) => {
        const judged = body.flatMap((row, line) =>
          sized.flatMap((owner, column) => {
            const kind = kinds[line];
            const [amount] = kind ? findAmounts(textOf(row[column])) : [];
            return owner && kind && amount ? (isOnCard(owner.model, kind.field, amount) ?? []) : [];
          }),
        );
        const agreeing = judged.filter(Boolean).length;
        return sized.some((owner) => owner) && (index === 0 || (agreeing >= 2 && agreeing >= 2 * (judged.length - agreeing)));
      }) ?? owners
  );
}

/** Whose a table of one thing's properties is: the heading's, else that of the model named before with whose card it agrees. */
function aloneOf(body: Table["rows"], kinds: readonly (HeadKind | undefined)[], { section, named }: TableContext): NamedModel | undefined {
  if (section.model) return { model: section.model, written: section.model.name };
  const figures = body.flatMap((row, index) => {
    const kind = kinds[index];
    const [amount] = kind ? findAmounts(textOf(row[1])) : [];
    return kind && amount ? [{ field: kind.field, amount }] : [];
  });
  const model = ownerByValues(section.candidates ?? [...new Set(named)], figures);
  return model && { model, written: model.name };
}

/** What tells a table from all others of a text. */
function placeOf({ rows }: Table): string {
  const run = rows.flat().find((cell) => cell.run)?.run;
  const { file, offset } = run ? placeIn(run, 0) : { file: "", offset: 0 };
  return `${file}@${offset}`;
}
