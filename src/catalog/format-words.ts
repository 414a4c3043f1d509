import type { Qualifier, Status } from "../schema/vocabularies.ts";

/** How a bound is put: in words for what is said and for what is derived, and as a sign before a short form. */
export const QUALIFIER_WORDS: Record<Exclude<Qualifier, "between">, { reported: string; derived: string; sign: string }> = {
  exact: { reported: "", derived: "", sign: "" },
  approximately: { reported: "about ", derived: "about ", sign: "≈ " },
  "at-least": { reported: "at least ", derived: "at least ", sign: "≥ " },
  "at-most": { reported: "up to ", derived: "at most ", sign: "≤ " },
};

const STATUS_WORDS: Record<Status, string> = {
  reported: "reported",
  "third-party": "third party",
  estimated: "estimated",
  derived: "derived",
  "not-disclosed": "not disclosed",
  planned: "planned",
  "not-applicable": "does not apply",
  "not-researched": "not researched",
};

export function formatStatus(status: Status): string {
  return STATUS_WORDS[status];
}
