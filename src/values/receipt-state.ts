import { formatDate } from "../catalog/format.ts";
import type { CitationState } from "../schema/receipts.ts";

/** What a program found when it held a citation against its source. */
export interface HeldState {
  state?: string;
  /** Day on which the words were last found. */
  confirmed?: string;
}

const WORDS: Partial<Record<CitationState, string>> = {
  "confirmed-words": "words found, without the value",
  drifted: "the words are no longer there",
  gone: "the document is gone",
  blocked: "its host lets no program in",
  unreachable: "its host did not answer",
};

/** "words found on 29 November 2026"; undefined where no program has looked. */
export function receiptWords({ state, confirmed }: HeldState): string | undefined {
  if (state === "confirmed") return confirmed ? `words found on ${formatDate(confirmed)}` : "words found";
  const words = state && Object.hasOwn(WORDS, state) ? WORDS[state as CitationState] : undefined;
  return words && confirmed ? `${words}; last found on ${formatDate(confirmed)}` : words;
}
