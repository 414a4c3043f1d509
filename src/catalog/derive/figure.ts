import type { Claim } from "../../schema/claims.ts";
import type { ModelCard } from "../../schema/model-card.ts";
import type { Phase, Qualifier } from "../../schema/vocabularies.ts";
import { formatNumber } from "../format.ts";
import { intervalOf, valueOf, type Interval } from "../interval.ts";

/** One number that went into a figure. */
export interface DerivedInput {
  /** Where the number stands in `catalog.json`: `facts/training-tokens`, `accelerators/h100-sxm#peak-bf16`. */
  path: string;
  symbol: string;
  value: number | [number, number];
  qualifier: Qualifier;
  interval: Interval;
}

/** A value that the site computed, or why it could not. */
export interface DerivedFigure {
  id: DerivationId;
  status: "derived";
  unit: string;
  formula: string;
  inputs: DerivedInput[];
  assumptions: string[];
  value?: number | [number, number];
  qualifier?: Qualifier;
  display: string;
  interval?: { low?: number; high?: number };
  /** The same figure under other circumstances, such as other number formats. */
  also?: { label: string; value: number | [number, number]; qualifier: Qualifier; display: string }[];
  /** Ids of the fields that would have to be known. */
  missing?: string[];
  /** Why there is no figure, when it is not for want of an input. */
  reason?: string;
  /** Phase of training that the inputs belong to. */
  phase?: Phase;
}

export const DERIVATION_IDS = ["derived-training-flop", "derived-mfu", "tokens-per-parameter", "weight-memory", "kv-cache-memory"] as const;
export type DerivationId = (typeof DERIVATION_IDS)[number];

/** What a formula may look at. */
export interface DeriveContext {
  card: ModelCard;
  /** A claim about an accelerator's field; preferred. */
  acceleratorClaim(accelerator: string, field: string): Claim | undefined;
}

/** A formula of the site: how it is explained, and how it is worked out for a card. */
export interface Derivation {
  id: DerivationId;
  label: string;
  /** Other words by which people ask for it; those of the field under which makers publish it are known. */
  synonyms?: readonly string[];
  unit: string;
  formula: string;
  /** What the figure says, leaves out, and rests on, for the page of methods. */
  about: string;
  /** Publications of the formula: ids of sources. */
  sources: { text: string; url: string }[];
  derive(context: DeriveContext): DerivedFigure;
}

const CARRIES_VALUE = new Set(["reported", "third-party", "estimated"]);

/** The claim that a formula uses: the first one with a value, of one of the phases. A size read from a name carries no figure. */
export function usableClaim(card: ModelCard, field: string, phases?: readonly Phase[]): Claim | undefined {
  return card.facts[field]?.find(
    (claim) =>
      CARRIES_VALUE.has(claim.status) &&
      claim.value !== undefined &&
      !claim.inputs?.includes("name") &&
      (!phases || phases.includes(claim.phase ?? "pretraining")),
  );
}

export function inputOf(path: string, symbol: string, claim: Claim): DerivedInput | undefined {
  const { value, qualifier = "exact" } = claim;
  const interval = value === undefined ? undefined : intervalOf(value, qualifier);
  if (!interval || (typeof value !== "number" && !isPair(value))) return undefined;
  return { path, symbol, value, qualifier, interval };
}

function isPair(value: unknown): value is [number, number] {
  return Array.isArray(value) && value.length === 2 && value.every((end) => typeof end === "number");
}

type Shape = Pick<Derivation, "id" | "unit" | "formula">;

export function withoutFigure(shape: Shape, why: { missing?: string[]; reason?: string }): DerivedFigure {
  const display = why.reason ? "not derived" : "inputs not known";
  return { id: shape.id, status: "derived", unit: shape.unit, formula: shape.formula, inputs: [], assumptions: [], display, ...why };
}

export function withFigure(
  shape: Shape,
  interval: Interval,
  rest: Pick<DerivedFigure, "inputs" | "assumptions"> & Partial<DerivedFigure>,
): DerivedFigure {
  const found = valueOf(interval);
  if (!found) {
    return {
      ...withoutFigure(shape, {
        reason: "Only upper bounds are known of both what is divided and what it is divided by; their quotient has no bound.",
      }),
      inputs: rest.inputs,
    };
  }
  return {
    id: shape.id,
    status: "derived",
    unit: shape.unit,
    formula: shape.formula,
    ...found,
    display: formatNumber({ ...found, unit: shape.unit, status: "derived" }),
    interval: endsOf(interval),
    ...rest,
  };
}

export function endsOf({ low, high }: Interval): { low?: number; high?: number } {
  return { ...(low === undefined ? {} : { low }), ...(high === undefined ? {} : { high }) };
}
