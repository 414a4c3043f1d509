import { parentPort } from "node:worker_threads";
import { expectMany, parseEntry } from "./parse.ts";
import { writeParsed } from "./parsed-text.ts";
import type { RawFile } from "./read.ts";

expectMany();

/** A thread that parses: files in, a line for each out. */
parentPort?.on("message", (files: RawFile[]) => parentPort?.postMessage(files.map((file) => writeParsed(parseEntry(file)))));
