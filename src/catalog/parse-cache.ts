import { readFileSync } from "node:fs";
import { join } from "node:path";
import { builtInFields, type FieldRegistry } from "../schema/field-registry.ts";
import { isSealOf, readBuildKey, SEAL_LENGTH, sealing } from "./build-key.ts";
import type { RawFile } from "./content-files.ts";
import { hashOf, versionOfCode, writeAll, writeKept } from "./kept-files.ts";
import { parseEntry, type ParseResult } from "./parse.ts";
import { readParsed, writeParsed } from "./parsed-text.ts";

export const CACHE_FILE = join(".cache", "parsed-entries");
/** Fewer files are parsed about as fast as they are found. */
const WORTH_KEEPING = 200;
/** All is written anew when one file in this many was parsed; until then parsing them again is faster than writing. */
const WORTH_WRITING = 50;
const KEY_LENGTH = 64;
const NEWLINE = 0x0a;

/** What the last run parsed, by the hash of each file's path and text. */
export interface ParseCache {
  /** By the hash of path and text. */
  has(hash: string): boolean;
  /** Parses a file, or says what the last run found in the same text. */
  parse(file: RawFile): ParseResult;
  /** Takes over what `writeParsed` wrote about a file elsewhere. */
  keep(hash: string, line: string): void;
  /** Writes what was asked for in this run, and nothing else, for the next one; not where little is new. */
  save(): void;
}

/**
 * Opens the cache of the project in the working directory. Each line holds a key and what was parsed; the
 * first names the code, the libraries and the Node that did it, the last is the seal of all others by the key of who did;
 * where any of them differs nothing is used. Without a key nothing is kept.
 */
export function openParseCache(fields: FieldRegistry = builtInFields, path = CACHE_FILE, sealKey = readBuildKey()): ParseCache {
  const version = sealKey && versionOfCode(fields);
  const known = sealKey && version !== undefined ? readLines(path, version, sealKey) : new Map<string, Buffer>();
  const used = new Map<string, Buffer | string>();
  const results = new Map<string, ParseResult>();
  let added = 0;
  const add = (key: string, line: string) => {
    added += 1;
    used.set(key, line);
  };
  return {
    has: (key) => used.has(key) || known.has(key),
    parse(file) {
      const key = hashOf(file);
      const parsed = results.get(key);
      if (parsed) return parsed;
      const line = used.get(key) ?? known.get(key);
      if (line !== undefined) {
        used.set(key, line);
        return readParsed(line.toString(), file, fields);
      }
      const written = writeParsed(parseEntry(file, fields));
      add(key, written);
      // What js-yaml cuts out of a text keeps all of it in memory; what is read back does not.
      const result = readParsed(written, file, fields);
      results.set(key, result);
      return result;
    },
    keep: add,
    save() {
      const outdated = added * WORTH_WRITING > used.size || used.size * 2 < known.size;
      if (sealKey && version !== undefined && used.size >= WORTH_KEEPING && outdated) writeLines(path, version, used, sealKey);
    },
  };
}

function readLines(path: string, version: string, sealKey: Buffer): Map<string, Buffer> {
  const lines = new Map<string, Buffer>();
  const bytes = readIfThere(path);
  if (!bytes) return lines;
  let start = KEY_LENGTH + 1;
  if (bytes.toString("latin1", 0, start) !== `${version}\n`) return lines;
  const sealed = Math.max(start, bytes.length - SEAL_LENGTH);
  if (!isSealOf(bytes.toString("latin1", sealed), sealing(sealKey).update(bytes.subarray(0, sealed)))) return lines;
  for (let end = bytes.indexOf(NEWLINE, start); end >= 0; end = bytes.indexOf(NEWLINE, start)) {
    lines.set(bytes.toString("latin1", start, start + KEY_LENGTH), bytes.subarray(start + KEY_LENGTH, end));
    start = end + 1;
  }
  return lines;
}

/** Too long for one text where there are many thousands: written line by line. */
function writeLines(path: string, version: string, lines: ReadonlyMap<string, Buffer | string>, sealKey: Buffer): void {
  writeKept(path, (file) => {
    const seal = sealing(sealKey);
    const write = (bytes: Buffer) => {
      seal.update(bytes);
      writeAll(file, bytes);
    };
    write(Buffer.from(`${version}\n`));
    for (const [key, line] of lines) write(Buffer.concat([Buffer.from(key), Buffer.from(line), Buffer.of(NEWLINE)]));
    writeAll(file, Buffer.from(seal.digest("hex")));
  });
}

function readIfThere(path: string): Buffer | undefined {
  try {
    return readFileSync(path);
  } catch {
    return undefined;
  }
}
