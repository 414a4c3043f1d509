import { SCALE, used, usedField, samePhase, SECONDS, type Relation } from "./relation.ts";
import { exactly, over, rangeOf, said, times, write } from "./subject.ts";

/** Compute and time against what was trained. */
export const runRelations: readonly Relation[] = [
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
];
