import type { Link, Model } from "../../catalog/model.ts";
import type { References } from "../../catalog/resolve-references.ts";
import type { LicenseTerm } from "../../schema/references.ts";
import { passesWeights, type LineageArrow, type LineageGraph } from "./graph.ts";

/** Terms of an ancestor's licence that reach a model whose own card names another licence. */
export interface Obligation {
  model: Link & { id: string };
  /** The arrow by which the terms arrive. */
  arrow: LineageArrow;
  ancestor: Link;
  license: Link;
  /** What reaches the model along the way: weights, or only what the ancestor wrote. */
  through: "weights" | "outputs";
  /** The models between the two, nearest to the ancestor first. */
  by: string[];
  terms: { verb: "asks" | "forbids"; text: string; clause: string }[];
  /** What the model itself is published under; empty where its card names no licence. */
  own: Link[];
}

/** How the terms of one model's licences reach another. */
interface Way {
  arrow: LineageArrow;
  ancestor: Model;
  through: "weights" | "outputs";
  by: string[];
}

/**
 * Every licence of an ancestor whose terms bind what is made from it and that the model's card does not
 * carry. Makers may license what they make from their own models as they like, and what was never published
 * is under no licence: neither is listed.
 */
export function obligationsOf(
  model: Model,
  graph: LineageGraph,
  models: ReadonlyMap<string, Model>,
  licenses: References["licenses"],
): Obligation[] {
  const own = licensesOf(model);
  if (model.facts.get("license")?.claims[0].status === "not-applicable") return [];
  const found = new Map<string, Obligation>();
  for (const way of waysTo(model, graph, models)) {
    if (isFreeToLicense(model, way.ancestor)) continue;
    for (const id of licensesOf(way.ancestor)) {
      const license = licenses.get(id);
      if (!license || own.includes(id) || found.has(id)) continue;
      const { requires = [], forbids = [] } = license.data;
      const terms = [...bindingTerms(requires, way.through, "asks"), ...bindingTerms(forbids, way.through, "forbids")];
      if (terms.length === 0) continue;
      found.set(id, {
        model: { id: model.id, label: model.name, url: model.url },
        arrow: way.arrow,
        ancestor: { label: way.ancestor.name, url: way.ancestor.url },
        license: { label: license.name, url: license.url },
        through: way.through,
        by: way.by,
        terms,
        own: own.map((one) => ({ label: licenses.get(one)?.name ?? one, url: licenses.get(one)?.url })),
      });
    }
  }
  return [...found.values()];
}

function bindingTerms(terms: readonly LicenseTerm[], through: Way["through"], verb: "asks" | "forbids"): Obligation["terms"] {
  return terms.filter((term) => term.passes?.includes(through)).map(({ text, clause }) => ({ verb, text, clause }));
}

/** All ancestors of the catalogue, nearest first; weights before outputs where both ways exist. */
function waysTo(model: Model, graph: LineageGraph, models: ReadonlyMap<string, Model>): Way[] {
  const arrows = [...(graph.parents.get(model.id) ?? [])].sort((a, b) => Number(passesWeights(b)) - Number(passesWeights(a)));
  const ways: Way[] = [];
  const queue = arrows.map((arrow) => ({ arrow, last: arrow, through: throughOf(arrow), by: [] as string[] }));
  const seen = new Set<string>();
  for (const step of queue) {
    const ancestor = models.get(step.last.parent);
    const key = `${step.last.parent} ${step.through}`;
    if (!ancestor || seen.has(key)) continue;
    seen.add(key);
    ways.push({ arrow: step.arrow, ancestor, through: step.through, by: step.by });
    for (const arrow of graph.parents.get(ancestor.id) ?? []) {
      const earlier = models.get(arrow.parent);
      if (earlier && isFreeToLicense(ancestor, earlier)) continue;
      const through = step.through === "outputs" ? "outputs" : throughOf(arrow);
      queue.push({ arrow: step.arrow, last: arrow, through, by: [ancestor.name, ...step.by] });
    }
  }
  return ways;
}

/** Whether the makers of one model hold the rights to the other: then the terms end where they say so. */
function isFreeToLicense(model: Model, ancestor: Model): boolean {
  const holders = [...idsOf(ancestor, "owner"), ...idsOf(ancestor, "developer")];
  return idsOf(model, "developer").every((maker) => holders.includes(maker));
}

function throughOf(arrow: LineageArrow): Way["through"] {
  return passesWeights(arrow) ? "weights" : "outputs";
}

/** Licences of the weights that any claim names, the variants' included. */
function licensesOf(model: Model): string[] {
  const facts = [model.facts, ...model.variants.map((variant) => variant.facts)].map((one) => one.get("license"));
  const claims = facts.flatMap((fact) => fact?.claims ?? []).filter((claim) => claim.known && (claim.covers ?? "weights") === "weights");
  return [...new Set(claims.flatMap((claim) => (Array.isArray(claim.value) ? claim.value.map(String) : [])))];
}

function idsOf(model: Model, field: string): string[] {
  const value = model.facts.get(field)?.claims[0].value;
  return Array.isArray(value) ? value.map(String) : [];
}
