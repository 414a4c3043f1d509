import type { Reported } from "../catalog/report.ts";

/** What a text says that the catalogue does not: a problem in the shape of section 7 of the contract, and what it is about. */
export interface TextFinding extends Reported {
  rule: TextRule;
}

export type TextRule =
  "model/unknown" | "model/retires" | "figure/wrong" | "figure/unsupported" | "link/dead" | "text/unread" | "fact/changed";
