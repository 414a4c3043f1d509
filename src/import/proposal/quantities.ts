import type { Qualifier } from "../../schema/vocabularies.ts";

/** A number in running text that a card may answer. */
export interface Quantity {
  start: number;
  end: number;
  written: string;
  /** More than one where the words leave it open: 128k is 128,000 or 131,072. */
  values: readonly number[];
  qualifier: Qualifier;
  /** What is counted. */
  kind: QuantityKind;
}

export type QuantityKind = "parameters" | "tokens" | "context" | "vocabulary" | "accelerator-hours" | "flop" | "mfu" | "layers" | "devices";

/** Fields that answer a quantity of a kind, derived figures included; the first is named in messages. */
export const FIELDS_OF: Record<QuantityKind, readonly string[]> = {
  parameters: ["parameters-total", "parameters-active"],
  tokens: ["training-tokens", "finetuning-tokens"],
  context: ["context-length", "max-output"],
  vocabulary: ["vocabulary-size"],
  "accelerator-hours": ["accelerator-hours"],
  flop: ["training-compute", "derived-training-flop"],
  mfu: ["training-mfu", "derived-mfu"],
  layers: ["layers", "encoder-layers"],
  devices: ["accelerator-count"],
};

const SCALES: Record<string, number> = {
  k: 1e3,
  thousand: 1e3,
  m: 1e6,
  million: 1e6,
  b: 1e9,
  bn: 1e9,
  billion: 1e9,
  t: 1e12,
  trillion: 1e12,
};
const SUPERSCRIPTS = "⁰¹²³⁴⁵⁶⁷⁸⁹";

const NUMBER =
  /(?<hedge>(?:about|around|approximately|roughly|nearly|almost|some|circa|ca\.|over|more than|at least|above|up to|at most|under|less than|fewer than|[~≈≤≥<>])\s*)?(?<![\p{L}\p{N}.,_-])(?<digits>\d{1,3}(?:[,\u202f\u00a0 ]\d{3})+|\d+(?:\.\d+)?)(?:\s*[×x·]\s*10(?:\^\s*(?<power>\d+)|(?<superscript>[⁰¹²³⁴⁵⁶⁷⁸⁹]+))|e\+?(?<exponent>\d+))?(?:[\s-]*(?<scale>trillion|billion|million|thousand|[kKMBT]|bn)(?![\p{L}\p{N}]))?(?<unit>\s*%|[\s-]*[\p{L}][\p{L}/-]*(?:[\s-][\p{L}/]+){0,2})?/giu;

/** Numbers that carry their unit, or whose sentence or table names one. `cue`: the heads of a table's row and column. */
export function findQuantities(text: string, cue = ""): Quantity[] {
  return [...text.matchAll(NUMBER)].flatMap((match) => {
    const { hedge = "", digits = "", power, superscript, exponent, scale, unit = "" } = match.groups ?? {};
    const head = match[0].slice(0, match[0].length - unit.length);
    const before = sentenceBefore(text, match.index);
    const near =
      `${before.slice(-60)} ${unit} ${text.slice(match.index + match[0].length, match.index + match[0].length + 40)}`.toLowerCase();
    const named =
      unitOf(unit, near) ?? (unit.trim() === "" || scale ? cued(`${before} ${cue}`.toLowerCase(), scale !== undefined) : undefined);
    if (named === undefined) return [];
    const raised = superscript ? [...superscript].map((digit) => SUPERSCRIPTS.indexOf(digit)).join("") : (power ?? exponent);
    const thousand = named.kind === "context" && scale?.toLowerCase() === "k" ? [1000, 1024] : [];
    const factor = (raised ? 10 ** Number(raised) : 1) * (named.kind === "mfu" && named.words.includes("%") ? 0.01 : 1);
    const scales = thousand.length > 0 ? thousand : [scale ? (SCALES[scale.toLowerCase()] ?? 1) : 1];
    const values = scales.map((one) => Number((Number(digits.replace(/[^\d.]/g, "")) * factor * one).toPrecision(12)));
    const start = match.index + hedge.length;
    const end = match.index + head.length + named.words.length;
    return {
      start,
      end,
      written: text.slice(start, end).trim(),
      values,
      qualifier: qualifierOf(hedge.trim().toLowerCase()),
      kind: named.kind,
    };
  });
}

function qualifierOf(hedge: string): Qualifier {
  if (/^(?:over|more than|at least|above|[≥>])$/.test(hedge)) return "at-least";
  if (/^(?:up to|at most|under|less than|fewer than|[≤<])$/.test(hedge)) return "at-most";
  return hedge ? "approximately" : "exact";
}

const UNITS: readonly [RegExp, (near: string) => QuantityKind | undefined][] = [
  [/^[\s-]*(?:(?:trainable|total|active|activated|model|learnable|dense)[\s-]){0,2}(?:param(?:eter)?s?|weights)\b/i, () => "parameters"],
  [/^[\s-]*(?:\p{L}+[\s-])?(?:GPU|TPU|accelerator|device|[AHV]\d+)[\s-]?hours?\b/iu, () => "accelerator-hours"],
  [/^\s*(?:FLOPs?\b(?!\/)|floating[\s-]point operations)/i, () => "flop"],
  [/^[\s-]*layers?\b/i, () => "layers"],
  [/^[\s-]*(?:\p{L}+[\s-])?(?:GPUs|TPUs|accelerators)\b/iu, () => "devices"],
  [/^[\s-]*(?:(?:of|training|pre-?training|text|input|output|unique|total|multimodal)[\s-]){0,2}tokens?\b/i, tokenKind],
  [/^\s*%/, (near) => (/\bmfu\b|utili[sz]ation/.test(near) ? "mfu" : undefined)],
];

/** What a unit counts, and its words. */
function unitOf(unit: string, near: string): { kind: QuantityKind; words: string } | undefined {
  for (const [pattern, kindOf] of UNITS) {
    const words = pattern.exec(unit)?.[0];
    const kind = words === undefined ? undefined : kindOf(near);
    if (words !== undefined && kind) return { kind, words };
  }
  return undefined;
}

function tokenKind(near: string): QuantityKind {
  if (/\bvocab/.test(near)) return "vocabulary";
  return /\bcontext\b|\bwindow\b|\bsequence length\b|\bprompt\b/.test(near) ? "context" : "tokens";
}

/** A number without a unit, by the words before it: "Parameter count: 3 billion". One kind only. */
function cued(words: string, scaled: boolean): { kind: QuantityKind; words: string } | undefined {
  const kinds: QuantityKind[] = [];
  if (scaled && /\bparam(?:eter)?s?\b/.test(words)) kinds.push("parameters");
  if (/\bcontext\b/.test(words)) kinds.push("context");
  else if (scaled && /\btokens?\b/.test(words)) kinds.push("tokens");
  if (/\b(?:gpu|tpu|accelerator|device)[- ]hours\b/.test(words)) kinds.push("accelerator-hours");
  if (/\bflops?\b(?!\/)/.test(words)) kinds.push("flop");
  const [kind, ...others] = kinds;
  return kind && others.length === 0 ? { kind, words: "" } : undefined;
}

/** The sentence up to a place in it. */
function sentenceBefore(text: string, index: number): string {
  return (
    text
      .slice(0, index)
      .split(/[.!?]\s+(?=\p{Lu})|[;\n]/u)
      .at(-1) ?? ""
  );
}
