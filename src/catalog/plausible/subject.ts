import type { Claim, Facts } from "../../schema/claims.ts";
import { intervalOf, type Interval } from "../interval.ts";

/** What is judged as one: a card, or a variant with the facts that it takes over from its card. */
export interface Subject {
  name: string;
  /** Other names of it, where they stand. */
  aliases?: readonly { name: string; path: (string | number)[] }[];
  facts: Facts;
  /** Of a variant: the facts of its card. */
  card?: Facts;
  /** Where a fact of it stands in the front matter; facts of the card that a variant takes over stand in the card. */
  pathOf(field: string): (string | number)[];
  /** Whether a variant writes the field itself; its card answers for the rest. */
  owns(field: string): boolean;
}

/** The claim that is judged: the first with a value. */
export function judgedClaim(facts: Facts, field: string): { claim: Claim; index: number; interval: Interval } | undefined {
  const claims = facts[field] ?? [];
  const index = claims.findIndex((claim) => claim.value !== undefined);
  const claim = claims[index];
  const interval = claim?.value === undefined ? undefined : intervalOf(claim.value, claim.qualifier);
  return claim && interval ? { claim, index, interval } : undefined;
}

/** "More than 20 trillion" is said of 21 and of 30, not of a thousand: a bound that is so far from the number says nothing. */
const FARTHEST_BOUND = 30;

/** Both ends of what a field says; of an end that the claim leaves open, the farthest that such words are said of. */
export function rangeOf(facts: Facts, field: string): Range | undefined {
  const interval = judgedClaim(facts, field)?.interval;
  if (!interval) return undefined;
  const { low, high } = interval;
  return { low: low ?? (high ?? 0) / FARTHEST_BOUND, high: high ?? (low ?? Infinity) * FARTHEST_BOUND };
}

export interface Range {
  low: number;
  high: number;
}

export function times(...factors: readonly (Range | undefined)[]): Range | undefined {
  return factors.reduce((a, b) => a && b && { low: a.low * b.low, high: a.high * b.high }, { low: 1, high: 1 });
}

export function over(a: Range | undefined, b: Range | undefined): Range | undefined {
  if (!a || !b) return undefined;
  return { low: b.high === 0 ? 0 : a.low / b.high, high: b.low === 0 ? Infinity : a.high / b.low };
}

export function exactly(value: number): Range {
  return { low: value, high: value };
}

/** A number as messages write it: 4e12, 7.61e9, 0.43, 131072. */
export function write(value: number): string {
  if (!Number.isFinite(value)) return "any number";
  if (value === 0 || (Number.isInteger(value) && value < 1e7)) return String(value);
  const short = Number(value.toPrecision(3));
  return value >= 1e7 || value < 1e-3 ? short.toExponential().replace("e+", "e") : String(short);
}

/** What a field says, as messages write it. */
export function said(facts: Facts, field: string): string {
  const { low, high } = judgedClaim(facts, field)?.interval ?? {};
  if (low === undefined) return high === undefined ? "nothing" : `at most ${write(high)}`;
  if (high === undefined) return `at least ${write(low)}`;
  return low === high ? write(low) : `${write(low)} to ${write(high)}`;
}
