import { join } from "node:path";
import { builtInFields, type FieldRegistry } from "../schema/field-registry.ts";
import { readBuildKey } from "./build-key.ts";
import type { RawFile } from "./content-files.ts";
import { hashOf, versionOfCode } from "./kept-files.ts";
import { lateCards, lateEntry } from "./late-entry.ts";
import { isOf } from "./lookups.ts";
import { parseEntry, type ParseResult } from "./parse.ts";
import { PARSED, readLongCard, readParsed, readText, TEXT, writeParsed } from "./parsed-text.ts";
import { openSealedLines, SealedLinesWriter } from "./sealed-lines.ts";

export const CACHE_FILE = join(".cache", "parsed-entries");
/** Fewer files are parsed about as fast as they are found. */
const WORTH_KEEPING = 200;
/** All is written anew when one file in this many was parsed; until then parsing them again is faster than writing. */
const WORTH_WRITING = 50;

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
 * where any of them differs nothing is used. Without a key nothing is kept. Neither what is known nor what is new is held in
 * memory: lines are read when they are asked for, and written when they come.
 */
export function openParseCache(fields: FieldRegistry = builtInFields, path = CACHE_FILE, sealKey = readBuildKey()): ParseCache {
  const version = sealKey && versionOfCode(fields);
  const known = sealKey && version !== undefined ? openSealedLines(path, version, sealKey) : undefined;
  const used = new Set<string>();
  const results = new Map<string, ParseResult>();
  let [added, writer]: [number, SealedLinesWriter | undefined] = [0, undefined];
  const add = (key: string, line: string) => {
    added += 1;
    used.add(key);
    if (sealKey && version !== undefined) (writer ??= new SealedLinesWriter(path, version, sealKey)).add(key, line);
  };
  const lately = lateCards();
  /** A card as one that is read from its line again for who asks. */
  const late = ({ entry, problems }: ParseResult, key: string): ParseResult => {
    if (!entry || !isOf(entry, "models")) return { problems, ...(entry ? { entry } : {}) };
    // What reads again must not hold the entry itself.
    const { path: place } = entry.file;
    const read = (part: number) => {
      const text = known?.read(key, part);
      if (text === undefined) throw new Error(`What was parsed of ${place} can no longer be read.`);
      return text;
    };
    return { problems, entry: lateEntry(entry, { long: () => readLongCard(read(PARSED)), text: () => readText(read(TEXT)) }, lately) };
  };
  return {
    has: (key) => used.has(key) || known?.has(key) === true,
    parse(file) {
      const key = hashOf(file);
      const parsed = results.get(key);
      if (parsed) return parsed;
      const line = known?.read(key, PARSED);
      if (line !== undefined) {
        used.add(key);
        return late(readParsed(line, file, fields), key);
      }
      const written = writeParsed(parseEntry(file, fields), file.text);
      add(key, written);
      // What js-yaml cuts out of a text keeps all of it in memory; what is read back does not.
      const result = readParsed(written, file, fields);
      results.set(key, result);
      return result;
    },
    keep: add,
    save() {
      const outdated = added * WORTH_WRITING > used.size || used.size * 2 < (known?.size ?? 0);
      if (used.size < WORTH_KEEPING || !outdated) writer?.discard();
      else if (sealKey && version !== undefined) {
        writer ??= new SealedLinesWriter(path, version, sealKey);
        for (const key of used) {
          const [parsed, text] = writer.has(key) ? [] : [known?.read(key, PARSED), known?.read(key, TEXT)];
          if (parsed !== undefined && text !== undefined) writer.add(key, `${parsed}\t${text}`);
        }
        writer.finish();
      }
      writer = undefined;
    },
  };
}
