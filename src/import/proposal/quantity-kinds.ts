export type QuantityKind =
  "parameters" | "tokens" | "finetuning" | "context" | "vocabulary" | "accelerator-hours" | "flop" | "mfu" | "layers" | "devices";

/** Fields that answer a quantity of a kind, derived figures included; the first is named in messages. */
export const FIELDS_OF: Record<QuantityKind, readonly string[]> = {
  parameters: ["parameters-total", "parameters-active"],
  tokens: ["training-tokens", "finetuning-tokens"],
  finetuning: ["finetuning-tokens"],
  context: ["context-length", "max-output"],
  vocabulary: ["vocabulary-size"],
  "accelerator-hours": ["accelerator-hours"],
  flop: ["training-compute", "derived-training-flop"],
  mfu: ["training-mfu", "derived-mfu"],
  layers: ["layers", "encoder-layers"],
  devices: ["accelerator-count"],
};

export interface Near {
  /** The words before the number, from the number before it on. */
  before: string;
  unit: string;
  after: string;
}

const UNITS: readonly [RegExp, (near: Near) => QuantityKind | undefined][] = [
  [/^[\s-]*(?:(?:trainable|total|active|activated|model|learnable|dense)[\s-]){0,2}(?:param(?:eter)?s?|weights)\b/i, () => "parameters"],
  [/^[\s-]*(?:\p{L}+[\s-])?(?:GPU|TPU|accelerator|device|[AHV]\d+)[\s-]?hours?\b/iu, () => "accelerator-hours"],
  [/^\s*(?:FLOPs?\b(?!\/)|floating[\s-]point operations)/i, () => "flop"],
  [/^[\s-]*(?:token[\s-])?context\b/i, () => "context"],
  [/^[\s-]*layers?\b/i, () => "layers"],
  [/^[\s-]*(?:\p{L}+[\s-])?(?:GPUs|TPUs|accelerators)\b/iu, () => "devices"],
  [/^[\s-]*(?:(?:of|training|pre-?training|text|input|output|unique|total|multimodal)[\s-]){0,2}tokens?\b/i, tokenKind],
  [/^\s*(?:%|per\s?cent\b)/i, isUtilization],
];

/** What a unit counts, and its words. */
export function unitOf(unit: string, near: Near): { kind: QuantityKind; words: string } | undefined {
  for (const [pattern, kindOf] of UNITS) {
    const words = pattern.exec(unit)?.[0];
    const kind = words === undefined ? undefined : kindOf(near);
    if (words !== undefined && kind) return { kind, words };
  }
  return undefined;
}

function isUtilization({ before, unit, after }: Near): QuantityKind | undefined {
  return /\bmfu\b|utili[sz]ation/.test(`${before.slice(-60)} ${unit} ${after.slice(0, 40)}`.toLowerCase()) ? "mfu" : undefined;
}

const TOKEN_KINDS: readonly [RegExp, QuantityKind][] = [
  [/^vocab/, "vocabulary"],
  [/^(?:context|window|sequence)/, "context"],
  [/^(?:fine|adapt)/, "finetuning"],
  [/^(?:pre|train)/, "tokens"],
];

/** What tokens are counted for: the last word before them that says so, else the first words after. */
function tokenKind({ before, unit, after }: Near): QuantityKind {
  const said = [...before.matchAll(/\b(?:vocab|context|window|sequence length|fine-?tun|adapt|pre-?train|train)/g)].at(-1)?.[0];
  const follows = /^\s*(?:(?:of|in|for|as)\s+)?(?:(?:the|its|a)\s+)?(vocab|context|window)/.exec(
    `${unit.toLowerCase().replace(/^.*?tokens?\b/, "")}${after}`,
  )?.[1];
  const word = said ?? follows ?? "";
  return TOKEN_KINDS.find(([pattern]) => pattern.test(word))?.[1] ?? "tokens";
}

/** A number without a unit, by the words before it: "Parameter count: 3 billion". One kind only. */
export function cued(words: string, scaled: boolean): { kind: QuantityKind; words: string } | undefined {
  const kinds: QuantityKind[] = [];
  if (scaled && /\bparam(?:eter)?s?\b/.test(words)) kinds.push("parameters");
  if (/\bcontext\b/.test(words)) kinds.push("context");
  else if (scaled && /\btokens?\b/.test(words)) kinds.push("tokens");
  if (/\b(?:gpu|tpu|accelerator|device)[- ]hours\b/.test(words)) kinds.push("accelerator-hours");
  if (/\bflops?\b(?!\/)/.test(words)) kinds.push("flop");
  const [kind, ...others] = kinds;
  return kind && others.length === 0 ? { kind, words: "" } : undefined;
}
