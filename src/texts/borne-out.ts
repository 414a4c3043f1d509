import { fold } from "../catalog/fold.ts";
import type { CatalogueModel } from "./catalogue.ts";
import { isBorneOut, valuesOf, type Reading } from "./figures/agreement.ts";
import type { Amount } from "./figures/amounts.ts";
import { daysApart } from "./figures/dates.ts";
import { alsoOf, factsOf, readingsOf } from "./readings.ts";
import type { Statement } from "./statements/statement.ts";

/** Tables give now the day of a paper, now that of the weights. */
export const NEAR_DAYS = 14;

/** Whether a model's card bears a day or a licence out; undefined: it has none. */
export function areWordsOnCard(model: CatalogueModel, field: string, said: Statement["said"]): boolean | undefined {
  const values = factsOf(model, field)
    .flatMap(({ claims }) => claims.flatMap(({ value }) => value ?? []))
    .map(String);
  if (values.length === 0) return undefined;
  if ("date" in said) return values.some((value) => daysApart(value, said.date) <= NEAR_DAYS);
  return "license" in said ? values.includes(said.license) : undefined;
}

/** A result of a card, and how it was measured. */
export interface Result extends Reading {
  value: number;
  setup: string;
}

/** The results that a card has on a benchmark. */
export function resultsOn({ evaluations }: CatalogueModel, benchmark: string): Result[] {
  return evaluations.flatMap(({ benchmark: name, value, display, url, setup = "" }) =>
    fold(name) === fold(benchmark) && typeof value === "number" ? [{ value, qualifier: "exact" as const, words: display, url, setup }] : [],
  );
}

/** Whether a card has results on two benchmarks that were measured alike. */
export function areMeasuredAlike(model: CatalogueModel, one: string, other: string): boolean {
  const setups = new Set(resultsOn(model, one).map(({ setup }) => setup));
  return resultsOn(model, other).some(({ setup }) => setups.has(setup));
}

/** Whether a card has a result on a benchmark; undefined: it has none there. Shares are written from 0 to 1 or to 100. */
export function isResultOnCard(model: CatalogueModel, benchmark: string, amount: Amount): boolean | undefined {
  const results = resultsOn(model, benchmark);
  if (results.length === 0) return undefined;
  const said = [amount.value, amount.percent ? amount.value / 100 : amount.value * 100];
  return results.some((reading) => isBorneOut("evaluation", amount, said, reading));
}

/** Whether a model's card bears a number out in a field; undefined: it has no figure there. */
export function isOnCard(model: CatalogueModel, field: string, amount: Amount): boolean | undefined {
  const readings = [field, ...alsoOf(field, model)].flatMap((id) => readingsOf(model, id));
  if (readings.length === 0) return undefined;
  const values = valuesOf(field, amount);
  return readings.some((reading) => isBorneOut(field, amount, values, reading));
}
