import { hash } from "node:crypto";
import { closeSync, existsSync, mkdirSync, openSync, readdirSync, readFileSync, renameSync, rmSync, writeSync } from "node:fs";
import { dirname, join } from "node:path";
import { builtInFields, type FieldRegistry } from "../schema/field-registry.ts";
import type { RawFile } from "./content-files.ts";

/** What decides how a file is parsed and judged: the code of the layers that do it, and the libraries as installed. */
const CODE_FOLDERS = [join("src", "schema"), join("src", "catalog")];
const LOCK_FILES = ["package-lock.json", join("node_modules", ".package-lock.json")];

/**
 * Names the code, the libraries and the Node at work, and the fields that a catalogue has of its own. Undefined where the code is not at hand: then nothing can be
 * known to be fresh.
 */
export function versionOfCode(fields: FieldRegistry = builtInFields): string | undefined {
  if (!CODE_FOLDERS.every((folder) => existsSync(folder))) return undefined;
  const code = CODE_FOLDERS.flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: "utf8" })
      .filter((name) => name.endsWith(".ts"))
      .sort()
      .map((name) => join(folder, name)),
  );
  const files = [...code, ...LOCK_FILES.filter((file) => existsSync(file))];
  const own = fields === builtInFields ? [] : [JSON.stringify([fields, [...(fields.broken ?? [])]])];
  return hash("sha256", [process.version, ...own, ...files.map((file) => `${file}\n${readFileSync(file, "utf8")}`)].join("\0"));
}

/** The path decides collection and id; the rest is in the text, and in the catalogue that this one extends. */
export function hashOf(file: Pick<RawFile, "path" | "text" | "base">): string {
  return hash("sha256", `${file.path}\n${textHash(file)}${file.base ? `\n${file.base.integrity}` : ""}`);
}

const textHashes = new WeakMap<object, string>();

/** SHA-256 of the text of a file, in hexadecimal digits: worked out once, because several ask for it. */
export function textHash(file: Pick<RawFile, "text">): string {
  const known = textHashes.get(file) ?? hash("sha256", file.text);
  textHashes.set(file, known);
  return known;
}

/** Takes over the hash of the text of a file that stands for another. */
export function takeTextHash(file: Pick<RawFile, "text">, from: Pick<RawFile, "text">): void {
  textHashes.set(file, textHash(from));
}

/** Enough of a hash to tell one text of an entry from another. */
export function shortHash(whole: string): string {
  return whole.slice(0, 16);
}

/** The text of a file that an earlier run may have left; undefined where there is none that can be read. */
export function readKept(path: string): string | undefined {
  try {
    return readFileSync(path, "utf8");
  } catch {
    return undefined;
  }
}

/**
 * Written beside, then renamed: another run never reads half a file. Where nothing can be written, on a full
 * disk or a read-only one, the next run only works again.
 */
export function writeKept(path: string, write: (file: number) => void): void {
  const fresh = `${path}-${process.pid}`;
  try {
    mkdirSync(dirname(path), { recursive: true });
    const file = openSync(fresh, "w");
    try {
      write(file);
    } finally {
      closeSync(file);
    }
    renameSync(fresh, path);
  } catch {
    try {
      rmSync(fresh, { force: true });
    } catch {
      return;
    }
  }
}

export function writeAll(file: number, bytes: Buffer): void {
  for (let offset = 0; offset < bytes.length;) offset += writeSync(file, bytes, offset);
}
