import { join } from "node:path";
import type { FieldRegistry } from "../schema/field-registry.ts";
import { isSealOf, readBuildKey, sealing } from "./build-key.ts";
import type { Outcome } from "./judge.ts";
import { readKept, versionOfCode, writeAll, writeKept } from "./kept-files.ts";

export const OUTCOME_FILE = join(".cache", "outcomes");
/** Fewer files are judged about as fast as they are found. */
const WORTH_KEEPING = 200;
/** All is written anew when one file in this many was judged; until then judging them again is faster than writing. */
const WORTH_WRITING = 50;
/** A file that was written this shortly before the cache may have been written again at the same time. Milliseconds. */
const DOUBT = 2000;

/** What a run found out about one file, and what it rests on. */
export interface Kept {
  /** Size, times and number on the disk when it was read; "" where that is in doubt. */
  mark: string;
  /** Hash of its path and text. */
  hash: string;
  /** Short hashes of the entries that its rules asked for, by `collection/id`; "" where there was none. */
  needs: Record<string, string>;
  outcome: Outcome;
}

/** Outcomes of the last run by path. */
export interface OutcomeCache {
  get(path: string): Kept | undefined;
  /** Writes the outcomes of this run, and nothing else, for the next one; not where little is new. `judged`: how many are new. */
  save(kept: ReadonlyMap<string, Kept & { changed: number }>, judged: number): void;
}

/**
 * Opens the cache of the project in the working directory. Its first line names the code, the libraries and the
 * Node that judged, the second the day before which nothing is in the future, the third is the seal of all of it by the key of who checks;
 * where one of them does not fit, nothing is used. Without a key nothing is kept: anybody could have written it.
 */
export function openOutcomeCache(tomorrow: string, fields: FieldRegistry, path = OUTCOME_FILE, key = readBuildKey()): OutcomeCache {
  const version = key && versionOfCode(fields);
  const known = key && version !== undefined ? readOutcomes(path, version, tomorrow, key) : new Map<string, Kept>();
  return {
    get: (file) => known.get(file),
    save(kept, judged) {
      if (
        !key ||
        version === undefined ||
        kept.size < WORTH_KEEPING ||
        (judged * WORTH_WRITING <= kept.size && known.size <= 2 * kept.size)
      )
        return;
      const now = Date.now();
      const lines = [...kept].map(([file, { mark, changed, hash: textHash, needs, outcome }]) =>
        JSON.stringify([file, now - changed < DOUBT ? "" : mark, textHash, needs, outcome]),
      );
      const rest = lines.join("\n");
      writeKept(path, (file) =>
        writeAll(file, Buffer.from([version, tomorrow, sealOf(key, version, tomorrow, rest).digest("hex"), rest].join("\n"))),
      );
    },
  };
}

function sealOf(key: Buffer, version: string, day: string, rest: string) {
  return sealing(key).update(`${version}\n${day}\n`).update(rest);
}

function readOutcomes(path: string, version: string, tomorrow: string, key: Buffer): Map<string, Kept> {
  const known = new Map<string, Kept>();
  const text = readKept(path);
  if (text === undefined) return known;
  const [written, day = "", sum, start] = heads(text);
  const rest = text.slice(start);
  // What was in the future then and is no more is left out when it is told; what was not yet can be so on an earlier day.
  if (written !== version || day > tomorrow || !isSealOf(sum, sealOf(key, version, day, rest))) return known;
  for (const line of rest.split("\n")) {
    const [file, mark, textHash, needs, outcome]: [string, string, string, Record<string, string>, Outcome] = JSON.parse(line);
    known.set(file, { mark, hash: textHash, needs, outcome });
  }
  return known;
}

function heads(text: string): [string, string, string, number] {
  const first = text.indexOf("\n");
  const second = text.indexOf("\n", first + 1);
  const third = text.indexOf("\n", second + 1);
  return [text.slice(0, first), text.slice(first + 1, second), text.slice(second + 1, third), third + 1];
}
