import { citedIn } from "../citations.ts";
import { isAfter } from "../days.ts";
import { FIRST_CARDS } from "./dates.ts";
import type { EntryRule } from "./rule.ts";

/** Nobody looked something up in a document before it was issued. */
export const readBefore: EntryRule = {
  ids: ["date/order"],
  scope: "entry",
  check(entry, { entries }, report) {
    for (const { path, citations, field } of citedIn(entry)) {
      // Of a release, the day of the check is held against the release itself.
      if (field?.id === "released") continue;
      citations.forEach(({ source, checked }, index) => {
        const { issued, accessed = "" } = entries.sources.get(source)?.data ?? {};
        // A source that was read before it was issued is told there.
        if (issued === undefined || !isAfter(issued, checked) || isAfter(issued, accessed) || checked < FIRST_CARDS) return;
        report({
          rule: "date/order",
          path: [...path, "citations", index, "checked"],
          message: `It was checked on ${checked}, before ${source} was issued on ${issued}.`,
          hint: "Check both dates; of an edition that is older, cite that edition.",
        });
      });
    }
  },
};
