import { parentPort } from "node:worker_threads";
import type { DocumentFormat } from "./media-type.ts";
import { readDocument } from "./read-document.ts";

/** Reads what it is sent, one document at a time; ended from outside when one takes too long or too much memory. */
parentPort?.on("message", ({ bytes, format, contentType }: { bytes: Uint8Array; format: DocumentFormat; contentType: string }) => {
  void readDocument(bytes, format, contentType).then((reading) => parentPort?.postMessage(reading));
});
