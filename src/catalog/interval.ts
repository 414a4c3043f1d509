import type { ClaimValue } from "../schema/claim-values.ts";
import type { Qualifier } from "../schema/vocabularies.ts";

/**
 * What is known of a positive quantity: both ends equal when it is exact, an end absent when it is
 * not bounded there. `rounded` says that the figure was given as approximate.
 */
export interface Interval {
  low?: number;
  high?: number;
  rounded: boolean;
}

export function intervalOf(value: ClaimValue, qualifier: Qualifier = "exact"): Interval | undefined {
  if (Array.isArray(value)) {
    const [low, high] = value;
    return typeof low === "number" && typeof high === "number" ? { low, high, rounded: false } : undefined;
  }
  if (typeof value !== "number") return undefined;
  if (qualifier === "at-most") return { high: value, rounded: false };
  if (qualifier === "at-least") return { low: value, rounded: false };
  return { low: value, high: value, rounded: qualifier === "approximately" };
}

/** Product of positive quantities. An end is known when it is known of every factor. */
export function multiply(...factors: readonly Interval[]): Interval {
  return factors.reduce((product, factor) =>
    ends(product.low, factor.low, product.high, factor.high, (a, b) => a * b, product.rounded || factor.rounded),
  );
}

/** Quotient of positive quantities: the divisor's bounds change sides. */
export function divide(dividend: Interval, divisor: Interval): Interval {
  return ends(dividend.low, divisor.high, dividend.high, divisor.low, (a, b) => a / b, dividend.rounded || divisor.rounded);
}

export function exactly(value: number): Interval {
  return { low: value, high: value, rounded: false };
}

function ends(
  low: number | undefined,
  otherLow: number | undefined,
  high: number | undefined,
  otherHigh: number | undefined,
  combine: (a: number, b: number) => number,
  rounded: boolean,
): Interval {
  return {
    ...(low === undefined || otherLow === undefined ? {} : { low: combine(low, otherLow) }),
    ...(high === undefined || otherHigh === undefined ? {} : { high: combine(high, otherHigh) }),
    rounded,
  };
}

/** Value and qualifier as a claim would give them; undefined when neither end is known. */
export function valueOf(interval: Interval): { value: number | [number, number]; qualifier: Qualifier } | undefined {
  const { low, high, rounded } = interval;
  if (low !== undefined && high !== undefined) {
    return low === high ? { value: low, qualifier: rounded ? "approximately" : "exact" } : { value: [low, high], qualifier: "between" };
  }
  if (high !== undefined) return { value: high, qualifier: "at-most" };
  if (low !== undefined) return { value: low, qualifier: "at-least" };
  return undefined;
}

/**
 * Whether two statements about a quantity can both be true: they agree when the finer, rounded to the
 * digits that the coarser is written with, equals it, or when their intervals overlap.
 */
export function agree(a: Interval, b: Interval): boolean {
  const overlap = (a.low ?? 0) <= (b.high ?? Infinity) && (b.low ?? 0) <= (a.high ?? Infinity);
  if (overlap) return true;
  const [x, y] = [pointOf(a), pointOf(b)];
  if (x === undefined || y === undefined) return false;
  const digits = Math.min(significantDigits(x), significantDigits(y));
  return Number(x.toPrecision(digits)) === Number(y.toPrecision(digits));
}

function pointOf(interval: Interval): number | undefined {
  return interval.low === interval.high ? interval.low : undefined;
}

/** Digits that a number is written with, leading and trailing zeros aside: 3.21e9 has 3. */
export function significantDigits(value: number): number {
  const digits = value.toExponential().split("e")[0]?.replace(/[-.]/g, "") ?? "";
  return Math.max(1, digits.replace(/0+$/, "").length);
}

/** The known ends of a claim's number. */
export function endsOfValue(claim: { value?: ClaimValue; qualifier?: Qualifier }): { low?: number; high?: number } {
  const interval = claim.value === undefined ? undefined : intervalOf(claim.value, claim.qualifier);
  return {
    ...(interval?.low === undefined ? {} : { low: interval.low }),
    ...(interval?.high === undefined ? {} : { high: interval.high }),
  };
}
