import type { Proposal } from "../draft.ts";
import { readAmount } from "./amounts.ts";
import { BIG } from "./amount-words.ts";
import { plain } from "./hub-links.ts";
import { withDigits } from "./number-words.ts";
import { contradictsName, MOST_TUNING_TOKENS, type Subject } from "./subject.ts";

/** Labels of what a model was trained on, beside whose words an amount of tokens is that of its training. */
const DATA_LABEL = /\b(?:data|data ?sets?|corpus|corpora|train\w*|pre-?training|tokens?|budget)\b|数据|データ|데이터/i;
/** Labels of what a model is, beside whose words an amount of parameters is its own. */
const MODEL_LABEL = /\b(?:model|architecture|size|network|scale|capacity|arch)\b|模型|模型规模|モデル|모델/i;
const OTHER_LABEL =
  /\b(?:adapter|lora|trainable|base|teacher|encoder|decoder|embedding|backbone|eval\w*|test|output|draft|reward|compar\w*|original|parent|context|batch|hours?|time|validation)\b/i;
const TOKENS = new RegExp(`(${BIG})[- ](?:[a-z]+ ){0,2}tokens\\b`, "i");
const PARAMETERS = new RegExp(`(${BIG})[- ](?:[a-z]+ )?param(?:eter)?s?\\b`, "i");

/** “Architecture: decoder-only, 8B parameters”, “Data: 100,000 queries, 1.3M tokens”: amounts within the words beside a label. */
export function cellAmounts(label: string, marked: string, subject: Subject): Omit<Proposal, "place">[] {
  const words = withDigits(plain(marked)).trim();
  if (OTHER_LABEL.test(label) || words.length > 250 || /\bper\b|% of/i.test(words)) return [];
  const tokens = DATA_LABEL.test(label) ? readAmount("training-tokens", TOKENS.exec(words)?.[1] ?? "") : undefined;
  const size = MODEL_LABEL.test(label) ? readAmount("parameters-total", PARAMETERS.exec(words)?.[1] ?? "") : undefined;
  const isTuning = subject.tunedFrom === true && tokens !== undefined && tokens.value <= MOST_TUNING_TOKENS && !/pre-?train/i.test(label);
  return [
    ...(tokens ? [{ field: isTuning ? "finetuning-tokens" : "training-tokens", claim: tokens, words }] : []),
    ...(size && !(subject.tuned && contradictsName(size.value, subject)) ? [{ field: "parameters-total", claim: size, words }] : []),
  ];
}
