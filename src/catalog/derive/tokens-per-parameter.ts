import { divide, type Interval } from "../interval.ts";
import { withFigure, withoutFigure, type DerivedFigure, type DerivedInput, type DeriveContext, type Derivation } from "./figure.ts";
import { trainingRun } from "./run.ts";

const HOFFMANN = {
  text: "Hoffmann et al. 2022, Training Compute-Optimal Large Language Models, table 3",
  url: "https://arxiv.org/abs/2203.15556",
};

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

export const tokensPerParameterDerivation = {
  id: "tokens-per-parameter",
  label: "Tokens per parameter",
  unit: "ratio",
  formula: "D ÷ N",
  about:
    "Training tokens for each parameter that a token uses. Hoffmann and others found about 20 to be best for a fixed amount of training compute; models that are meant to be cheap to run are trained far beyond it.",
  sources: [HOFFMANN],
  derive: ({ card }: DeriveContext): DerivedFigure => {
    const run = trainingRun(card);
    if (!("tokens" in run)) return withoutFigure(tokensPerParameterDerivation, run);
    const quotient = divide(run.tokens.interval, run.parameters.interval);
    return withFigure(tokensPerParameterDerivation, exactRatio(quotient, run.tokens, run.parameters), {
      inputs: [run.tokens, run.parameters],
      assumptions: run.assumptions.filter((assumption) => assumption.startsWith("N is")),
      phase: run.phase,
    });
  },
} as const satisfies Derivation;

function exactRatio(quotient: Interval, tokens: DerivedInput, parameters: DerivedInput): Interval {
  const { low: d } = tokens.interval;
  const { low: n } = parameters.interval;
  const bothExact = d !== undefined && n !== undefined && d === tokens.interval.high && n === parameters.interval.high;
  if (!bothExact) return quotient;
  const value = tokensPerParameter({ tokens: d, parameters: n });
  return { low: value, high: value, rounded: quotient.rounded };
}
