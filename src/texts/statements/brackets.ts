import type { CatalogueModel } from "../catalogue.ts";
import type { Amount } from "../figures/amounts.ts";
import type { Kind } from "../figures/kinds.ts";
import { readingsOf } from "../readings.ts";
import type { Owner, Sentence } from "./owner.ts";

/** "GPT-3 (262B parameters)": no smaller one of the series can be meant. */
export function isLargerThanAll({ value }: Amount, { models }: Owner): boolean {
  return models.every((model) => readingsOf(model, "parameters-total").every((reading) => value > Number(reading.value)));
}

/** A slip is no further from the right size than this. */
const FURTHEST = 2;

/** "Mixtral (64.7B parameters)": near the size of one of the series, so that no other can be meant. */
export function nearOnes({ value }: Amount, { models }: Owner): CatalogueModel[] {
  return models.filter((model) =>
    readingsOf(model, "parameters-total").some(
      (reading) => Math.max(value / Number(reading.value), Number(reading.value) / value) < FURTHEST,
    ),
  );
}

/** "Chinchilla (70B, 1.4T tokens)", "Qwen2.5 7B (7.6B, 18T)": a size first, then tokens. */
export function inBrackets({ text, from }: Sentence, amount: Amount): Kind | undefined {
  const open = text.lastIndexOf("(", amount.start);
  if (
    open < from ||
    !/^[^()]*\)/.test(text.slice(amount.end)) ||
    !/^\s*(?:MoE\b|dense\b)?\s*(?:[,;)]|and\b|on\b)/.test(text.slice(amount.end))
  )
    return undefined;
  const first =
    /^\(\s*(?:about |approximately |~|≈)?$/.test(text.slice(open, amount.from)) || /^\(\s*$/.test(text.slice(open, amount.from));
  if (!/□(?:\s(?:model|LLM))?\s?$/.test(text.slice(0, open))) return undefined;
  if (first && (amount.scale === 1e9 || amount.scale === 1e6)) return { field: "parameters-total", end: amount.end };
  return !first && amount.scale === 1e12 && /,\s*$/.test(text.slice(open, amount.from))
    ? { field: "training-tokens", end: amount.end }
    : undefined;
}
