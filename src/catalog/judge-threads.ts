import { availableParallelism } from "node:os";
import { setImmediate } from "node:timers/promises";
import { Worker } from "node:worker_threads";
import type { FieldRegistry } from "../schema/field-registry.ts";
import type { Place } from "./content-files.ts";
import type { JudgeOptions } from "./judge.ts";
import { PlaceJudge, type Judged, type JudgedFile } from "./judge-places.ts";
import type { JudgeWorkerData } from "./judge-worker.ts";
import { expectMany } from "./parse.ts";
import { catalogueContent } from "./catalogue-content.ts";
import type { Problem } from "./problems.ts";

/** A thread needs about as long to start as it takes to judge this many files. */
const WORTH_A_THREAD = 400;
const FILES_AT_ONCE = 24;
/** More threads than this wait for the one that puts the results together. */
const MOST_THREADS = 8;

export interface JudgeFolder {
  folder: string;
  /** Of all entries, judged or not. */
  places: Place[];
  days: JudgeOptions;
  fields: FieldRegistry;
  /** Told the parse result of each file as it comes, with the hash of the file, where it is wanted: together they are as large as the catalogue. */
  keepParsed: ((hash: string, parsed: string) => void) | undefined;
  progress: (done: number, total: number) => void;
}

/** What was found out about a file but its parse result, which has been told. */
export type JudgedAlone = Problem | Omit<JudgedFile, "parsed">;

/** Judges files, shared among threads of which this one is one, where they are many. In the order of `wanted`. */
export async function judgeTogether(
  wanted: readonly Place[],
  { folder, places, days, fields, keepParsed, progress }: JudgeFolder,
): Promise<JudgedAlone[]> {
  const judged: JudgedAlone[] = [];
  const judge = new PlaceJudge(
    catalogueContent(folder),
    new Map(places.map((place) => [`${place.collection}/${place.id}`, place])),
    days,
    fields,
  );
  const threads = Math.min(availableParallelism() - 1, MOST_THREADS, Math.floor(wanted.length / WORTH_A_THREAD));
  if (threads > 0) expectMany();
  let next = 0;
  const take = () => ({ start: next, some: wanted.slice(next, (next += FILES_AT_ONCE)) });
  const tell = (result: Judged): JudgedAlone => {
    if (!("parsed" in result)) return result;
    const { parsed, ...alone } = result;
    if (parsed !== undefined) keepParsed?.(alone.hash, parsed);
    return alone;
  };
  const put = (start: number, results: readonly Judged[]) => results.forEach((result, index) => (judged[start + index] = tell(result)));
  const keepsParsed = keepParsed !== undefined;
  const workerData: JudgeWorkerData = { folder, places, options: days, fields, keepParsed: keepsParsed };
  const workers = Array.from({ length: threads }, () => new Worker(new URL("judge-worker.ts", import.meta.url), { workerData }));
  const finished = workers.map(
    (worker) =>
      new Promise<void>((resolve, reject) => {
        const waiting: number[] = [];
        const send = () => {
          const { start, some } = take();
          if (some.length === 0) return waiting.length > 0 || resolve();
          waiting.push(start);
          return worker.postMessage(some);
        };
        worker.on("error", reject);
        worker.on("message", (results: string) => {
          put(waiting.shift() ?? 0, JSON.parse(results));
          send();
        });
        // Two at a time: one to work on, one that waits for it.
        send();
        send();
      }),
  );
  try {
    for (let { start, some } = take(); some.length > 0; { start, some } = take()) {
      put(
        start,
        some.map((place) => judge.judge(place, keepsParsed)),
      );
      progress(Math.min(next, wanted.length), wanted.length + 1);
      if (threads > 0) await setImmediate();
    }
    await Promise.all(finished);
  } finally {
    await Promise.all(workers.map((worker) => worker.terminate()));
  }
  progress(wanted.length, wanted.length);
  return judged;
}
