import type { FieldRegistry } from "../schema/field-registry.ts";
import { RELATIONS } from "../schema/vocabularies.ts";
import { askAbout } from "./asked-inquiries.ts";
import type { DerivedFigure } from "./derive/index.ts";
import { groupBy } from "./group-by.ts";
import type { EntryIndex } from "./index-entries.ts";
import { inheritFact } from "./inherit-facts.ts";
import type { Fact, Model } from "./model.ts";
import type { Ledgers } from "./read-receipts.ts";
import { ClaimResolver } from "./resolve-claims.ts";
import { lateParts, ResolvedModel } from "./resolved-model.ts";
import type { Urls } from "./urls.ts";

/** Turns every published card into a model: ids followed, values in words, sources numbered; each part when it is asked for. */
export function resolveModels(
  entries: EntryIndex,
  figures: ReadonlyMap<string, readonly DerivedFigure[]>,
  urls: Urls,
  ledgers: Ledgers,
  fields: FieldRegistry,
): Map<string, Model> {
  const resolver = new ClaimResolver(entries, urls, ledgers, fields);
  const inquiries = groupBy(entries.inquiries.values(), ({ data }) => data.model);
  const models = new Map<string, Model>();
  const complete = (fact: Fact, id: string) => {
    const model = models.get(id);
    if (model) inheritFact(fact, model, models);
    askAbout(fact, inquiries.get(id) ?? [], urls);
  };
  const around = { entries, figures, resolver, urls, complete };
  const lately = lateParts();
  for (const entry of entries.models.values()) {
    if (!entry.data.draft) models.set(entry.id, new ResolvedModel(entry, around, lately));
  }
  for (const model of models.values()) {
    for (const edge of model.card.lineage ?? []) {
      if (!edge.model) continue;
      models.get(edge.model)?.descendants.push({ relationLabel: RELATIONS[edge.relation], target: { label: model.name, url: model.url } });
    }
  }
  return models;
}
