import type { Fact, Model } from "./model.ts";

const INHERITING = ["finetuned-from", "adapter-of", "quantized-from", "merged-from"];

/**
 * Where a model has no training of its own, the fact of the nearest model that it was made from and that answers
 * stands in. It is never the model's own: formulas do not see it.
 */
export function inheritFact(fact: Fact, model: Model, models: ReadonlyMap<string, Model>): void {
  if (fact.claims[0].status !== "not-applicable") return;
  const ancestor = answeringAncestor(model, fact.field.id, models);
  const answer = ancestor?.facts.get(fact.field.id);
  if (ancestor && answer) fact.inherited = { from: { id: ancestor.id, label: ancestor.name, url: ancestor.url }, fact: answer };
}

function answeringAncestor(model: Model, field: string, models: ReadonlyMap<string, Model>): Model | undefined {
  const seen = new Set([model.id]);
  for (let parent = parentOf(model, models); parent && !seen.has(parent.id); parent = parentOf(parent, models)) {
    if (parent.facts.get(field)?.claims[0].known) return parent;
    seen.add(parent.id);
  }
  return undefined;
}

function parentOf(model: Model, models: ReadonlyMap<string, Model>): Model | undefined {
  const id = model.card.lineage?.find((edge) => edge.model && INHERITING.includes(edge.relation))?.model;
  return id === undefined ? undefined : models.get(id);
}
