import { isAfter } from "../days.ts";
import { FIRST_CARDS } from "./dates.ts";
import { isOf } from "../lookups.ts";
import type { Entry } from "../parse.ts";
import type { EntryRule, Report } from "./rule.ts";

/** Kinds of documents that are of the web, and the year before which none of them can be. */
const FIRST_YEARS: Readonly<Record<string, string>> = {
  "model-card": "2016",
  configuration: "2016",
  "dataset-card": "1990",
  repository: "1990",
  announcement: "1990",
  "blog-post": "1990",
  documentation: "1990",
  terms: "1990",
};

/** How long before its copy on arXiv a paper was usually issued at most. */
const MONTHS_BEFORE_ARXIV = 36;

/** A document is issued before it is read, and not before its kind or its address. */
export const datesOfSources: EntryRule = {
  ids: ["date/order"],
  scope: "entry",
  check(entry, { tomorrow }, report) {
    if (!isOf(entry, "sources")) return;
    checkArchive(entry, report);
    if (entry.data.issued === undefined) return;
    const { issued, accessed, kind, URL: address = "", note } = entry.data;
    // A day in the future, or before there were cards, is told by itself.
    if (isAfter(issued, accessed) && !isAfter(issued, tomorrow) && accessed.slice(0, 4) >= FIRST_CARDS)
      report({
        rule: "date/order",
        path: ["accessed"],
        message: `The source was read on ${accessed}, before it was issued on ${issued}.`,
        hint: "Check both dates.",
      });
    const first = FIRST_YEARS[kind];
    const posted = /^https?:\/\/arxiv\.org\/[a-z]+\/(\d\d)(0[1-9]|1[0-2])\.\d{4,5}/.exec(address);
    if (first !== undefined && issued.slice(0, 4) < first)
      report({
        rule: "date/order",
        path: ["issued"],
        message: `A document of the kind ${kind} was issued on ${issued}; there was none before ${first}.`,
        hint: "Check the year, and the kind.",
      });
    else if (posted?.[1] && posted[2] && note === undefined && monthsBetween(issued, `20${posted[1]}-${posted[2]}`) > MONTHS_BEFORE_ARXIV)
      report({
        rule: "date/order",
        severity: "warning",
        path: ["issued"],
        message: `The paper was issued on ${issued}, and arXiv numbered it in 20${posted[1]}-${posted[2]}.`,
        hint: "Check the year; a paper that is so much older than its copy says so in a note.",
      });
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

function monthsBetween(earlier: string, later: string): number {
  const [year = "", month = "01"] = earlier.split("-");
  const [laterYear = "", laterMonth = ""] = later.split("-");
  return (Number(laterYear) - Number(year)) * 12 + Number(laterMonth) - Number(month);
}
