import { builtInFields, type FieldRegistry } from "../schema/field-registry.ts";
import type { CollectionId } from "../schema/collections.ts";
import type { ContentFiles } from "./content-files.ts";
import type { Place } from "./content-files.ts";
import { judge, type JudgeOptions, type Outcome } from "./judge.ts";
import { hashOf, shortHash } from "./kept-files.ts";
import { lookupsOf, type Lookups } from "./lookups.ts";
import { writeParsed } from "./parsed-text.ts";
import { parseEntry, type ParseResult } from "./parse.ts";
import type { Problem } from "./problems.ts";
import { readEntry } from "./read.ts";

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

/** What others seldom ask for, and of which a catalogue has the most: not held in memory for them. */
const OFTEN_READ_ONCE: ReadonlySet<CollectionId> = new Set(["models", "sources"]);

/** Reads, parses and judges files one by one, and of others only those that the rules ask for. */
export class PlaceJudge {
  readonly #content: ContentFiles;
  readonly #places: ReadonlyMap<string, Place>;
  readonly #options: JudgeOptions;
  readonly #fields: FieldRegistry;
  readonly #asked = new Map<string, { result?: ParseResult; hash: string }>();
  readonly #entries: Lookups = lookupsOf((collection, id) => this.#find(`${collection}/${id}`).result?.entry);

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
    const key = `${place.collection}/${place.id}`;
    const hash = hashOf(file);
    const known = this.#asked.get(key);
    const result = known?.hash === hash && known.result ? known.result : parseEntry(file, this.#fields);
    if (!known && !OFTEN_READ_ONCE.has(place.collection)) this.#asked.set(key, { result, hash });
    const needs: Record<string, string> = {};
    const outcome = judge(file, result, this.#entries, this.#options, (other) => {
      needs[other] = shortHash(this.#find(other).hash);
    });
    return { hash, needs, outcome, ...(keepParsed ? { parsed: writeParsed(result, file.text) } : {}) };
  }

  #find(key: string): { result?: ParseResult; hash: string } {
    const before = this.#asked.get(key);
    if (before) return before;
    const place = this.#places.get(key);
    const file = place && readEntry(this.#content, place);
    const found = file && "text" in file ? { result: parseEntry(file, this.#fields), hash: hashOf(file) } : { hash: "" };
    this.#asked.set(key, found);
    return found;
  }
}
