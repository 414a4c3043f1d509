import type { CatalogueModel } from "../catalogue.ts";
import type { Mention } from "../names/mention.ts";
import type { Sentence } from "./owner.ts";

/** Words before a name that make it an object of something else. */
export const PREPOSITION =
  /\b(?:than|like|unlike|as|from|with|of|by|to|on|in|for|against|over|vs\.?|versus|beside|besides|via|using|between|both|beyond|beats?|outperforms?|surpass\w*|exceeds?|trails?|matches|rivals?|compar\w+ (?:to|with)|alongside|behind|including|e\.g\.,?|namely|teacher|student|and|or|,)\s*(?:the\s+|a\s+|an\s+)?(?:\p{L}[\p{L}-]*\s+){0,2}$/iu;

/** "A, B and C": all of them, where the last of the row stands before the number. */
export function coordinatedWith(last: Mention, { text, mentions }: Sentence): CatalogueModel[] {
  if (last.series && !last.model) return [...last.series];
  const models = last.model ? [last.model] : [];
  let next = last;
  for (const mention of mentions.slice(0, mentions.indexOf(last)).toReversed()) {
    // The last two of a row are joined by a word: "A, B and C".
    const joint = next === last ? /^\s*(?:,?\s*(?:and|or)|&|\/)\s*(?:the\s+)?$/i : /^\s*(?:,|and|&|\/)\s*(?:the\s+)?$/i;
    if (!joint.test(text.slice(mention.end, next.start)) || !mention.model) break;
    models.unshift(mention.model);
    next = mention;
  }
  return models;
}

/** The model that is named, by its own name or by that of a series of which it is the only one. */
function modelOf({ model, series = [], unsure }: Mention): CatalogueModel | undefined {
  if (unsure) return undefined;
  return model ?? (series.length === 1 ? series[0] : undefined);
}

/** The model that a sentence is about: its first name, where it stands at the start, or the only one. */
export function subjectOf({ text, from, mentions }: Sentence): CatalogueModel | undefined {
  const [first] = mentions;
  const model = first && modelOf(first);
  if (!model) return undefined;
  const led = text.slice(from, first.start);
  // "A and B were tried. It has": of either.
  const [, second] = mentions;
  if (second && modelOf(second) !== model && /^\s*(?:,|and|&|or)\s*$/.test(text.slice(first.end, second.start))) return undefined;
  if (/^\s*(?:\p{L}+,\s+)?(?:the\s+|a\s+|an\s+)?(?:\p{L}+\s+)?$/iu.test(led) && !PREPOSITION.test(led)) return model;
  // "The model is called Chinchilla. It has …".
  const isCalled = /\b(?:is|was)\s+(?:called|named|dubbed)\s+(?:the\s+)?$/i.test(led) && mentions.length === 1;
  if (isCalled) return model;
  // "In December its maker released Mixtral 8x7B under a free licence. It is …".
  const isReleased = /\b(?:released|introduced|launched|announced|presented|unveiled|open-sourced)\s+(?:the\s+)?$/i.test(led);
  if (isReleased && mentions.length === 1) return model;
  // "The vocabulary of Llama 3.1 8B has 128K entries, and its context …".
  const isOfIt = /^\s*(?:the|a)\s+(?:[\p{L}-]+\s+){1,4}(?:of|in|for)\s+(?:the\s+)?$/iu.test(led);
  if (isOfIt && mentions.every((mention) => modelOf(mention) === model)) return model;
  const isUsed = /^\s*(?:[\p{L}\s]+,\s+)?(?:we|i|this (?:paper|report|work))(?:['’]\p{L}+)?\s+(?:[\p{L}-]+\s+){1,3}(?:the\s+)?$/iu.test(
    led,
  );
  return isUsed && mentions.every((mention) => modelOf(mention) === model) ? model : undefined;
}
