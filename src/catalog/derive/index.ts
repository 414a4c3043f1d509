import type { DerivationId, DeriveContext, DerivedFigure, Derivation } from "./figure.ts";
import { kvCacheDerivation } from "./kv-cache-memory.ts";
import { mfuDerivation } from "./model-flop-utilization.ts";
import { tokensPerParameterDerivation } from "./tokens-per-parameter.ts";
import { trainingFlopDerivation } from "./training-flop.ts";
import { weightMemoryDerivation } from "./weight-memory.ts";

/** Every figure that the site derives, in the order in which a card shows them. */
export const derivations: readonly Derivation[] = [
  trainingFlopDerivation,
  mfuDerivation,
  tokensPerParameterDerivation,
  weightMemoryDerivation,
  kvCacheDerivation,
];

/** All figures of a card, by id. */
export function deriveFigures(context: DeriveContext): DerivedFigure[] {
  return derivations.map((derivation) => derivation.derive(context));
}

/** One of them. */
export function deriveFigure(id: DerivationId, context: DeriveContext): DerivedFigure | undefined {
  return derivations.find((derivation) => derivation.id === id)?.derive(context);
}

export { DERIVATION_IDS } from "./figure.ts";
export type { Derivation, DerivationId, DeriveContext, DerivedFigure, DerivedInput } from "./figure.ts";
