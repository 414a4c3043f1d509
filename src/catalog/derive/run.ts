import type { ModelCard } from "../../schema/model-card.ts";
import type { Phase } from "../../schema/vocabularies.ts";
import { inputOf, usableClaim, type DerivedInput } from "./figure.ts";

/** A model's own pre-training, as far as the compute formulas need it. */
export interface TrainingRun {
  flopPerParameterToken: 3 | 6;
  parameters: DerivedInput;
  tokens: DerivedInput;
  phase: Phase;
  assumptions: string[];
}

const NOT_PLAIN = ["codec", "world-model", "diffusion", "other"];
const NO_OWN_TRAINING = ["adapter-of", "merged-from", "quantized-from"];

/** The run that 6ND (or 3ND) describes, or why it does not describe this model's training. */
export function trainingRun(card: ModelCard): TrainingRun | { missing: string[] } | { reason: string } {
  if (card.stage === "planned") return { reason: "The model is planned; nothing has been trained yet." };
  const claimed = card.facts["architecture"]?.[0]?.value;
  const architecture = Array.isArray(claimed) ? claimed.map(String) : [];
  if (architecture.some((word) => NOT_PLAIN.includes(word))) {
    return { reason: "The formula counts the operations of a transformer language model; this is another kind of network." };
  }
  const relations = (card.lineage ?? []).map((edge) => edge.relation);
  if (relations.some((relation) => NO_OWN_TRAINING.includes(relation))) {
    return { reason: "The weights were merged, quantised or adapted from another model; there is no pre-training of its own to count." };
  }
  const sighted = architecture.some((word) => word === "vision-language" || word === "multimodal");
  if (sighted && (relations.includes("encoder-from") || relations.includes("pretrained-from"))) {
    return { reason: "Part of the network comes from another model and may have been frozen, so not every token moved every weight." };
  }

  const tokensClaim = usableClaim(card, "training-tokens", ["pretraining", "continued"]);
  const mixture = architecture.includes("mixture-of-experts");
  const parametersField = mixture ? "parameters-active" : "parameters-total";
  const parametersClaim = usableClaim(card, parametersField);
  const tokens = tokensClaim && inputOf("facts/training-tokens", "D", tokensClaim);
  const parameters = parametersClaim && inputOf(`facts/${parametersField}`, "N", parametersClaim);
  const missing = [...(parameters ? [] : [parametersField]), ...(tokens ? [] : ["training-tokens"])];
  const k = flopPerParameterToken(card, architecture, missing);
  if (!parameters || !tokens || !tokensClaim || k === undefined) {
    const notApplicable = card.facts["training-tokens"]?.[0]?.status === "not-applicable";
    return notApplicable
      ? { reason: "The model has no pre-training of its own; its ancestor's figures stand on the ancestor's card." }
      : { missing };
  }
  const phase = tokensClaim.phase ?? "pretraining";
  const assumptions = [
    "Every token passes forward and backward once; attention over the context and recomputation are left out.",
    ...(mixture ? ["N is the number of parameters that each token uses."] : []),
    ...(k === 3 ? ["k is 3: with stacks of equal size, each token passes half of the weights."] : []),
    ...(phase === "continued" ? ["Counts the continued pre-training only, from the starting point in the lineage."] : []),
    ...(relations.includes("distilled-from") || relations.includes("pruned-from")
      ? ["Leaves out the passes of the teacher models and the pruning."]
      : []),
  ];
  return { flopPerParameterToken: k, parameters, tokens, phase, assumptions };
}

/** 6, or 3 for an encoder–decoder whose stacks are equal. Adds to `missing` what would decide it. */
function flopPerParameterToken(card: ModelCard, architecture: readonly string[], missing: string[]): 3 | 6 | undefined {
  if (!architecture.includes("encoder-decoder")) {
    if (architecture.length > 0) return 6;
    missing.push("architecture");
    return undefined;
  }
  const decoder = usableClaim(card, "layers")?.value;
  const encoder = usableClaim(card, "encoder-layers")?.value;
  if (decoder === undefined) missing.push("layers");
  if (encoder === undefined) missing.push("encoder-layers");
  return decoder !== undefined && decoder === encoder ? 3 : undefined;
}
