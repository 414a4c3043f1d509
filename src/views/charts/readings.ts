import { formatStatus } from "../../catalog/format.ts";
import { intervalOf } from "../../catalog/interval.ts";
import type { Model, ResolvedClaim } from "../../catalog/model.ts";
import type { DerivationId } from "../../catalog/derive/index.ts";
import { cellOfFact, cellOfFigure, type Cell } from "../../values/cell.ts";
import { discloseModel, shareOf } from "../disclosure.ts";

/** One coordinate of a point: the value as tables show it, and what is known of the quantity, in plain units; a date in milliseconds of UTC. */
export interface Reading extends Cell {
  /** Absent: not bounded below. */
  low?: number;
  /** Absent: not bounded above. */
  high?: number;
}

/** Why a model has no such coordinate. */
export interface Gap {
  reason: string;
  url: string;
}

export type Reader = (model: Model) => Reading | Gap;

export function isGap(reading: Reading | Gap): reading is Gap {
  return "reason" in reading;
}

/** The first claim with a value; the preferred one, unless the makers are silent and someone else is not. */
export function readFact(field: string): Reader {
  return (model) => {
    const fact = model.facts.get(field);
    if (!fact) return { reason: formatStatus("not-researched"), url: model.url };
    const claim = fact.claims.find((one) => one.known && one.value !== undefined);
    const ends = claim && endsOfClaim(claim);
    if (!claim || !ends) return { reason: formatStatus(fact.claims[0].status), url: fact.url };
    return { ...ends, ...cellOfFact({ ...fact, claims: [claim, ...fact.claims.filter((one) => one !== claim)] }, field) };
  };
}

export function readFigure(id: DerivationId): Reader {
  return (model) => {
    const figure = model.figures.get(id);
    if (!figure?.interval) return { reason: figure?.display ?? "not derived", url: figure?.url ?? model.url };
    return { ...figure.interval, ...cellOfFigure(figure, id, figure.url) };
  };
}

/** What the first reader finds, else the next. */
export function readFirst(...readers: readonly [Reader, ...Reader[]]): Reader {
  return (model) => {
    const readings = readers.map((read) => read(model));
    return readings.find((reading) => !isGap(reading)) ?? readers[0](model);
  };
}

/** N of the compute formulas: the weights that each token passes. */
export const readParametersPerToken: Reader = (model) => {
  const architecture = model.facts.get("architecture")?.claims[0].value;
  const mixture = Array.isArray(architecture) && architecture.some((word) => word === "mixture-of-experts");
  return readFact(mixture ? "parameters-active" : "parameters-total")(model);
};

/** The share of the required facts with a meaning for the model that its makers report, 0 to 1. */
export const readOpenness: Reader = (model) => {
  const { score } = discloseModel(model);
  if (score.total === 0) return { reason: formatStatus("not-applicable"), url: model.url };
  const share = shareOf(score);
  return { low: share, high: share, text: `${score.disclosed} of ${score.total}`, kind: "value", status: "derived", url: model.url };
};

/** The value with what it is of: "5 hours (post-training)". */
export function readingWords({ text, scope }: Reading): string {
  return scope ? `${text} (${scope})` : text;
}

function endsOfClaim({ value, qualifier }: ResolvedClaim): { low?: number; high?: number } | undefined {
  if (value === undefined) return undefined;
  if (typeof value === "string") {
    const { low, high } = endsOfDate(value);
    return qualifier === "at-most" ? { high } : qualifier === "at-least" ? { low } : { low, high };
  }
  const interval = intervalOf(value, qualifier);
  if (!interval) return undefined;
  const { low, high } = interval;
  return { ...(low === undefined ? {} : { low }), ...(high === undefined ? {} : { high }) };
}

/** First and last day that a date of any precision may stand for: "2024-09" is all of September. */
export function endsOfDate(date: string): { low: number; high: number } {
  const [year = 0, month, day] = date.split("-").map(Number);
  if (month === undefined) return { low: Date.UTC(year, 0, 1), high: Date.UTC(year, 11, 31) };
  if (day === undefined) return { low: Date.UTC(year, month - 1, 1), high: Date.UTC(year, month, 0) };
  return { low: Date.UTC(year, month - 1, day), high: Date.UTC(year, month - 1, day) };
}
