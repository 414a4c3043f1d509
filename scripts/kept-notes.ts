import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { readBuildKey, seal, unseal } from "../src/catalog/build-key.ts";

/** What pages are drawn from, entry by entry, from one build to the next: `pageInputs`. */
export const INPUTS_FILE = join(".cache", "inputs");

/** What the last build by the same code noted in a file; nothing where the notes are not its own. */
export function recallNotes(file: string, version: string, key = readBuildKey()): Map<string, string> {
  try {
    const text = key && unseal(readFileSync(file, "utf8"), key);
    const kept: { version: string; notes: [string, string][] } | undefined = text ? JSON.parse(text) : undefined;
    return new Map(kept?.version === version ? kept.notes : []);
  } catch {
    return new Map();
  }
}

/** Keeps notes for the next build. Where nothing can be kept it works them out again. */
export function keepNotes(file: string, notes: ReadonlyMap<string, string>, version: string, key = readBuildKey()): void {
  if (!key) return;
  const fresh = `${file}-${process.pid}`;
  try {
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(fresh, seal(JSON.stringify({ version, notes: [...notes] }), key));
    renameSync(fresh, file);
  } catch {
    rmSync(fresh, { force: true });
  }
}
