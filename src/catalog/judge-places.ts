import { builtInFields, type FieldRegistry } from "../schema/field-registry.ts";
import { judge, type JudgeOptions, type Outcome } from "./judge.ts";
import { hashOf, shortHash } from "./kept-files.ts";
import { lookupsOf, type Lookups } from "./lookups.ts";
import { writeParsed } from "./parsed-text.ts";
import { parseEntry, type Entry } from "./parse.ts";
import type { Problem } from "./problems.ts";
import { readEntry, type ContentFiles, type RawFile } from "./read.ts";
import type { Place } from "./places.ts";

/** What was found out about a file: why it cannot be read, or its outcome with what that rests on. */
export type Judged = Problem | JudgedFile;

export interface JudgedFile {
  /** Of its path and text. */
  hash: string;
  needs: Record<string, string>;
  outcome: Outcome;
  /** Its parse result, as `writeParsed` writes it, where that was asked for. */
  parsed?: string;
}

/** Reads, parses and judges files one by one, and of others only those that the rules ask for. */
export class PlaceJudge {
  readonly #content: ContentFiles;
  readonly #places: ReadonlyMap<string, Place>;
  readonly #options: JudgeOptions;
  readonly #fields: FieldRegistry;
  readonly #asked = new Map<string, { entry?: Entry; hash: string }>();
  readonly #entries: Lookups = lookupsOf((collection, id) => this.#find(`${collection}/${id}`).entry);

  /** `places` by `collection/id`. */
  constructor(content: ContentFiles, places: ReadonlyMap<string, Place>, options: JudgeOptions, fields: FieldRegistry = builtInFields) {
    this.#fields = fields;
    this.#content = content;
    this.#places = places;
    this.#options = options;
  }

  judge(place: Place, keepParsed: boolean): Judged {
    const file = readEntry(this.#content, place);
    if (!("text" in file)) return file;
    const result = parseEntry(file, this.#fields);
    const needs: Record<string, string> = {};
    const outcome = judge(file, result, this.#entries, this.#options, (key) => {
      needs[key] = shortHash(this.#find(key).hash);
    });
    return { hash: hashOf(file), needs, outcome, ...(keepParsed ? { parsed: writeParsed(result) } : {}) };
  }

  #find(key: string): { entry?: Entry; hash: string } {
    const before = this.#asked.get(key);
    if (before) return before;
    const place = this.#places.get(key);
    const file = place && readEntry(this.#content, place);
    const found = file && "text" in file ? { ...parsedOf(file, this.#fields), hash: hashOf(file) } : { hash: "" };
    this.#asked.set(key, found);
    return found;
  }
}

function parsedOf(file: RawFile, fields: FieldRegistry): { entry?: Entry } {
  const { entry } = parseEntry(file, fields);
  return entry ? { entry } : {};
}
