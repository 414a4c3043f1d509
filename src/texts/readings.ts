import type { CatalogueFact, CatalogueModel } from "./catalogue.ts";
import type { Reading } from "./figures/agreement.ts";
import type { Amount } from "./figures/amounts.ts";

/** Fields that answer for another, too: a bare "parameters" may be those that are active. */
const ALSO: Record<string, readonly string[]> = {
  "parameters-total": ["parameters-active"],
  "training-tokens": ["finetuning-tokens"],
  "training-compute": ["derived-training-flop"],
  "training-mfu": ["derived-mfu"],
  layers: ["encoder-layers"],
  "attention-heads": ["kv-heads"],
};

/** Fields that answer for another; of a dense model all parameters are active. */
export function alsoOf(field: string, model: CatalogueModel): readonly string[] {
  const isDense = field === "parameters-active" && readingsOf(model, field).length === 0;
  return isDense ? ["parameters-total"] : (ALSO[field] ?? []);
}

export function factsOf(model: CatalogueModel, field: string): CatalogueFact[] {
  return [model.facts, ...model.variants.map((variant) => variant.facts)].flatMap((facts) => facts[field] ?? []);
}

/** Every value that the card has for a field: all claims, those of variants and of the ancestor, and derived figures. */
export function readingsOf(model: CatalogueModel, field: string): Reading[] {
  const claims = factsOf(model, field).flatMap((fact) =>
    [...fact.claims, ...(fact.inherited ? [fact.inherited] : [])].map((claim) => ({ ...claim, url: fact.url })),
  );
  const figure = model.derived[field];
  const figures = figure?.display === undefined ? [] : [{ ...figure, display: figure.display, url: figure.url ?? model.url }];
  return [...claims, ...figures].flatMap(({ value, qualifier = "exact", display, url }): Reading[] => {
    if (typeof value === "number") return [{ value, qualifier, words: display, url }];
    const [low, high] = Array.isArray(value) ? value : [];
    return typeof low === "number" && typeof high === "number" ? [{ value: [low, high], qualifier, words: display, url }] : [];
  });
}

/**
 * A window between two that the card has, and no power of two: one is the model's as trained, another when stretched,
 * and configurations set a third, as 40,960 between 32,768 and 131,072.
 */
export function isBetween(field: string, values: readonly number[], readings: readonly Reading[]): boolean {
  if (field !== "context-length" && field !== "max-output") return false;
  const known = readings.flatMap(({ value }) => value);
  const isPower = values.some((said) => Number.isInteger(Math.log2(said)));
  return !isPower && values.some((said) => said > Math.min(...known) && said < Math.max(...known));
}

/** "Llama 3 70B has 70B parameters": the size in the name is not wrong, whatever the exact count is. */
export function isNamedSize({ name, aliases, variants }: CatalogueModel, field: string, { value }: Amount): boolean {
  if (!field.startsWith("parameters")) return false;
  return [name, ...aliases, ...variants.map((variant) => variant.name)].some((spelling) =>
    [...spelling.matchAll(/(?<![\dx.])(\d+(?:\.\d+)?)\s?([BM])(?![\p{L}\p{N}])/giu)].some(
      ([, number, letter]) => Number(number) * (letter?.toUpperCase() === "B" ? 1e9 : 1e6) === value,
    ),
  );
}

/** Sizes that a name holds: 7e9 of "Llama 7B". */
export function sizesIn(name: string): number[] {
  return [...name.matchAll(/(?<![\dx.A])(\d+(?:\.\d+)?)\s?([BM])(?![\p{L}\p{N}])/giu)].map(
    ([, number, letter]) => Number(number) * (letter?.toUpperCase() === "B" ? 1e9 : 1e6),
  );
}
