import { hash } from "node:crypto";
import { linkSync, lstatSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync, type BigIntStats } from "node:fs";
import { dirname, join } from "node:path";
import { readBuildKey, seal, unseal } from "./build-key.ts";

/** A file as a build left it. `stamp`: what the file system said of it then; empty where it was not asked. */
export interface KeptFile {
  path: string;
  /** Of its bytes: `digestOf`. */
  digest: string;
  stamp: string;
}

/** Some files that were drawn together, and the hash of what they were drawn from. */
export interface Unit {
  inputs: string;
  files: KeptFile[];
}

/** What the last build of a site says of its files, by the name of each unit. */
export type KeptUnits = ReadonlyMap<string, Unit>;

/** The notes of the last build into a folder. Elsewhere than in the site, which is published. */
function notesOf(out: string): string {
  return join(".cache", "builds", hash("sha256", out));
}

/**
 * What the last build noted of the site at `out`, if the same code wrote it and nobody touched the notes since; else
 * nothing, and all is drawn.
 */
export function readKept(out: string, version: string, key = readBuildKey()): KeptUnits {
  try {
    const text = key && unseal(readFileSync(notesOf(out), "utf8"), key);
    const notes: { version: string; out: string; units: [string, Unit][] } | undefined = text ? JSON.parse(text) : undefined;
    return notes?.version === version && notes.out === out ? new Map(notes.units) : new Map();
  } catch {
    return new Map();
  }
}

/** Notes what a site holds, once it stands in its place. Where nothing can be noted the next build draws all. */
export function noteKept(out: string, version: string, units: KeptUnits, key = readBuildKey()): void {
  if (!key) return;
  const fresh = `${notesOf(out)}-${process.pid}`;
  try {
    for (const { files } of units.values()) {
      for (const file of files) file.stamp = stampOf(lstatSync(join(out, file.path), { bigint: true }));
    }
    mkdirSync(dirname(fresh), { recursive: true });
    writeFileSync(fresh, seal(JSON.stringify({ version, out, units: [...units] }), key));
    renameSync(fresh, notesOf(out));
  } catch {
    rmSync(fresh, { force: true });
  }
}

/**
 * Brings a unit's files from the last site into the new one as hard links; false where any of them is not as it was
 * left, and then none is there. A file that the file system says was touched is read and compared.
 */
export function linkUnit(unit: Unit, out: string, into: string): boolean {
  const linked: string[] = [];
  try {
    for (const { path, digest, stamp } of unit.files) {
      const [source, target] = [join(out, path), join(into, path)];
      const before = lstatSync(source, { bigint: true });
      if (!before.isFile()) throw new Error(`${path} is no file.`);
      mkdirSync(dirname(target), { recursive: true });
      linkSync(source, target);
      linked.push(target);
      // What was linked is looked at, not what another build may have put in its place meanwhile.
      const after = lstatSync(target, { bigint: true });
      const isUntouched = stampOf(before) === stamp && after.ino === before.ino && after.mtimeNs === before.mtimeNs;
      if (!isUntouched && digestOf(readFileSync(target)) !== digest) throw new Error(`${path} was changed.`);
    }
    return true;
  } catch {
    for (const path of linked) rmSync(path, { force: true });
    return false;
  }
}

/** SHA-256, which processors help with: 0.8 ms for a megabyte, where BLAKE2b takes 1.8. */
export function digestOf(content: string | Uint8Array): string {
  return hash("sha256", content, "base64url");
}

/** Nobody can write to a file without another time of change. */
function stampOf({ size, mtimeNs, ctimeNs, ino, dev }: BigIntStats): string {
  return [size, mtimeNs, ctimeNs, ino, dev].join(" ");
}
