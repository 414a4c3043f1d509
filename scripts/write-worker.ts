import { parentPort, workerData } from "node:worker_threads";
import type { PackedUnit } from "./pack-unit.ts";
import { writePacked } from "./write-unit.ts";

const folder: string = workerData;

/** A thread that writes: the files of a unit in, their digest and stamp out. */
parentPort?.on("message", (unit: PackedUnit) => {
  const { digest, stamp } = writePacked(unit, folder);
  parentPort?.postMessage({ digest, stamp });
});
