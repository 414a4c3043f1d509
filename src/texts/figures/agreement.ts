import { intervalOf, significantDigits } from "../../catalog/interval.ts";
import type { Qualifier } from "../../schema/vocabularies.ts";
import type { Amount } from "./amounts.ts";

/** A value of the catalogue. */
export interface Reading {
  value: number | [number, number];
  qualifier: Qualifier;
  words: string;
  url: string;
}

/** Fields that count whole things: 28 layers are never "about 30". */
export const EXACT: ReadonlySet<string> = new Set([
  "layers",
  "encoder-layers",
  "hidden-size",
  "attention-heads",
  "kv-heads",
  "head-dimension",
  "experts-total",
  "experts-active",
]);
/** Fields of which people cut digits off: 140.6 billion is "140B". */
export const PARAMETERS: ReadonlySet<string> = new Set(["parameters-total", "parameters-active"]);
const SIZES = new Set([...PARAMETERS, "evaluation"]);
/** Fields of which "k" may mean 1,024. */
const BINARY = new Set(["context-length", "max-output", "vocabulary-size"]);
/** Vocabularies are padded for the hardware: 151,936 for 151,665. */
const PADDED = { field: "vocabulary-size", step: 32, most: 0.02 };
const WINDOWS = new Set(["context-length", "max-output"]);
/** From this many parameters on a model is large. */
const LARGE = 100e9;
/**
 * How far sizes differ by what is counted: embeddings, encoders, heads that predict further tokens. Of what is large these
 * are a smaller share; of the parameters that are active a larger one.
 */
const COUNTED_OTHERWISE: Record<string, { large: number; within: number; beyond: number }> = {
  "parameters-total": { large: LARGE, within: 0.06, beyond: 0.03 },
  "parameters-active": { large: 20e9, within: 0.12, beyond: 0.05 },
};
/** The same beside figures of the same head that are the cards': 106 written as 110. */
const COUNTED_ALIKE = 0.04;
/** A size of one digit, "1T", stands for others that are no farther from it. */
const ONE_DIGIT = 0.12;
/** A finer number is rounded to a coarser one from no further than this: 1.04 to 1, and not 1.4. */
const FURTHEST_ROUNDED = 0.1;
/** A text that gives a bound gives one that is near. */
const FURTHEST_BOUND = 1.3;
/** Differences that a text means by "about". */
const NEAR = 0.05;
const NEAR_OF_LARGE = 0.03;

/**
 * Whether a reading bears out what a text says: the intervals overlap, or the finer number, rounded to the
 * digits that the coarser is written with, equals it. A reading that is only a bound bears out that bound,
 * and not each number within it. `isStrict`: other figures beside it are the cards', so that sizes differ less.
 */
export function isBorneOut(
  field: string,
  amount: Amount,
  values: readonly number[],
  { value, qualifier }: Reading,
  isStrict = false,
): boolean {
  if (Array.isArray(value)) return values.some((said) => said >= value[0] && said <= value[1]);
  // Some count the shared expert among the active ones.
  if (field === "experts-active" && values.includes(value + 1)) return true;
  if (EXACT.has(field)) return values.includes(value);
  if (field === PADDED.field && values.some((said) => said % PADDED.step === 0 && said >= value && said <= value * (1 + PADDED.most)))
    return true;
  // "About 128,000" tokens may be 128 binary thousands.
  if (WINDOWS.has(field) && qualifier === "approximately" && value % 1000 === 0 && values.includes((value / 1000) * 1024)) return true;
  const isBound = qualifier === "at-most" || qualifier === "at-least";
  const saysBound = amount.qualifier === "at-most" || amount.qualifier === "at-least";
  return values.some((said) => {
    if (
      qualifier === "approximately" &&
      (isWithin(amount, said, value, isStrict) || (SIZES.has(field) && !isStrict && isNear(said, value)))
    )
      return true;
    const otherwise = countedOtherwise(field, value);
    if (Math.abs(said - value) <= (isStrict ? Math.min(otherwise, COUNTED_ALIKE * value) : otherwise)) return true;
    const isFar = PARAMETERS.has(field) && Math.abs(said - value) > ONE_DIGIT * value;
    if ((!isFar && isRoundingOf(amount, said, value)) || (SIZES.has(field) && isCutOff(amount, said, value))) return true;
    if (isBound && !(saysBound && amount.qualifier !== qualifier)) return false;
    // "Over 11T" does not mean 15T.
    if (saysBound && !isBound && Math.max(said / value, value / said) > FURTHEST_BOUND) return false;
    const [a, b] = [intervalOf(said, amount.qualifier), intervalOf(value, qualifier)];
    if (a && b && (a.low ?? 0) <= (b.high ?? Infinity) && (b.low ?? 0) <= (a.high ?? Infinity)) return true;
    return amount.qualifier === "approximately" && Math.abs(said - value) <= NEAR * value;
  });
}

function countedOtherwise(field: string, value: number): number {
  const shares = COUNTED_OTHERWISE[field];
  return shares ? value * (value < shares.large ? shares.within : shares.beyond) : 0;
}

/** What an amount may stand for: of a context also its binary thousands. */
export function valuesOf(field: string, { value, mantissa, scale, percent }: Amount): number[] {
  if (field === "training-mfu") return [percent || value > 1 ? value / 100 : value];
  if (!BINARY.has(field)) return [value];
  if (scale === 1e3) return [value, mantissa * 1024];
  if (scale === 1e6) return [value, mantissa * 1024 * 1024];
  return value % 1000 === 0 ? [value, (value / 1000) * 1024] : [value];
}

/** Whether a number with more digits is within one of the last digit with which the catalogue says "about": 70.56 of "about 70 billion". */
function isWithin({ scale, decimals }: Amount, said: number, known: number, isStrict: boolean): boolean {
  const step = lastDigitOf(known);
  // "About 14" of 14.7: the card leaves out what follows.
  const isCut = Math.floor(said / step) * step === known;
  const near = isStrict && !isCut ? COUNTED_ALIKE : NEAR;
  return scale / 10 ** decimals < step && Math.abs(said - known) <= Math.min(step, near * known);
}

/** What one more of the last digit is with which people write a number: 1e9 of 70e9 and of 104e9. */
function lastDigitOf(known: number): number {
  const digits = Math.max(significantDigits(known), Math.min(integerDigits(known), 2));
  return 10 ** (Math.floor(Math.log10(known)) + 1 - digits);
}

/** Whether a size differs from one that its maker rounded by no more than one of its last digit: 71 of "about 70 billion", 15 of "about 14 billion". */
function isNear(said: number, known: number): boolean {
  const second = 10 ** (Math.floor(Math.log10(known)) - 1);
  return Math.abs(said - known) <= Math.max((known < LARGE ? NEAR : NEAR_OF_LARGE) * known, Math.min(second, lastDigitOf(known)));
}

/** Whether a text leaves out the digits after those that it writes. */
function isCutOff({ scale, decimals }: Amount, said: number, known: number): boolean {
  return known > said && known - said < scale / 10 ** decimals;
}

/** Whether two numbers are the same but for the digits with which the coarser is written. */
function isRoundingOf({ scale, decimals, mantissa, qualifier }: Amount, said: number, known: number): boolean {
  if (said === known) return true;
  // Of "10T" both digits count; zeros at the end of 50,000 may be rounded away, but for the first two digits.
  const counted =
    scale === 1 || qualifier !== "exact" ? Math.max(2, significantDigits(mantissa)) : String(Math.trunc(mantissa)).length + decimals;
  const digits = mantissa < 1 ? significantDigits(mantissa) : counted;
  const written = Math.min(digits, Math.max(significantDigits(known), Math.min(integerDigits(known), 2)));
  const isFar = digits > 1 && written === 1 && Math.abs(said - known) > FURTHEST_ROUNDED * known;
  // Rounded in the unit in which it is written: 118 days of 2,837.68 hours.
  const inUnit = (value: number) => Number((value / scale).toPrecision(written));
  return !isFar && inUnit(said) === inUnit(known);
}

/** Digits before the point of a number as people write it, with thousands, millions or billions in words: 2 of 70 billion. */
function integerDigits(value: number): number {
  return (Math.floor(Math.log10(Math.max(1, value))) % 3) + 1;
}
