import type { Catalog } from "../catalog/catalog.ts";
import type { Model } from "../catalog/model.ts";
import type { SpdxDocument } from "./spdx-document.ts";
import { listOf } from "./spdx-package.ts";

/** The individual of the SPDX 3.0.1 model that says: nobody has looked. */
const NO_ASSERTION = "https://spdx.org/rdf/3.0.1/terms/ExpandedLicensing/NoAssertionLicense";

/** Licences, data sets and ancestors of a model. Each in an element of its own, once a document. */
export function relationships(document: SpdxDocument, model: Model, from: string, catalog: Catalog): void {
  const relate = (relationshipType: string, to: readonly string[]) => {
    if (to.length > 0) document.add(`model-${model.id}-${relationshipType}`, "Relationship", { from, relationshipType, to });
  };
  relate("hasDeclaredLicense", [declaredLicense(document, model, catalog) ?? NO_ASSERTION]);
  relate("hasConcludedLicense", [NO_ASSERTION]);
  const datasets = ["pretraining-data", "finetuning-data"].flatMap((field) => listOf(model, field));
  relate(
    "trainedOn",
    [...new Set(datasets)].map((id) => dataset(document, id, catalog)),
  );
  // A plain package: an AIPackage would have to say more about an ancestor than this document does.
  const ancestors = model.lineage.filter((edge) => edge.relation !== "data-generated-by");
  relate(
    "descendantOf",
    [...new Map(ancestors.map((edge) => [edge.target.label, edge])).values()].map(({ model: id, target }, index) =>
      document.add(id ? `model-${id}` : `model-${model.id}-ancestor-${index + 1}`, "software_Package", {
        name: target.label,
        software_primaryPurpose: "model",
        ...(target.url ? { software_homePage: target.url.startsWith("/") ? catalog.site.origin + target.url : target.url } : {}),
      }),
    ),
  );
}

function declaredLicense(document: SpdxDocument, model: Model, catalog: Catalog): string | undefined {
  const claim = model.facts.get("license")?.claims.find((one) => one.known && (one.covers ?? "weights") === "weights");
  const ids = Array.isArray(claim?.value) ? claim.value.map(String) : [];
  const licenses = ids.flatMap((id) => catalog.licenses.get(id) ?? []);
  if (licenses.length === 0) return undefined;
  const custom = licenses.filter(({ data }) => data.spdx.startsWith("LicenseRef-"));
  return document.add(`license-${ids.join("-and-")}`, "simplelicensing_LicenseExpression", {
    simplelicensing_licenseExpression: licenses.map(({ data }) => data.spdx).join(" AND "),
    ...(custom.length > 0
      ? {
          simplelicensing_customIdToUri: custom.map(({ data, url }) => ({
            type: "DictionaryEntry",
            key: data.spdx,
            value: data.url ?? catalog.site.origin + url,
          })),
        }
      : {}),
  });
}

function dataset(document: SpdxDocument, id: string, catalog: Catalog): string {
  const entry = catalog.datasets.get(id);
  return document.add(`dataset-${id}`, "dataset_DatasetPackage", {
    name: entry?.name ?? id,
    ...(entry ? { summary: entry.data.summary, software_homePage: catalog.site.origin + entry.url } : {}),
    software_primaryPurpose: "data",
    dataset_datasetType: ["noAssertion"],
  });
}
