import { used, usedField, samePhase, SECONDS, JOULES_PER_KWH, type Relation } from "./relation.ts";
import { exactly, over, rangeOf, said, times, write } from "./subject.ts";

/** Energy and emissions against the time and the arithmetic that they went into. */
export const energyRelations: readonly Relation[] = [
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
  {
    rule: "plausible/energy",
    fields: ["training-emissions", "training-tokens", "parameters-total", "parameters-active"],
    // From 1e-12 to 1e-10 J for each operation, and from 0.01 to 1.2 kg for each kWh.
    quotient: (facts) =>
      rangeOf(facts, "accelerator-hours") || rangeOf(facts, "training-energy")
        ? undefined
        : over(rangeOf(facts, "training-emissions"), times(exactly(6), used(facts), rangeOf(facts, "training-tokens"))),
    usual: [1e-21, 1e-15],
    says: (facts) =>
      `training-emissions is ${said(facts, "training-emissions")} kg for ${write(6 * (used(facts)?.high ?? 0) * (rangeOf(facts, "training-tokens")?.high ?? 0))} operations (six for each of ${said(facts, usedField(facts))} parameters and ${said(facts, "training-tokens")} tokens): from 1e-21 to 1e-15 kg for each are usual.`,
    hint: "The unit is the kilogram: 1 t is 1e3.",
  },
];
