import { headKind, type HeadKind } from "../figures/table-kinds.ts";

/** Tables about parts of models, tuning and running them, or of supposed figures: their numbers are no totals. */
export const OTHER_TABLE =
  /\b(?:fine-?tun\w*|LoRA|prun\w*|ablation\w*|ours|probe\w*|probing|throughput|latency|speed|inference|prompt\w*|batch|distill?\w*|quanti[sz]\w*|cost\w*|price\w*|budget|per second|hyper-?parameters?|student|adapters?|learning rate|synthetic|generated|dataset statistics|experiments?|setup|settings?|estimat\w*|assum\w*|rumou?r\w*|speculat\w*|predict\w*)\b/i;
/** Captions of tables of models that were made of others: their sizes are their own. */
export const OF_MADE =
  /\b(?:ours|LoRA|prun\w*|ablation\w*|prob(?:e\w*|ing)|distill?\w*|quanti[sz]\w*|student|adapters?|synthetic|generated|dataset statistics|estimat\w*|assum\w*|rumou?r\w*|speculat\w*|predict\w*|hyper-?parameters?)\b/i;
/** Heads of tables of guesses. */
const GUESSED = /\b(?:predict\w*|estimat\w*|assum\w*|rumou?r\w*|speculat\w*|guess\w*)\b/i;
/** Heads of tables of runs: beside them only what a model is built of is its own, and not what a run of it took. */
export const RUN_HEADS =
  /\b(?:throughput|latency|\/\s?s(?:ec)?\b|per second|step time|batch|quanti[sz]\w*|quant|LoRA|fine-?tun\w*|learning rate|epochs?|VRAM|memory|RAM|speed|devices?|hardware|machine|config\w*|TFLOPS?|MFU|budget|FLOPs?\s?\/|seconds?|minutes?|sequence)\b/i;
/** Heads of how a run is spread over devices: beside them neither devices nor lengths are those of the model's own training. */
const OF_A_RUN = /^(?:[TPCE]P|VPP?|GBS|MBS|(?:tensor|pipeline|context|expert)[\s-]parallel\w*)$/i;

/** Whether a table says how runs are spread: two of its heads do. */
export function isOfSpreadRuns(heads: readonly string[]): boolean {
  return heads.filter((head) => OF_A_RUN.test(head.trim())).length >= 2;
}

/** Rows or columns of how a model was trained: beside them a length is that of its sequences. */
const OF_TRAINING = /\b(?:weight decay|learning rate|warm-?up|optimi[sz]er|schedule|batch size|dropout|gradient)\b/i;

/** Whether heads are those of a training run, so that a context is that of its sequences. */
export function isOfTraining(heads: readonly string[]): boolean {
  return heads.filter((head) => OF_TRAINING.test(head)).length >= 2;
}

/** Heads of the second column of a table of one thing's properties, with remarks beside. */
export const VALUES = /^(?:values?|spec(?:ification)?s?|details?)$/i;

/** What the head of a column or row counts; nothing of what is guessed. */
export function kindOfHead(head: string): HeadKind | undefined {
  return GUESSED.test(head) ? undefined : headKind(head);
}

/** What each column counts, by its head; of heads of heads, as "Shape" over "Layers", the lowest says so. */
export function kindsOfColumns(columns: readonly string[], lowest: readonly string[]): (HeadKind | undefined)[] {
  // Experts of all layers together are another count.
  const isByLayer = columns.some((head) => /experts?\s*(?:\/|per)\s*layer/i.test(head));
  // "Hidden dim" is the width of the model only where that of its inner layers stands beside it.
  const hasInner = columns.some((head) => /\b(?:FFN|intermediate|MLP|feed-?forward)\b/i.test(head));
  return columns.map((head, column) => {
    const isOfAllLayers = isByLayer && /total experts/i.test(head);
    const own = isOfAllLayers ? undefined : kindOfHead(hasInner ? head.replace(/^hidden dim\.?$/i, "hidden size") : head);
    return own ?? (OTHER_TABLE.test(head) ? undefined : kindOfHead(lowest[column] ?? ""));
  });
}
