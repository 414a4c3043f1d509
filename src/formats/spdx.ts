import type { Catalog } from "../catalog/catalog.ts";
import type { Model } from "../catalog/model.ts";
import { aiPackage, isFullyDescribed } from "./spdx-package.ts";
import { relationships } from "./spdx-relationships.ts";

export const SPDX_CONTEXT = "https://spdx.org/rdf/3.0.1/spdx-context.jsonld";
const CREATION = "_:creation";

/** An object of the graph. Keys are those of the SPDX 3.0.1 context. */
export type SpdxElement = Record<string, unknown> & { type: string };

/** Makes elements of one document: each gets its IRI and the note of who made the document. */
export class SpdxDocument {
  readonly elements: SpdxElement[] = [];
  readonly #iris = new Set<string>();
  readonly #namespace: string;

  constructor(namespace: string) {
    this.#namespace = namespace;
  }

  iri(name: string): string {
    return `${this.#namespace}#${name}`;
  }

  /** Adds an element once; the IRI to refer to it by. */
  add(name: string, type: string, properties: Record<string, unknown>): string {
    const spdxId = this.iri(name);
    if (!this.#iris.has(spdxId)) this.elements.push({ type, spdxId, creationInfo: CREATION, ...properties });
    this.#iris.add(spdxId);
    return spdxId;
  }
}

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
