import { DEVICE, flags, LENGTH, MONTH, NUMBER, QUALIFIER, type Pattern } from "./amount-words.ts";
import { CONTEXTS } from "./context-patterns.ts";
import { SIZES } from "./size-patterns.ts";
import { TOKENS } from "./token-patterns.ts";

export const PATTERNS: readonly Pattern[] = [
  ...SIZES,
  ...TOKENS,
  ...CONTEXTS,
  {
    field: "accelerator-hours",
    pattern: new RegExp(
      `(?<said>${QUALIFIER}${NUMBER}\\s*(?:[MKk]|million)?)\\s+(?:${DEVICE}[- ])?(?:GPU|TPU|device|accelerator)[- ]?hours`,
      flags,
    ),
  },
  {
    field: "accelerator-count",
    pattern: new RegExp(
      `(?<!\\d\\s*[x×*]\\s*)(?<said>${NUMBER})\\s*(?:[x×*]\\s*)?(?=${DEVICE}(?!\\w)(?!\\s+(?:GPU|TPU)?[- ]?hours))`,
      flags,
    ),
    unless:
      /inference|serv(?:e|ing)|run(?:s|ning)? (?:on|this|the|it)|requir|deploy|at least|recommend|fits?\b|latency|notebook|\binstance\b/i,
  },
  {
    field: "training-duration",
    pattern: new RegExp(
      `(?<said>${QUALIFIER}${NUMBER}\\s*(?:hours?|hrs|days?|weeks?))\\b(?![- ](?:a|per)\\b|\\s+(?:of\\b(?! (?:continuous |total |wall )?(?:training|comput|clock))|spoken|speech))`,
      flags,
    ),
    unless:
      /GPU[- ]?hours|\b(?:1|one|each|per|an) epoch|inference|audio|speech|video|recordings?|ahead|forecast|horizon|predict|within|next|last|ago|every|data|corpus/i,
  },
  {
    field: "knowledge-cutoff",
    pattern: new RegExp(`cut-?off\\b[^.]{0,40}?\\b(?<said>(?:${MONTH}\\.? )?20\\d\\d)\\b`, flags),
  },
  {
    field: "training-emissions",
    pattern: new RegExp(
      `(?<said>${QUALIFIER}${NUMBER}\\s*(?:kg|g|t|tons?|tonnes|metric tons|grams|kilograms)(?:\\s+of)?)\\s?-?\\s?(?:CO_?[₂2]|CO(?![A-Za-z]))`,
      flags,
    ),
    unless: /market-based|estimated total location|offset[^.]{0,20}\b0\b|passenger|flight|equivalent to/i,
  },
  {
    field: "layers",
    pattern: new RegExp(
      `(?<said>${NUMBER})[- ](?:transformer |hidden |decoder )?layers?\\b(?! (?:MLP|LSTM|GRU|CNN|FFN|perceptron))`,
      flags,
    ),
    unless: /delet|\bmore\b|first|last|merg|each|add|remov|LoRA/i,
  },
  {
    field: "hidden-size",
    pattern: new RegExp(`(?<said>${NUMBER})[- ]hidden(?: dimensions?| size)?\\b|hidden (?:size|dimension) of (?<also>${NUMBER})`, flags),
  },
  { field: "attention-heads", pattern: new RegExp(`(?<said>${NUMBER}) (?:attention[- ])?heads\\b`, flags), unless: /remov|prun/i },
  {
    field: "vocabulary-size",
    pattern: new RegExp(`vocabulary(?: size)? of (?<said>${LENGTH})(?! tokens of)|(?<also>${LENGTH})[- ](?:token )?vocabulary`, flags),
  },
];

export const DEVICE_NAME = new RegExp(`(?:(?<count>${NUMBER})\\s*(?:[x×*]\\s*)?)?(?<device>${DEVICE})(?!\\w)`, "i");
