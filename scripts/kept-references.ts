import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import type { Catalog } from "../src/catalog/catalog.ts";
import { citedSources } from "../src/formats/csl.ts";
import { provideReferences, referenceKey, referenceText } from "../src/views/reference-text.ts";
import { readBuildKey, seal, unseal } from "./build-key.ts";
import { readWhenThere, writeWhole } from "./draw-cards.ts";

/** A citation processor takes some milliseconds for a source; both processes of a build need all of them. */
export const REFERENCES_FILE = join(".cache", "references");

/** What the last build by the same code wrote, by the source as JSON; nothing where the notes are not its own. */
export function recallReferences(version: string, file = REFERENCES_FILE, key = readBuildKey()): Map<string, string> {
  try {
    const text = key && unseal(readFileSync(file, "utf8"), key);
    const notes: { version: string; references: [string, string][] } | undefined = text ? JSON.parse(text) : undefined;
    return new Map(notes?.version === version ? notes.references : []);
  } catch {
    return new Map();
  }
}

/** Notes references for the next build. Where nothing can be noted they are written again. */
export function noteReferences(
  references: ReadonlyMap<string, string>,
  version: string,
  file = REFERENCES_FILE,
  key = readBuildKey(),
): void {
  if (!key) return;
  const fresh = `${file}-${process.pid}`;
  try {
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(fresh, seal(JSON.stringify({ version, references: [...references] }), key));
    renameSync(fresh, file);
  } catch {
    rmSync(fresh, { force: true });
  }
}

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
