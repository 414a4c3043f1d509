import { MAKERS } from "./makers.ts";
import type { Owner } from "./owner.ts";

/** Verbs by which a number belongs to what stands before them. */
export const SAYS =
  /\b(?:has|have|had|having|with|contain(?:s|ed|ing)?|compris\w+|consist\w*|features?|boasts?|counts?|us(?:es|ed|ing)|utili[sz]es|took|takes?|taking|consum\w+|requir\w+|need(?:s|ed)|was|is|were|are|saw|seen|sees|boasting|offering|featuring|reach\w*|achiev\w+|attain\w*|supports?|supporting|offers?|accepts?|handles?|activat\w+|(?:pre-?)?trained|emitted|spent|employ\w*|stacks?|rout(?:es|ed|ing)|selects?|selecting|totals?|totall?ing|processed|ran at|comes? with|packs?|introduc(?:es|ed|ing)|brings?|brought|bringing|delivers?|delivering|ships? with|provides?|providing|maintains?|maintaining|allows?|allowing|sports?|retains?|carr(?:ies|ying)|holds?|includes?|including|adopts?|adopting|operates?|process(?:es|ing)|ingest\w*|clocks? in|performs?|scales?|grows?|grew)\b/i;

/** "…, and Llama 3.2 3B has": the preposition or the comma before it belongs to what went before. */
export function beginsClause(led: string): boolean {
  return (
    /(?:^|[,;:.]\s*|\b(?:and|while|whereas|but|because|since|although|though|that|where)\s+)(?:the\s+|a\s+)?(?:[\p{L}-]+\s+){0,1}$/iu.test(
      led,
    ) && !/\b(?:than|like|unlike|as|with|of|by|from|to|for|against|beside)\s+(?:the\s+|a\s+)?$/i.test(led)
  );
}

/** How the words after a name lead to a number. */
export function standing(between: string, rest: string, begins: boolean): Owner["by"] | undefined {
  if (begins && /^\s?\([^()]*\)\s*[:–—]\s/.test(between) && !/\([^)]*$/.test(between)) return "list";
  if (/^\s?\(/.test(between))
    return !/\)/.test(between) || closesLater(rest, between.length) ? "brackets" : SAYS.test(between) ? "verb" : undefined;
  // "gpt-oss-20b — for small machines (21B parameters": an item of a list is about the name that it begins with.
  // "GLM-5 is a large language model (744B parameters, 28.5T tokens)".
  if (/^\s+(?:is|was)\s+an?\s[^().;:]*\b(?:model|LLM|network|transformer)s?\s\([^()]*$/i.test(between)) return "brackets";
  // "X is impressive for its small size (14 billion parameters)".
  if (/^\s+(?:model\s+)?(?:is|was)\b[^().;]*\bsize\s\($/i.test(between)) return "brackets";
  if (/\([^)]*$/.test(between)) return begins && /^\s*[:–—]\s/.test(between) ? "list" : undefined;
  if (/^\s*[:–—-]\s/.test(between) || /^\s*:\s*$/.test(between)) return "list";
  if (SAYS.test(between)) return "verb";
  return /^\s*,\s/.test(between) && !/\b(?:in|on|for|at|to|by|of|from|using|we)\b/i.test(between) ? "list" : undefined;
}

/** Whether the bracket that opens after a name is still open at a place. */
function closesLater(rest: string, length: number): boolean {
  let depth = 0;
  for (const unit of rest.slice(0, length)) {
    if (unit === "(") depth += 1;
    if (unit === ")") {
      depth -= 1;
      if (depth === 0) return false;
    }
  }
  return depth > 0;
}

/** "Chinchilla model (70B", "BLOOM from BigScience (176B": what stands after the name with its noun or its maker. */
export function afterNoun(words: string): string {
  return words
    .replaceAll(/["“”]/g, " ")
    .replace(/^\s?\[[^\]]{1,60}\](?=\s?\()/, "")
    .replace(/\bby (?:\p{Lu}[\p{L}-]+ ?){1,3}(?=with\b|\(|,|has\b)/u, "")
    .replace(/^\s*,\s+/, ", ")
    .replace(/^\s(?:(?:MoE |language )?model|LLM|MoE|dense|(?:from|by) \p{Lu}\p{L}+(?: AI)?)(?=\s\(|,\s)/u, "");
}

/** "Claude Sonnet 4's new 1M token context window". */
export const POSSESSIVE = /^['’]s\s+(?:[\p{L}-]+\s+){0,3}$/u;

const TRAINED = /\b(?:pre-?)?train(?:s|ed|ing)\s+(?:the\s+)?$/i;
const THEIR_MAKERS = new RegExp(String.raw`\b${MAKERS}\s+(?:[\p{L}]+\s+)?(?:pre-?)?train\s+(?:the\s+)?$`, "iu");

/** "Training Llama 3.1 405B on over 15 trillion tokens". */
export function isTrained(led: string, between: string): boolean {
  return (TRAINED.test(led) || THEIR_MAKERS.test(led)) && /^\s+(?:on|with|over|for)\s+(?:[\p{L}-]+\s+){0,9}$/iu.test(between);
}
