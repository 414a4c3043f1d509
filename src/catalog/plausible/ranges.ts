import type { CollectionId } from "../../schema/collections.ts";

/**
 * What a quantity of a field can be at all (outside: an error), and what it usually is (outside: a warning), in the
 * field's own unit. Wide on purpose: they find a wrong unit or scale, not a surprising model.
 */
export interface FieldRange {
  readonly possible: readonly [number, number];
  readonly usual: readonly [number, number];
}

const range = (least: number, low: number, high: number, most: number): FieldRange => ({ possible: [least, most], usual: [low, high] });

export const MODEL_RANGES: Readonly<Record<string, FieldRange>> = {
  "parameters-total": range(1e4, 1e6, 4e12, 1e14),
  "parameters-active": range(1e4, 1e6, 1e12, 1e13),
  layers: range(1, 2, 200, 1000),
  "encoder-layers": range(1, 1, 200, 1000),
  "hidden-size": range(8, 64, 40_000, 200_000),
  "attention-heads": range(1, 1, 512, 4096),
  "kv-heads": range(1, 1, 512, 4096),
  "head-dimension": range(2, 24, 512, 4096),
  "experts-total": range(1, 2, 2048, 1e5),
  "experts-active": range(1, 1, 512, 1e5),
  // Bytes and letters make up to 260 and a few more.
  "vocabulary-size": range(2, 300, 1e6, 1e7),
  "context-length": range(8, 256, 1.2e6, 1e9),
  "max-output": range(1, 200, 1e6, 1e9),
  "training-tokens": range(1e4, 1e8, 1e14, 1e15),
  "finetuning-tokens": range(1e3, 1e5, 1e13, 1e15),
  "training-compute": range(1e13, 1e16, 1e27, 1e29),
  "accelerator-count": range(1, 1, 3e5, 1e7),
  "training-duration": range(0.01, 0.2, 10_000, 100_000),
  "accelerator-hours": range(0.01, 0.2, 3e8, 1e10),
  "training-mfu": range(1e-4, 0.02, 0.8, 1),
  "training-emissions": range(0, 1e-3, 1e8, 1e10),
  "training-energy": range(1e4, 1e6, 1e15, 1e17),
};

export const ACCELERATOR_RANGES: Readonly<Record<string, FieldRange>> = {
  ...Object.fromEntries(
    ["peak-fp32", "peak-tf32", "peak-bf16", "peak-fp16", "peak-fp8", "peak-int8"].map((field) => [field, range(1e10, 1e12, 1e17, 1e19)]),
  ),
  memory: range(1e7, 1e9, 2e12, 1e14),
  "memory-bandwidth": range(1e8, 2e10, 1e14, 1e16),
  power: range(0.5, 5, 5000, 1e6),
};

export const DATASET_RANGES: Readonly<Record<string, FieldRange>> = {
  "size-tokens": range(10, 1e4, 1e14, 1e16),
  "size-bytes": range(10, 1e4, 1e16, 1e19),
  "size-samples": range(1, 10, 2e11, 1e14),
};

/** Ranges of the fields of a collection; undefined where its entries state no quantities. */
export function rangesOf(collection: CollectionId): Readonly<Record<string, FieldRange>> | undefined {
  return { models: MODEL_RANGES, accelerators: ACCELERATOR_RANGES, datasets: DATASET_RANGES }[collection as string];
}
