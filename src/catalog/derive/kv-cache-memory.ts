/**
 * Memory of the keys and values of one sequence at full context.
 *
 *     M = 2 · L · H · d · T · b
 *
 * Bytes; batch of one. 2 for a key and a value. Holds where every layer attends to the whole context.
 * Pope et al. 2022, section 3.3 (multi-query attention shrinks H).
 */
export function kvCacheBytes(model: {
  /** L. Decoder layers. */ layers: number;
  /** H. Key and value heads in a layer. */ kvHeads: number;
  /** d. Width of one head. */ headDimension: number;
  /** T. Tokens. */ contextLength: number;
  /** b. Bytes of one number. */ bytesPerNumber: number;
}): number {
  return 2 * model.layers * model.kvHeads * model.headDimension * model.contextLength * model.bytesPerNumber;
}
