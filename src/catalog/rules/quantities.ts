import type { Facts } from "../../schema/claims.ts";
import { ACCELERATOR_RANGES, MODEL_RANGES } from "../plausible/ranges.ts";
import { isPlainNumber, preferredNumber } from "../preferred.ts";
import { isOf, type Lookups } from "../lookups.ts";
import { contradictedIn } from "./receipt-numbers.ts";
import type { EntryRule } from "./rule.ts";

/** Pairs of which the first cannot exceed the second. */
const ORDERED = [
  ["parameters-active", "parameters-total"],
  ["experts-active", "experts-total"],
  ["kv-heads", "attention-heads"],
] as const;

/** Preferred claims of which the part exceeds the whole. */
export function disorderedIn(facts: Facts): ReadonlySet<unknown> {
  const pairs = ORDERED.filter(([part, whole]) => (preferredNumber(facts[part]) ?? 0) > (preferredNumber(facts[whole]) ?? Infinity));
  return new Set(pairs.flatMap((fields) => fields.map((field) => facts[field]?.[0])));
}

const INPUTS = ["training-tokens", "parameters-total", "parameters-active", "accelerator-hours", "accelerator-count", "training-duration"];

function hasOddNumber(facts: Facts, fields: readonly string[]): boolean {
  return fields.some((field) => {
    const number = preferredNumber(facts[field]);
    const usual = MODEL_RANGES[field]?.usual;
    return number !== undefined && usual !== undefined && (number < usual[0] || number > usual[1]);
  });
}

/** Whether a peak of one of the devices is out by powers of ten: that is told where it stands. */
function hasOddDevice(facts: Facts, entries: Lookups): boolean {
  const devices = (facts["training-hardware"] ?? []).flatMap(({ value }): readonly unknown[] => (Array.isArray(value) ? value : []));
  return devices.some((id) =>
    Object.entries(entries.accelerators.get(String(id))?.data.facts ?? {}).some(([field, claims = []]) => {
      const [claim] = claims;
      const usual = ACCELERATOR_RANGES[field]?.usual;
      return usual !== undefined && isPlainNumber(claim?.value) && (claim.value < usual[0] || claim.value > usual[1]);
    }),
  );
}

/** Facts that contradict arithmetic. */
export const possibleQuantities: EntryRule = {
  ids: ["quantity/order", "derived/impossible"],
  scope: "entry",
  check(entry, { figures, entries }, report) {
    if (!isOf(entry, "models")) return;
    const { facts } = entry.data;
    // Where one of the numbers is odd by itself, or not the one that its source is quoted with, that is the fault.
    const isAtFault = (...fields: string[]) =>
      hasOddNumber(facts, fields) || fields.some((field) => facts[field]?.some((claim) => contradictedIn(entry, entries).has(claim)));
    for (const [part, whole] of ORDERED) {
      const small = preferredNumber(facts[part]);
      const large = preferredNumber(facts[whole]);
      if (small === undefined || large === undefined || small <= large || isAtFault(part, whole)) continue;
      report({
        rule: "quantity/order",
        path: ["facts", part, 0, "value"],
        message: `${part} is ${small}, more than ${whole}, which is ${large}.`,
        hint: "The part cannot exceed the whole; check both against their sources.",
      });
    }
    const mfu = figures.find((figure) => figure.id === "derived-mfu");
    const low = mfu?.interval?.low;
    if (isPlainNumber(low) && low > 1 && !isAtFault(...INPUTS) && !hasOddDevice(facts, entries)) {
      const hours = facts["accelerator-hours"] ? "accelerator-hours" : "training-duration";
      report({
        rule: "derived/impossible",
        path: ["facts", hours, 0, "value"],
        field: hours,
        message: `These inputs give an MFU of ${low.toPrecision(3)}: more arithmetic than the hardware can do.`,
        hint: "Check the hours (wall-clock hours are a common slip) and the precision that the peak is for.",
      });
    }
  },
};
