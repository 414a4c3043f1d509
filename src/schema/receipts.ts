import { z } from "zod";
import { calendarDate, httpUrl, id } from "./text.ts";

/** How a citation ends when it is held against its source, and what that means to a reader. */
export const CITATION_STATES = {
  confirmed: "words found, with the value where the claim has one to compare",
  "confirmed-words": "words found, without the value",
  drifted: "the words are no longer there",
  gone: "the document is gone",
  blocked: "the host lets no program in",
  unreachable: "the host did not answer",
  unchecked: "not held against its source by a program",
} as const;
export type CitationState = keyof typeof CITATION_STATES;

const hex = (digits: number) => z.string().regex(new RegExp(`^[0-9a-f]{${digits}}$`));

const words = z.string().min(1).max(120);

const heldCitation = z.strictObject({
  /** Of claim and citation (`citationKey`): a change of either leaves it unchecked again. */
  key: hex(16),
  /** Addresses below the site: `/models/llama-3-2-3b/#layers`. */
  of: z.array(z.string().max(300)).min(1),
  state: z.enum(["confirmed", "confirmed-words", "drifted", "unchecked"]),
  /** Day on which the words were last found. */
  confirmed: calendarDate.optional(),
  /** Words directly before or after the quoted ones, where the same words stand earlier in the document, too. */
  prefix: words.optional(),
  suffix: words.optional(),
  /** Line of the quoted words in a file at a commit, whose page shows no words of a link. */
  line: z.number().int().min(1).optional(),
});

/** What `npm run receipts -- --write` found about a source. Written by nothing else: `seal` is of all the rest. */
export const receiptsSchema = z.strictObject({
  source: id,
  address: httpUrl,
  date: calendarDate,
  state: z.enum(["read", "gone", "blocked", "unreachable", "unchecked"]),
  cause: z.string().max(500).optional(),
  mediaType: z.string().max(100).optional(),
  /** SHA-256 of the document's text with every run of white space made one space. */
  sha256: hex(64).optional(),
  citations: z.array(heldCitation),
  seal: hex(64),
});
export type Receipts = z.infer<typeof receiptsSchema>;
export type HeldCitation = z.infer<typeof heldCitation>;
