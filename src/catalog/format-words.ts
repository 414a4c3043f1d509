import { COVERAGES, type Qualifier, type Status } from "../schema/vocabularies.ts";

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

/** "of the code", "in the maker’s API"; what another edition may name is said by its own word. */
export function formatCoverage(covers: string): string {
  const known: Readonly<Record<string, string>> = COVERAGES;
  return known[covers] ?? `of the ${covers}`;
}

/** "post-training, of the code"; empty for pre-training and weights, which go without saying. */
export function formatScope({ phase, covers }: { phase?: string | undefined; covers?: string | undefined }): string {
  const parts = [phase && phase !== "pretraining" ? phase : "", covers && covers !== "weights" ? formatCoverage(covers) : ""];
  return parts.filter(Boolean).join(", ");
}
