import type { Facts } from "../../schema/claims.ts";
import { ACCELERATOR_RANGES, MODEL_RANGES } from "../plausible/ranges.ts";
import { isPlainNumber, preferredNumber } from "../preferred.ts";
import { isOf, type Lookups } from "../lookups.ts";
import type { Entry } from "../parse.ts";
import { contradictedIn } from "./receipt-numbers.ts";
import type { EntryRule } from "./rule.ts";

/** Pairs of which the first cannot exceed the second. */
const ORDERED = [
  ["parameters-active", "parameters-total"],
  ["experts-active", "experts-total"],
  ["kv-heads", "attention-heads"],
] as const;

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

/** Whether one of the numbers is odd by itself, or not the one that its source is quoted with: that is the fault, and told. */
function isAtFault(entry: Entry<"models">, entries: Lookups, fields: readonly string[]): boolean {
  const { facts } = entry.data;
  return hasOddNumber(facts, fields) || fields.some((field) => facts[field]?.some((claim) => contradictedIn(entry, entries).has(claim)));
}

/** Fields of which the part exceeds the whole, and neither number is at fault by itself. */
export function disorderedIn(entry: Entry<"models">, entries: Lookups): (typeof ORDERED)[number][] {
  const { facts } = entry.data;
  return ORDERED.filter(
    ([part, whole]) =>
      (preferredNumber(facts[part]) ?? 0) > (preferredNumber(facts[whole]) ?? Infinity) && !isAtFault(entry, entries, [part, whole]),
  );
}

/** Facts that contradict arithmetic. */
export const possibleQuantities: EntryRule = {
  ids: ["quantity/order", "derived/impossible"],
  scope: "entry",
  check(entry, { figure, entries }, report) {
    if (!isOf(entry, "models")) return;
    const { facts } = entry.data;
    for (const [part, whole] of disorderedIn(entry, entries)) {
      report({
        rule: "quantity/order",
        path: ["facts", part, 0, "value"],
        message: `${part} is ${preferredNumber(facts[part])}, more than ${whole}, which is ${preferredNumber(facts[whole])}.`,
        hint: "The part cannot exceed the whole; check both against their sources.",
      });
    }
    const mfu = figure("derived-mfu");
    const low = mfu?.interval?.low;
    if (isPlainNumber(low) && low > 1 && !isAtFault(entry, entries, INPUTS) && !hasOddDevice(facts, entries)) {
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
