import { Worker } from "node:worker_threads";
import { LARGEST_DOCUMENT_BYTES, type Reading } from "./document.ts";
import type { DocumentFormat } from "./media-type.ts";

/** Of the processor, so that a busy machine cuts no document off; on the clock it may take ten times as long. */
const LONGEST_READING_MS = 90_000;
const CLOCK_FOR_PROCESSOR = 10;
const MOST_MEMORY_MB = 1024;
/** What V8 does not count: buffers into which a document unfolds. Looked at so often while one is read. */
const BETWEEN_LOOKS_MS = 100;

export interface Reader {
  read(bytes: Uint8Array, format: DocumentFormat, contentType?: string): Promise<Reading>;
  close(): Promise<void>;
}

/** Reads documents in a thread of its own, so that a hostile one can end nothing but itself. */
export function openReader(longest = LONGEST_READING_MS, mostMemory = MOST_MEMORY_MB * 1e6): Reader {
  let worker: Worker | undefined;
  const fresh = () =>
    new Worker(new URL("./reading-worker.ts", import.meta.url), {
      resourceLimits: { maxOldGenerationSizeMb: MOST_MEMORY_MB },
      stderr: true,
    });
  return {
    async read(bytes, format, contentType = "") {
      if (bytes.length > LARGEST_DOCUMENT_BYTES) return { cause: `The document is larger than ${LARGEST_DOCUMENT_BYTES / 1e6} MB.` };
      worker ??= fresh();
      const reading = await answerOf(worker, { bytes, format, contentType }, longest, mostMemory);
      if (reading) return reading;
      await worker.terminate();
      worker = undefined;
      return { cause: "The document took more time or memory to read than it may." };
    },
    async close() {
      await worker?.terminate();
      worker = undefined;
    },
  };
}

function answerOf(worker: Worker, message: unknown, longest: number, mostMemory: number): Promise<Reading | undefined> {
  return new Promise((resolve, reject) => {
    const before = process.memoryUsage.rss();
    const started = process.cpuUsage();
    const done = (reading: Reading | undefined) => {
      clearTimeout(timer);
      clearInterval(watch);
      worker.off("message", answered).off("error", failed).off("exit", ended);
      resolve(reading);
    };
    const answered = (reading: Reading) => done(reading);
    const ended = () => done(undefined);
    const failed = (error: Error & { code?: string }) => {
      // A library that is not installed says nothing of the document.
      if (error.code?.startsWith("ERR_MODULE")) reject(error);
      done(undefined);
    };
    const timer = setTimeout(ended, longest * CLOCK_FOR_PROCESSOR);
    const watch = setInterval(() => {
      const { user, system } = process.cpuUsage(started);
      if (process.memoryUsage.rss() - before > mostMemory || (user + system) / 1000 > longest) ended();
    }, BETWEEN_LOOKS_MS);
    worker.on("message", answered).on("error", failed).on("exit", ended);
    worker.postMessage(message);
  });
}
