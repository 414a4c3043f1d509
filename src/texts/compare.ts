import { fold } from "../catalog/fold.ts";
import type { CatalogueFact, CatalogueModel, TextCatalogue } from "./catalogue.ts";
import { isBorneOut, valuesOf, type Reading } from "./figures/agreement.ts";
import type { Amount } from "./figures/amounts.ts";
import type { TextFinding } from "./finding.ts";
import type { Statement } from "./statements/statement.ts";

export type Fault = Pick<TextFinding, "rule" | "severity" | "message" | "hint" | "catalogue" | "url"> & { model: CatalogueModel };

/** Fields that answer for another, too: a bare "parameters" may be those that are active. */
const ALSO: Record<string, readonly string[]> = {
  "parameters-total": ["parameters-active"],
  "training-tokens": ["finetuning-tokens"],
  "training-compute": ["derived-training-flop"],
  "training-mfu": ["derived-mfu"],
  layers: ["encoder-layers"],
  "attention-heads": ["kv-heads"],
};

/** What is wrong with a statement; undefined: nothing, or the catalogue cannot tell. */
export function faultOf(statement: Statement, catalogue: TextCatalogue): Fault | undefined {
  const faults = statement.models.map((model) => faultFor(statement, model, catalogue));
  // Where the words leave open which model is meant, one that bears them out is enough.
  return faults.every((fault) => fault !== undefined) ? faults[0] : undefined;
}

function faultFor(statement: Statement, model: CatalogueModel, catalogue: TextCatalogue): Fault | undefined {
  const { field, said } = statement;
  if ("benchmark" in said) return resultFault(statement, model, said);
  const facts = factsOf(model, field);
  if ("date" in said)
    return textFault(statement, model, facts, (value) => value.startsWith(said.date) || said.date.startsWith(value), catalogue);
  if ("license" in said) return textFault(statement, model, facts, (value) => value === said.license, catalogue);
  const readings = [field, ...alsoOf(field, model)].flatMap((id) => readingsOf(model, id));
  if (readings.length === 0) return unsupported(statement, model, catalogue);
  if (isNamedSize(model, field, said.amount)) return undefined;
  const values = valuesOf(field, said.amount);
  if (readings.some((reading) => isBorneOut(field, said.amount, values, reading))) return undefined;
  if (isBetween(field, values, readingsOf(model, field))) return undefined;
  const rejected = model.rejected.find((one) => one.field === field && typeof one.value === "number" && values.includes(one.value));
  const own = readingsOf(model, field);
  return disagreement(statement, model, own.length > 0 ? own : readings, catalogue, rejected?.reason);
}

/** Fields that answer for another; of a dense model all parameters are active. */
function alsoOf(field: string, model: CatalogueModel): readonly string[] {
  const isDense = field === "parameters-active" && readingsOf(model, field).length === 0;
  return isDense ? ["parameters-total"] : (ALSO[field] ?? []);
}

function disagreement(
  { stated }: Statement,
  model: CatalogueModel,
  readings: readonly Reading[],
  { origin }: TextCatalogue,
  reason?: string,
): Fault {
  const words = [...new Set(readings.map((reading) => reading.words))].join(", or ");
  const url = origin + (readings[0]?.url ?? model.url);
  return {
    rule: "figure/wrong",
    severity: "error",
    message: `“${stated}” disagrees with the card of ${model.name}: ${words}.`,
    hint: reason ?? `Write the card’s figure, or say where another comes from; its source: ${url}.`,
    catalogue: words,
    url,
    model,
  };
}

function unsupported(
  { field, stated, attributive }: Statement,
  model: CatalogueModel,
  { origin, fields }: TextCatalogue,
): Fault | undefined {
  const fact = model.facts[field];
  // "Training a 13 billion parameter ChatGPT model": somebody's own, of that kind.
  if (fact?.status !== "not-disclosed" || attributive) return undefined;
  const label = fields.find(({ id }) => id === field)?.label.toLowerCase() ?? field;
  return {
    rule: "figure/unsupported",
    severity: "warning",
    message: `“${stated}” cannot be checked: on ${label} the card of ${model.name} says “${fact.display}”.`,
    hint: `Say where the number comes from, or what ${origin}${fact.url} says.`,
    catalogue: fact.display,
    url: origin + fact.url,
    model,
  };
}

function factsOf(model: CatalogueModel, field: string): CatalogueFact[] {
  return [model.facts, ...model.variants.map((variant) => variant.facts)].flatMap((facts) => facts[field] ?? []);
}

/** Every value that the card has for a field: all claims, those of variants and of the ancestor, and derived figures. */
function readingsOf(model: CatalogueModel, field: string): Reading[] {
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
function isBetween(field: string, values: readonly number[], readings: readonly Reading[]): boolean {
  if (field !== "context-length" && field !== "max-output") return false;
  const known = readings.flatMap(({ value }) => value);
  const isPower = values.some((said) => Number.isInteger(Math.log2(said)));
  return !isPower && values.some((said) => said > Math.min(...known) && said < Math.max(...known));
}

/** "Llama 3 70B has 70B parameters": the size in the name is not wrong, whatever the exact count is. */
function isNamedSize({ name, aliases, variants }: CatalogueModel, field: string, { value }: Amount): boolean {
  if (!field.startsWith("parameters")) return false;
  return [name, ...aliases, ...variants.map((variant) => variant.name)].some((spelling) =>
    [...spelling.matchAll(/(?<![\dx.])(\d+(?:\.\d+)?)\s?([BM])(?![\p{L}\p{N}])/giu)].some(
      ([, number, letter]) => Number(number) * (letter?.toUpperCase() === "B" ? 1e9 : 1e6) === value,
    ),
  );
}

function textFault(
  statement: Statement,
  model: CatalogueModel,
  facts: readonly CatalogueFact[],
  agrees: (value: string) => boolean,
  catalogue: TextCatalogue,
): Fault | undefined {
  const claims = facts.flatMap((fact) => fact.claims.map((claim) => ({ ...claim, url: fact.url })));
  const values = claims.flatMap(({ value, display, url }) =>
    (Array.isArray(value) ? value : [value]).flatMap((one) => (typeof one === "string" ? [{ value: one, words: display, url }] : [])),
  );
  if (values.length === 0) return unsupported(statement, model, catalogue);
  if (values.some(({ value }) => agrees(value))) return undefined;
  const readings = values.map(({ words, url }): Reading => ({ value: 0, qualifier: "exact", words, url }));
  return disagreement(statement, model, readings, catalogue);
}

/** A result of its own may differ by set-up, so that a difference is a warning. */
function resultFault(
  { stated }: Statement,
  model: CatalogueModel,
  { benchmark, amount }: { benchmark: string; amount: Amount },
): Fault | undefined {
  const results = model.evaluations.filter(
    (evaluation) => fold(evaluation.benchmark) === fold(benchmark) && typeof evaluation.value === "number",
  );
  const [first] = results;
  if (!first) return undefined;
  const readings = results.map(({ value, display, url }): Reading => ({
    value: typeof value === "number" ? value : 0,
    qualifier: "exact",
    words: display,
    url,
  }));
  const said = amount.percent ? [amount.value, amount.value / 100] : [amount.value, amount.value * 100];
  if (readings.some((reading) => isBorneOut("evaluation", amount, said, reading))) return undefined;
  const words = [...new Set(readings.map((reading) => reading.words))].join(", or ");
  return {
    rule: "figure/wrong",
    severity: "warning",
    message: `“${stated}” is no result that the card of ${model.name} has on ${benchmark}: ${words}.`,
    hint: "Say in which set-up it was measured, and by whom.",
    catalogue: words,
    url: first.url,
    model,
  };
}
