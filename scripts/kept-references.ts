import { join } from "node:path";
import type { Catalog } from "../src/catalog/catalog.ts";
import { citedSources } from "../src/formats/csl.ts";
import { citedPlace } from "../src/views/citations.ts";
import { provideReferences, referenceKey, referenceText } from "../src/views/reference-text.ts";

/** References by the source as JSON, from one build to the next. A citation processor takes some milliseconds for a source. */
export const REFERENCES_FILE = join(".cache", "references");

/** Writes the reference of every source, and that of a place of this catalogue; `known` holds those and no others afterwards. */
export function writeReferences(catalog: Catalog, known: Map<string, string>): void {
  provideReferences(known);
  const current = [...citedSources(catalog), citedPlace(catalog)].map((cited): [string, string] => [
    referenceKey(cited),
    referenceText(cited),
  ]);
  known.clear();
  for (const [source, text] of current) known.set(source, text);
}
