import type { Catalog } from "../catalog/catalog.ts";
import type { Fact, Model } from "../catalog/model.ts";
import { discloseModel, shareOf } from "./disclosure.ts";

/** A fact that shows at a glance what a receipt is. */
export interface Exhibit {
  model: Model;
  fact: Fact;
}

/**
 * The fact that `site.yaml` chooses, if the card answers it; else a disputed fact of the model whose makers answer most, and of a question that every card answers; where
 * nothing is disputed, that model's fact with the most citations. Undefined without a released model.
 */
export function exhibitOf({ models, site }: Pick<Catalog, "models"> & { site: Pick<Catalog["site"], "home"> }): Exhibit | undefined {
  const chosen = models.get(site.home.exhibit?.model ?? "");
  const wanted = chosen?.facts.get(site.home.exhibit?.field ?? "");
  if (chosen && wanted) return { model: chosen, fact: wanted };
  const released = [...models.values()].filter(({ card }) => card.stage !== "planned");
  const byAnswers = released
    .map((model) => ({ model, share: shareOf(discloseModel(model).score), sources: model.sources.length }))
    .sort((a, b) => b.share - a.share || b.sources - a.sources);
  for (const { model } of byAnswers) {
    const fact = [...model.facts.values()].find((one) => one.disputed && isShowable(one));
    if (fact) return { model, fact };
  }
  const [first] = byAnswers;
  const fact = first && [...first.model.facts.values()].filter(isShowable).sort((a, b) => citations(b) - citations(a))[0];
  return first && fact ? { model: first.model, fact } : undefined;
}

const MOST_CITATIONS = 4;

/** A number or a date whose receipt is short enough to stand whole beside the name of the site. */
function isShowable(fact: Fact): boolean {
  const { field, claims } = fact;
  return (
    field.required === true && (field.type === "number" || field.type === "date") && claims[0].known && citations(fact) <= MOST_CITATIONS
  );
}

function citations({ claims }: Fact): number {
  return claims.reduce((sum, claim) => sum + claim.citations.length, 0);
}

/** Released models by their day of release, the newest first; those without a day come last. */
export function newestModels({ models }: Pick<Catalog, "models">, most: number): Model[] {
  return [...models.values()]
    .filter(({ card }) => card.stage !== "planned")
    .map((model) => ({ model, day: dayOf(model) }))
    .sort((a, b) => (a.day < b.day ? 1 : a.day > b.day ? -1 : 0))
    .slice(0, most)
    .map(({ model }) => model);
}

function dayOf(model: Model): string {
  const value = model.facts.get("released")?.claims.find((claim) => claim.known)?.value;
  return typeof value === "string" ? value : "";
}
