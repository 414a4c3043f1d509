import { join } from "node:path";
import type { Catalog } from "../src/catalog/catalog.ts";
import { citedSources } from "../src/formats/csl.ts";
import { provideReferences, referenceKey, referenceText } from "../src/views/reference-text.ts";
import { readWhenThere, writeWhole } from "./draw-cards.ts";

/**
 * References by the source as JSON, from one build to the next. A citation processor takes some milliseconds for a source;
 * both processes of a build need all of them.
 */
export const REFERENCES_FILE = join(".cache", "references");

/** Writes the reference of every source, once for both processes; `known` holds those and no others afterwards. */
export function writeReferences(catalog: Catalog, known: Map<string, string>, workshop: string): void {
  provideReferences(known);
  const current = citedSources(catalog).map((cited): [string, string] => [referenceKey(cited), referenceText(cited)]);
  known.clear();
  for (const [source, text] of current) known.set(source, text);
  writeWhole(fileOf(workshop), JSON.stringify(current));
}

/** The references of this build, in its other process. */
export async function readReferences(workshop: string): Promise<Map<string, string>> {
  return new Map(JSON.parse(await readWhenThere(fileOf(workshop))));
}

function fileOf(workshop: string): string {
  return join(workshop, "references.json");
}
