import { placeIn, type Run } from "../blocks.ts";
import { findAmounts, type Amount } from "../figures/amounts.ts";
import type { HeadKind } from "../figures/table-kinds.ts";
import { unitOf } from "../figures/units.ts";
import { sizesStated } from "./series-sizes.ts";
import type { Statement } from "./statement.ts";
import type { NamedModel } from "./table-owners.ts";

/** What a cell states of a model, by the head of its column or row. */
export function stated(run: Run, owner: NamedModel, kind: HeadKind): Statement[] {
  const { model, written, series } = owner;
  const sizes = kind.field === "parameters-total" && kind.second === undefined ? sizesStated(run, owner.whole ?? [model], kind) : [];
  if (sizes.length > 0) return sizes;
  return readCell(run.text, kind).flatMap(({ field, amount, words }) => {
    const { scale, value, percent } = amount;
    const factor = kind.measured || scale !== 1 || (percent && kind.factor === 0.01) ? 1 : kind.factor;
    const scaled: Amount = { ...amount, value: Number((value * factor).toPrecision(14)), scale: scale * factor };
    if (!isPlausible(field, scaled, kind)) return [];
    // "~1.7T" in a table is somebody's guess.
    const reported = amount.qualifier === "approximately" ? { reported: true } : {};
    const whose = series ? { models: series, wide: true as const } : { models: [model] };
    return [{ ...whose, field, stated: words, name: written, ...reported, place: placeIn(run, amount.start), said: { amount: scaled } }];
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

interface CellAmount {
  field: string;
  amount: Amount;
  words: string;
}

/** Marks of remarks; of windows they say that the number is no plain one. */
const MARKS = /[*†‡$\s()~≈^{}]/g;
const DEVICES = /^(?:×|x)?(?:NVIDIA)?(?:(?:[ABHV]\d{2,3}|TPUv\d\w?)(?:-?\d+GB)?)?(?:GPU|TPU|chip)?s?$/i;
const TOKENS = new Set(["context-length", "training-tokens", "vocabulary-size", "max-output"]);
/** Words that say of two sizes which is which, and what stands around them. */
const LABEL = /^[\s()[\]/,·+~≈-]*(?<label>total|activated|active|MoE|dense)?\s*(?:param(?:eter)?s?)?[\s()[\]/,·+~≈-]*$/i;

const BARE_PAIR = /^\s*[\d.]+[BT]\s?\/\s?[\d.]+B\s*$/i;

/** "671B (37B active)", "17B (Activated) 109B (Total)", "456B MoE (46B active)", "671B-A37B". */
function totalAndActive(text: string): CellAmount[] {
  const plain = text.replace(/-A(?=\d)/, " (").replaceAll(/(?<=\d[BT])\s?\/\s?(?=\d)/gi, "(");
  const amounts = findAmounts(plain);
  const [one, two, ...others] = amounts;
  if (!one || !two || others.length > 0 || !LABEL.test(plain.slice(0, one.from))) return [];
  const labels = [LABEL.exec(plain.slice(one.end, two.from)), LABEL.exec(plain.slice(two.end))];
  if (labels.includes(null)) return [];
  const [isFirst, isSecond] = labels.map((label) => /^activ/i.test(label?.groups?.["label"] ?? ""));
  // "117B/5.1B": of two sizes without a word the larger is the total.
  const isBare = !isFirst && !isSecond && BARE_PAIR.test(text);
  if (!isBare && isFirst === (isSecond || /-A\d/.test(text))) return [];
  const [active, total] = isFirst || (isBare && one.value < two.value) ? [one, two] : [two, one];
  if (active.value >= total.value) return [];
  return [
    { field: "parameters-total", amount: total, words: total.written },
    { field: "parameters-active", amount: active, words: active.written },
  ];
}

/** The amounts of a cell that holds nothing else but the words of their unit. */
function readCell(text: string, kind: HeadKind): CellAmount[] {
  const { field } = kind;
  if (kind.measured) return measuredIn(text, kind);
  if (kind.second !== undefined) return pair(text, field, kind.second);
  const [amount, another] = findAmounts(text);
  if (amount && another && isSaidAgain(text, amount, another))
    return [amount, another].map((one) => ({ field, amount: one, words: one.written }));
  if (field === "parameters-total" && (another || /-A\d|\d[BT]\s?\/\s?\d/i.test(text))) return totalAndActive(text);
  if (!amount || another) return [];
  const around = `${text.slice(0, amount.from)}${text.slice(amount.end)}`.replaceAll(TOKENS.has(field) ? /[*†‡$\s()~≈]/g : MARKS, "");
  const unit =
    field === "accelerator-count"
      ? DEVICES
      : TOKENS.has(field)
        ? /^(?:tokens?)?$/i
        : /^(?:parameters?|params|layers?|hours?|GPUhours?|FLOPs?|MoE|dense|total|%)?$/i;
  return unit.test(around) ? [{ field, amount, words: text.trim() }] : [];
}

/** "~1,287 MWh", "21 days": the unit in the cell, or that of the head. */
function measuredIn(text: string, { field, factor }: HeadKind): CellAmount[] {
  const [amount, another] = findAmounts(text);
  if (!amount || another || !/^[\s~≈*]*$/.test(text.slice(0, amount.from))) return [];
  const written = text.slice(amount.end).replaceAll(/[*†‡]/g, "").trim();
  const unit = written === "" ? factor : (unitOf(field, written) ?? 0);
  if (unit === 0) return [];
  const scaled = { ...amount, value: Number((amount.value * unit).toPrecision(14)), scale: amount.scale * unit };
  return [{ field, amount: scaled, words: text.trim() }];
}

/** A number is another way to write one before it where it is no further from it than a slip. */
const FURTHEST = 4;

/** "1,712,015,360 (1.71B)", "8,192 tokens (8k)": the same, once more. */
function isSaidAgain(text: string, one: Amount, other: Amount): boolean {
  return (
    one.scale !== other.scale &&
    Math.max(one.value / other.value, other.value / one.value) < FURTHEST &&
    /^\s*(?:tokens|parameters|params)?\s*\(\s*$/i.test(text.slice(one.end, other.from)) &&
    /^\s*(?:tokens|parameters|params)?\s*\)\s*$/i.test(text.slice(other.end))
  );
}

const PAIR =
  /^\s*[~≈]?\s*[\d.]+\s?[BMTk]?\s*(?:active|activated|total)?\s*\/\s*[~≈]?\s*[\d.]+\s?[BMTk]?\s*(?:active|activated|total)?\s*$/i;

/** "28 / 4" below "Heads (Q / KV)": the first of one field, the second of another. */
function pair(text: string, first: string, second: string): CellAmount[] {
  if (!PAIR.test(text)) return [];
  const [one, two] = findAmounts(text.replace("/", ";"));
  return one && two
    ? [
        { field: first, amount: one, words: one.written },
        { field: second, amount: two, words: two.written },
      ]
    : [];
}
