import { hash } from "node:crypto";
import { linkSync, lstatSync, mkdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { readBuildKey, seal, unseal } from "../src/catalog/build-key.ts";
import { digestOfFiles, joinStamps, readPlain, stampOf } from "./unit-bytes.ts";
import type { Unit } from "./unit.ts";

/** Units by their names. */
export type KeptUnits = ReadonlyMap<string, Unit>;

/** What the last build says of the site that it made, and of the one that stood there before. */
export interface KeptSite {
  units: KeptUnits;
  /** Units of the site before that are others in this one, or none; undefined for those that it did not have. */
  before: ReadonlyMap<string, Unit | undefined>;
  /** `folderId` of its folder; empty where there is none. */
  folder: string;
}

export const NOTHING_KEPT: KeptSite = { units: new Map(), before: new Map(), folder: "" };

/** Which folder this is, however it is called and wherever it is moved to; empty where there is none. */
export function folderId(path: string): string {
  const stats = statSync(path, { bigint: true, throwIfNoEntry: false });
  return stats ? `${stats.dev} ${stats.ino}` : "";
}

/** The notes of the last build into a folder. Elsewhere than in the site, which is published. */
function notesOf(out: string): string {
  return join(".cache", "builds", hash("sha256", out));
}

/**
 * What the last build noted of the site at `out`, if the same code wrote it and nobody touched the notes since; else
 * nothing, and all is drawn.
 */
export function readKept(out: string, version: string, key = readBuildKey()): KeptSite {
  try {
    const text = key && unseal(readFileSync(notesOf(out), "utf8"), key);
    const notes: Notes | undefined = text ? JSON.parse(text) : undefined;
    if (notes?.version !== version || notes.out !== out) return NOTHING_KEPT;
    const before = new Map(notes.before.map(([name, unit]) => [name, unit ?? undefined]));
    return { units: new Map(notes.units), before, folder: notes.folder };
  } catch {
    return NOTHING_KEPT;
  }
}

interface Notes {
  version: string;
  out: string;
  units: [string, Unit][];
  before: [string, Unit | null][];
  folder: string;
}

/** Notes what a site holds, once it stands in its place. Where nothing can be noted the next build draws all. */
export function noteKept(out: string, version: string, { units, before, folder }: KeptSite, key = readBuildKey()): void {
  if (!key) return;
  const fresh = `${notesOf(out)}-${process.pid}`;
  try {
    const notes: Notes = { version, out, units: [...units], before: [...before].map(([name, unit]) => [name, unit ?? null]), folder };
    mkdirSync(dirname(fresh), { recursive: true });
    writeFileSync(fresh, seal(JSON.stringify(notes), key));
    renameSync(fresh, notesOf(out));
  } catch {
    rmSync(fresh, { force: true });
  }
}

/** Whether a unit lies in a folder as it was left. Files that the file system says were touched are read and compared. */
export function isWhole({ files, digest, stamp }: Unit, folder: string): boolean {
  try {
    return stampOfAll(files, folder) === stamp || digestOfFiles(files.map((path) => readPlain(join(folder, path)))) === digest;
  } catch {
    return false;
  }
}

/**
 * Brings a unit's files from the last site into the new one as hard links, and gives their stamp, for a link more is another
 * time of change; undefined where any of them is not as it was left, and then none is there. What was linked is looked at,
 * not what another build may have put in its place meanwhile.
 */
export function linkUnit(unit: Unit, out: string, into: string): string | undefined {
  const linked: string[] = [];
  try {
    const linkedStamps: string[] = [];
    const stamps = unit.files.map((path) => {
      // Paths of a unit are plain: nothing in them is to be worked out, as join does for each.
      const [source, target] = [`${out}/${path}`, `${into}/${path}`];
      const before = lstatSync(source);
      link(source, target);
      linked.push(target);
      const after = lstatSync(target);
      if (after.ino !== before.ino || after.mtimeMs !== before.mtimeMs) throw new Error(`${path} was changed.`);
      linkedStamps.push(stampOf(after));
      return stampOf(before);
    });
    if (joinStamps(stamps) !== unit.stamp && !isWhole({ ...unit, stamp: "" }, into)) throw new Error("A file was changed.");
    return joinStamps(linkedStamps);
  } catch {
    for (const path of linked) rmSync(path, { force: true });
    return undefined;
  }
}

function link(source: string, target: string): void {
  try {
    linkSync(source, target);
  } catch {
    // The first file of its folder.
    mkdirSync(dirname(target), { recursive: true });
    linkSync(source, target);
  }
}

/** An error where one is no file, or is not there. */
function stampOfAll(files: readonly string[], folder: string): string {
  return joinStamps(files.map((path) => stampOf(lstatSync(`${folder}/${path}`))));
}
