import type { CatalogueModel } from "./catalogue.ts";
import { isBorneOut, valuesOf } from "./figures/agreement.ts";
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

/** Whether a model's card bears a number out in a field; undefined: it has no figure there. */
export function isOnCard(model: CatalogueModel, field: string, amount: Amount): boolean | undefined {
  const readings = [field, ...alsoOf(field, model)].flatMap((id) => readingsOf(model, id));
  if (readings.length === 0) return undefined;
  const values = valuesOf(field, amount);
  return readings.some((reading) => isBorneOut(field, amount, values, reading));
}
