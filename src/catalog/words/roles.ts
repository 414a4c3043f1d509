import type { FieldDefinition } from "../../schema/fields.ts";

/** How texts and programs call what is counted, by field: beside a number of one or two digits one of these stands. */
const LABELS: Readonly<Record<string, RegExp>> = {
  layers: /layers?|blocks?|depth/,
  "encoder-layers": /layers?|blocks?|depth/,
  "attention-heads": /(?<!kv[ _]|values?[ _])heads?|headed|queries|\bq\b|qkv(?: heads)?/,
  "kv-heads": /kv|keys?|group|\bgqa\b|\bmqa\b|multiquery/,
  "head-dimension": /head|dim|d_?kv/,
  "hidden-size": /hidden|dim|d_?model|embd|width/,
  "experts-total": /experts?/,
  "experts-active": /experts?|top_?k/,
  "accelerator-count": /gpus?|tpus?|chips?|devices?|accelerators?|nodes?|\bx?[ahvl]\d{2,3}|nproc|world_?size/,
  "accelerator-hours": /hours?|days?|weeks?|\bh\b/,
  "training-duration": /hours?|days?|weeks?|months?|\bh\b/,
  "training-mfu": /mfu|utili[sz]ation|flops/,
};
/** From a label to its number: "heads: int = 64", "layers | 61". */
const DIRECTLY = String.raw`\w*["']?[\s:=|]*(?:int\s?=\s?)?$`;
const DIRECT = Object.values(LABELS).map((label) => ({ label, before: new RegExp(`(?:${label.source})${DIRECTLY}`, "u") }));
const EVERY = new Map(Object.values(LABELS).map((label) => [label, new RegExp(label.source, "g")]));
const SMALLEST_TELLING = 100;
/** Numbers that stand alone: not those of "A100" and "GPT-3". */
const NUMBER = /(?<![\p{L}\p{N}.,]|\p{L}-)\d+(?:[.,]\d+)*/gu;

/**
 * Whether a small number (`value`) that stands at a place of a folded text is named as what the field counts: its
 * label stands between it and the next numbers, or is the nearest of all labels on one side. Numbers of three digits and more
 * are telling by themselves, and so are those of fields without labels.
 */
export function isNamed(value: number, at: number, text: string, field: FieldDefinition | undefined): boolean {
  const label = field && LABELS[field.id];
  if (!label || Math.abs(value) >= SMALLEST_TELLING) return true;
  if (Math.abs(value) < 1) return label.test(text);
  const numbers = [...text.matchAll(NUMBER)].map((match) => ({ start: match.index, end: match.index + match[0].length }));
  const own = numbers.find(({ start, end }) => start <= at && at < end) ?? { start: at, end: at };
  const before = numbers.filter(({ end }) => end <= own.start).map(({ end }) => end);
  const after = numbers.filter(({ start }) => start >= own.end).map(({ start }) => start);
  const left = text.slice(0, own.start);
  // "n_layers 32 n_kv_heads 8": what stands directly before a number names it, whatever follows.
  const direct = DIRECT.filter(({ before: words }) => words.test(left));
  if (direct.length > 0) return direct.some((one) => one.label === label);
  const near = [nearest(text, before.reverse(), own.start, -1), nearest(text, after, own.end, 1)];
  return near.some((words) => label.test(words)) || isNearestLabel(label, left, -1) || isNearestLabel(label, text.slice(own.end), 1);
}

/** Words between a number and the next one that has words between: "80 / 8 / 8" is three numbers under one label. */
function nearest(text: string, others: readonly number[], from: number, direction: -1 | 1): string {
  for (const other of [...others, direction < 0 ? 0 : text.length]) {
    const between = direction < 0 ? text.slice(other, from) : text.slice(from, other);
    if (/\p{L}{2}|\p{L}\d|\p{L}$/u.test(between)) return between;
  }
  return "";
}

/** Whether one label is the nearest of all, back (-1) or on (1): "experts (128 for the one and 32 for the other)". */
function isNearestLabel(label: RegExp, text: string, direction: -1 | 1): boolean {
  const distance = (pattern: RegExp) => {
    const places = [...text.matchAll(EVERY.get(pattern) ?? pattern)].map(({ index }) => index);
    if (places.length === 0) return Infinity;
    return direction < 0 ? text.length - Math.max(...places) : Math.min(...places);
  };
  const own = distance(label);
  return own < Infinity && Object.values(LABELS).every((other) => distance(other) >= own);
}
