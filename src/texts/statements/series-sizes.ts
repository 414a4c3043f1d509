import { placeIn, type Run } from "../blocks.ts";
import { isOnCard } from "../borne-out.ts";
import type { CatalogueModel } from "../catalogue.ts";
import { findAmounts, type Amount } from "../figures/amounts.ts";
import type { HeadKind } from "../figures/table-kinds.ts";
import { isNamedSize } from "../readings.ts";
import type { Statement } from "./statement.ts";

const SIZE = String.raw`[~≈]?\s*\d+(?:\.\d+)?\s?[BMT]?`;
/** "7B, 13B, 70B", "117B/5.1B, 21B/3.6B", "7B to 65B": sizes and nothing beside but a remark in brackets. */
const ROW = new RegExp(
  String.raw`^\s*${SIZE}(?:\s*(?:,(?!\d{3})\s*(?:and\s+)?|and|&|/|\||to|--?|–|—)\s*${SIZE})+\s*(?:\([^()]*\))?\s*$`,
  "i",
);

interface Size {
  total: Amount;
  active?: Amount;
}

/** A size that is none of its series is another's where it is no further from it than this. */
const FURTHEST = 2;

/**
 * Sizes that a cell lists of a series. Which is whose, those say that the cards bear out: one that is no model's is that of
 * the nearest model that is left over, where so many are the cards' that the list is of this series.
 */
export function sizesStated(run: Run, series: readonly CatalogueModel[], { factor }: HeadKind): Statement[] {
  if (!ROW.test(run.text)) return [];
  const sizes = sizesOf(run.text, factor);
  // "671B/37B": of one model, of which the second is active.
  if (sizes.length === 2 && /^[^,]*\/[^,]*$/.test(run.text)) return [];
  const isOwn = (model: CatalogueModel, { total }: Size) =>
    isNamedSize(model, "parameters-total", total) || isOnCard(model, "parameters-total", total) === true;
  const own = sizes.map((size) => plainest(series.filter((model) => isOwn(model, size))));
  const strange = sizes.filter((_, index) => own[index]?.length === 0);
  const left = plainest(series).filter((model) => !own.some((models) => models.includes(model)));
  const isOfSeries =
    sizes.length > 1 && sizes.length - strange.length >= (series.length > 1 && sizes.length > 2 ? 2 : series.length > 1 ? 1 : 0);
  return sizes.flatMap((size, index) => {
    const [one, ...more] = own[index] ?? [];
    const model = one && more.length === 0 ? one : one === undefined && isOfSeries ? leftFor(size, strange, left, sizes) : undefined;
    return model ? statementsOf(run, model, size) : [];
  });
}

/** Of models of one size those with the shortest names: what was made of them has longer ones. */
function plainest(models: readonly CatalogueModel[]): CatalogueModel[] {
  return models.filter(
    (model) => !models.some((other) => other !== model && other.name.length < model.name.length && apartFrom(other, sizeOf(model)) < 1.01),
  );
}

function sizeOf({ facts }: CatalogueModel): number {
  const [size] = facts["parameters-total"]?.claims.flatMap(({ value }) => (typeof value === "number" ? [value] : [])) ?? [];
  return size ?? 0;
}

/** The model that a size is meant for: the nearest of those left over; of a series with one card its largest. */
function leftFor(
  { total }: Size,
  strange: readonly Size[],
  left: readonly CatalogueModel[],
  all: readonly Size[],
): CatalogueModel | undefined {
  const [model, ...others] = left
    .map((one) => ({ one, apart: apartFrom(one, total.value) }))
    .filter(({ apart }) => apart <= FURTHEST)
    .toSorted((a, b) => a.apart - b.apart);
  const isLargest = all.every((other) => other.total.value <= total.value);
  if (!model || (strange.length > 1 && !(isLargest && left.length === 1))) return undefined;
  return others.length > 0 && others[0]?.apart === model.apart ? undefined : model.one;
}

function apartFrom({ facts }: CatalogueModel, value: number): number {
  const known = facts["parameters-total"]?.claims.flatMap((claim) => (typeof claim.value === "number" ? [claim.value] : [])) ?? [];
  return Math.min(...known.map((one) => Math.max(one / value, value / one)));
}

/** The sizes of a row; of those that a slash parts and a comma or nothing does not, the smaller is active. */
function sizesOf(text: string, factor: number): Size[] {
  const plain = text.replace(/\([^()]*\)\s*$/, "");
  const hasPairs = /\/[^,]*,[^,]*\//.test(plain);
  const parts = [...plain.matchAll(hasPairs ? /[^,]+/g : /(?:[^,&|/–—]|,(?=\d{3}))+/g)].flatMap(({ 0: part, index }) =>
    splitRange(part).map(({ words, at }) => ({ words, start: index + at })),
  );
  return parts.flatMap(({ words, start }) => {
    const amounts = findAmounts(words.replaceAll(/(?<=\d\s?[BMT]?)\//gi, " ")).map((one) => scaled(one, start, factor));
    const [one, two] = amounts.toSorted((a, b) => b.value - a.value);
    return one && amounts.length <= 2 ? [{ total: one, ...(two ? { active: two } : {}) }] : [];
  });
}

/** "7B to 65B" are two sizes, of which what follows knows the ends. */
function splitRange(part: string): { words: string; at: number }[] {
  const range = /\s*(?:\bto\b|\band\b|--?)\s*/.exec(part);
  if (!range || range.index === 0) return [{ words: part, at: 0 }];
  const second = range.index + range[0].length;
  return [
    { words: part.slice(0, range.index), at: 0 },
    { words: part.slice(second), at: second },
  ];
}

function scaled(amount: Amount, start: number, factor: number): Amount {
  const own = amount.scale === 1 ? factor : 1;
  const moved = { ...amount, start: amount.start + start, end: amount.end + start, from: amount.from + start };
  // Sizes without a unit are counted in billions.
  const unit = own === 1 && amount.scale === 1 ? 1e9 : own;
  return { ...moved, value: Number((amount.value * unit).toPrecision(14)), scale: amount.scale * unit };
}

function statementsOf(run: Run, model: CatalogueModel, { total, active }: Size): Statement[] {
  const of = (field: string, amount: Amount): Statement => ({
    models: [model],
    field,
    stated: amount.written,
    name: model.name,
    place: placeIn(run, amount.start),
    said: { amount },
  });
  return [of("parameters-total", total), ...(active ? [of("parameters-active", active)] : [])];
}
