import type { Relation } from "../../schema/vocabularies.ts";
import { plain } from "./passages.ts";
import { linksOf, REFERENCE } from "./references.ts";
import { isAboutAnother, type Subject } from "./subject.ts";

/** What a sentence says of where its model comes from, in the words of the card. */
export interface SaidRelation {
  /** Absent where the words do not say how the two are related. */
  relation?: Relation;
  references: string[];
}

/** Words that may stand before a name without saying anything of their own: "of the renowned model". */
const BETWEEN = String.raw`(?:\s+(?!(?:based|using|with|by|in|and|for|to|that|which|data|datasets?|generated|via|as|at|is|was|two|several)\b)(?:[a-z][\w'’-]*|Meta(?:['’]s)?(?: AI)?|(?:Google|OpenAI|Microsoft|Mistral ?AI)(?:['’]s)?|[A-Z]\w+['’´]s|\d+[bB])(?![\w/.-]))`;
const MORE = `(?:[\`"”*_]*\\s*(?:,\\s*and|,|and|&|\\+|with|/)\\s*[\`"“*_]*(?:the |a )?${REFERENCE})*`;
/** After the words of a relation: one reference or a list of them. Case counts here, since names have capitals. */
const LIST = new RegExp(`^${BETWEEN}{0,5}\\s*[:\`"“*_(]*\\s*(?<to>${REFERENCE})(?<more>${MORE})`);

const PHRASES: [Relation | undefined, string][] = [
  [
    "merged-from",
    String.raw`\b(?:merg(?:e[ds]?|ing)|interleaving)\b(?: (?:layers|of|between|from|with|models?|the|following|all|two|both|weights|based|around|various|several))*`,
  ],
  ["distilled-from", String.raw`\bdistill?(?:ed|ation)(?: (?:version|variant|model))?(?: of| from)`],
  [
    "quantized-from",
    String.raw`\b(?:this|these|repo|repository|contains|here)\b[^.]{0,60}?\b(?:GGUF|GPTQ|AWQ|EXL2|GGML|(?<!non-|un)quanti[sz]ed|quanti[sz]ation|quants?|\d-bit)(?: [\w-]+){0,3}? (?:of|for|from)`,
  ],
  ["adapter-of", String.raw`\b(?:LoRA|QLoRA|adapters?)(?: [\w-]+){0,3}? (?:for|of|on top of|trained on)`],
  [
    "pretrained-from",
    String.raw`\b(?:continu\w+ (?:pre-?)?train\w*|further pre-?train\w*)(?: [\w-]+){0,3}? (?:of|from|on top of)|\binitiali[sz]ed (?:from|with|on)`,
  ],
  [
    "finetuned-from",
    String.raw`\bfine[- ]?tun(?:e[ds]?|ing)(?: (?:\w+ )?(?:version|variant|model|checkpoint|upgrade)s?)?(?:,)?(?: \w+){0,4}? (?:of|from|on top of|over|off|based on|version of)|\bfine[- ]?tun(?:ed|es|ing)\b|\btrained (?:on top of|from|based on|off of|on the (?=[^.]{0,60}\bbase\b))|\b(?:instruct\w*|chat|SFT|DPO|RLHF)[- ](?:tuned |trained |fine[- ]?tuned )?(?:version|variant|model) (?:of|from)|(?<=\b[Ww]e )fine[- ]?tune\b|\bperformed (?:DPO|SFT)[^.]{0,20} on`,
  ],
  [
    undefined,
    String.raw`\b(?:based|built|build) (?:up)?on(?: top of)?|\b(?:uses?|using|leverag\w+)(?= [^.]{0,60}\bas (?:its|the|a|our) base)|\bbase model(?: (?:is|was|used|for|:))+|\b(?:derived|developed|diverged|forked) from|\bderivative of|\b(?:retraining|expansion|extension|continuation|upgrade) of|\b(?:optimized|converted|enhanced|improved|modified|patched|uncensored|upgraded|extended|abliterated|llamafied) version of|\bconversion of`,
  ],
];
const phrases = PHRASES.map(([relation, words]) => [relation, new RegExp(`(?:${words})`, "gi")] as const);

/** "is a Llama-2-13B model trained on …" */
const TRAINED = new RegExp(
  `(?:^\\W*An? |\\b(?:is|was) (?:an?|the) )(?:\\d+[bB] )?(?<to>${REFERENCE})(?: base)? model (?:that (?:was|is) |which (?:was|is) )?trained on\\b`,
);
/** "⟦Llama 2 (7B)⟧ fine-tuned on …", "is a Llama2 7B model finetuned on …": the verb follows the name. */
const FOLLOWED = new RegExp(
  `(?:^\\W*(?:An? |This is )?|: |\\b(?:is|was|as) (?:an?|the) (?:\\d+[bB] )?)(?<to>${REFERENCE})(?: \\d+K)?(?: base)?(?: models?)?\\W*(?: (?:that|which) (?:was|is|has been))?(?: \\w+)?,? (?:[Ff]ine[- ]?tuned?|instruct\\w*) (?:on|with|using|for|to)\\b`,
);
/** "is a LLama2-7b-based model": the name comes first. */
const BASED = /(?<to>⟦[^⟧]*⟧|[A-Z][\w.]*(?:[- ][\w.]*\d[\w.]*)*|llama-?\d?)[- ]based,?(?! (?:up)?on) (?:[\w-]+,? ){0,4}(?:models?|LLM)/;
/** "took a … model and finetuned it". */
const TOOK = new RegExp(
  `\\b(?:[Tt]ook|[Tt]ake) (?:an?|the) (?<to>${REFERENCE})(?: models?)?(?: from \\w+(?: \\w+)?)? and (?:then )?fine[- ]?tuned? it\\b`,
);
const JOINED = new RegExp(`(?<to>${REFERENCE})\\W* merged with (?:a |the )?(?<more>${REFERENCE})?`);

/** Dated lines are news, most often of other models of the maker. */
const NEWS = /^\W*(?:\d{4}[/-]\d|\d{1,2}\/\d{1,2}\/\d{4})/;
/** What the text of a card was written after says nothing of the model. */
const ABOUT_THE_CARD = /\bmodel card (?:was|is|has been)\b[^.]*\b(?:based on|adapted from|written)\b/i;
/** "trained on Llama-2": on a model where it is linked or of a family, else on data. */
const TRAINED_ON = new RegExp(`\\b[Tt]rained on${BETWEEN}{0,3}\\s*[\`"“*_]*(?<to>${REFERENCE})`);
const NOT_DONE = /\b(?:not|n[’']t|could|can|will|to|were|had|projects?|apps?|tools?|others?|any|models|\d+x|combin\w*)\s+(?:be\s+)?$/i;
/** What follows a name that only lends something: its data, its outputs, its design. */
const LENT =
  /^[\s`"”*_]*(?:['’]s\b|-?(?:generated|style|like)\b|(?:model )?(?:cards?|architecture|data|dataset|outputs?|conversations?|paper|code|prompt|license|tokenizer|series of papers|format)\b)/i;

/** The relations that one sentence states of the card's own model. */
export function relationsIn(sentence: string, subject: Subject): SaidRelation[] {
  if (NEWS.test(sentence) || ABOUT_THE_CARD.test(sentence)) return [];
  const links = linksOf(sentence);
  if (links.length > 1 && /\bmerge/i.test(sentence) && !/\bbased on\b/i.test(sentence))
    return [{ relation: "merged-from", references: links }];
  const joined = JOINED.exec(sentence)?.groups;
  if (joined?.["to"]) return [{ relation: "merged-from", references: [joined["to"], ...(joined["more"] ? [joined["more"]] : [])] }];
  const followed = (FOLLOWED.exec(sentence) ?? TRAINED.exec(sentence) ?? TOOK.exec(sentence))?.groups?.["to"];
  const first: SaidRelation[] = followed ? [{ relation: "finetuned-from", references: [followed] }] : [];
  const based = BASED.exec(sentence)?.groups?.["to"];
  if (based && !/\bother\b/i.test(sentence)) first.push({ references: [based] });
  const trained = TRAINED_ON.exec(sentence);
  const on = trained?.groups?.["to"];
  if (trained && on && (on.startsWith("⟦") || subject.names.isFamily(on)) && isOfOwn(sentence.slice(0, trained.index), subject))
    first.push({ relation: "finetuned-from", references: [on] });
  const taken = new Set<number>();
  const others = phrases.flatMap(([relation, phrase]): SaidRelation[] =>
    [...sentence.matchAll(phrase)].flatMap((match) => {
      const before = sentence.slice(0, match.index);
      const from = match.index + match[0].length;
      const list = LIST.exec(sentence.slice(from));
      const to = list?.groups?.["to"];
      if (/ing\b/i.test(match[0]) && /\b(?:can|could|may|might)\b/i.test(before)) return [];
      if (/\b(?:text|image|audio|vision) encoder $/i.test(before) || /\bdownstream of$/i.test(match[0])) return [];
      if (!list || !to || taken.has(from) || NOT_DONE.test(before) || LENT.test(sentence.slice(from + list[0].length))) return [];
      if (!isOfOwn(before, subject) || /\b(?:plan|potential|future|upcoming)\b/i.test(before)) return [];
      taken.add(from);
      const more = (list.groups?.["more"] ?? "").match(new RegExp(REFERENCE, "g")) ?? [];
      const references = [to, ...(relation === "merged-from" ? more : more.filter((one) => one.startsWith("⟦")))];
      return [{ ...(relation ? { relation } : {}), references }];
    }),
  );
  return [...first, ...others];
}

/** "The DS-13B model is …" speaks of the card's model, by whatever name. */
function isOfOwn(before: string, subject: Subject): boolean {
  return (
    /^\W*(?:the|this) [\w.-]+(?: model)? (?:is|was)\b/i.test(before) || !isAboutAnother(plain(before), Infinity, { ...subject, bases: [] })
  );
}
