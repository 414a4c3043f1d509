import { requiredModelFields } from "../schema/fields.ts";
import type { FieldRegistry } from "../schema/field-registry.ts";
import { RELATIONS } from "../schema/vocabularies.ts";
import type { Inquiry } from "../schema/inquiry.ts";
import type { Citation } from "../schema/claims.ts";
import { formerAnchors } from "./anchors.ts";
import type { DerivedFigure } from "./derive/index.ts";
import { formatNumber } from "./format.ts";
import type { EntryIndex } from "./index-entries.ts";
import type { Disclosure, Fact, Link, Model, NumberedSource, ResolvedEdge, ResolvedEvaluation } from "./model.ts";
import type { Entry } from "./parse.ts";
import type { Ledgers } from "./read-receipts.ts";
import { ClaimResolver } from "./resolve-claims.ts";
import { resolveFigure } from "./resolve-figures.ts";
import { resolveRejected } from "./resolve-rejected.ts";
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

/** Every citation of a card, with what it is cited for, in the order of the page. */
function* citationsOf(entry: Entry<"models">): Generator<{ citation: Citation; label: string; anchor: string }> {
  const { data } = entry;
  for (const field of entry.fields.models) {
    for (const claim of data.facts[field.id] ?? []) {
      for (const citation of claim.citations ?? []) yield { citation, label: field.label, anchor: field.id };
    }
  }
  for (const evaluation of data.evaluations ?? []) {
    for (const citation of evaluation.citations) yield { citation, label: "Evaluations", anchor: `evaluation-${evaluation.id}` };
  }
  for (const edge of data.lineage ?? []) for (const citation of edge.citations) yield { citation, label: "Lineage", anchor: "lineage" };
  for (const variant of data.variants ?? []) {
    for (const field of entry.fields.models) {
      for (const claim of variant.facts?.[field.id] ?? []) {
        for (const citation of claim.citations ?? [])
          yield { citation, label: `${variant.name}: ${field.label}`, anchor: `variant-${variant.id}` };
      }
    }
  }
  for (const item of data.rejected ?? [])
    for (const citation of item.citations) yield { citation, label: "Common errors", anchor: "rejected" };
}

function numberSources(entry: Entry<"models">): Map<string, number> {
  const numbers = new Map<string, number>();
  for (const { citation } of citationsOf(entry)) if (!numbers.has(citation.source)) numbers.set(citation.source, numbers.size + 1);
  return numbers;
}

function listSources(entry: Entry<"models">, numbers: ReadonlyMap<string, number>, entries: EntryIndex, urls: Urls): NumberedSource[] {
  const uses = new Map<string, NumberedSource["uses"]>();
  for (const { citation, label, anchor } of citationsOf(entry)) {
    const list = uses.get(citation.source) ?? [];
    list.push({ label, url: urls.fact(entry.id, anchor), locator: citation.locator, checked: citation.checked });
    uses.set(citation.source, list);
  }
  return [...numbers].flatMap(([id, number]) => {
    const source = entries.sources.get(id)?.data;
    if (!source) return [];
    const holder = entries.organizations.get(source["held-by"] ?? "")?.data.name;
    return [{ number, id, source, ...(holder ? { holder } : {}), url: urls.entry("sources", id), uses: uses.get(id) ?? [] }];
  });
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

const INHERITING = ["finetuned-from", "adapter-of", "quantized-from", "merged-from"];

/**
 * Where a model has no training of its own, the fact of the nearest model that it was made from and that answers
 * stands in. It is never the model's own: formulas do not see it.
 */
function inheritFacts(model: Model, models: ReadonlyMap<string, Model>): void {
  for (const fact of model.facts.values()) {
    if (fact.claims[0].status !== "not-applicable") continue;
    const ancestor = answeringAncestor(model, fact.field.id, models);
    const answer = ancestor?.facts.get(fact.field.id);
    if (ancestor && answer) fact.inherited = { from: { id: ancestor.id, label: ancestor.name, url: ancestor.url }, fact: answer };
  }
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
