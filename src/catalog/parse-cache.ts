import { hash } from "node:crypto";
import { closeSync, existsSync, mkdirSync, openSync, readdirSync, readFileSync, renameSync, rmSync, writeSync } from "node:fs";
import { dirname, join } from "node:path";
import { parseEntry, type ParseResult } from "./parse.ts";
import { readParsed, writeParsed } from "./parsed-text.ts";
import type { RawFile } from "./read.ts";

export const CACHE_FILE = join(".cache", "parsed-entries");
/** What decides how a file is parsed: the code of the layers that do it, and the libraries as installed. */
const CODE_FOLDERS = [join("src", "schema"), join("src", "catalog")];
const LOCK_FILES = ["package-lock.json", join("node_modules", ".package-lock.json")];
/** Fewer files are parsed about as fast as they are found. */
const WORTH_KEEPING = 200;
/** All is written anew when one file in this many was parsed; until then parsing them again is faster than writing. */
const WORTH_WRITING = 50;
const KEY_LENGTH = 64;
const NEWLINE = 0x0a;

/** What the last run parsed, by the hash of each file's path and text. */
export interface ParseCache {
  has(file: RawFile): boolean;
  /** Parses a file, or says what the last run found in the same text. */
  parse(file: RawFile): ParseResult;
  /** Takes over what `writeParsed` wrote about a file elsewhere. */
  keep(file: RawFile, line: string): void;
  /** Writes what was asked for in this run, and nothing else, for the next one; not where little is new. */
  save(): void;
}

/**
 * Opens the cache of the project in the working directory. Each line holds a key and what was parsed; the
 * first names the code, the libraries and the Node that did it, and where any of them differs nothing is used.
 */
export function openParseCache(path = CACHE_FILE): ParseCache {
  const version = versionOfCode();
  const known = version === undefined ? new Map<string, Buffer>() : readLines(path, version);
  const used = new Map<string, Buffer | string>();
  const results = new Map<string, ParseResult>();
  let added = 0;
  const add = (key: string, line: string) => {
    added += 1;
    used.set(key, line);
  };
  return {
    has: (file) => known.has(keyOf(file)),
    parse(file) {
      const key = keyOf(file);
      const parsed = results.get(key);
      if (parsed) return parsed;
      const line = used.get(key) ?? known.get(key);
      if (line !== undefined) {
        used.set(key, line);
        return readParsed(line.toString(), file);
      }
      const result = parseEntry(file);
      results.set(key, result);
      add(key, writeParsed(result));
      return result;
    },
    keep: (file, line) => add(keyOf(file), line),
    save() {
      const outdated = added * WORTH_WRITING > used.size || used.size * 2 < known.size;
      if (version !== undefined && used.size >= WORTH_KEEPING && outdated) writeLines(path, version, used);
    },
  };
}

const keys = new WeakMap<RawFile, string>();

/** The path decides collection and id; the rest is in the text. */
function keyOf(file: RawFile): string {
  const known = keys.get(file);
  if (known !== undefined) return known;
  const key = hash("sha256", `${file.path}\n${file.text}`);
  keys.set(file, key);
  return key;
}

/** Undefined where the code is not at hand: then nothing can be known to be fresh. */
function versionOfCode(): string | undefined {
  if (!CODE_FOLDERS.every((folder) => existsSync(folder))) return undefined;
  const code = CODE_FOLDERS.flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: "utf8" })
      .filter((name) => name.endsWith(".ts"))
      .sort()
      .map((name) => join(folder, name)),
  );
  const files = [...code, ...LOCK_FILES.filter((file) => existsSync(file))];
  return hash("sha256", [process.version, ...files.map((file) => `${file}\n${readFileSync(file, "utf8")}`)].join("\0"));
}

function readLines(path: string, version: string): Map<string, Buffer> {
  const lines = new Map<string, Buffer>();
  const bytes = readIfThere(path);
  if (!bytes) return lines;
  let start = KEY_LENGTH + 1;
  if (bytes.toString("latin1", 0, start) !== `${version}\n`) return lines;
  for (let end = bytes.indexOf(NEWLINE, start); end >= 0; end = bytes.indexOf(NEWLINE, start)) {
    lines.set(bytes.toString("latin1", start, start + KEY_LENGTH), bytes.subarray(start + KEY_LENGTH, end));
    start = end + 1;
  }
  return lines;
}

/**
 * Written beside, then renamed: another run never reads half a file. Where nothing can be written, on a full
 * disk or a read-only one, the next run only parses again.
 */
function writeLines(path: string, version: string, lines: ReadonlyMap<string, Buffer | string>): void {
  const fresh = `${path}-${process.pid}`;
  try {
    mkdirSync(dirname(path), { recursive: true });
    const file = openSync(fresh, "w");
    try {
      writeAll(file, Buffer.from(`${version}\n`));
      for (const [key, line] of lines) writeAll(file, Buffer.concat([Buffer.from(key), Buffer.from(line), Buffer.of(NEWLINE)]));
    } finally {
      closeSync(file);
    }
    renameSync(fresh, path);
  } catch {
    removeIfThere(fresh);
  }
}

function readIfThere(path: string): Buffer | undefined {
  try {
    return readFileSync(path);
  } catch {
    return undefined;
  }
}

function removeIfThere(path: string): void {
  try {
    rmSync(path, { force: true });
  } catch {
    return;
  }
}

function writeAll(file: number, bytes: Buffer): void {
  for (let offset = 0; offset < bytes.length;) offset += writeSync(file, bytes, offset);
}
