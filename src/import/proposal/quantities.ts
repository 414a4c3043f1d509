import type { Qualifier } from "../../schema/vocabularies.ts";
import { cued, unitOf, type QuantityKind } from "./quantity-kinds.ts";

/** A number in running text that a card may answer. */
export interface Quantity {
  start: number;
  end: number;
  written: string;
  /** More than one where the words leave it open: 128k is 128,000 or 131,072. */
  values: readonly number[];
  qualifier: Qualifier;
  /** What is counted. */
  kind: QuantityKind;
}

const SCALES: Record<string, number> = {
  k: 1e3,
  thousand: 1e3,
  m: 1e6,
  million: 1e6,
  b: 1e9,
  bn: 1e9,
  billion: 1e9,
  t: 1e12,
  tn: 1e12,
  trillion: 1e12,
};
const SUPERSCRIPTS = "⁰¹²³⁴⁵⁶⁷⁸⁹";

const HEDGE = String.raw`(?:about|around|approximately|roughly|nearly|almost|some|circa|ca\.|over|more than|at least|above|up to|at most|under|less than|fewer than|[~≈≤≥<>]|\\(?:approx|sim|leq?|geq?)\b)`;
/** Also as mathematics in Markdown writes it: `9{,}000`, `9\times10^{12}`. */
const DIGITS = String.raw`\d{1,3}(?:(?:,|\{,\}|[\u202f\u00a0 ])\d{3})+|\d+(?:\.\d+)?`;
const POWER = String.raw`(?:\s*(?:(?<times>[×x·]|\\times|\\cdot)\s*10)?(?:\^\s*\{?\s*(?<power>\d+)\s*\}?|(?<superscript>[⁰¹²³⁴⁵⁶⁷⁸⁹]+))|e\+?(?<exponent>\d+))`;
const SCALE = String.raw`\+?[\s-]*(?<scale>trillion|billion|million|thousand|bn|tn|[kMBT])(?![\p{L}\p{N}])`;
const UNIT = String.raw`\s*%|[\s-]*\p{L}[\p{L}/-]*(?:[\s-][\p{L}/]+){0,2}`;

const NUMBER = new RegExp(
  String.raw`(?<hedge>${HEDGE}\s*\$?\s*)?(?<![\p{L}\p{N}.,_-])(?<digits>${DIGITS})${POWER}?\$?(?:${SCALE})?(?<plus>\+)?\$?(?<unit>${UNIT})?`,
  "giu",
);

/** "from 0.5 to 72 billion": a range is about several models. */
const RANGE = /\d\S*\s*(?:to|–|—)\s*$/;

/** Fewer tokens than these train no model: a text that does not speak of training means others. */
const LEAST_TRAINING_TOKENS = 1e8;

/** Numbers that carry their unit, or whose sentence or table names one. `cue`: the heads of a table's row and column. */
export function findQuantities(text: string, cue = ""): Quantity[] {
  return [...text.matchAll(NUMBER)].flatMap((match) => {
    const { hedge = "", digits = "", times, power, superscript, exponent, scale, plus, unit = "" } = match.groups ?? {};
    const head = match[0].slice(0, match[0].length - unit.length);
    const before = sentenceBefore(text, match.index);
    const near = {
      before: before.replace(/^.*\d/s, "").toLowerCase(),
      after: text.slice(match.index + match[0].length).toLowerCase(),
      unit,
    };
    const named =
      unitOf(unit, near) ?? (unit.trim() === "" || scale ? cued(`${near.before} ${cue.toLowerCase()}`, scale !== undefined) : undefined);
    if (named === undefined || RANGE.test(text.slice(0, match.index))) return [];
    const mantissa = Number(digits.replace(/[^\d.]/g, ""));
    const raised = superscript ? [...superscript].map((digit) => SUPERSCRIPTS.indexOf(digit)).join("") : (power ?? exponent);
    const thousand = named.kind === "context" && scale?.toLowerCase() === "k" ? [1000, 1024] : [];
    const base = raised && !times && !exponent ? mantissa ** Number(raised) : mantissa * (raised ? 10 ** Number(raised) : 1);
    const factor = named.kind === "mfu" && /%|per/i.test(named.words) ? 0.01 : 1;
    const scales = thousand.length > 0 ? thousand : [scale ? (SCALES[scale.toLowerCase()] ?? 1) : 1];
    const values = scales.map((one) => Number((base * factor * one).toPrecision(12)));
    if (named.kind === "tokens" && !/train/.test(near.before) && values.every((value) => value < LEAST_TRAINING_TOKENS)) return [];
    const start = match.index + hedge.length;
    const end = match.index + head.length + named.words.length;
    return {
      start,
      end,
      written: text.slice(start, end).replaceAll("$", "").trim(),
      values,
      qualifier: plus ? "at-least" : qualifierOf(hedge.replace("$", "").trim().toLowerCase()),
      kind: named.kind,
    };
  });
}

function qualifierOf(hedge: string): Qualifier {
  if (/^(?:over|more than|at least|above|[≥>]|\\geq?)$/.test(hedge)) return "at-least";
  if (/^(?:up to|at most|under|less than|fewer than|[≤<]|\\leq?)$/.test(hedge)) return "at-most";
  return hedge ? "approximately" : "exact";
}

/** The sentence up to a place in it. */
function sentenceBefore(text: string, index: number): string {
  return (
    text
      .slice(0, index)
      .split(/[.!?]\s+(?=\p{Lu})|[;\n]/u)
      .at(-1) ?? ""
  );
}
