import { proportion, type Relation } from "./relation.ts";

const PEAKS: readonly (readonly [field: string, usual: Relation["usual"]])[] = [
  ["peak-fp32", [0.005, 1.2]],
  ["peak-tf32", [0.1, 1.2]],
  ["peak-fp8", [0.9, 5]],
  // Some devices of 2025 gave up most of their whole-number arithmetic.
  ["peak-int8", [0.02, 5]],
];

/** Peaks of a device against one another, and its memory's speed against its size. */
export const deviceRelations: readonly Relation[] = [
  proportion("plausible/size", "peak-fp16", "peak-bf16", [0.5, 2]),
  ...PEAKS.map(([field, usual]) => proportion("plausible/size", field, "peak-bf16", usual)),
  ...PEAKS.map(([field, usual]) => proportion("plausible/size", field, "peak-fp16", usual)),
  proportion("plausible/size", "memory-bandwidth", "memory", [3, 300]),
  proportion("plausible/size", "peak-bf16", "memory-bandwidth", [20, 2000]),
  proportion("plausible/size", "peak-fp16", "memory-bandwidth", [20, 2000]),
  proportion("plausible/energy", "peak-bf16", "power", [1e10, 2e13]),
  proportion("plausible/energy", "peak-fp16", "power", [1e10, 2e13]),
];
