/**
 * Floating-point operations of one training run of a transformer.
 *
 *     C = k · N · D
 *
 * k = 6 per parameter and token: 2 for the forward pass, 4 for the backward pass, when every token
 * passes every weight; 3 for an encoder–decoder with balanced stacks, in which a token passes half of
 * them. Leaves out attention over the context, embeddings' look-ups, recomputation and failed runs.
 *
 * Kaplan et al. 2020, section 2.1 (C ≈ 6ND); Brown et al. 2020, appendix D and table D.1 (k = 3 for T5).
 */
export function trainingFlop(run: {
  /** k. FLOP per parameter and token. */ flopPerParameterToken: 3 | 6;
  /** N, the parameters that each token uses. */ parameters: number;
  /** D. Tokens, repeats included. */ tokens: number;
}): number {
  return run.flopPerParameterToken * run.parameters * run.tokens;
}
