import type { Catalog } from "../catalog/catalog.ts";
import type { Fact, Figure, Model, ResolvedClaim, ResolvedCitation, ResolvedEvaluation, Reference } from "../catalog/model.ts";
import type { InheritedJson } from "../values/shown.ts";

/** Raised by the rules of docs/data.md. */
export const SCHEMA_VERSION = "2";
/** SPDX for: nobody says under which licence the content is. */
const NO_LICENSE = "NOASSERTION";

/** The whole catalogue in the shape of section 6 of the contract. Keys whose value is not known are left out. */
export function catalogJson(catalog: Catalog) {
  return {
    schemaVersion: SCHEMA_VERSION,
    name: catalog.site.name,
    origin: catalog.site.origin,
    edition: catalog.edition(),
    license: catalog.site.license?.spdx ?? NO_LICENSE,
    revision: catalog.revision,
    fields: catalog.fields.models.map(({ id, label, type, unit, required, group, description, synonyms }) => ({
      id,
      label,
      type,
      unit,
      required,
      group,
      description,
      synonyms,
    })),
    models: ownModels(catalog).map(modelJson),
    ...collectionsJson(catalog),
  };
}

/** What models refer to, by collection and id: each collection is a file of its own, too, and made when it is asked for. */
export function collectionsJson(catalog: Catalog) {
  return {
    get sources() {
      return table(catalog.sources, ({ data, url, entry }) => ({ ...data, url, from: entry.file.base?.from }));
    },
    get organizations() {
      return table(catalog.organizations, referenceJson);
    },
    get datasets() {
      return table(catalog.datasets, referenceJson);
    },
    get accelerators() {
      return table(catalog.accelerators, referenceJson);
    },
    get licenses() {
      return table(catalog.licenses, referenceJson);
    },
    get benchmarks() {
      return table(catalog.benchmarks, referenceJson);
    },
    get families() {
      return table(catalog.families, referenceJson);
    },
  };
}

/** The models of which this catalogue says something itself: another one publishes the others. */
export function ownModels({ models }: Pick<Catalog, "models">): Model[] {
  return [...models.values()].filter(({ isForeign }) => !isForeign);
}

/** The models alone, one a line, for programs that read a line at a time. */
export function modelLines(catalog: Catalog): string {
  return ownModels(catalog)
    .map((model) => `${JSON.stringify(modelJson(model))}\n`)
    .join("");
}

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

function factsJson(facts: ReadonlyMap<string, Fact>) {
  return Object.fromEntries([...facts].map(([id, fact]) => [id, factJson(fact)]));
}

function factJson(fact: Fact) {
  const [{ status, value, text, unit, qualifier, display }] = fact.claims;
  const { disputed, because, url } = fact;
  return {
    status,
    value,
    text,
    unit,
    qualifier: value === undefined ? undefined : (qualifier ?? exactNumber(fact)),
    display,
    disputed,
    because,
    url,
    claims: fact.claims.map(claimJson),
    ...(status === "not-applicable" && fact.inherited ? { inherited: inheritedJson(fact.inherited) } : {}),
  };
}

/** What the model that this one was made from says, where the question has no meaning for this one. */
function inheritedJson({ from, fact }: NonNullable<Fact["inherited"]>): InheritedJson {
  const [{ status, value, text, unit, qualifier, display }] = fact.claims;
  return {
    model: from.id,
    name: from.label,
    status,
    value,
    text,
    unit,
    qualifier: value === undefined ? undefined : (qualifier ?? exactNumber(fact)),
    display,
    url: fact.url,
  };
}

/** A number without a qualifier is exact, and says so. */
function exactNumber(fact: Fact): "exact" | undefined {
  return fact.field.type === "number" ? "exact" : undefined;
}

function claimJson(claim: ResolvedClaim) {
  const { status, value, text, unit, qualifier, phase, covers, method, by, inputs, reason, note, url, display, from } = claim;
  const shown = qualifier ?? (unit && value !== undefined ? "exact" : undefined);
  return {
    status,
    value,
    text,
    unit,
    qualifier: shown,
    phase,
    covers,
    citations: claim.citations.map(citationJson),
    method,
    by,
    inputs,
    reason,
    note,
    url,
    display,
    from,
  };
}

/** A citation as its card has it, with what the receipts tool found. */
export function citationJson({ source, locator, quote, page, pointer, line, cell, checked, state, confirmed }: ResolvedCitation) {
  return { source, locator, quote, page, pointer, line, cell, checked, state, confirmed };
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

function referenceJson(reference: Reference) {
  const { url, citations } = reference;
  const data: Record<string, unknown> = { ...reference.data };
  delete data["citations"];
  delete data["facts"];
  return {
    ...data,
    url,
    from: reference.entry.file.base?.from,
    ...(reference.facts.size > 0 ? { facts: factsJson(reference.facts) } : {}),
    ...(citations.length > 0 ? { citations: citations.map(citationJson) } : {}),
  };
}

function table<R extends Reference, T>(references: ReadonlyMap<string, R>, shape: (reference: R) => T): Record<string, T> {
  return Object.fromEntries([...references].sort(([a], [b]) => (a < b ? -1 : 1)).map(([id, reference]) => [id, shape(reference)]));
}
