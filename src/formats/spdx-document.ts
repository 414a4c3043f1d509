/** The node that says who made the document, and when. */
export const CREATION = "_:creation";

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
