import type { Figure, Model, ResolvedEvaluation } from "../catalog/model.ts";
import { citationJson, factsJson } from "./facts-json.ts";

/** A model in the shape of section 6 of the contract. Keys whose value is not known are left out. */
export function modelJson(model: Model) {
  const { id, card, name, url, aliases } = model;
  return {
    id,
    name,
    family: card.family,
    stage: card.stage,
    summary: card.summary,
    aliases,
    url,
    reviewed: card.reviewed,
    "redirect-from": card["redirect-from"],
    renamed: card.renamed,
    from: model.from,
    facts: factsJson(model.facts),
    derived: Object.fromEntries([...model.figures].map(([key, figure]) => [key, figureJson(figure)])),
    variants: model.variants.map((variant) => ({
      id: variant.id,
      name: variant.name,
      aliases: variant.aliases,
      note: variant.note,
      url: variant.url,
      facts: factsJson(variant.facts),
    })),
    lineage: model.lineage.map(({ relation, model: target, external, note, citations }) => ({
      relation,
      model: target,
      external,
      note,
      citations: citations.map(citationJson),
    })),
    evaluations: model.evaluations.map(evaluationJson),
    rejected: model.rejected.map(({ field, value, text, reason, citations }) => ({
      field,
      value,
      text,
      reason,
      citations: citations.map(citationJson),
    })),
  };
}

function figureJson(figure: Figure) {
  const { status, value, qualifier, unit, interval, formula, missing, reason, assumptions } = figure;
  if (value === undefined) return { status, ...(missing ? { missing } : {}), ...(reason ? { reason } : {}) };
  const display = figure.display;
  return {
    status,
    value,
    qualifier,
    unit,
    display,
    interval,
    formula,
    inputs: figure.inputs.map(({ path, value: input, qualifier: bound }) => ({
      path,
      value: input,
      ...(bound === "exact" ? {} : { qualifier: bound }),
    })),
    assumptions,
    ...(figure.also ? { also: figure.also } : {}),
    url: figure.url,
  };
}

function evaluationJson(evaluation: ResolvedEvaluation) {
  const { id, benchmark, metric, shots, setup, value, qualifier, variant, status, note, display, url } = evaluation;
  return {
    id,
    benchmark,
    metric,
    shots,
    setup,
    value,
    qualifier,
    variant,
    status: status ?? "reported",
    note,
    display,
    url,
    citations: evaluation.citations.map(citationJson),
  };
}
