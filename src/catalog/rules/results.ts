import { isOf } from "../lookups.ts";
import { quote } from "../problems.ts";
import type { EntryRule } from "./rule.ts";

/** A result is one number, or two with the word between. */
export const soundResults: EntryRule = {
  ids: ["quantity/interval", "quantity/number"],
  scope: "entry",
  check(entry, _context, report) {
    if (!isOf(entry, "models")) return;
    entry.data.evaluations?.forEach(({ value, qualifier }, index) => {
      const pair = Array.isArray(value);
      if (![value].flat().every(Number.isFinite))
        return report({
          rule: "quantity/number",
          path: ["evaluations", index, "value"],
          message: `${quote(value)} is no number that a test can give.`,
          hint: "Write the number alone, such as 63.7, and its words in note.",
        });
      // Ends that have changed places are told as those.
      if (pair === (qualifier === "between") || (pair && value[0] >= value[1])) return;
      report({
        rule: "quantity/interval",
        path: ["evaluations", index, "value"],
        message: pair ? `${quote(value)} is an interval without qualifier: between.` : `${quote(value)} is one number; between needs two.`,
        hint: pair ? "Write qualifier: between beside it." : "Write value: [low, high], or another qualifier.",
      });
    });
  },
};
