import type { Facts } from "../../schema/claims.ts";
import { over, rangeOf, said, write, type Range } from "./subject.ts";

/** Two ways to the same quantity, whose quotient stays within bounds. */
export interface Relation {
  readonly rule: "plausible/size" | "plausible/compute" | "plausible/time" | "plausible/energy" | "plausible/shape";
  /** Fields that it speaks of; the finding stands at the first. */
  readonly fields: readonly string[];
  /** What the two ways give, one divided by the other; undefined where one is not known. */
  quotient(facts: Facts): Range | undefined;
  /** Outside of these it is doubtful; outside by another factor of a hundred it cannot be. */
  readonly usual: readonly [number, number];
  says(facts: Facts): string;
  readonly hint: string;
}

export const SCALE = "Check the unit and the powers of ten against the source.";
export const isMixture = (facts: Facts) =>
  facts["architecture"]?.some(({ value }) => Array.isArray(value) && value.some((word) => word === "mixture-of-experts"));
/** Parameters that a token uses; unknown for a mixture that does not say. */
export const used = (facts: Facts) =>
  rangeOf(facts, "parameters-active") ?? (isMixture(facts) ? undefined : rangeOf(facts, "parameters-total"));
export const usedField = (facts: Facts) => (rangeOf(facts, "parameters-active") ? "parameters-active" : "parameters-total");
/** Tokens and compute of one phase; a claim of another phase is not comparable. */
export const samePhase = (facts: Facts, ...fields: string[]) =>
  new Set(fields.map((field) => facts[field]?.[0]?.phase ?? "pretraining")).size === 1;
export const isPretraining = (facts: Facts) => (facts["training-tokens"]?.[0]?.phase ?? "pretraining") === "pretraining";
export const SECONDS = 3600;
export const JOULES_PER_KWH = 3.6e6;

/** The year of the release, where it is known. */
export const releaseYear = (facts: Facts) => {
  const value = facts["released"]?.[0]?.value;
  return typeof value === "string" ? Number(value.slice(0, 4)) : undefined;
};

/** One quantity that is usually so many times another. */
export function proportion(
  rule: Relation["rule"],
  field: string,
  other: string,
  usual: Relation["usual"],
  { hint = SCALE, unless = () => false }: { hint?: string; unless?: (facts: Facts) => boolean } = {},
): Relation {
  return {
    rule,
    fields: [field, other],
    quotient: (facts) => (unless(facts) ? undefined : over(rangeOf(facts, field), rangeOf(facts, other))),
    usual,
    says: (facts) =>
      `${field} is ${said(facts, field)}, and ${other} ${said(facts, other)}: from ${write(usual[0])} to ${write(usual[1])} times as much is usual.`,
    hint,
  };
}
