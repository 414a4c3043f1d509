import type { Source } from "../schema/source.ts";
import type { Finding } from "./problems.ts";

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

/** A document that is older than its kind, or than its number on arXiv. */
export function tooOld({ issued, kind, URL: address = "", note }: Source): Finding | undefined {
  if (issued === undefined) return undefined;
  const first = FIRST_YEARS[kind];
  if (first !== undefined && issued.slice(0, 4) < first)
    return {
      rule: "date/order",
      path: ["issued"],
      message: `A document of the kind ${kind} was issued on ${issued}; there was none before ${first}.`,
      hint: "Check the year, and the kind.",
    };
  const [, year, month] = /^https?:\/\/arxiv\.org\/[a-z]+\/(\d\d)(0[1-9]|1[0-2])\.\d{4,5}/.exec(address) ?? [];
  return year && month && note === undefined && monthsBetween(issued, `20${year}-${month}`) > MONTHS_BEFORE_ARXIV
    ? {
        rule: "date/order",
        severity: "warning",
        path: ["issued"],
        message: `The paper was issued on ${issued}, and arXiv numbered it in 20${year}-${month}.`,
        hint: "Check the year; a paper that is so much older than its copy says so in a note.",
      }
    : undefined;
}

function monthsBetween(earlier: string, later: string): number {
  const [year = "", month = "01"] = earlier.split("-");
  const [laterYear = "", laterMonth = ""] = later.split("-");
  return (Number(laterYear) - Number(year)) * 12 + Number(laterMonth) - Number(month);
}
