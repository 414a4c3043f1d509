import { parentPort, workerData } from "node:worker_threads";
import type { Output } from "../src/card-pages/outputs.ts";
import { writeUnit } from "./write-unit.ts";

const folder: string = workerData;

/** A thread that writes: the files of a unit in, what was written of them out. */
parentPort?.on("message", (outputs: Output[]) => parentPort?.postMessage(writeUnit(outputs, folder)));
