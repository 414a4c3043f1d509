/**
 * Training tokens for each parameter.
 *
 *     r = D / N
 *
 * Dimensionless. Hoffmann et al. 2022 (Chinchilla), table 3, put the compute-optimal ratio near 20.
 */
export function tokensPerParameter(run: { /** D. Tokens. */ tokens: number; /** N. Parameters. */ parameters: number }): number {
  return run.tokens / run.parameters;
}
