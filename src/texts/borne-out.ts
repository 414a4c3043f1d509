import type { CatalogueModel } from "./catalogue.ts";
import { isBorneOut, valuesOf } from "./figures/agreement.ts";
import type { Amount } from "./figures/amounts.ts";
import { alsoOf, readingsOf } from "./readings.ts";

/** Whether a model's card bears a number out in a field; undefined: it has no figure there. */
export function isOnCard(model: CatalogueModel, field: string, amount: Amount): boolean | undefined {
  const readings = [field, ...alsoOf(field, model)].flatMap((id) => readingsOf(model, id));
  if (readings.length === 0) return undefined;
  const values = valuesOf(field, amount);
  return readings.some((reading) => isBorneOut(field, amount, values, reading));
}
