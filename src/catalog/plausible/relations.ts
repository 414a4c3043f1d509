import type { Facts } from "../../schema/claims.ts";
import { exactly, over, rangeOf, said, times, write, type Range } from "./subject.ts";

/** Two ways to the same quantity, whose quotient stays within bounds. */
export interface Relation {
  readonly rule: "plausible/size" | "plausible/compute" | "plausible/time" | "plausible/energy" | "plausible/shape";
  /** Fields that it speaks of; the finding stands at the first. */
  readonly fields: readonly string[];
  /** What the two ways give, one divided by the other; undefined where one is not known. */
  quotient(facts: Facts): Range | undefined;
  /** Outside of these it is doubtful; outside by another factor of a hundred it cannot be. */
  readonly usual: readonly [number, number];
  says(facts: Facts): string;
  readonly hint: string;
}

const SCALE = "Check the unit and the powers of ten against the source.";
const isMixture = (facts: Facts) =>
  facts["architecture"]?.some(({ value }) => Array.isArray(value) && value.some((word) => word === "mixture-of-experts"));
/** Parameters that a token uses; unknown for a mixture that does not say. */
const used = (facts: Facts) => rangeOf(facts, "parameters-active") ?? (isMixture(facts) ? undefined : rangeOf(facts, "parameters-total"));
const usedField = (facts: Facts) => (rangeOf(facts, "parameters-active") ? "parameters-active" : "parameters-total");
/** Tokens and compute of one phase; a claim of another phase is not comparable. */
const samePhase = (facts: Facts, ...fields: string[]) =>
  new Set(fields.map((field) => facts[field]?.[0]?.phase ?? "pretraining")).size === 1;
const isPretraining = (facts: Facts) => (facts["training-tokens"]?.[0]?.phase ?? "pretraining") === "pretraining";
const SECONDS = 3600;
const JOULES_PER_KWH = 3.6e6;

export const relations: readonly Relation[] = [
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
    usual: [1e-5, 1.05],
    says: (facts) => `max-output is ${said(facts, "max-output")}, more than context-length, which is ${said(facts, "context-length")}.`,
    hint: "Input and output share the context; check both against their sources.",
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
    // The least of the largest models do not go for small ones, which are trained for longer.
    quotient: (facts) =>
      (rangeOf(facts, "parameters-total")?.high ?? Infinity) < 5e10 && isPretraining(facts) && !isMixture(facts)
        ? over(rangeOf(facts, "training-tokens"), rangeOf(facts, "parameters-total"))
        : undefined,
    usual: [6, 100_000],
    says: (facts) =>
      `training-tokens is ${said(facts, "training-tokens")}, and parameters-total ${said(facts, "parameters-total")}: models of that size see ten tokens a parameter and more.`,
    hint: SCALE,
  },
  {
    rule: "plausible/size",
    fields: ["finetuning-tokens", "training-tokens"],
    quotient: (facts) => over(rangeOf(facts, "finetuning-tokens"), rangeOf(facts, "training-tokens")),
    usual: [1e-9, 1],
    says: (facts) =>
      `finetuning-tokens is ${said(facts, "finetuning-tokens")}, more than training-tokens, which is ${said(facts, "training-tokens")}.`,
    hint: SCALE,
  },
  {
    rule: "plausible/compute",
    fields: ["training-compute", "training-tokens", "parameters-total", "parameters-active"],
    quotient: (facts) =>
      samePhase(facts, "training-compute", "training-tokens")
        ? over(rangeOf(facts, "training-compute"), times(exactly(6), used(facts), rangeOf(facts, "training-tokens")))
        : undefined,
    usual: [0.2, 5],
    says: (facts) =>
      `training-compute is ${said(facts, "training-compute")} FLOP; six times ${said(facts, usedField(facts))} parameters times ${said(facts, "training-tokens")} tokens make ${write(6 * (used(facts)?.high ?? 0) * (rangeOf(facts, "training-tokens")?.high ?? 0))}.`,
    hint: SCALE,
  },
  {
    rule: "plausible/time",
    fields: ["accelerator-hours", "accelerator-count", "training-duration"],
    quotient: (facts) =>
      samePhase(facts, "accelerator-hours", "accelerator-count", "training-duration")
        ? over(rangeOf(facts, "accelerator-hours"), times(rangeOf(facts, "accelerator-count"), rangeOf(facts, "training-duration")))
        : undefined,
    usual: [0.4, 2.5],
    says: (facts) =>
      `accelerator-hours is ${said(facts, "accelerator-hours")}; ${said(facts, "accelerator-count")} devices for ${said(facts, "training-duration")} hours make ${write((rangeOf(facts, "accelerator-count")?.high ?? 0) * (rangeOf(facts, "training-duration")?.high ?? 0))}.`,
    hint: "Check whether days stand for hours, or hours on the clock for hours of devices.",
  },
  {
    rule: "plausible/time",
    fields: ["accelerator-hours", "training-tokens", "parameters-total", "parameters-active"],
    // Between one per cent of a V100 and an H200 at its peak: 1e12 to 1e15 FLOP in a device's second.
    quotient: (facts) =>
      samePhase(facts, "accelerator-hours", "training-tokens")
        ? over(
            times(exactly(6), used(facts), rangeOf(facts, "training-tokens")),
            times(exactly(SECONDS), rangeOf(facts, "accelerator-hours")),
          )
        : undefined,
    usual: [5e12, 2.5e15],
    says: (facts) =>
      `accelerator-hours is ${said(facts, "accelerator-hours")}, in which ${write(6 * (used(facts)?.high ?? 0) * (rangeOf(facts, "training-tokens")?.high ?? 0))} operations (six for each parameter and token) would run at ${write((6 * (used(facts)?.high ?? 0) * (rangeOf(facts, "training-tokens")?.high ?? 0)) / (SECONDS * (rangeOf(facts, "accelerator-hours")?.low || 1)))} FLOP/s on each device.`,
    hint: SCALE,
  },
  {
    rule: "plausible/energy",
    fields: ["training-energy", "accelerator-hours"],
    quotient: (facts) =>
      samePhase(facts, "training-energy", "accelerator-hours")
        ? over(rangeOf(facts, "training-energy"), times(exactly(SECONDS), rangeOf(facts, "accelerator-hours")))
        : undefined,
    usual: [50, 2500],
    says: (facts) =>
      `training-energy is ${said(facts, "training-energy")} J; over ${said(facts, "accelerator-hours")} device hours that is ${write((rangeOf(facts, "training-energy")?.high ?? 0) / (SECONDS * (rangeOf(facts, "accelerator-hours")?.low || 1)))} W for each device.`,
    hint: "The unit is the joule: 1 kWh is 3.6e6, 1 MWh 3.6e9.",
  },
  {
    rule: "plausible/energy",
    fields: ["training-energy", "training-compute"],
    quotient: (facts) => over(rangeOf(facts, "training-energy"), rangeOf(facts, "training-compute")),
    usual: [8e-13, 2e-10],
    says: (facts) =>
      `training-energy is ${said(facts, "training-energy")} J for ${said(facts, "training-compute")} FLOP: accelerators need from 1e-12 to 1e-10 J for each.`,
    hint: "The unit is the joule: 1 kWh is 3.6e6, 1 MWh 3.6e9.",
  },
  {
    rule: "plausible/energy",
    fields: ["training-emissions", "training-energy"],
    quotient: (facts) => over(times(rangeOf(facts, "training-emissions"), exactly(JOULES_PER_KWH)), rangeOf(facts, "training-energy")),
    usual: [0.01, 1.2],
    says: (facts) =>
      `training-emissions is ${said(facts, "training-emissions")} kg for ${said(facts, "training-energy")} J: grids emit from 0.01 to 1.2 kg for each kWh (3.6e6 J).`,
    hint: "The units are the kilogram and the joule: 1 t is 1e3, 1 MWh 3.6e9.",
  },
  {
    rule: "plausible/energy",
    fields: ["training-emissions", "accelerator-hours"],
    quotient: (facts) => over(rangeOf(facts, "training-emissions"), rangeOf(facts, "accelerator-hours")),
    usual: [1e-3, 1.5],
    says: (facts) =>
      `training-emissions is ${said(facts, "training-emissions")} kg for ${said(facts, "accelerator-hours")} device hours: from 0.005 to 1 kg an hour are usual.`,
    hint: "The unit is the kilogram: 1 t is 1e3.",
  },
];
