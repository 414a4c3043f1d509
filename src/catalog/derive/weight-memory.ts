/**
 * Memory that the weights take.
 *
 *     M = N · b
 *
 * Bytes. Leaves out activations, the KV cache, and the scales that a quantised format stores.
 */
export function weightBytes(model: {
  /** N. Parameters. */ parameters: number;
  /** b. Bytes for each: 2 in BF16, 1 in INT8, 0.5 in INT4. */ bytesPerParameter: number;
}): number {
  return model.parameters * model.bytesPerParameter;
}
