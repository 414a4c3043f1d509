import { dump } from "js-yaml";
import type { Catalog } from "../catalog/catalog.ts";
import type { Fact, Model, ResolvedClaim } from "../catalog/model.ts";
import { HUB_LICENSES, HUB_PIPELINES, HUB_RELATIONS, HUB_TRAINING_TYPES, hubIdOf, isHubId } from "../schema/hugging-face.ts";
import { modelIndex } from "./model-index.ts";
import { modelMarkdown } from "./markdown.ts";

/**
 * A Hugging Face model card (`README.md`): in the front matter what the Hub has a key for, in the body
 * the whole card, each claim with its source. Only known values enter the front matter.
 */
export function huggingFaceCard(model: Model, catalog: Catalog): string {
  return `---\n${dump(frontMatter(model, catalog), { lineWidth: -1, noRefs: true })}---\n\n${modelMarkdown(model, catalog)}`;
}

function frontMatter(model: Model, catalog: Catalog): Record<string, unknown> {
  const task = pipelineTag(model);
  return withoutBlanks({
    model_name: model.name,
    language: listValue(knownClaim(model.facts.get("languages"))),
    ...license(model, catalog),
    pipeline_tag: task,
    ...baseModels(model, catalog),
    datasets: datasets(model, catalog),
    co2_eq_emissions: emissions(model),
    "model-index": modelIndex(model, catalog, task ?? "other"),
    cardfile: ownKey(model, catalog),
  });
}

/** Under a key of our own, what the Hub has no key for: ids of variants, and every edge of the lineage. */
function ownKey(model: Model, catalog: Catalog): Record<string, unknown> | undefined {
  const own = withoutBlanks({
    variants: model.variants.map(({ id, name, aliases }) => withoutBlanks({ id, name, aliases })),
    lineage: model.lineage.map((edge) =>
      withoutBlanks({
        relation: edge.relation,
        model: edge.model,
        name: edge.target.label,
        url: edge.external?.url,
        base_model: hubIdOfTarget(edge, catalog),
        note: edge.note,
      }),
    ),
  });
  return Object.keys(own).length > 0 ? own : undefined;
}

/** The preferred claim, where it answers the field. */
function knownClaim(fact: Fact | undefined): ResolvedClaim | undefined {
  const claim = fact?.claims[0];
  return claim?.known ? claim : undefined;
}

function listValue(claim: ResolvedClaim | undefined): string[] {
  return Array.isArray(claim?.value) ? claim.value.map(String) : [];
}

/** The Hub's id where it has one; else `other` with the name and address of the licence. */
function license(model: Model, catalog: Catalog): Record<string, unknown> {
  const claim = model.facts.get("license")?.claims.find((one) => one.known && (one.covers ?? "weights") === "weights");
  const ids = listValue(claim);
  if (ids.length === 0) return {};
  const licenses = ids.map((id) => {
    const data = catalog.licenses.get(id)?.data;
    const hub = [data?.spdx ?? "", ...(data?.aliases ?? [])].map((name) => name.toLowerCase()).find((name) => HUB_LICENSES.has(name));
    return { id, hub, url: data?.url };
  });
  const others = licenses.filter((one) => one.hub === undefined);
  const hubIds = [...new Set(licenses.map((one) => one.hub ?? "other"))];
  return {
    license: hubIds.length === 1 ? hubIds[0] : hubIds,
    ...(others.length > 0 ? { license_name: others.map((one) => one.id).join(", ") } : {}),
    ...(others[0]?.url ? { license_link: others[0].url } : {}),
  };
}

/** The task of the Hub whose definition has just these inputs and outputs. */
function pipelineTag(model: Model): string | undefined {
  const input = listValue(knownClaim(model.facts.get("modalities-input")))
    .sort()
    .join();
  const output = listValue(knownClaim(model.facts.get("modalities-output")))
    .sort()
    .join();
  return Object.entries(HUB_PIPELINES).find(
    ([, task]) => task.input.toSorted().join() === input && task.output.toSorted().join() === output,
  )?.[0];
}

/** The Hub knows one relation a card; the first that it has a word for is written. */
function baseModels(model: Model, catalog: Catalog): Record<string, unknown> {
  const relation = Object.entries(HUB_RELATIONS).find(([, ours]) => model.lineage.some((edge) => edge.relation === ours));
  if (!relation) return {};
  const ids = model.lineage.filter((edge) => edge.relation === relation[1]).flatMap((edge) => hubIdOfTarget(edge, catalog) ?? []);
  if (ids.length === 0) return {};
  return { base_model: ids.length === 1 ? ids[0] : ids, base_model_relation: relation[0] };
}

function hubIdOfTarget(edge: Model["lineage"][number], catalog: Catalog): string | undefined {
  if (edge.external) return hubIdOf(edge.external.url ?? "");
  const target = catalog.models.get(edge.model ?? "");
  if (!target) return undefined;
  return [...listValue(knownClaim(target.facts.get("weights-repository"))), ...target.aliases].find(isHubId);
}

function datasets(model: Model, catalog: Catalog): string[] {
  const ids = ["pretraining-data", "finetuning-data"].flatMap((field) => listValue(knownClaim(model.facts.get(field))));
  return [...new Set(ids.flatMap((id) => catalog.datasets.get(id)?.data.aliases?.find(isHubId) ?? []))];
}

/** Grams, as the Hub counts; the qualifier has no key there and stands beside. */
function emissions(model: Model): Record<string, unknown> | undefined {
  const claim = knownClaim(model.facts.get("training-emissions"));
  if (typeof claim?.value !== "number") return undefined;
  const type = Object.entries(HUB_TRAINING_TYPES).find(([, phase]) => phase === claim.phase)?.[0];
  const hardware = knownClaim(model.facts.get("training-hardware"));
  return withoutBlanks({
    emissions: Number((claim.value * 1000).toPrecision(15)),
    qualifier: claim.qualifier,
    source: claim.citations.map((citation) => `${citation.title}, ${citation.locator}`).join("; "),
    training_type: type,
    hardware_used: hardware?.display,
  });
}

function withoutBlanks(entries: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(entries).filter(([, value]) => value !== undefined && value !== "" && !(Array.isArray(value) && value.length === 0)),
  );
}
