import type { Mention } from "../names/mention.ts";
import { COMPARES } from "./breaks.ts";
import type { Owner, Sentence } from "./owner.ts";

/** A series alone means its model where it has one; of more it is left open which. */
export const MOST_OF_SERIES = 1;

const TAKES = /\b(?:keep\w*|retain\w*|prun\w+|drop\w*|remov\w+|skip\w*|fr[eo]ez\w+|tak(?:es|ing)|cop(?:y|ies))\s+(?:only\s+|the\s+)?$/i;

/** "With 671B parameters in total and 37B activated, DeepSeek-V3": what leads a sentence is of its subject. */
export function leadingTo(after: Mention, end: number, start: number, { text, from }: Sentence): Owner | undefined {
  const led = text.slice(from, start);
  const gap = text.slice(end, after.start);
  const leads =
    /^\s*(?:With|At|Featuring|Having|Boasting|(?:(?:Although|Though|While)\s+)?(?:pre-?)?trained\s+(?:on|with|using))\s(?:[^;:.,]|(?<=\d)[,.](?=\d))*$/i.test(
      led,
    ) && /^(?:[^,;:.()]|(?<=\d)[,.](?=\d)){0,60},\s+(?:the\s+)?$/.test(gap);
  return leads && after.model ? { models: [after.model], between: led, by: "list", name: after.written } : undefined;
}

/** "the 3.2B-parameter Llama 3.2 3B", "the 3.21 billion parameters of Llama 3.2 3B". */
export function attributedTo(after: Mention, end: number, start: number, text: string, before: Mention | undefined): Owner | undefined {
  const gap = text.slice(end, after.start);
  const isAttribute =
    /^\s*(?:(?:dense|open|base|sparse|MoE|Mixture[\s-]of[\s-]Experts)\s+)?(?:(?:large )?(?:language )?model(?: called| named|,)?\s+)?$/i.test(
      gap,
    ) && /-\s?(?:parameters?|token|context|layer)\b|parameter$|^[~≈]?\d+(?:\.\d+)?\s?[BM]$/i.test(text.slice(start, end));
  // "It took 30.84M H100 hours to train Llama 3.1 405B".
  const isOf =
    /^\s+(?:(?:used\s+)?(?:of|in|for|by)|to\s+(?:pre-?)?train)\s+(?:the\s+)?$/.test(gap) &&
    !/^\s+by\b/.test(gap) &&
    !/^\s*(?:has|with)/.test(text.slice(after.end));
  // "Our student keeps 16 layers of Llama 3.1 8B".
  if (isOf && TAKES.test(text.slice(0, start))) return undefined;
  // "a 54M parameter Llama 3 based model": another.
  if (/^[\s-]*(?:based|style|like|derived|inspired)\b/i.test(text.slice(after.end))) return undefined;
  if (!isAttribute && !isOf) return undefined;
  if (
    isOf &&
    before &&
    /\b(?:has|have|had|was|took|with)\b[^,;]*$/.test(text.slice(before.end, start)) &&
    !COMPARES.test(text.slice(before.end, start))
  )
    return undefined;
  const series = (after.series?.length ?? 0) <= MOST_OF_SERIES ? (after.series ?? []) : [];
  const models = after.model ? [after.model] : [...series];
  return { models, between: gap, by: "attribute", name: after.written, ...(after.unsure ? { unsure: true as const } : {}) };
}
