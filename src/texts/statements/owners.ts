import type { Mention } from "../names/mention.ts";
import { isBroken, isOneOfSizes, LIKE_ANOTHER } from "./breaks.ts";
import type { Owner, Sentence } from "./owner.ts";
import { afterNoun, beginsClause, isTrained, POSSESSIVE, SAYS, standing } from "./standing.ts";
import { coordinatedWith, PREPOSITION, subjectOf } from "./subjects.ts";
import { attributedTo, leadingTo, MOST_OF_SERIES } from "./named-after.ts";

const OF_WHICH_TOTAL =
  /\b(?:(?:pre-?)?training|architecture|version|variant|base|model|card|vocabulary(?: size)?|context(?: (?:window|length|size))?|depth|(?:hidden|model|parameter|head) (?:size|count|dimension)|number of [\p{L}\s-]+|parameters|layers|size|loss|run) (?:of|for|in)\s+(?:the\s+)?$/iu;
const RELATIVE =
  /^\s*(?:\(|,?\s*(?:which|that)\s|,?\s+with\s|,\s+(?:pre-?)?trained\s|,?\s+(?:having|boasting|offering|featuring|supporting)\s|,\s+(?:an?|another)\s)/i;
const OBJECT_OF_VERB =
  /\b(?:use|used|using|choose|chose|start(?:ed)? (?:from|with)|select(?:ed)?|adopt(?:ed)?|consider(?:ed)?|take|took|cite|describe|release[ds]?|introduc\w+|present(?:ed)?|call(?:ed)?|named|training|pre-?training|dubbed|is)\s+(?:the\s+|a\s+)?$/i;
const PRONOUN = /(?:^|[;,:.]\s+|\band\s+)(?:it(?:['’]s)?|its|(?:the|this) (?:model|network|checkpoint|llm)(?:['’]s)?)\b(?=\s)/gi;
/** "Smaller than GPT-3, which has": of what the clause is about, whatever is held against it. */
const WHICH_HAS = /^\s*,\s+which\s+(?:has|had|is|was|uses|contains|activates)\b/i;
/** "A model like X uses": of X. */
const ALIKE = /\bmodels? (?:like|such as)\s+$/i;
const LONGEST = 150;

/** Words before a name with which something else is held against it: what follows is of the other. */
const HELD_AGAINST =
  /\b(?:than|over|unlike|like|rivals?|rivall?ing|beats?|beating|outperform(?:s|ing|ed)?|surpass(?:es|ing|ed)?|exceeds?|match(?:es|ing)|against|versus|vs\.?|compared (?:to|with)|referred to as|known as)\s+(?:\p{L}+['’]s\s+|the\s+|an?\s+)?(?:["“]?\p{L}+["“]?\s+)?["“]?(?:(?:□|[\p{L}\d.-])+\s+and\s+)?$/iu;

/** Owners of a number that stands from `start` to `end`; undefined where the words do not say clearly. */
export function ownerOf(start: number, end: number, sentence: Sentence): Owner | undefined {
  const { text, mentions } = sentence;
  const before = mentions.findLast((mention) => mention.end <= start);
  const after = mentions.find((mention) => mention.start >= end);
  const attributed =
    after && (attributedTo(after, end, start, text, before) ?? (before ? undefined : leadingTo(after, end, start, sentence)));
  if (attributed) return attributed;
  // "At 8 billion parameters, it is large enough".
  const isLed = !before && LED_IT.test(`${text.slice(sentence.from, start)}□${text.slice(end, end + 60)}`);
  if (isLed && sentence.antecedent) return { models: [sentence.antecedent], between: "", by: "pronoun" };
  const between = before ? afterNoun(text.slice(before.end, start)) : text.slice(sentence.from, start);
  const pronoun = [...text.slice(before?.end ?? sentence.from, start).matchAll(PRONOUN)].at(-1);
  if (pronoun) {
    const said = between.slice(pronoun.index + pronoun[0].length);
    // From another sentence only where this one begins with it: "As shown above, the model" may be any.
    const begins = between.slice(0, pronoun.index).trim() === "";
    const antecedent = before ? subjectOf(sentence) : begins ? sentence.antecedent : undefined;
    if (!antecedent || !SAYS.test(`${pronoun[0].replace(/(?<=it)['’]s/i, " is")}${said}`) || isBroken(said)) return undefined;
    return { models: [antecedent], between: said, by: "pronoun" };
  }
  return before && ownedBefore(before, between, sentence);
}

function ownedBefore(before: Mention, between: string, sentence: Sentence): Owner | undefined {
  const model = before.model ?? before.series?.[0];
  const few = before.model ? 1 : (before.series?.length ?? 0);
  if (
    !model ||
    (few > MOST_OF_SERIES && (before.model !== undefined || few > MOST_OF_WIDE)) ||
    between.length > (before.start - sentence.from < 3 ? 2 * LONGEST : LONGEST) ||
    /^[-‐‑–]\p{Ll}/u.test(between) ||
    between.startsWith(")") ||
    isBroken(between)
  )
    return undefined;
  if (isOneOfSizes(before, between)) return undefined;
  if (sentence.headed) return { models: [model], between, by: "list" };
  const led = sentence.text.slice(sentence.from, before.start);
  const by =
    standing(between, afterNoun(sentence.text.slice(before.end)), before.start - sentence.from < 3) ??
    (isTrained(led, between) || POSSESSIVE.test(between) ? "verb" : undefined);
  if (!by) return undefined;
  const isObject = PREPOSITION.test(led) && !/^\s*(?:and|or|,)\s*$/i.test(led);
  if (by !== "brackets" && HELD_AGAINST.test(led) && !ALIKE.test(led) && !WHICH_HAS.test(between)) return undefined;
  if (LIKE_ANOTHER.test(led) && !RELATIVE.test(between)) return undefined;
  // "A vs B (a difference of 0.1): a small one, 80B in total": of neither.
  if (/\b(?:vs\.?|versus)\s+$/i.test(led) && /\)/.test(between)) return undefined;
  const allowed =
    by === "brackets" ||
    isTrained(led, between) ||
    POSSESSIVE.test(between) ||
    RELATIVE.test(between) ||
    OF_WHICH_TOTAL.test(led) ||
    OBJECT_OF_VERB.test(led) ||
    ALIKE.test(led);
  // "based on A, B and Llama 3.2 3B with a total of": of all of them together.
  if (/^\s*,?\s*with\b/i.test(between) && /\p{Lu}\p{L}*\d|□|\p{Lu}\p{L}+, /u.test(led.slice(1)) && /(?:,|\band|\bor|&|\+)\s*$/i.test(led))
    return undefined;
  if (
    /^\s*(?:models?|series|family)\b/i.test(between) &&
    (/\b(?:all|both|these|\d+)\s+$/i.test(led) ||
      (before.series !== undefined && few <= MOST_OF_SERIES && /^\s*(?:models|series|family)\b/i.test(between)))
  )
    return undefined;
  // "a fine-tuning of Llama 2 13B with 8K context": of what was made from it.
  // "based on the Nemotron 3 Nano architecture, trained on 27T tokens": of what was built so.
  if (/^\s+architecture\b/i.test(between) && /\b(?:based|built)\s+(?:up)?on\b[^,;]*$/i.test(led)) return undefined;
  // "The largest version of GPT-3 has 96 layers".
  const isLargest = before.series?.length === 1 && /\b(?:largest|biggest)\s+(?:version|variant|model)\s+of\s+$/i.test(led);
  if (
    !isLargest &&
    /\b(?:fine-?tun\w*|version|variant|adaptation|merge|quantization|extension|expansion|derivative)\s+(?:of|from|on)\s+(?:[\p{L}'’]+\s+){0,2}$/iu.test(
      led,
    )
  )
    return undefined;
  // "GPT-3 (175B) and Gopher (280B)": a bracket is about the name that it stands behind.
  const isOfLast = by === "brackets" && !/\b(?:both|each|all)\b/i.test(between);
  const coordinated = isOfLast && before.model ? [before.model] : coordinatedWith(before, sentence);
  if (isObject && !allowed && coordinated.length === 1 && !beginsClause(led)) return undefined;
  if (/\b(?:we|i)\b[^.;]*$/i.test(led) && by === "verb" && !RELATIVE.test(between) && !/,\s*$/.test(led)) return undefined;
  return { models: coordinated, between, by, name: before.written, ...doubts(before) };
}

const LED_IT = /^\s*(?:At|With)\s+[^□,.;]{0,20}□[^,.;]{0,20},\s+(?:it|the model)\s+(?:is|was|has|can|offers|runs|remains|delivers)\b/;

/** A series of more models is too wide to have facts that hold of all. */
const MOST_OF_WIDE = 16;

function doubts({ model, series, unsure }: Mention): Pick<Owner, "series" | "unsure" | "wide"> {
  const wide = !model && (series?.length ?? 0) > MOST_OF_SERIES;
  return { ...(wide ? { wide } : {}), ...(series && !model ? { series: true } : {}), ...(unsure ? { unsure } : {}) };
}
