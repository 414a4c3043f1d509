import spdxIds from "spdx-license-ids/index.json" with { type: "json" };
import type { Catalog } from "../catalog/catalog.ts";
import type { Model } from "../catalog/model.ts";

const SPDX_IDS = new Set(spdxIds);

/** Licences of the weights: by SPDX id where there is one, else by name and address. */
export function licenses(model: Model, catalog: Catalog) {
  const claim = model.facts.get("license")?.claims.find((one) => one.known && (one.covers ?? "weights") === "weights");
  const ids = Array.isArray(claim?.value) ? claim.value.map(String) : [];
  if (ids.length === 0) return {};
  return {
    licenses: ids.map((id) => {
      const data = catalog.licenses.get(id)?.data;
      const named = data && SPDX_IDS.has(data.spdx) ? { id: data.spdx } : { name: data?.name ?? id };
      return { license: { ...named, acknowledgement: "declared", ...(data?.url ? { url: data.url } : {}) } };
    }),
  };
}

/** What the model was made from, except for data. */
export function pedigree(model: Model) {
  const ancestors = model.lineage.filter((edge) => edge.relation !== "data-generated-by");
  if (ancestors.length === 0) return {};
  return {
    pedigree: {
      ancestors: distinct(ancestors).map((edge) => ({
        type: "machine-learning-model",
        ...(edge.model ? { "bom-ref": `ancestor:${model.id}/${edge.model}` } : {}),
        name: edge.target.label,
      })),
      notes: ancestors.map((edge) => `${edge.relationLabel} ${edge.target.label}`).join("; "),
    },
  };
}

/** A model may stand in several relations to one ancestor; the list holds it once, the notes each relation. */
function distinct<E extends { target: { label: string } }>(edges: readonly E[]): E[] {
  return [...new Map(edges.map((edge) => [edge.target.label, edge])).values()];
}

const REFERENCE_TYPES: Record<string, string> = {
  "model-card": "model-card",
  repository: "vcs",
  configuration: "configuration",
  "license-text": "license",
};

/** The card here, then each source once. */
export function externalReferences(model: Model, catalog: Catalog) {
  return [
    { type: "model-card", url: catalog.site.origin + model.url, comment: "The card that this was made from" },
    ...model.sources.flatMap(({ source }) =>
      source.URL ? [{ type: REFERENCE_TYPES[source.kind] ?? "documentation", url: source.URL, comment: source.title }] : [],
    ),
  ];
}
