import type { Model } from "../../catalog/model.ts";
import type { Mention } from "./find-models.ts";
import type { Quantity } from "./quantities.ts";

/** What a passage stands below or after. */
export interface Surroundings {
  /** The model of the heading above. */
  section?: Model | undefined;
  /** The only model of the passage before: meant where a sentence speaks of "it" or "the model". */
  previous?: Model | undefined;
}

const SENTENCE_END = /[.!?](?=\s+["“(]?\p{Lu})/gu;
const POINTS_BACK = /\b(?:it|its|they|their|(?:the|this|that) (?:[\w-]+ )?model)\b/i;

/**
 * Models that a number may belong to, the likeliest first: named before it in its sentence, after it,
 * in its passage, above. Only one where the words between leave no doubt.
 */
export function subjectsOf(quantity: Quantity, text: string, mentions: readonly Mention[], around: Surroundings): Model[] {
  const { from, to } = sentenceAround(quantity, text);
  const inSentence = mentions.filter(({ named, start }) => named && start >= from && start < to);
  const before = inSentence.filter((mention) => mention.end <= quantity.start).toReversed();
  const after = inSentence.filter((mention) => mention.start >= quantity.end);
  const own = before[0]?.named?.model;
  if (own && isSaidOf(quantity, text, before, after)) return [own];
  const models = [...before, ...after].flatMap(({ named }) => (named ? [named.model] : []));
  if (models.length > 0) return [...new Set(models)];
  const earlier = mentions.findLast((mention) => mention.named && mention.start < from)?.named?.model;
  const meant = earlier ?? around.section ?? (POINTS_BACK.test(text.slice(from, to)) ? around.previous : undefined);
  return meant ? [meant] : [];
}

export function sentenceAround({ start, end }: Pick<Quantity, "start" | "end">, text: string): { from: number; to: number } {
  const ends = [...text.matchAll(SENTENCE_END)].map((match) => match.index + 1);
  return { from: ends.findLast((place) => place <= start) ?? 0, to: ends.find((place) => place >= end) ?? text.length };
}

const SAYS = /^\s*(?:\(|:|,?\s*(?:which\s+)?(?:has|had|with|is|was|took|takes|used|uses|saw|needed|reached|supports)\b[^,;:()]{0,50}$)/i;
const COMPARES = /\b(?:than|versus|vs|compared|like|as)\b/i;

/** "X has 3B", "X (3B)": said of X and of no other, unless X stands in a row of names or the number is another's. */
function isSaidOf(quantity: Quantity, text: string, before: readonly Mention[], after: readonly Mention[]): boolean {
  const [nearest, farther] = before;
  if (!nearest) return false;
  const between = text.slice(nearest.end, quantity.start);
  const isOneOfSeveral =
    farther !== undefined && /^\s*(?:,|and|or|&|\/|,\s*and)\s*(?:the\s+)?$/i.test(text.slice(farther.end, nearest.start));
  const isAnothers = after[0] !== undefined && /^\s*(?:of|for|in|by|from)\s+(?:the\s+)?$/i.test(text.slice(quantity.end, after[0].start));
  return SAYS.test(between) && !COMPARES.test(between) && !isOneOfSeveral && !isAnothers;
}

const OWN = /\b(?:will|shall|would|our|my|budget\w*|plan(?:s|ned)?|request\w*|propos\w+|allocat\w+)\b/i;
const WORKED_ON = /\b(?:fine-?tun\w*|adapt\w*|train\w*|continu\w*|distil\w*|quanti[sz]\w*)\s+(?:(?!by\b)[\w-]+\s+){0,3}$/i;

/** Whether a number tells what the authors themselves do with a model: "will be tuned on", "we fine-tuned X on". */
export function isOwnWork(quantity: Quantity, text: string, mentions: readonly Mention[]): boolean {
  if (!["tokens", "finetuning", "accelerator-hours", "flop", "devices", "mfu"].includes(quantity.kind)) return false;
  const { from, to } = sentenceAround(quantity, text);
  const known = mentions.filter(({ named, start }) => named && start >= from && start < to);
  const last = known.findLast((mention) => mention.end <= quantity.start);
  const said = text.slice(last?.end ?? from, quantity.start);
  return OWN.test(said) || (last !== undefined && WORKED_ON.test(text.slice(from, last.start)));
}
