import { modelFields } from "../../schema/fields.ts";
import { readQuantity, type Quantity } from "../quantity.ts";

const HOURS: [RegExp, number][] = [
  [/\bdays?\b/i, 24],
  [/\bweeks?\b/i, 168],
  [/\bmonths?\b/i, 730],
  [/\bmin(?:ute)?s?\b/i, 1 / 60],
  [/\b(?:hours?|hrs?|h)\b/i, 1],
];
const KILOGRAMS: [RegExp, number][] = [
  [/\b(?:kg|kilograms?|kgco2\w*)/i, 1],
  [/\b(?:t|tons?|tonnes?|tco2\w*)(?![a-z])/i, 1000],
  [/\b(?:g|grams?|gco2\w*)(?![a-z])/i, 0.001],
];
const JOULES: [RegExp, number][] = [
  [/\bGWh/i, 3.6e12],
  [/\bMWh/i, 3.6e9],
  [/\bkWh/i, 3.6e6],
];
const FLOP: [RegExp, number][] = [
  [/\bZ(?:etta)?FLOPS?\b/i, 1e21],
  [/\bE(?:xa)?FLOPS?\b/i, 1e18],
  [/\bP(?:eta)?FLOPS?\b/i, 1e15],
  [/\bFLOPS?\b/i, 1],
];

/** Fields whose unit the words have to say, since cards use several. */
const UNITS: Record<string, [RegExp, number][]> = {
  "training-duration": HOURS,
  "training-emissions": KILOGRAMS,
  "training-energy": JOULES,
  "training-compute": FLOP,
};

/** What a reading has to lie between to be one: outside of it, the words meant something else. */
const RANGES: Record<string, readonly [number, number]> = {
  "parameters-total": [1e4, 1e14],
  "parameters-active": [1e4, 1e14],
  "training-tokens": [1e5, 1e15],
  "finetuning-tokens": [1e3, 1e14],
  "context-length": [64, 2e7],
  layers: [1, 500],
  "hidden-size": [16, 1e6],
  "attention-heads": [1, 1000],
  "kv-heads": [1, 1000],
  "head-dimension": [8, 2048],
  "experts-total": [2, 10_000],
  "experts-active": [1, 1000],
  "vocabulary-size": [100, 5e6],
  "accelerator-count": [1, 200_000],
  "accelerator-hours": [0.1, 1e9],
  "training-duration": [0.01, 20_000],
  "training-emissions": [1e-6, 1e9],
  "training-energy": [1, 1e18],
  "training-compute": [1e12, 1e30],
};

/** Words as a number in the field's own unit; undefined where the unit is not said, or the number is not of the field's size. */
export function readAmount(field: string, words: string): Quantity | undefined {
  if (modelFields.find(({ id }) => id === field)?.type !== "number") return undefined;
  const powers = words
    .replaceAll(/(\d)\s*[×x*]\s*10\s*\^?\s*\{?(\d+)\}?/g, "$1e$2")
    .replaceAll(/(?<=\d)-(?=[btm]r?illion)/gi, " ")
    .trim();
  // "24 hours (one day)" says one duration twice.
  const text = field === "training-duration" ? powers.replace(/(?<=\d.*)\([^)]*\)/, "").trim() : powers;
  // So many words before a number are a sentence, and it is about something else.
  if (/^\D{60,}\d/.test(text)) return undefined;
  // "1,017 B" is 1.017 billion to some and 1,017 billion to others.
  if (field.startsWith("parameters-") && /\d,\d{3}\s*[BT]\b/.test(text)) return undefined;
  const quantity = readQuantity(field === "training-emissions" ? text.replaceAll(/CO_?2/gi, "CO") : text);
  if (!quantity) return undefined;
  const units = UNITS[field];
  const unit = units?.find(([pattern]) => pattern.test(text.replaceAll(/(\d)([A-Za-z])/g, "$1 $2")));
  if (units && !unit && !(field === "training-duration" && /^\D{0,3}[\d.,]+$/.test(text))) return undefined;
  if (field === "accelerator-hours" && /\b(?:day|week|month|min)/i.test(text)) return undefined;
  const value = Number((quantity.value * (unit?.[1] ?? 1)).toPrecision(15));
  const [low, high] = RANGES[field] ?? [0, Infinity];
  return value >= low && value <= high ? { ...quantity, value } : undefined;
}
