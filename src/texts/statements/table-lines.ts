import type { Block } from "../blocks.ts";
import { isOnCard } from "../borne-out.ts";
import type { CatalogueModel, TextCatalogue } from "../catalogue.ts";
import { findAmounts, type Amount } from "../figures/amounts.ts";
import type { HeadKind } from "../figures/table-kinds.ts";
import type { Spellings } from "../names/spellings.ts";
import { ownerByValues } from "./by-values.ts";
import type { Section } from "./sections.ts";
import { ofSizes, onlyModel, seriesNamed, seriesOf, type NamedModel } from "./table-owners.ts";
import { textOf } from "./table-shape.ts";

export type Table = Extract<Block, { kind: "table" }>;

/** What a table is read with. */
export interface TableContext {
  /** What the heading, or the line that leads to it, is about. */
  section: Section;
  /** The model of the last heading that names one, or the only one of the block before. */
  about?: CatalogueModel | undefined;
  /** Models that the text has named before, the last first. */
  named: readonly CatalogueModel[];
  spellings: Spellings;
  catalogue: TextCatalogue;
}

/** A name stands in one of this many columns. */
const LAST_OF_NAMES = 4;

/** A row with its model, and whether it may stand for something else than that. */
export interface NamedRow {
  owner: NamedModel | undefined;
  column: number;
  isDoubtful: boolean;
}

/** Whose each row is: a name in one of its first cells, that of a series, or a size below the heading of one. */
export function rowsOf(body: Table["rows"], spellings: Spellings, { series = [] }: Section): NamedRow[] {
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
export function columnsOf(
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
export function aloneOf(
  body: Table["rows"],
  kinds: readonly (HeadKind | undefined)[],
  { section, named, about }: TableContext,
): NamedModel | undefined {
  if (section.model) return { model: section.model, written: section.model.name };
  const figures = body.flatMap((row, index) => {
    const kind = kinds[index];
    const [amount] = kind ? findAmounts(textOf(row[1])) : [];
    return kind && amount ? [{ field: kind.field, amount }] : [];
  });
  const model =
    ownerByValues(section.candidates ?? [...new Set(named)], figures) ?? (about && isBorneOutBy(about, figures) ? about : undefined);
  return model && { model, written: model.name };
}

/** Whether one of a table's figures is a model's, and no more of them are not. */
function isBorneOutBy(model: CatalogueModel, figures: readonly { field: string; amount: Amount }[]): boolean {
  const judged = figures.flatMap(({ field, amount }) => isOnCard(model, field, amount) ?? []);
  const agreeing = judged.filter(Boolean).length;
  return agreeing > 0 && agreeing * 2 >= judged.length;
}
