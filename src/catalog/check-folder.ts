import type { CheckOptions } from "./check.ts";
import { catalogueContent } from "./catalogue-content.ts";
import { checkSettings } from "./check-settings.ts";
import { checkTogether, putTogether, type Files, type Together } from "./check-together.ts";
import type { ContentFiles, RawFile } from "./content-files.ts";
import type { Place } from "./content-files.ts";
import { dayAfter } from "./days.ts";
import type { FileState } from "./disk.ts";
import { knownIds } from "./index-entries.ts";
import { problemsOn } from "./judge.ts";
import { judgeTogether } from "./judge-threads.ts";
import { hashOf, shortHash } from "./kept-files.ts";
import { openOutcomeCache, type Kept, type OutcomeCache } from "./outcome-cache.ts";
import type { FieldRegistry } from "../schema/field-registry.ts";
import { readFields } from "./own-fields.ts";
import type { ParseCache } from "./parse-cache.ts";
import { parseEntry } from "./parse.ts";
import { compareProblems, type Problem } from "./problems.ts";
import { listContent, readEntry } from "./read.ts";

export interface FolderChecked {
  /** All problems of all files, sorted by file, line and column. */
  problems: Problem[];
  fileCount: number;
  together: Together;
}

export interface FolderOptions extends CheckOptions {
  /** Where outcomes are kept; tests pass their own path. */
  cacheFile?: string;
  /** Filled with what is parsed anyway, for those who read the catalogue next. */
  parsed?: ParseCache;
  /** Told now and then how many of the files that are not known are judged; called with equal numbers at the end. */
  progress?: (done: number, total: number) => void;
}

/**
 * Checks a folder on disk. A file that is as the last run left it is not read again, and none is judged again whose
 * text and whose needs are the same; much that is new is shared among threads.
 */
export async function checkFolder(folder: string, options: FolderOptions = {}): Promise<FolderChecked> {
  const { staleBefore, today, cacheFile, parsed, progress = () => {} } = options;
  const content = catalogueContent(folder);
  const { places, settings, problems } = listContent(content);
  const days = { tomorrow: dayAfter(today ?? new Date().toISOString().slice(0, 10)), ...(staleBefore ? { staleBefore } : {}) };
  const fields = readFields(content, settings);
  // How old claims are is asked rarely, and found out anew each time.
  const cache = staleBefore === undefined ? openOutcomeCache(days.tomorrow, fields, cacheFile) : undefined;
  const { kept, unknown, states, problems: refused } = recall(content, places, cache, parsed);
  problems.push(...refused);
  const keepParsed = parsed && ((hash: string, line: string) => parsed.keep(hash, line));
  const judged = await judgeTogether(unknown, { folder, places, days, fields, keepParsed, progress });
  for (const [index, found] of judged.entries()) {
    const { path } = unknown[index] ?? { path: "" };
    if ("file" in found) problems.push(found);
    else {
      const { hash, needs, outcome } = found;
      kept.set(path, { ...(states.get(path) ?? NO_STATE), hash, needs, outcome });
    }
  }
  cache?.save(kept, judged.length);
  parsed?.save();
  const day = today === undefined ? undefined : { today, tomorrow: days.tomorrow };
  for (const { outcome } of kept.values()) for (const problem of problemsOn(outcome, day)) problems.push(problem);
  const outlines = [...kept.values()].flatMap(({ outcome }) => outcome.outline ?? []);
  const readable = places.filter(({ path }) => kept.has(path));
  const together = putTogether(outlines, knownIds(places));
  problems.push(...checkSettings(content, settings, together, fields));
  const all = checkTogether(together, filesOf(content, readable, fields), problems);
  return { problems: all.sort(compareProblems), fileCount: readable.length, together };
}

/** Stands for the hash of a file that the last run did not know. */
const NEW = "new";
const NO_STATE: FileState = { mark: "", changed: 0 };

type KeptFile = Kept & FileState;

/** What the last run found out and still holds, and the files of which nothing is known. */
function recall(
  content: ContentFiles,
  places: readonly Place[],
  cache: OutcomeCache | undefined,
  parsed: ParseCache | undefined,
): { kept: Map<string, KeptFile>; unknown: Place[]; states: ReadonlyMap<string, FileState>; problems: Problem[] } {
  const kept = new Map<string, KeptFile>();
  const hashes = new Map<string, string>();
  const states = new Map<string, FileState>();
  const problems: Problem[] = [];
  const refused = new Set<string>();
  for (const place of places) {
    // The state is older than the text that is read after it: what is changed meanwhile is read again by the next run.
    const state = content.state?.(place.path) ?? NO_STATE;
    states.set(place.path, state);
    // What may have several names is asked of the one reader that knows them all.
    const odd = state.mark === "" ? readEntry(content, place) : undefined;
    if (odd && !("text" in odd)) {
      problems.push(odd);
      refused.add(place.path);
      continue;
    }
    const last = cache?.get(place.path);
    const hash = !last ? NEW : state.mark !== "" && last.mark === state.mark ? last.hash : hashOfPlace(content, place);
    hashes.set(keyOf(place), hash);
    if (last && last.hash === hash && !(parsed && !parsed.has(hash))) kept.set(place.path, { ...last, ...state });
  }
  // What rests on a file that is not as it was is not known either.
  const holds = ({ needs }: Kept) => Object.entries(needs).every(([key, hash]) => shortHash(hashes.get(key) ?? "") === hash);
  const fallen = [...kept].filter(([, one]) => !holds(one)).map(([path]) => path);
  for (const path of fallen) kept.delete(path);
  return { kept, unknown: places.filter(({ path }) => !kept.has(path) && !refused.has(path)), states, problems };
}

function keyOf({ collection, id }: Pick<Place, "collection" | "id">): string {
  return `${collection}/${id}`;
}

/** "" where it cannot be read. */
function hashOfPlace(content: ContentFiles, place: Place): string {
  const file = readEntry(content, place);
  return "text" in file ? hashOf(file) : "";
}

/** Files by their outlines, read and parsed once, when they are asked for. */
function filesOf(content: ContentFiles, places: readonly Place[], fields: FieldRegistry): Files {
  const byKey = new Map(places.map((place) => [keyOf(place), place]));
  const read = new Map<string, RawFile | undefined>();
  const file: Files["file"] = (outline) => {
    const key = keyOf(outline);
    if (!read.has(key)) {
      const place = byKey.get(key);
      const found = place && readEntry(content, place);
      read.set(key, found && "text" in found ? found : undefined);
    }
    return read.get(key);
  };
  return {
    file,
    open: (outline) => {
      const found = file(outline);
      return found && parseEntry(found, fields).entry;
    },
  };
}
