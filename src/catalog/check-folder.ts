import { availableParallelism } from "node:os";
import { setImmediate } from "node:timers/promises";
import { Worker } from "node:worker_threads";
import { checkFiles, type Checked, type CheckOptions } from "./check.ts";
import { openParseCache, type ParseCache } from "./parse-cache.ts";
import { expectMany } from "./parse.ts";
import { contentFolder, readContent, type RawFile } from "./read.ts";

/** A thread needs about as long to start as it takes to parse this many files. */
const WORTH_A_THREAD = 1500;
const FILES_AT_ONCE = 24;
/** More threads than this wait for the one that puts the results together. */
const MOST_THREADS = 8;

/** Checks a folder on disk: what the last run parsed is not parsed again, and much that is new is shared among threads. */
export async function checkFolder(folder: string, options: CheckOptions = {}, cache = openParseCache()): Promise<Checked> {
  const read = readContent(contentFolder(folder));
  await parseTogether(
    read.files.filter((file) => !cache.has(file)),
    cache,
    options,
  );
  const checked = checkFiles(read, cache.parse, options);
  cache.save();
  return checked;
}

/** Fills the cache from several threads, of which this one is one. */
async function parseTogether(files: readonly RawFile[], cache: ParseCache, { progress }: CheckOptions): Promise<void> {
  const threads = Math.min(availableParallelism() - 1, MOST_THREADS, Math.floor(files.length / WORTH_A_THREAD));
  if (threads < 1) return;
  expectMany();
  let next = 0;
  const take = () => files.slice(next, (next += FILES_AT_ONCE));
  const workers = Array.from({ length: threads }, () => new Worker(new URL("parse-worker.ts", import.meta.url)));
  const finished = workers.map(
    (worker) =>
      new Promise<void>((resolve, reject) => {
        const waiting: RawFile[][] = [];
        const send = () => {
          const some = take();
          if (some.length === 0) return waiting.length > 0 || resolve();
          waiting.push(some);
          return worker.postMessage(some);
        };
        worker.on("error", reject);
        worker.on("message", (lines: string[]) => {
          for (const [index, file] of (waiting.shift() ?? []).entries()) cache.keep(file, lines[index] ?? "");
          send();
        });
        // Two at a time: one to work on, one that waits for it.
        send();
        send();
      }),
  );
  try {
    for (let own = take(); own.length > 0; own = take()) {
      for (const file of own) cache.parse(file);
      progress?.(Math.min(next, files.length), files.length);
      await setImmediate();
    }
    await Promise.all(finished);
  } finally {
    await Promise.all(workers.map((worker) => worker.terminate()));
  }
}
