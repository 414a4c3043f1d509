import { hash } from "node:crypto";
import { builtInFields, type FieldRegistry } from "../schema/field-registry.ts";
import { collectionOf } from "../schema/collections.ts";
import { checkTogether, putTogether } from "./check-together.ts";
import { checkSettings } from "./check-settings.ts";
import type { ContentFiles, RawFile } from "./content-files.ts";
import { dayAfter } from "./days.ts";
import { deriveFigures, type DerivedFigure } from "./derive/index.ts";
import { indexEntries, knownIds, type EntryIndex } from "./index-entries.ts";
import { LazyMap } from "./lazy-map.ts";
import { textHash } from "./kept-files.ts";
import { deriveContext, judge, problemsOn, type JudgeOptions, type Outcome } from "./judge.ts";
import { readFields } from "./own-fields.ts";
import { parseEntry, type Entry, type ParseResult } from "./parse.ts";
import { compareProblems, type Problem } from "./problems.ts";
import { readContent, type ReadResult } from "./read.ts";
import type { Ledgers } from "./read-receipts.ts";

/** What was read, and is sound enough to be shown. */
export interface Entries {
  entries: EntryIndex;
  /** What entries may answer. */
  fields: FieldRegistry;
  /** What the receipts tool found, by source. */
  ledgers: Ledgers;
  figures: ReadonlyMap<string, readonly DerivedFigure[]>;
  fileCount: number;
  /** SHA-256 of all files that are entries, in hexadecimal digits, whatever their order; worked out when it is asked for. */
  contentHash: () => string;
}

export interface Checked extends Entries {
  /** All problems of all files, sorted by file, line and column. */
  problems: Problem[];
}

export interface CheckOptions {
  /** Claims that were last checked before this day are old. Absent: none is. */
  staleBefore?: string;
  /** The day of the check, YYYY-MM-DD. Absent: no date is in the future. */
  today?: string;
}

/** Later than any day: nothing that anybody did is dated after it. */
export const NO_DAY = "9999-12-31";

/** Reads, parses, derives and checks everything below a content folder, in memory. */
export function checkContent(content: ContentFiles, { staleBefore, today }: CheckOptions = {}): Checked {
  const read = readContent(content);
  const fields = readFields(content, read.settings);
  const results = read.files.map((file) => ({ file, result: parseRemembered(file, fields) }));
  const parsed = gather(
    read,
    results.map(({ result }) => result),
    fields,
  );
  const day = today === undefined ? undefined : { today, tomorrow: dayAfter(today) };
  const options = { tomorrow: day?.tomorrow ?? NO_DAY, ...(staleBefore ? { staleBefore } : {}) };
  const outcomes = results.map(({ file, result }) => judgeRemembered(file, result, parsed.entries, options));
  const texts = new Map(read.files.map((file) => [`${file.collection}/${file.id}`, file]));
  const outlines = outcomes.flatMap(({ outline }) => outline ?? []);
  const together = putTogether(outlines, knownIds(read.places));
  const problems = checkTogether(
    together,
    {
      file: ({ collection, id }) => texts.get(`${collection}/${id}`),
      open: ({ collection, id }) => parsed.entries[collection].get(id),
    },
    [
      ...read.problems,
      ...checkSettings(content, read.settings, together, fields),
      ...outcomes.flatMap((outcome) => problemsOn(outcome, day)),
    ],
  );
  return { ...parsed, problems: problems.sort(compareProblems) };
}

/** The entries of parsed files, with their figures. */
export function gather(
  { files, ledgers }: Pick<ReadResult, "files" | "ledgers">,
  results: readonly ParseResult[],
  fields: FieldRegistry,
): Entries {
  const entries = indexEntries(results.flatMap(({ entry }) => entry ?? []));
  const figures = new LazyMap(entries.models.keys(), (id): readonly DerivedFigure[] => {
    const entry = entries.models.get(id);
    return entry ? deriveFigures(deriveContext(entries, entry)) : [];
  });
  return { entries, fields, ledgers, figures, fileCount: files.length, contentHash: () => hashOfContent(files, fields) };
}

function hashOfContent(files: readonly RawFile[], fields: FieldRegistry): string {
  // Named from their folder: what its own parent is called says nothing of the content.
  const lines = files.map((file) => `${file.collection}/${file.id}${file.ending} ${textHash(file)}\n`);
  if (fields !== builtInFields) lines.push(`fields.yaml ${hash("sha256", JSON.stringify(fields))}\n`);
  return hash("sha256", lines.sort().join(""));
}

const parsedTexts = new Map<string, { text: string; fields: FieldRegistry; result: ParseResult }>();

/** Parses a file unless its text is the same as last time: what makes an edited card live at once. */
function parseRemembered(file: RawFile, fields: FieldRegistry): ParseResult {
  const known = parsedTexts.get(file.path);
  if (known?.text === file.text && known.fields === fields) return known.result;
  const result = parseEntry(file, fields);
  parsedTexts.set(file.path, { text: file.text, fields, result });
  return result;
}

interface Remembered {
  outcome: Outcome;
  asked: ReadonlyMap<string, Entry | undefined>;
  options: string;
}

const judgedResults = new WeakMap<ParseResult, Remembered>();

/** Judges a file unless it and all that was asked for are the same as last time. */
function judgeRemembered(file: RawFile, result: ParseResult, entries: EntryIndex, options: JudgeOptions): Outcome {
  const known = judgedResults.get(result);
  const written = JSON.stringify(options);
  if (known?.options === written && [...known.asked].every(([key, found]) => entryAt(entries, key) === found)) return known.outcome;
  const asked = new Map<string, Entry | undefined>();
  const outcome = judge(file, result, entries, options, (key, found) => asked.set(key, found));
  judgedResults.set(result, { outcome, asked, options: written });
  return outcome;
}

function entryAt(entries: EntryIndex, key: string): Entry | undefined {
  const [name = "", id = ""] = key.split("/");
  const collection = collectionOf(name)?.id;
  return collection && entries[collection].get(id);
}
