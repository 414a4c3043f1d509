import type { CatalogueModel } from "../catalogue.ts";
import type { Mention } from "../names/mention.ts";

/** Stands in masked texts for a "we" that is the makers' of a model: of the same length, and no word that says whose a figure is. */
export const MAKERS = "ye";

const PRESENTS =
  /\b(?:we|this (?:paper|report|work|post|article))(?:['’]re|\s+are)?\s+(?:(?:proudly|now|also|here|officially|excited to|happy to|pleased to|proud to)\s+){0,2}(?:introduc|present|releas|announc|propos|unveil|launch|open-?sourc)\w*\s+(?:[\p{L}-]+\s+){0,5}$/iu;
/** "We pre-train DeepSeek-V3 on 14.8 trillion tokens". */
const WE_TRAIN = /\bwe(?=\s+(?:\p{L}+\s+)?(?:pre-?)?train)/giu;

/** The model that a text's authors present as their own: "We introduce DeepSeek-V2, a strong …". */
export function presentedIn(text: string, mentions: readonly Mention[]): CatalogueModel | undefined {
  return mentions.find(({ start, unsure }) => !unsure && PRESENTS.test(text.slice(Math.max(0, start - 120), start)))?.model;
}

/** A text in which nobody is named but a model whose makers speak: what they trained is the model itself. */
export function withMakers(text: string): string {
  return text.replaceAll(WE_TRAIN, MAKERS);
}
