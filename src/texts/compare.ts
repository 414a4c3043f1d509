import { fold } from "../catalog/fold.ts";
import type { CatalogueFact, CatalogueModel, TextCatalogue } from "./catalogue.ts";
import { isResultOnCard, NEAR_DAYS, resultsOn } from "./borne-out.ts";
import { isBorneOut, valuesOf, type Reading } from "./figures/agreement.ts";
import type { Amount } from "./figures/amounts.ts";
import { daysApart } from "./figures/dates.ts";
import { isExplained } from "./explained.ts";
import type { TextFinding } from "./finding.ts";
import { alsoOf, factsOf, isBetween, isNamedSize, readingsOf } from "./readings.ts";
import type { Statement } from "./statements/statement.ts";

export type Fault = Pick<TextFinding, "rule" | "severity" | "message" | "hint" | "catalogue" | "url"> & { model: CatalogueModel };

/** What is wrong with a statement; undefined: nothing, or the catalogue cannot tell. */
export function faultOf(statement: Statement, catalogue: TextCatalogue): Fault | undefined {
  const { wide } = statement;
  const models = wide ? statement.models.filter((model) => !isEditionAmong(model, statement.models)) : statement.models;
  if (wide && !isShared({ ...statement, models })) return undefined;
  // What is said of several is said of those of which the cards know it.
  const asked = wide ? models.filter((model) => model.stage !== "planned" && isKnown(model, statement)) : models;
  const faults = asked.map((model) => faultFor(statement, model, catalogue));
  // Where the words leave open which model is meant, one that bears them out is enough.
  return faults.every((fault) => fault !== undefined) ? mostCommon(faults) : undefined;
}

/** "Qwen3 4B 2507" beside "Qwen3 4B": a later edition, of which the series' name says nothing. */
function isEditionAmong({ name }: CatalogueModel, models: readonly CatalogueModel[]): boolean {
  return models.some((other) => other.name !== name && name.startsWith(`${other.name} `));
}

/** Of the faults that several models have the first of those that most of them share. */
function mostCommon(faults: readonly Fault[]): Fault | undefined {
  const alike = (fault: Fault) => faults.filter(({ catalogue }) => catalogue === fault.catalogue).length;
  return faults.toSorted((a, b) => alike(b) - alike(a))[0];
}

/** What the words may say of each model of a series: what one of them has is right. */
const SHARED = new Set(["context-length", "released", "license", "knowledge-cutoff"]);
/** What is one for all sizes of a series, where their cards say the same. */
const SHARED_IF_SAME = new Set(["vocabulary-size", "training-tokens", "experts-total", "experts-active"]);

function isShared({ field, models }: Statement): boolean {
  if (SHARED.has(field)) return true;
  const known = models.map((model) => new Set(readingsOf(model, field).map(({ value }) => String(value)))).filter(({ size }) => size > 0);
  const [first, ...others] = known;
  return SHARED_IF_SAME.has(field) && [...(first ?? [])].some((value) => others.every((values) => values.has(value)));
}

/** Whether the card of a model has a value that a statement can be held against. */
function isKnown(model: CatalogueModel, { field, said }: Statement): boolean {
  if ("amount" in said) return readingsOf(model, field).length > 0;
  return factsOf(model, field).some(({ claims }) => claims.some(({ value }) => value !== undefined));
}

function faultFor(statement: Statement, model: CatalogueModel, catalogue: TextCatalogue): Fault | undefined {
  const { field, said } = statement;
  if ("benchmark" in said) return resultFault(statement, model, said);
  const facts = factsOf(model, field);
  if ("date" in said) {
    const near = said.near ?? (statement.inColumn ? NEAR_DAYS : 0);
    return textFault(statement, model, facts, (value) => daysApart(value, said.date) <= near, catalogue);
  }
  if ("license" in said) {
    // "Modified MIT" of a licence that is kept for one model: "Modified MIT License (Kimi K2.5)".
    const written = fold(statement.stated.replace(/\s+licen[cs]e$/i, ""));
    const isNamed = (value: string) => fold(catalogue.licenses[value]?.name ?? "").startsWith(written) && /\s/.test(statement.stated);
    return textFault(statement, model, facts, (value) => value === said.license || isNamed(value), catalogue);
  }
  const readings = [field, ...alsoOf(field, model)].flatMap((id) => readingsOf(model, id));
  if (readings.length === 0) return unsupported(statement, model, catalogue);
  if (isNamedSize(model, field, said.amount)) return undefined;
  const values = valuesOf(field, said.amount);
  const isStrict = statement.sure === true;
  if (readings.some((reading) => isBorneOut(field, said.amount, values, reading, isStrict))) return undefined;
  if ((!isStrict && isBetween(field, values, readingsOf(model, field))) || isExplained(statement, said.amount, model, catalogue))
    return undefined;
  const rejected = model.rejected.find((one) => one.field === field && typeof one.value === "number" && values.includes(one.value));
  const own = readingsOf(model, field);
  return disagreement(statement, model, own.length > 0 ? own : readings, catalogue, rejected?.reason);
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
  { field, stated, attributive, reported }: Statement,
  model: CatalogueModel,
  { origin, fields }: TextCatalogue,
): Fault | undefined {
  const fact = model.facts[field];
  // "Training a 13 billion parameter ChatGPT model": somebody's own, of that kind.
  if (fact?.status !== "not-disclosed" || attributive || reported) return undefined;
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
  const readings = resultsOn(model, benchmark);
  const [first] = readings;
  if (!first || isResultOnCard(model, benchmark, amount) === true) return undefined;
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
