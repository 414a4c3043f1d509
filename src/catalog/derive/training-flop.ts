import { withFigure, withoutFigure, type DerivedFigure, type DeriveContext, type Derivation } from "./figure.ts";
import { trainingRun } from "./run.ts";
import { spread } from "./spread.ts";

const KAPLAN = {
  text: "Kaplan et al. 2020, Scaling Laws for Neural Language Models, section 2.1",
  url: "https://arxiv.org/abs/2001.08361",
};
const BROWN = {
  text: "Brown et al. 2020, Language Models are Few-Shot Learners, appendix D and table D.1",
  url: "https://arxiv.org/abs/2005.14165",
};

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

export const trainingFlopDerivation = {
  id: "derived-training-flop",
  label: "Training compute, derived",
  unit: "FLOP",
  formula: "C = k · N · D",
  about:
    "Operations of the model’s own pre-training: k floating-point operations for each parameter N and training token D. k is 6 when every token passes every weight (two for the forward pass, four for the backward pass) and 3 for an encoder–decoder with stacks of equal size. For a mixture of experts N is the number of active parameters. Attention over the context, recomputation, failed runs and the passes of teacher models are left out. Not derived for adapters, merges, quantisations, codecs, world models, networks with frozen parts, or plans.",
  sources: [KAPLAN, BROWN],
  derive: ({ card }: DeriveContext): DerivedFigure => {
    const run = trainingRun(card);
    if (!("tokens" in run)) return withoutFigure(trainingFlopDerivation, run);
    const { parameters, tokens, assumptions, phase } = run;
    const interval = spread([parameters, tokens], ([n, d]) =>
      trainingFlop({ flopPerParameterToken: run.flopPerParameterToken, parameters: n, tokens: d }),
    );
    return withFigure(trainingFlopDerivation, interval, {
      formula: trainingFlopDerivation.formula.replace("k", String(run.flopPerParameterToken)),
      inputs: [parameters, tokens],
      assumptions,
      phase,
    });
  },
} as const satisfies Derivation;
