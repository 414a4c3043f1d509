import { claimAnswer, receiptOf, type AnsweredClaim } from "./answered-claims.ts";
import type { Catalogue } from "./catalogue.ts";
import type { CatalogueFact, CatalogueModel } from "./catalogue-shape.ts";
import { figureLabel, NotFound, quoted, type Asked } from "./find.ts";

/** One fact as every command and tool gives it: never a value without its status, its receipt, its address and its edition. */
export interface Answer {
  model: string;
  name: string;
  /** Id of the field, derived figure or evaluation. */
  field: string;
  label: string;
  status: string;
  display: string;
  value?: unknown;
  unit?: string;
  qualifier?: string;
  disputed: boolean;
  because?: string;
  /** All sides; the first is preferred. */
  claims: AnsweredClaim[];
  /** How a derived figure follows, and from what. */
  formula?: string;
  inputs?: { display: string; permalink?: string }[];
  assumptions?: string[];
  missing?: string[];
  permalink: string;
  edition: string;
}

/** What the catalogue says of a model. Throws `NotFound` where the card has no word on it. */
export function answer(catalogue: Catalogue, model: CatalogueModel, asked: Asked, variant?: string): Answer {
  const about = { model: model.id, name: model.name, edition: catalogue.edition };
  if ("figure" in asked) return { ...about, ...figureAnswer(catalogue, model, asked.figure) };
  if ("evaluation" in asked) return { ...about, ...resultAnswer(catalogue, model, asked.evaluation) };
  const { id, label } = asked.field;
  const fact = model.variants.find((one) => one.id === variant)?.facts[id] ?? model.facts[id];
  if (!fact) throw new NotFound(`The card of ${model.name} says nothing of ${label} (${id}).`);
  return { ...about, field: id, label, ...factAnswer(catalogue, fact) };
}

function factAnswer(catalogue: Catalogue, fact: CatalogueFact) {
  const { status, display, value, unit, qualifier, disputed, because, url, claims } = fact;
  return {
    status,
    display,
    ...(value === undefined ? {} : { value }),
    ...(unit === undefined ? {} : { unit }),
    ...(qualifier === undefined ? {} : { qualifier }),
    disputed,
    ...(because === undefined ? {} : { because }),
    claims: claims.map((claim) => claimAnswer(catalogue, claim)),
    permalink: catalogue.origin + url,
  };
}

function figureAnswer(catalogue: Catalogue, model: CatalogueModel, id: string) {
  const figure = model.derived[id];
  if (!figure) throw new NotFound(`The catalogue derives no ${figureLabel(id)} (${id}).`);
  const { value, unit, qualifier, display, formula, inputs, assumptions, missing, reason, url } = figure;
  const why = reason ?? (missing ? `These are not known: ${missing.join(", ")}.` : undefined);
  return {
    field: id,
    label: figureLabel(id),
    status: value === undefined ? "not derived" : "derived",
    display: display ?? "not derived",
    ...(value === undefined ? {} : { value }),
    ...(unit === undefined ? {} : { unit }),
    ...(qualifier === undefined ? {} : { qualifier }),
    disputed: false,
    claims: [{ display: display ?? "not derived", status: "derived", ...(why === undefined ? {} : { reason: why }), receipts: [] }],
    ...(formula === undefined ? {} : { formula }),
    ...(inputs === undefined ? {} : { inputs: inputs.map((input) => inputAnswer(catalogue, model, input)) }),
    ...(assumptions === undefined ? {} : { assumptions }),
    ...(missing === undefined ? {} : { missing }),
    permalink: catalogue.origin + (url ?? `${model.url}#${id}`),
  };
}

/** What a figure was worked out from: a fact of the card at its address, where its receipts stand, or a peak of a device. */
function inputAnswer({ origin, fields }: Catalogue, model: CatalogueModel, { path, value }: { path: string; value?: unknown }) {
  const id = /^facts\/([^#/]+)$/.exec(path)?.[1];
  const fact = id === undefined ? undefined : model.facts[id];
  if (!fact) return { display: `${path}: ${String(value)}` };
  const label = fields.find((field) => field.id === id)?.label ?? id;
  return { display: `${label}: ${fact.display} (${fact.status})`, permalink: origin + fact.url };
}

function resultAnswer(catalogue: Catalogue, model: CatalogueModel, id: string) {
  const result = model.evaluations.find((one) => one.id === id);
  if (!result)
    throw new NotFound(
      `The card of ${model.name} has no evaluation ${quoted(id)}; it has ${model.evaluations.map((one) => one.id).join(", ") || "none"}.`,
    );
  const { benchmark, metric, setup, status, display, value, url, citations } = result;
  return {
    field: `evaluation-${id}`,
    label: `${benchmark}, ${metric}`,
    status,
    display,
    ...(value === undefined ? {} : { value }),
    disputed: false,
    claims: [
      {
        display,
        status,
        ...(setup === undefined ? {} : { note: setup }),
        receipts: citations.map((citation) => receiptOf(catalogue, citation)),
      },
    ],
    permalink: catalogue.origin + url,
  };
}
