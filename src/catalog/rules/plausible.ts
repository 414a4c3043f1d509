import { isOf } from "../lookups.ts";
import { doubtsOf } from "../plausible/doubts.ts";
import { unexpected } from "../plausible/expected.ts";
import { utilizationDoubt } from "../plausible/utilization-doubt.ts";
import { disorderedIn } from "./quantities.ts";
import { contradictedIn } from "./receipt-numbers.ts";
import type { EntryRule } from "./rule.ts";

/** Numbers and dates that are possible, and fit the others of their card. */
export const plausibleNumbers: EntryRule = {
  ids: [
    "plausible/range",
    "plausible/size",
    "plausible/shape",
    "plausible/compute",
    "plausible/time",
    "plausible/energy",
    "plausible/result",
    "plausible/date",
    "plausible/expected",
  ],
  scope: "entry",
  check(entry, context, report) {
    // What was left out of a damaged card may be the number that the others would be held against.
    if (entry.damaged) return;
    const inFacts = doubtsOf(entry, context.entries);
    // What is doubted by itself would make the utilisation doubtful, too.
    const doubts =
      inFacts.length === 0 && isOf(entry, "models") ? utilizationDoubt(entry.data.facts, context.figure("derived-mfu")) : inFacts;
    const contradicted = doubts.length > 0 ? contradictedIn(entry, context.entries) : new Set();
    // Which number is wrong is known where the quoted words say otherwise; and where the hours cannot be.
    const utilization = (isOf(entry, "models") && context.figure("derived-mfu")?.interval?.low) || 0;
    // A part that exceeds its whole is told as that.
    const pairs = isOf(entry, "models") && doubts.length > 0 ? disorderedIn(entry, context.entries).flat() : [];
    const disordered = new Set<unknown>(isOf(entry, "models") ? pairs.map((field) => entry.data.facts[field]?.[0]) : []);
    const open = doubts.filter(
      ({ rule, about, alone }) =>
        (alone || !about.some((one) => contradicted.has(one) || disordered.has(one))) && !(utilization > 1 && rule === "plausible/time"),
    );
    for (const finding of unexpected(entry, open)) report(finding);
  },
};
