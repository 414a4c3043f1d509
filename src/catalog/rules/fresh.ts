import { formatDate } from "../format.ts";
import { isStale, lastChecked } from "../stale.ts";
import { isOf } from "../lookups.ts";
import type { EntryRule } from "./rule.ts";

/** Asked for by `--stale`: no claim was checked longer ago than a set time. One finding a card, at its oldest claim. */
export const freshClaims: EntryRule = {
  ids: ["provenance/stale"],
  scope: "entry",
  check(entry, { staleBefore }, report) {
    if (staleBefore === undefined || !isOf(entry, "models")) return;
    const claims = Object.entries(entry.data.facts).flatMap(([field, list = []]) =>
      list.map((claim, index) => ({ field, claim, index, checked: lastChecked(claim) ?? "" })),
    );
    const stale = claims.filter(({ claim }) => isStale(claim, staleBefore)).toSorted((a, b) => (a.checked < b.checked ? -1 : 1));
    const [oldest] = stale;
    if (!oldest) return;
    report({
      rule: "provenance/stale",
      severity: "warning",
      path: ["facts", oldest.field, oldest.index],
      field: oldest.field,
      message: `${stale.length === 1 ? "1 claim was" : `${stale.length} claims were`} last checked before ${formatDate(staleBefore)}; the oldest on ${formatDate(oldest.checked)}.`,
      hint: "Open the sources again, correct what has changed, and write the new date.",
    });
  },
};
