import type { Claim } from "../schema/claims.ts";
import type { Relation } from "../schema/vocabularies.ts";
import type { Evaluation, LineageEdge } from "../schema/model-card.ts";

/** A claim without its citation; all of a draft's claims cite the imported card. */
export type DraftClaim = Omit<Claim, "status" | "citations"> & { locator: string };

/** A model that this one seems to come from. */
export interface ProposedEdge {
  /** Absent where the card does not say how the two are related. */
  relation?: Relation;
  model?: string;
  external?: { name: string; url?: string };
}

/** A result that a table of the body seems to hold; the metric is for a reader to fill in. */
export interface ProposedResult {
  benchmark: string;
  shots?: number;
  value: number;
}

/** A fact that the body seems to state. It enters the draft as a comment: nobody has verified it. */
export interface Proposal {
  /** Id of a field, or `lineage`, or `evaluations`. */
  field: string;
  /** What the field would hold; absent where the words could not be read as its type. */
  claim?: Pick<Claim, "value" | "text" | "qualifier" | "phase">;
  edge?: ProposedEdge;
  result?: ProposedResult;
  /** The words of the card. */
  words: string;
  /** Where they stand. */
  place: string;
}

/** What an imported card comes to. */
export interface Draft {
  name?: string;
  facts: Map<string, DraftClaim>;
  lineage: (Omit<LineageEdge, "citations"> & { locator: string })[];
  evaluations: (Omit<Evaluation, "citations"> & { locator: string })[];
  /** By id. */
  variants: Map<string, { name: string; aliases?: string[] }>;
  proposals: Proposal[];
}

export type Outcome = "mapped" | "kept" | "not-understood";

/** What became of one key of the foreign front matter, or of one value below it. */
export interface KeyReport {
  /** `model-index[0].results[1].metrics[0].value` */
  path: string;
  line: number;
  outcome: Outcome;
  /** The field that it went to, or why it stayed. */
  detail: string;
}
