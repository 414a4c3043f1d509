import { diffWordsWithSpace } from "diff";

/** A stretch of two versions of a text: in both, only in the old one, or only in the new one. */
export interface WordChange {
  kind: "same" | "del" | "ins";
  text: string;
}

/** Less than this share of the words in common, and the two versions are read more easily one after the other. */
const LEAST_IN_COMMON = 0.3;

/** What changed between two versions, word by word; where little is common, the old one whole and then the new one. */
export function wordChanges(from: string, to: string): WordChange[] {
  const parts = diffWordsWithSpace(from, to).map(({ value, added, removed }): WordChange => ({
    kind: added ? "ins" : removed ? "del" : "same",
    text: value,
  }));
  const common = parts.reduce((sum, part) => sum + (part.kind === "same" ? wordsIn(part.text) : 0), 0);
  if (common < LEAST_IN_COMMON * Math.max(wordsIn(from), wordsIn(to)))
    return [
      { kind: "del", text: from },
      { kind: "ins", text: to },
    ];
  return parts;
}

function wordsIn(text: string): number {
  return text.split(/\s+/).filter(Boolean).length;
}
