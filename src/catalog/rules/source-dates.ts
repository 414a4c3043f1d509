import { isAfter } from "../days.ts";
import { tooOld } from "../too-old.ts";
import { FIRST_CARDS } from "./dates.ts";
import { isOf } from "../lookups.ts";
import type { Entry } from "../parse.ts";
import type { EntryRule, Report } from "./rule.ts";

/** A document is issued before it is read, and not before its kind or its address. */
export const datesOfSources: EntryRule = {
  ids: ["date/order"],
  scope: "entry",
  check(entry, { tomorrow }, report) {
    if (!isOf(entry, "sources")) return;
    checkArchive(entry, report);
    if (entry.data.issued === undefined) return;
    const { issued, accessed } = entry.data;
    // A day in the future, or before there were cards, is told by itself.
    if (isAfter(issued, accessed) && !isAfter(issued, tomorrow) && accessed.slice(0, 4) >= FIRST_CARDS)
      report({
        rule: "date/order",
        path: ["accessed"],
        message: `The source was read on ${accessed}, before it was issued on ${issued}.`,
        hint: "Check both dates.",
      });
    const fault = tooOld(entry.data);
    if (fault) report(fault);
  },
};

/** A copy is as old as its address says, and not older than what it is a copy of. */
function checkArchive({ data: { archived, issued } }: Entry<"sources">, report: Report): void {
  if (!archived) return;
  const [, year, month, day] = /^https?:\/\/web\.archive\.org\/web\/(\d{4})(\d\d)(\d\d)/.exec(archived.url) ?? [];
  const named = year && `${year}-${month}-${day}`;
  if (named !== undefined && named !== archived.date)
    report({
      rule: "date/order",
      severity: "warning",
      path: ["archived", "date"],
      message: `The copy is of ${archived.date}, and its address of ${named}.`,
      hint: `Write date: ${named}, or the address of the other copy.`,
    });
  else if (issued !== undefined && isAfter(issued, archived.date))
    report({
      rule: "date/order",
      severity: "warning",
      path: ["archived", "date"],
      message: `The copy is of ${archived.date}, before the document was issued on ${issued}.`,
      hint: "Check both dates, and that it is a copy of this edition.",
    });
}
