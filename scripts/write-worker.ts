import { parentPort, workerData } from "node:worker_threads";
import { writePacked, type PackedUnit } from "./write-unit.ts";

const folder: string = workerData;

/** A thread that writes: the files of a unit in, what was written of them out. */
parentPort?.on("message", (unit: PackedUnit) => parentPort?.postMessage(writePacked(unit, folder)));
