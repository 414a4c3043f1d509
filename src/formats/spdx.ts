import type { Catalog } from "../catalog/catalog.ts";
import type { Model } from "../catalog/model.ts";
import { CREATION, SpdxDocument } from "./spdx-document.ts";
import { aiPackage, isFullyDescribed } from "./spdx-package.ts";
import { relationships } from "./spdx-relationships.ts";

export const SPDX_CONTEXT = "https://spdx.org/rdf/3.0.1/spdx-context.jsonld";

/**
 * SPDX 3.0.1 JSON-LD: an AIPackage a model, with licences, data sets and ancestors as relationships and an
 * annotation for each claim. The document says that it keeps to the AI profile only where every property
 * that the profile demands is known.
 */
export function spdx(models: readonly Model[], catalog: Catalog) {
  const [first, ...others] = models;
  const path = first && others.length === 0 ? `${first.url.replace(/\/$/, "")}.spdx.json` : catalog.urls.page("/data/catalog.spdx.json");
  const document = new SpdxDocument(catalog.site.origin + path);
  const agent = document.add("cardfile", "SoftwareAgent", { name: "Cardfile" });
  // All packages first: a model that is another one's ancestor, too, is described in full.
  const packages = models.map((model) => aiPackage(document, model, catalog));
  models.forEach((model, index) => relationships(document, model, packages[index] ?? "", catalog));
  const conforming = models.every((model) => isFullyDescribed(model, catalog));
  return {
    "@context": SPDX_CONTEXT,
    "@graph": [
      {
        type: "CreationInfo",
        "@id": CREATION,
        specVersion: "3.0.1",
        created: `${catalog.revision.date}T00:00:00Z`,
        createdBy: [agent],
      },
      {
        type: "SpdxDocument",
        spdxId: document.iri("document"),
        creationInfo: CREATION,
        name: first && others.length === 0 ? `Model card of ${first.name}` : "Model cards",
        profileConformance: ["core", "software", "simpleLicensing", ...(conforming ? ["ai"] : [])],
        rootElement: packages,
        element: document.elements.map((element) => element["spdxId"]),
      },
      ...document.elements,
    ],
  };
}
