import { requiredModelFields } from "../schema/fields.ts";
import type { FieldRegistry } from "../schema/field-registry.ts";
import { RELATIONS } from "../schema/vocabularies.ts";
import type { Inquiry } from "../schema/inquiry.ts";
import { formerAnchors } from "./anchors.ts";
import type { DerivedFigure } from "./derive/index.ts";
import { formatNumber } from "./format.ts";
import type { EntryIndex } from "./index-entries.ts";
import { inheritFacts } from "./inherit-facts.ts";
import type { Disclosure, Fact, Link, Model, ResolvedEdge, ResolvedEvaluation } from "./model.ts";
import type { Entry } from "./parse.ts";
import type { Ledgers } from "./read-receipts.ts";
import { ClaimResolver } from "./resolve-claims.ts";
import { resolveFigure } from "./resolve-figures.ts";
import { resolveRejected } from "./resolve-rejected.ts";
import { listSources, numberSources } from "./resolve-sources.ts";
import type { Urls } from "./urls.ts";

/** Turns every published card into a model: ids followed, values in words, sources numbered. */
export function resolveModels(
  entries: EntryIndex,
  figures: ReadonlyMap<string, readonly DerivedFigure[]>,
  urls: Urls,
  ledgers: Ledgers,
  fields: FieldRegistry,
): Map<string, Model> {
  const resolver = new ClaimResolver(entries, urls, ledgers, fields);
  const models = new Map<string, Model>();
  for (const entry of entries.models.values()) {
    if (!entry.data.draft) models.set(entry.id, resolveModel(entry, entries, figures.get(entry.id) ?? [], resolver, urls));
  }
  for (const model of models.values()) {
    for (const edge of model.card.lineage ?? []) {
      if (!edge.model) continue;
      models.get(edge.model)?.descendants.push({ relationLabel: RELATIONS[edge.relation], target: { label: model.name, url: model.url } });
    }
    inheritFacts(model, models);
  }
  for (const { id, data } of entries.inquiries.values()) attachInquiry(models.get(data.model), { id, ...data }, urls);
  return models;
}

function attachInquiry(model: Model | undefined, inquiry: Inquiry & { id: string }, urls: Urls): void {
  const { title, asked, outcome } = inquiry;
  for (const field of inquiry.fields) {
    const fact = model?.facts.get(field);
    if (fact) fact.inquiries = [...(fact.inquiries ?? []), { title, asked, outcome, url: urls.entry("inquiries", inquiry.id) }];
  }
}

function resolveModel(
  entry: Entry<"models">,
  entries: EntryIndex,
  figures: readonly DerivedFigure[],
  resolver: ClaimResolver,
  urls: Urls,
): Model {
  const { id, data: card } = entry;
  const numbers = numberSources(entry);
  const number = (source: string) => numbers.get(source) ?? 0;
  const facts = resolver.facts(card.facts, entry.fields.models, (field) => urls.fact(id, field), number);
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
  const lineage = (card.lineage ?? []).map((edge): ResolvedEdge => ({
    ...edge,
    citations: resolver.citations(edge.citations, number),
    relationLabel: RELATIONS[edge.relation],
    target: edgeTarget(edge, entries, urls),
  }));
  const evaluations = (card.evaluations ?? []).map((evaluation): ResolvedEvaluation => {
    const benchmark = entries.benchmarks.get(evaluation.benchmark)?.data;
    const unit = benchmark?.metrics.find((metric) => metric.id === evaluation.metric)?.unit ?? benchmark?.metrics[0]?.unit;
    const variantName = variants.find((variant) => variant.id === evaluation.variant)?.name;
    return {
      ...evaluation,
      citations: resolver.citations(evaluation.citations, number, { field: "evaluation", ...evaluation }),
      benchmarkLink: { label: benchmark?.name ?? evaluation.benchmark, url: urls.entry("benchmarks", evaluation.benchmark) },
      ...(variantName ? { variantName } : {}),
      display:
        formatNumber({ value: evaluation.value, qualifier: evaluation.qualifier, status: "reported" }) + (unit === "percent" ? "%" : ""),
      url: urls.fact(id, `evaluation-${evaluation.id}`),
    };
  });
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
    facts,
    figures: new Map(figures.map((figure) => [figure.id, resolveFigure(figure, id, facts, entries, urls)])),
    variants,
    lineage,
    descendants: [],
    evaluations,
    rejected: (card.rejected ?? []).map((item) => resolveRejected(item, resolver, number)),
    sources: listSources(entry, numbers, entries, urls),
    disclosure: disclosureOf(facts),
    former: formerAnchors(card),
    entry,
    ...(entry.file.base ? { from: entry.file.base.from } : {}),
    ...(entry.file.base?.alone ? { isForeign: true } : {}),
  };
}

function edgeTarget(edge: { model?: string; external?: { name: string; url?: string } }, entries: EntryIndex, urls: Urls): Link {
  if (edge.model) return { label: entries.models.get(edge.model)?.data.name ?? edge.model, url: urls.entry("models", edge.model) };
  return { label: edge.external?.name ?? "", ...(edge.external?.url ? { url: edge.external.url } : {}) };
}

function disclosureOf(facts: ReadonlyMap<string, Fact>): Disclosure {
  const marks = requiredModelFields.map((field) => {
    const fact = facts.get(field.id);
    const status = fact?.claims[0].status;
    const state =
      status === "not-applicable" ? "not-applicable" : fact?.disputed ? "disputed" : fact?.claims[0].known ? "known" : "unknown";
    return { id: field.id, label: field.label, state } as const;
  });
  const count = (state: string) => marks.filter((mark) => mark.state === state).length;
  const applicable = marks.length - count("not-applicable");
  return { known: count("known") + count("disputed"), disputed: count("disputed"), unknown: count("unknown"), total: applicable, marks };
}
