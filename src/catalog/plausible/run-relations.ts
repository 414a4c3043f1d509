import { SCALE, used, usedField, samePhase, SECONDS, type Relation } from "./relation.ts";
import type { Facts } from "../../schema/claims.ts";
import { exactly, over, rangeOf, said, times, write } from "./subject.ts";

/** FLOP/s of one device as most runs of 2020 to 2026 saw it, within a factor of ten. */
const RATE = 3e14;
/** From one per cent of a V100 to an H200 at its peak, in FLOP/s. */
const RATES = [5e12, 2.5e15] as const;

const operations = (facts: Facts) => times(exactly(6), used(facts), rangeOf(facts, "training-tokens"));

/** Compute and time against what was trained. */
export const runRelations: readonly Relation[] = [
  {
    rule: "plausible/compute",
    fields: ["training-compute", "training-tokens", "parameters-total", "parameters-active"],
    quotient: (facts) =>
      samePhase(facts, "training-compute", "training-tokens") ? over(rangeOf(facts, "training-compute"), operations(facts)) : undefined,
    usual: [0.2, 5],
    says: (facts) =>
      `training-compute is ${said(facts, "training-compute")} FLOP; six times ${said(facts, usedField(facts))} parameters times ${said(facts, "training-tokens")} tokens make ${write(operations(facts)?.high ?? 0)}.`,
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
    quotient: (facts) =>
      samePhase(facts, "accelerator-hours", "training-tokens")
        ? over(operations(facts), times(exactly(SECONDS), rangeOf(facts, "accelerator-hours")))
        : undefined,
    usual: RATES,
    says: (facts) =>
      `accelerator-hours is ${said(facts, "accelerator-hours")}, in which ${write(operations(facts)?.high ?? 0)} operations (six for each parameter and token) would run at ${write((operations(facts)?.high ?? 0) / (SECONDS * (rangeOf(facts, "accelerator-hours")?.low || 1)))} FLOP/s on each device.`,
    hint: SCALE,
  },
  {
    rule: "plausible/time",
    fields: ["accelerator-hours", "training-compute"],
    quotient: (facts) =>
      samePhase(facts, "accelerator-hours", "training-compute")
        ? over(rangeOf(facts, "training-compute"), times(exactly(SECONDS), rangeOf(facts, "accelerator-hours")))
        : undefined,
    usual: RATES,
    says: (facts) =>
      `training-compute is ${said(facts, "training-compute")} FLOP in ${said(facts, "accelerator-hours")} device hours: ${write((rangeOf(facts, "training-compute")?.high ?? 0) / (SECONDS * (rangeOf(facts, "accelerator-hours")?.low || 1)))} FLOP/s on each device.`,
    hint: SCALE,
  },
  {
    rule: "plausible/time",
    fields: ["accelerator-count", "accelerator-hours"],
    quotient: (facts) =>
      !rangeOf(facts, "training-duration") && samePhase(facts, "accelerator-hours", "accelerator-count")
        ? over(rangeOf(facts, "accelerator-hours"), rangeOf(facts, "accelerator-count"))
        : undefined,
    usual: [0.3, 15_000],
    says: (facts) =>
      `accelerator-count is ${said(facts, "accelerator-count")}; ${said(facts, "accelerator-hours")} device hours are ${write((rangeOf(facts, "accelerator-hours")?.high ?? 0) / (rangeOf(facts, "accelerator-count")?.low || 1))} for each.`,
    hint: SCALE,
  },
  {
    rule: "plausible/time",
    fields: ["accelerator-count", "training-tokens", "parameters-total", "parameters-active"],
    // Three hours to five years at the usual rate.
    quotient: (facts) =>
      samePhase(facts, "accelerator-count", "training-tokens")
        ? over(operations(facts), times(exactly(RATE), rangeOf(facts, "accelerator-count")))
        : undefined,
    usual: [1e4, 1.5e8],
    says: (facts) =>
      `accelerator-count is ${said(facts, "accelerator-count")}; for ${write(operations(facts)?.high ?? 0)} operations (six for each parameter and token) they would need about ${write((operations(facts)?.high ?? 0) / (RATE * SECONDS * (rangeOf(facts, "accelerator-count")?.low || 1)))} hours.`,
    hint: SCALE,
  },
  {
    rule: "plausible/compute",
    fields: ["training-compute", "parameters-total", "parameters-active"],
    // Half a token to a hundred thousand for each parameter.
    quotient: (facts) =>
      !rangeOf(facts, "training-tokens") && (facts["training-compute"]?.[0]?.phase ?? "pretraining") === "pretraining"
        ? over(rangeOf(facts, "training-compute"), times(exactly(6), used(facts), used(facts)))
        : undefined,
    usual: [0.3, 1e5],
    says: (facts) =>
      `training-compute is ${said(facts, "training-compute")} FLOP; at six for each parameter and token, ${said(facts, usedField(facts))} parameters saw ${write((rangeOf(facts, "training-compute")?.high ?? 0) / (6 * (used(facts)?.low || 1)))} tokens.`,
    hint: SCALE,
  },
];
