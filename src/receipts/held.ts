import type { CitationState } from "../schema/receipts.ts";

/** What became of one citation. */
export interface Held {
  state: CitationState;
  /** What is wrong, in words; absent when confirmed. */
  message?: string;
  /** Which of the places of the quoted words bears the claim out, from 0; absent where the document has several pages. */
  nth?: number;
}
