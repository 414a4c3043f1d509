import type { FieldRegistry } from "../schema/field-registry.ts";
import { RELATIONS } from "../schema/vocabularies.ts";
import { formerAnchors } from "./anchors.ts";
import { askAbout } from "./asked-inquiries.ts";
import { disclosureOf } from "./disclosure.ts";
import type { DerivedFigure } from "./derive/index.ts";
import type { EntryIndex } from "./index-entries.ts";
import { inheritFact } from "./inherit-facts.ts";
import { lazily } from "./lazy-map.ts";
import type { Fact, Link, Model, ResolvedEdge } from "./model.ts";
import type { Entry } from "./parse.ts";
import type { Ledgers } from "./read-receipts.ts";
import { ClaimResolver } from "./resolve-claims.ts";
import { resolveEvaluation } from "./resolve-evaluation.ts";
import { resolveFigure } from "./resolve-figures.ts";
import { resolveRejected } from "./resolve-rejected.ts";
import { listSources, numberSources } from "./resolve-sources.ts";
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
  const inquiries = Map.groupBy(entries.inquiries.values(), ({ data }) => data.model);
  const models = new Map<string, Model>();
  const complete = (fact: Fact, id: string) => {
    const model = models.get(id);
    if (model) inheritFact(fact, model, models);
    askAbout(fact, inquiries.get(id) ?? [], urls);
  };
  for (const entry of entries.models.values()) {
    if (!entry.data.draft)
      models.set(entry.id, resolveModel({ entry, entries, figures: () => figures.get(entry.id) ?? [], resolver, urls, complete }));
  }
  for (const model of models.values()) {
    for (const edge of model.card.lineage ?? []) {
      if (!edge.model) continue;
      models.get(edge.model)?.descendants.push({ relationLabel: RELATIONS[edge.relation], target: { label: model.name, url: model.url } });
    }
  }
  return models;
}

interface Resolving {
  entry: Entry<"models">;
  entries: EntryIndex;
  figures: () => readonly DerivedFigure[];
  resolver: ClaimResolver;
  urls: Urls;
  /** Adds to a fact of the card (by its id) what others know of it. */
  complete: (fact: Fact, id: string) => void;
}

function resolveModel({ entry, entries, figures, resolver, urls, complete }: Resolving): Model {
  const { id, data: card } = entry;
  const numbers = lazily(() => numberSources(entry));
  const number = (source: string) => numbers().get(source) ?? 0;
  const facts = lazily(() =>
    resolver.facts(
      card.facts,
      entry.fields.models,
      (field) => urls.fact(id, field),
      number,
      (fact) => complete(fact, id),
    ),
  );
  const organization = (name: string) => ({
    id: name,
    label: entries.organizations.get(name)?.data.name ?? name,
    url: urls.entry("organizations", name),
  });
  const developers = card.facts["developer"]?.[0]?.value;
  const variants = (card.variants ?? []).map((variant) => ({
    id: variant.id,
    name: variant.name,
    aliases: variant.aliases ?? [],
    ...(variant.note ? { note: variant.note } : {}),
    facts: resolver.facts(variant.facts ?? {}, entry.fields.models, () => urls.fact(id, `variant-${variant.id}`), number),
    url: urls.fact(id, `variant-${variant.id}`),
  }));
  const lineage = lazily(() =>
    (card.lineage ?? []).map((edge): ResolvedEdge => ({
      ...edge,
      citations: resolver.citations(edge.citations, number),
      relationLabel: RELATIONS[edge.relation],
      target: edgeTarget(edge, entries, urls),
    })),
  );
  const evaluations = lazily(() =>
    (card.evaluations ?? []).map((one) => resolveEvaluation(one, { id, variants, entries, resolver, number, urls })),
  );
  const resolvedFigures = lazily(() => new Map(figures().map((figure) => [figure.id, resolveFigure(figure, id, facts(), entries, urls)])));
  const rejected = lazily(() => (card.rejected ?? []).map((item) => resolveRejected(item, resolver, number)));
  const sources = lazily(() => listSources(entry, numbers(), entries, urls));
  const disclosure = lazily(() => disclosureOf(facts()));
  const former = lazily(() => formerAnchors(card));
  return {
    id,
    card,
    name: card.name,
    url: urls.entry("models", id),
    family: {
      id: card.family,
      label: entries.families.get(card.family)?.data.name ?? card.family,
      url: urls.entry("families", card.family),
    },
    makers: Array.isArray(developers) ? developers.map((developer) => organization(String(developer))) : [],
    aliases: card.aliases ?? [],
    get facts() {
      return facts();
    },
    get figures() {
      return resolvedFigures();
    },
    variants,
    get lineage() {
      return lineage();
    },
    descendants: [],
    get evaluations() {
      return evaluations();
    },
    get rejected() {
      return rejected();
    },
    get sources() {
      return sources();
    },
    get disclosure() {
      return disclosure();
    },
    get former() {
      return former();
    },
    entry,
    ...(entry.file.base ? { from: entry.file.base.from } : {}),
    ...(entry.file.base?.alone ? { isForeign: true } : {}),
  };
}

function edgeTarget(edge: { model?: string; external?: { name: string; url?: string } }, entries: EntryIndex, urls: Urls): Link {
  if (edge.model) return { label: entries.models.get(edge.model)?.data.name ?? edge.model, url: urls.entry("models", edge.model) };
  return { label: edge.external?.name ?? "", ...(edge.external?.url ? { url: edge.external.url } : {}) };
}
