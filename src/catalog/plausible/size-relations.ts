import type { Facts } from "../../schema/claims.ts";
import { SCALE, isMixture, used, usedField, isPretraining, proportion, releaseYear, type Relation } from "./relation.ts";
import { exactly, over, rangeOf, said, times, write, type Range } from "./subject.ts";

/** Tokens for each parameter that models of a year see at least. */
const leastTokens = (facts: Facts) => ((releaseYear(facts) ?? 0) >= 2024 ? 30 : 6);

const isBetween = (year: number | undefined, first: number, last: number) => year !== undefined && year >= first && year <= last;

const isPlain = ({ low, high }: Range) => low === high;
const isRound = (count: number) => count % 100 === 0 || count % 8 === 0;

/** Sizes against one another: weights, layers, heads, vocabulary, context and tokens. */
export const sizeRelations: readonly Relation[] = [
  {
    rule: "plausible/size",
    fields: ["parameters-total", "layers", "hidden-size", "parameters-active"],
    // A layer holds about 12 d² weights (Kaplan et al. 2020, table 1); wide layers, experts and embeddings hold more.
    quotient: (facts) => {
      const layers = rangeOf(facts, "layers");
      const encoder = rangeOf(facts, "encoder-layers") ?? exactly(0);
      const width = rangeOf(facts, "hidden-size");
      return over(used(facts), times(layers && { low: layers.low + encoder.low, high: layers.high + encoder.high }, width, width));
    },
    usual: [4, 90],
    says: (facts) => {
      const [layers, width] = [
        (rangeOf(facts, "layers")?.high ?? 0) + (rangeOf(facts, "encoder-layers")?.high ?? 0),
        rangeOf(facts, "hidden-size")?.high ?? 0,
      ];
      return `${usedField(facts)} is ${said(facts, usedField(facts))}; ${write(layers)} layers of width ${write(width)} hold about ${write(12 * layers * width ** 2)}.`;
    },
    hint: "Check the three numbers; layers and hidden-size may have changed places.",
  },
  {
    rule: "plausible/size",
    fields: ["vocabulary-size", "hidden-size", "parameters-total"],
    quotient: (facts) => over(times(rangeOf(facts, "vocabulary-size"), rangeOf(facts, "hidden-size")), rangeOf(facts, "parameters-total")),
    usual: [1e-4, 0.9],
    says: (facts) =>
      `${said(facts, "vocabulary-size")} tokens of width ${said(facts, "hidden-size")} make ${write((rangeOf(facts, "vocabulary-size")?.high ?? 0) * (rangeOf(facts, "hidden-size")?.high ?? 0))} weights; parameters-total is ${said(facts, "parameters-total")}.`,
    hint: SCALE,
  },
  {
    rule: "plausible/shape",
    fields: ["hidden-size", "attention-heads", "head-dimension"],
    quotient: (facts) => over(times(rangeOf(facts, "attention-heads"), rangeOf(facts, "head-dimension")), rangeOf(facts, "hidden-size")),
    usual: [0.4, 4],
    says: (facts) =>
      `hidden-size is ${said(facts, "hidden-size")}; ${said(facts, "attention-heads")} heads of ${said(facts, "head-dimension")} make ${write((rangeOf(facts, "attention-heads")?.high ?? 0) * (rangeOf(facts, "head-dimension")?.high ?? 0))}.`,
    hint: "Check the three numbers against the configuration.",
  },
  {
    rule: "plausible/shape",
    fields: ["max-output", "context-length"],
    quotient: (facts) => over(rangeOf(facts, "max-output"), rangeOf(facts, "context-length")),
    usual: [0.002, 1.05],
    says: (facts) =>
      `max-output is ${said(facts, "max-output")}, and context-length, which input and output share, is ${said(facts, "context-length")}.`,
    hint: "Check both against their sources.",
  },
  {
    rule: "plausible/size",
    fields: ["training-tokens", "parameters-total"],
    quotient: (facts) =>
      isPretraining(facts) && (rangeOf(facts, "parameters-total")?.high ?? 0) >= 5e10
        ? over(rangeOf(facts, "training-tokens"), rangeOf(facts, "parameters-total"))
        : undefined,
    usual: [0.9, 100_000],
    says: (facts) =>
      `training-tokens is ${said(facts, "training-tokens")}, and parameters-total ${said(facts, "parameters-total")}: from one to a hundred thousand tokens a parameter are usual.`,
    hint: SCALE,
  },
  {
    rule: "plausible/size",
    fields: ["training-tokens", "parameters-total"],
    // The least of the largest models do not go for small ones, which are trained for longer, and since 2024 far longer.
    quotient: (facts) =>
      (rangeOf(facts, "parameters-total")?.high ?? Infinity) < 5e10 && isPretraining(facts) && !isMixture(facts)
        ? over(rangeOf(facts, "training-tokens"), times(exactly(leastTokens(facts)), rangeOf(facts, "parameters-total")))
        : undefined,
    usual: [1, 100_000],
    says: (facts) =>
      `training-tokens is ${said(facts, "training-tokens")}, and parameters-total ${said(facts, "parameters-total")}: models of that size see ${leastTokens(facts)} tokens a parameter and more.`,
    hint: SCALE,
  },
  // Training that goes on with a model sees far less than its first, and still a share of its parameters.
  proportion("plausible/size", "training-tokens", "parameters-total", [0.03, 100_000], { unless: isPretraining }),
  {
    rule: "plausible/size",
    fields: ["finetuning-tokens", "training-tokens"],
    quotient: (facts) => over(rangeOf(facts, "finetuning-tokens"), rangeOf(facts, "training-tokens")),
    usual: [1e-8, 0.5],
    says: (facts) =>
      `finetuning-tokens is ${said(facts, "finetuning-tokens")}, and training-tokens ${said(facts, "training-tokens")}: less than half of them is usual.`,
    hint: SCALE,
  },
  {
    rule: "plausible/size",
    fields: ["parameters-active", "parameters-total"],
    // More active than there are is an order that cannot be: quantity/order.
    quotient: (facts) => over(rangeOf(facts, "parameters-active"), rangeOf(facts, "parameters-total")),
    usual: [0.004, Infinity],
    says: (facts) =>
      `parameters-active is ${said(facts, "parameters-active")}, and parameters-total ${said(facts, "parameters-total")}: one in two hundred or more are usual.`,
    hint: SCALE,
  },
  proportion("plausible/size", "finetuning-tokens", "parameters-total", [1e-5, 10], {
    unless: (facts) => rangeOf(facts, "training-tokens") !== undefined,
  }),
  {
    rule: "plausible/shape",
    fields: ["context-length", "released"],
    // GPT-3.5 read 4,096 tokens, and research models up to sixteen thousand, before the long contexts of 2023.
    quotient: (facts) => (isBetween(releaseYear(facts), 2010, 2022) ? rangeOf(facts, "context-length") : undefined),
    usual: [1, 40_000],
    says: (facts) => `context-length is ${said(facts, "context-length")}, of a model of ${releaseYear(facts)}.`,
    hint: SCALE,
  },
  {
    rule: "plausible/shape",
    fields: ["context-length", "released"],
    quotient: (facts) => ((releaseYear(facts) ?? 0) >= 2023 ? rangeOf(facts, "context-length") : undefined),
    usual: [300, 2e7],
    says: (facts) => `context-length is ${said(facts, "context-length")}, of a model of ${releaseYear(facts)}.`,
    hint: SCALE,
  },
  {
    rule: "plausible/shape",
    fields: ["context-length", "vocabulary-size"],
    // Windows are round numbers, of ten or of two; vocabularies end where their last token does.
    quotient: (facts) => {
      const [length, tokens] = [rangeOf(facts, "context-length"), rangeOf(facts, "vocabulary-size")];
      return length && tokens && isPlain(length) && isPlain(tokens)
        ? exactly(isRound(length.low) || isRound(tokens.low) === false ? 1 : 2)
        : undefined;
    },
    usual: [1, 1],
    says: (facts) =>
      `context-length is ${said(facts, "context-length")}, which is no round number, and vocabulary-size ${said(facts, "vocabulary-size")}, which is one.`,
    hint: "Check whether the two have changed places.",
  },
];
