import type { Proposal } from "./draft.ts";
import { readDate, readQuantity } from "./quantity.ts";

const QUALIFIER = "(?:up to|over|more than|at least|about|around|approximately|roughly|nearly|~)";
const NUMBER = String.raw`(?<![\w./-])(?:\d{1,3}(?:,\d{3})+|\d+(?:\.\d+)?)`;
const SCALE = "(?:trillion|billion|million|[TBM](?![a-z]))";
const MONTH = "(?:January|February|March|April|May|June|July|August|September|October|November|December)";

/** Sentences that state a field's value. The group `said` is the value with its qualifier. */
const PATTERNS: { field: string; pattern: RegExp; scale?: number }[] = [
  {
    field: "training-tokens",
    pattern: new RegExp(
      `train(?:ed|ing)\\b[^.]{0,80}?\\b(?<said>(?:${QUALIFIER} )?${NUMBER}\\s*${SCALE}\\+?)\\s+(?:\\w+ ){0,2}tokens`,
      "i",
    ),
  },
  { field: "parameters-total", pattern: new RegExp(`(?<said>(?:${QUALIFIER} )?${NUMBER}\\s*${SCALE})[- ](?:parameters?|params)\\b`, "i") },
  {
    field: "context-length",
    pattern: new RegExp(`(?:context|sequence) (?:length|window|size) of (?<said>(?:${QUALIFIER} )?${NUMBER}\\s*[kK]?)(?!\\w|\\.\\d)`),
  },
  {
    field: "accelerator-hours",
    pattern: new RegExp(`(?<said>(?:${QUALIFIER} )?${NUMBER}\\s*[MKk]?)\\s+(?:[AHV]\\d{2,3}[- ])?(?:GPU|TPU)[- ]hours`),
  },
  {
    field: "accelerator-count",
    pattern: new RegExp(`\\bon (?<said>${NUMBER})\\s*(?:x|×)?\\s*(?:NVIDIA |Nvidia )?(?:Tesla )?(?:[AHV]\\d{2,3}|TPU)`),
  },
  { field: "knowledge-cutoff", pattern: new RegExp(`cut-?off\\b[^.]{0,40}?\\b(?<said>(?:${MONTH} )?20\\d\\d)\\b`, "i") },
  {
    field: "training-emissions",
    pattern: new RegExp(`(?<said>(?:${QUALIFIER} )?${NUMBER})\\s*(?:t|tons?|tonnes|metric tons)(?: of)? ?CO2`, "i"),
    scale: 1000,
  },
];

const LONGEST_QUOTE = 160;

/** Facts that a line of prose seems to state, with the sentence as their words. */
export function sentenceFacts(line: string): Omit<Proposal, "place">[] {
  return sentencesOf(line).flatMap((sentence) =>
    PATTERNS.flatMap(({ field, pattern, scale = 1 }): Omit<Proposal, "place">[] => {
      const said = pattern.exec(sentence)?.groups?.["said"];
      if (said === undefined) return [];
      const words = sentence.length > LONGEST_QUOTE ? `${sentence.slice(0, LONGEST_QUOTE)}…` : sentence;
      if (field === "knowledge-cutoff") {
        const date = readDate(said);
        return date ? [{ field, words, claim: { value: date } }] : [];
      }
      const quantity = readQuantity(said);
      return quantity ? [{ field, words, claim: { ...quantity, value: Number((quantity.value * scale).toPrecision(15)) } }] : [];
    }),
  );
}

function sentencesOf(line: string): string[] {
  return line
    .replaceAll(/\s+/g, " ")
    .split(/(?<=[.!?])\s+(?=[A-Z])/)
    .map((sentence) => sentence.trim())
    .filter(Boolean);
}
