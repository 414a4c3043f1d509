import type { DerivedFigure } from "../derive/index.ts";
import type { Facts } from "../../schema/claims.ts";
import { doubtAt, severityOf, type Doubt } from "./doubt.ts";
import { judgedClaim, over, rangeOf, said, write } from "./subject.ts";

/** Makers count recomputation, or the hours that were lost, as they like. */
const USUAL = [0.33, 3] as const;

/** The published utilisation against the one that follows from the other facts. */
export function utilizationDoubt(facts: Facts, figure: DerivedFigure | undefined): Doubt[] {
  const { low, high } = figure?.interval ?? {};
  const published = rangeOf(facts, "training-mfu");
  if (!published || low === undefined || high === undefined || !judgedClaim(facts, "training-mfu")) return [];
  const severity = severityOf(over(published, { low, high }) ?? { low: 1, high: 1 }, USUAL, Infinity);
  if (!severity) return [];
  return [
    doubtAt({ facts, pathOf: (field) => ["facts", field] }, "training-mfu", ["training-mfu"], {
      rule: "plausible/compute",
      severity,
      message: `training-mfu is ${said(facts, "training-mfu")}; tokens, parameters, hours and devices make ${low === high ? write(low) : `${write(low)} to ${write(high)}`}.`,
      hint: "Check it, and the numbers that it follows from, against their sources.",
    }),
  ];
}
