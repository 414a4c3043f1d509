import type { Catalog } from "../catalog/catalog.ts";
import { formatStatus } from "../catalog/format.ts";
import type { Fact, Model, ResolvedCitation, ResolvedClaim } from "../catalog/model.ts";
import { receiptWords } from "../values/receipt-state.ts";
import { isHubId } from "../schema/hugging-face.ts";
import { externalReferences, licenses, pedigree } from "./cyclonedx-component.ts";
import { performanceMetrics } from "./cyclonedx-metrics.ts";
import { propertyName, registeredProperties } from "./cyclonedx-properties.ts";
import { uuidOf } from "./uuid.ts";

/**
 * A CycloneDX 1.7 ML-BOM. Every claim is a property of its component; `citations` point at the property
 * and name the source and the place in it; a disputed fact is a claim with evidence and counter-evidence.
 */
export function cycloneDx(models: readonly Model[], catalog: Catalog) {
  const date = `${catalog.revision.date}T00:00:00Z`;
  const components = models.map((model) => component(model, catalog));
  const sources = new Map(models.flatMap((model) => model.sources.map((source) => [source.id, source.source] as const)));
  const citations = models.flatMap((model, index) => citationsOf(model, `/components/${index}`));
  const disputed = models.flatMap((model) => [...model.facts.values()].filter((fact) => fact.disputed).map((fact) => ({ model, fact })));
  return {
    $schema: "http://cyclonedx.org/schema/bom-1.7.schema.json",
    bomFormat: "CycloneDX",
    specVersion: "1.7",
    serialNumber: `urn:uuid:${uuidOf([catalog.site.origin, date, ...models.map((model) => model.id)].join(" "))}`,
    version: 1,
    metadata: {
      timestamp: date,
      tools: { components: [{ type: "application", name: "Cardfile", "bom-ref": "tool:cardfile" }] },
      component: subject(models, catalog),
    },
    components: [
      ...components,
      ...[...sources].map(([id, source]) => ({
        type: "data",
        "bom-ref": `source:${id}`,
        name: source.title,
        ...(source.publisher ? { publisher: source.publisher } : {}),
        ...(source.URL ? { externalReferences: [{ type: "documentation", url: source.URL }] } : {}),
      })),
    ],
    dependencies: dependencies(models, [...sources.keys()]),
    ...(citations.length > 0 ? { citations } : {}),
    ...(disputed.length > 0 ? { declarations: declarations(disputed) } : {}),
  };
}

const SUBJECT = "subject";

/** What the whole document is about: a card, or a set of them. */
function subject(models: readonly Model[], { site, urls }: Catalog) {
  const [first] = models;
  const single = models.length === 1 ? first : undefined;
  return {
    type: "data",
    "bom-ref": SUBJECT,
    name: single ? `Model card of ${single.name}` : "Model cards",
    externalReferences: [{ type: "website", url: site.origin + (single?.url ?? urls.page("/models/")) }],
  };
}

/** The document rests on its models, a model on those of the document that it was made from and on the sources that it cites. */
function dependencies(models: readonly Model[], sources: readonly string[]): { ref: string; dependsOn: string[] }[] {
  const here = new Set(models.map(({ id }) => id));
  return [
    { ref: SUBJECT, dependsOn: models.map(refOf) },
    ...models.map((model) => ({
      ref: refOf(model),
      dependsOn: [
        ...new Set([
          ...model.lineage.flatMap(({ model: id }) => (id && here.has(id) && id !== model.id ? [`model:${id}`] : [])),
          ...model.sources.map(({ id }) => `source:${id}`),
        ]),
      ],
    })),
    ...sources.map((id) => ({ ref: `source:${id}`, dependsOn: [] })),
  ];
}

function component(model: Model, catalog: Catalog) {
  const [maker] = model.makers;
  const repository = [...listOf(model, "weights-repository"), ...model.aliases].find(isHubId);
  return {
    type: "machine-learning-model",
    "bom-ref": refOf(model),
    ...(maker ? { supplier: { name: maker.label } } : {}),
    name: model.name,
    description: model.card.summary,
    ...licenses(model, catalog),
    ...(repository ? { purl: `pkg:huggingface/${repository}` } : {}),
    ...pedigree(model),
    externalReferences: externalReferences(model, catalog),
    modelCard: {
      "bom-ref": `${refOf(model)}/card`,
      modelParameters: modelParameters(model, catalog),
      ...(model.evaluations.length > 0 ? { quantitativeAnalysis: { performanceMetrics: performanceMetrics(model) } } : {}),
      properties: claimsOf(model).map(({ fact, claim, index }) => ({ name: propertyName(fact, index), value: claimValue(claim) })),
    },
    properties: registeredProperties(model),
  };
}

function modelParameters(model: Model, catalog: Catalog) {
  const architecture = model.facts.get("architecture")?.claims[0];
  const datasets = ["pretraining-data", "finetuning-data"].flatMap((field) => listOf(model, field));
  const format = (field: string) => listOf(model, field).map((modality) => ({ format: modality }));
  return {
    ...(architecture?.known ? { architectureFamily: architecture.display } : {}),
    ...(architecture?.known && architecture.text ? { modelArchitecture: architecture.text } : {}),
    ...(datasets.length > 0
      ? { datasets: [...new Set(datasets)].map((id) => ({ type: "dataset", name: catalog.datasets.get(id)?.name ?? id })) }
      : {}),
    inputs: format("modalities-input"),
    outputs: format("modalities-output"),
  };
}

interface PlacedClaim {
  fact: Fact;
  claim: ResolvedClaim;
  /** Place among the fact's claims, from 0. */
  index: number;
}

function claimsOf(model: Model): PlacedClaim[] {
  return [...model.facts.values()].flatMap((fact) => fact.claims.map((claim, index) => ({ fact, claim, index })));
}

/** The value exactly, where it has one; else the status in words, as everywhere. */
function claimValue(claim: ResolvedClaim): string {
  const { value, text, status, qualifier, reason } = claim;
  if (value === undefined) return text ?? (reason ? `${formatStatus(status)}: ${reason}` : formatStatus(status));
  const words = [value].flat().join(", ");
  return [qualifier && qualifier !== "exact" ? `${qualifier} ${words}` : words, status === "reported" ? "" : `(${formatStatus(status)})`]
    .filter(Boolean)
    .join(" ");
}

function citationsOf(model: Model, pointer: string) {
  return claimsOf(model).flatMap(({ claim, fact }, index) =>
    claim.citations.map((citation) => ({
      pointers: [`${pointer}/modelCard/properties/${index}`],
      timestamp: `${citation.checked}T00:00:00Z`,
      attributedTo: `source:${citation.source}`,
      note: [`${fact.field.label}: ${citation.locator}`, citation.quote && `“${citation.quote}”`, receiptWords(citation)]
        .filter(Boolean)
        .join("; "),
    })),
  );
}

function declarations(disputed: readonly { model: Model; fact: Fact }[]) {
  return {
    claims: disputed.map(({ model, fact }) => ({
      "bom-ref": `claim:${refOf(model)}/${fact.field.id}`,
      target: refOf(model),
      predicate: `${fact.field.label}: ${fact.claims[0].display}`,
      ...(fact.because ? { reasoning: fact.because } : {}),
      evidence: evidenceRefs(model, fact, 0),
      counterEvidence: fact.claims.slice(1).flatMap((_, index) => evidenceRefs(model, fact, index + 1)),
    })),
    evidence: disputed.flatMap(({ model, fact }) =>
      fact.claims.flatMap((claim, index) =>
        claim.citations.map((citation, place) => evidence(evidenceRef(model, fact, index, place), fact, claim, citation)),
      ),
    ),
  };
}

function evidence(ref: string, fact: Fact, claim: ResolvedClaim, { canonical, title, locator, checked, by }: ResolvedCitation) {
  return {
    "bom-ref": ref,
    propertyName: fact.field.id,
    description: `${claim.display} (${formatStatus(claim.status)})`,
    data: [{ name: `${title}, ${locator}`, ...(canonical.startsWith("http") ? { contents: { url: canonical } } : {}) }],
    created: `${checked}T00:00:00Z`,
    ...(by ? { author: { name: by } } : {}),
  };
}

function evidenceRefs(model: Model, fact: Fact, index: number): string[] {
  return (fact.claims[index]?.citations ?? []).map((_, place) => evidenceRef(model, fact, index, place));
}

function evidenceRef(model: Model, fact: Fact, index: number, place: number): string {
  return `evidence:${refOf(model)}/${fact.field.id}/${index + 1}.${place + 1}`;
}

export function refOf(model: Model): string {
  return `model:${model.id}`;
}

function listOf(model: Model, field: string): string[] {
  const claim = model.facts.get(field)?.claims[0];
  return claim?.known && Array.isArray(claim.value) ? claim.value.map(String) : [];
}
