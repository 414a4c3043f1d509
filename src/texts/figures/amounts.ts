import type { Qualifier } from "../../schema/vocabularies.ts";
import { spacedOutAmounts } from "./scripts.ts";

/** A number as a text writes it. */
export interface Amount {
  /** Of the number with its scale; the hedge before it is not in it. */
  start: number;
  end: number;
  /** Where the hedge begins: "up to 9T". */
  from: number;
  written: string;
  value: number;
  /** Factor of the word or letter after it: 1e9 of "9B"; 1 where there is none. */
  scale: number;
  /** The number before its scale. */
  mantissa: number;
  /** Digits after the decimal point. */
  decimals: number;
  qualifier: Qualifier;
  /** The sign after it, or none. */
  percent: boolean;
}

const SCALES: Record<string, number> = {
  k: 1e3,
  thousand: 1e3,
  m: 1e6,
  million: 1e6,
  mn: 1e6,
  b: 1e9,
  bn: 1e9,
  billion: 1e9,
  t: 1e12,
  tn: 1e12,
  trillion: 1e12,
  万: 1e4,
  萬: 1e4,
  만: 1e4,
  亿: 1e8,
  億: 1e8,
  억: 1e8,
  兆: 1e12,
  조: 1e12,
  万亿: 1e12,
  萬億: 1e12,
};
const SUPERSCRIPTS = "⁰¹²³⁴⁵⁶⁷⁸⁹";

const HEDGE = String.raw`(?:[Aa]bout|[Aa]round|[Aa]pproximately|[Aa]pprox\.|[Rr]oughly|[Nn]early|[Aa]lmost|[Ss]ome|[Cc]irca|[Cc]a\.|c\.|[Oo]ver|[Mm]ore than|[Aa]t least|[Aa]bove|[Uu]p to|[Aa]t most|[Uu]nder|[Ll]ess than|[Ff]ewer than|[Aa] total of|[~≈≤≥<>∼]|\\(?:approx|sim|leq?|geq?)\b)`;
/** Also as mathematics in Markdown writes it: `9{,}000`, `9\times10^{12}`. */
const DIGITS = String.raw`\d{1,3}(?:(?:,|\{,\}|\u202f)\d{3})+(?:\.\d+)?(?!\d)|\d+(?:\.\d+)?`;
const POWER = String.raw`(?:\s*(?:(?<times>[×x·*]|\\times|\\cdot)\s*10)(?:\s*\^\s*\{?\s*\(?(?<power>\d+)\)?\s*\}?|(?<superscript>[⁰¹²³⁴⁵⁶⁷⁸⁹]+))|[eE]\+?(?<exponent>\d+)(?!\d))`;
const SCALE = String.raw`\+?[\s-]?\s?(?<scale>[Tt]rillion|[Bb]illion|[Mm]illion|thousand|bn|mn|tn|万亿|萬億|[亿億억兆조万萬만]|[kKMBT]|(?<=\d)[mb])(?![\p{L}\p{N}])`;

const NUMBER = new RegExp(
  String.raw`(?<hedge>${HEDGE}\s*\$?\s*)?(?:(?<=\b[Tt]op-|\btotal\/|\bactive\/|\(\d{1,2}\/(?=\d+\s+experts))|(?<![\p{L}\p{N}.,_^/-]))(?<digits>${DIGITS})(?:${POWER})?(?<close>\$)?(?:${SCALE})?(?<plus>\+)?\$?(?<percent>\s?\\?%|\s?per\s?cent\b)?(?![\p{N}])`,
  "gu",
);

/** Every number of a text that may be an amount: no money, no part of a range, of a date or of a name. */
export function findAmounts(text: string): Amount[] {
  return [...spacedOutAmounts(text).matchAll(NUMBER)].flatMap((match) => {
    const { hedge = "", digits = "", times, power, superscript, exponent, scale = "", plus, percent } = match.groups ?? {};
    const start = match.index + hedge.length;
    const end = match.index + match[0].length;
    if (isMoney(text, match.index, start, end) || isRange(text, match.index, end)) return [];
    const raised = superscript ? [...superscript].map((digit) => SUPERSCRIPTS.indexOf(digit)).join("") : (power ?? exponent);
    const plain = digits.replace(/[^\d.]/g, "");
    const mantissa = Number(plain);
    const factor = (SCALES[scale.toLowerCase()] ?? 1) * (raised && (times ?? exponent) !== undefined ? 10 ** Number(raised) : 1);
    const value = Number((mantissa * factor).toPrecision(14));
    if (!Number.isFinite(value)) return [];
    return {
      start,
      end,
      from: match.index,
      written: text.slice(start, end).replaceAll("$", "").trim(),
      value,
      scale: factor,
      mantissa,
      decimals: plain.split(".")[1]?.length ?? 0,
      qualifier: plus || /\d\+/.test(match[0]) ? "at-least" : qualifierOf(hedge.replace("$", "").trim().toLowerCase()),
      percent: percent !== undefined,
    };
  });
}

function qualifierOf(hedge: string): Qualifier {
  if (/^(?:over|more than|at least|above|[≥>]|\\geq?)$/.test(hedge)) return "at-least";
  if (/^(?:up to|at most|under|less than|fewer than|[≤<]|\\leq?)$/.test(hedge)) return "at-most";
  return hedge && hedge !== "a total of" ? "approximately" : "exact";
}

/** "$5.576M", "€3 million"; a dollar sign that closes again is mathematics: `$9$`. */
function isMoney(text: string, from: number, start: number, end: number): boolean {
  const before = text.slice(Math.max(0, Math.min(from, start) - 2), start);
  if (/^\$?\d[\d.,]*\$/.test(text.slice(start)) && /\$\s?$/.test(before)) return false;
  if (/[€£¥]\s?$/.test(before) || /^\s*(?:dollars|euros?|USD|EUR|[€£元円원]|美元|달러|ドル)/i.test(text.slice(end))) return true;
  return /\$\s?$/.test(before) && !/^[^$\n]{0,30}\$/.test(text.slice(end)) && text[end - 1] !== "$";
}

/** "from 0.5 to 72 billion", "1–3", "18.6B∼31.3B": about several things. */
function isRange(text: string, from: number, end: number): boolean {
  const isSpan = /^(?:[~∼～]|\\sim\b)/.test(text.slice(from)) && /\d\s?[kKMBT]?\$?$/.test(text.slice(Math.max(0, from - 4), from));
  return (
    isSpan ||
    /\d\s?(?:[kKMBT]|million|billion|trillion)?\s*(?:to|–|—|-{1,2}>?|→|➜|⟶|⇒|and up to)\s*$/.test(
      text.slice(Math.max(0, from - 25), from),
    ) ||
    /^\s*(?:to|–|—|-{1,2}>?|→|➜|⟶|⇒|\$?(?:[~∼～]|\\sim\b)\$?)\s*\d/.test(text.slice(end))
  );
}
