import type { Relation } from "../../schema/vocabularies.ts";
import { plain } from "./hub-links.ts";
import { isOldName, linksOf, REFERENCE } from "./references.ts";
import { phrases } from "./phrases.ts";
import { isAboutAnother, type Subject } from "./subject.ts";

/** What a sentence says of where its model comes from, in the words of the card. */
export interface SaidRelation {
  /** Absent where the words do not say how the two are related. */
  relation?: Relation;
  references: string[];
  /** Whether the words hold for nothing but a model, so that a name without a number is one: "a version of". */
  isCertain?: boolean;
}

/** Words that may stand before a name without saying anything of their own: "of the renowned model". */
const BETWEEN = String.raw`(?:\s+(?!(?:based|using|with|by|in|and|for|to|that|which|data|datasets?|generated|via|as|at|is|was|two|several)\b)(?:[a-z][\w'’-]*|Meta(?:['’]s)?(?: AI)?|(?:Google|OpenAI|Microsoft|Mistral ?AI)(?:['’]s)?|[A-Z]\w+['’´]s|[A-Z][a-z]+(?:ish|ese|ian|ic|ch|man)|\d+[bB])(?![\w/.-]))`;
const MORE = `(?:[\`"”*_]*\\s*(?:,\\s*and|,|and|&|\\+|with|/)\\s*[\`"“*_]*(?:the |a )?${REFERENCE})*`;
/** After the words of a relation: one reference or a list of them. Case counts here, since names have capitals. */
const LIST = new RegExp(`^${BETWEEN}{0,5}\\s*[:\`"“*_(]*\\s*(?<to>${REFERENCE})(?<more>${MORE})`);

/** "is a Llama-2-13B model trained on …", "is a multi-task t5-base model trained for …" */
const TRAINED = new RegExp(
  `(?:^\\W*An? |\\b(?:is|was) (?:an?|the)? ?)(?:\\d+[bB] |multi-?task )?(?<to>${REFERENCE})(?: base)? model (?:that (?:was|is) |which (?:was|is) )?trained (?:on|for)\\b`,
);
/** "⟦Llama 2 (7B)⟧ fine-tuned on …", "is a Llama2 7B model finetuned on …": the verb follows the name. */
const FOLLOWED = new RegExp(
  `(?:^\\W*(?:An? |This is |This )?|: |\\busing (?:(?:an?|the|base) )*|\\b(?:is|was|as) (?:(?:an?|the) (?:\\d+[bB] )?|(?=⟦)))(?<to>${REFERENCE})(?: \\d+K)?(?: base)?(?: [Mm]odels?)?(?: \\([\\w-]+\\))?\\W*(?: (?:that|which) (?:was|is|has been))?(?: \\w+)?,? (?:[Ff]ine[- ]?tuned?|instruct\\w*) (?:on|with|using|for|to|in)\\b`,
);
/** "is a LLama2-7b-based model": the name comes first. */
const BASED = /(?<to>⟦[^⟧]*⟧|[A-Z][\w.]*(?:[- ][\w.]*\d[\w.]*)*|llama-?\d?)[- ]based,?(?! (?:up)?on) (?:[\w-]+,? ){0,4}(?:models?|LLM)/;
/** "took a … model and finetuned it". */
const TOOK = new RegExp(
  `\\b(?:[Tt]ook|[Tt]ake) (?:an?|the) (?<to>${REFERENCE})(?: models?)?(?: from \\w+(?: \\w+)?)? and (?:then )?fine[- ]?tuned? it\\b`,
);
/** "We use the pretrained ⟦model⟧", "created by taking the ⟦model⟧": only links, since the verbs are said of anything. */
const USED =
  /\b(?:(?:[Ww]e|I) (?:first )?(?:used?|took|take)|(?:by|first) (?:taking|took)|using(?= (?:an? |the )?⟦[^⟧]*⟧ (?:pre-?trained )?(?:language )?model\b)) (?:an? |the )?(?:[\w-]+ ){0,3}?(?<to>⟦[^⟧]*⟧)(?! (?:tokeni[sz]er|data ?set|corpus|library|script|code|paper))/;
const JOINED = new RegExp(`(?<to>${REFERENCE})\\W* merged with (?:a |the )?(?<more>${REFERENCE})?`);

/** Dated lines are news, most often of other models of the maker. */
const NEWS = /^\W*(?:\d{4}[/-]\d|\d{1,2}\/\d{1,2}\/\d{4})/;
/** What the text of a card was written after says nothing of the model. */
const ABOUT_THE_CARD = /\bmodel card (?:was|is|has been)\b[^.]*\b(?:based on|adapted from|written)\b/i;
/** "trained on Llama-2": on a model where it is linked or of a family, else on data. */
const TRAINED_ON = new RegExp(`\\b[Tt]rained on${BETWEEN}{0,3}\\s*[\`"“*_]*(?<to>${REFERENCE})`);
const NOT_DONE =
  /\b(?:when|while|by|for|not|n[’']t|could|can|will|to|were|had|projects?|apps?|tools?|others?|any|models|\d+x|combin\w*)\s+(?:be\s+)?$/i;
/** What follows a name that only lends something: its data, its outputs, its design. */
const LENT =
  /^[\s`"”*_]*(?:\([^)]*\) )?(?:['’]s\b|-?(?:generated|style|like)\b|(?:model )?(?:cards?|architecture|pre-?training|procedure|approach|framework|embeddings|data|dataset|outputs?|conversations?|paper|code|prompt|license|tokenizer|series of papers|format)\b)/i;

/** The relations that one sentence states of the card's own model. */
export function relationsIn(sentence: string, subject: Subject): SaidRelation[] {
  if (NEWS.test(sentence) || ABOUT_THE_CARD.test(sentence)) return [];
  const links = linksOf(sentence);
  if (links.length > 1 && /\bmerge/i.test(sentence) && !/\bbased on\b/i.test(sentence))
    return [{ relation: "merged-from", references: links }];
  const joined = JOINED.exec(sentence)?.groups;
  if (joined?.["to"]) return [{ relation: "merged-from", references: [joined["to"], ...(joined["more"] ? [joined["more"]] : [])] }];
  const trainedName = TRAINED.exec(sentence)?.groups?.["to"];
  const followed =
    FOLLOWED.exec(sentence)?.groups?.["to"] ??
    (trainedName !== undefined && /^[⟦a-z]|\d/.test(trainedName) ? trainedName : undefined) ??
    TOOK.exec(sentence)?.groups?.["to"];
  const isOwn = followed !== undefined && !followed.startsWith("⟦") && !isOldName(followed) && subject.own.includes(followed);
  const first: SaidRelation[] = followed && !isOwn ? [{ relation: "finetuned-from", references: [followed], isCertain: true }] : [];
  const used = USED.exec(sentence)?.groups?.["to"];
  if (used && /\bmodel|pre-?train|checkpoint|weights/i.test(plain(sentence))) first.push({ references: [used] });
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
      if (SEVERAL.test(before) || !isOfOwn(before, subject) || /\b(?:plan|potential|future|upcoming)\b/i.test(before)) return [];
      const between = `${match[0]} ${sentence.slice(from, from + list[0].indexOf(to))}`;
      if (
        /\bon\b(?! top of)(?!.*\bfrom\b)/i.test(between) &&
        !/\bbased (?:up)?on\b|built (?:up)?on|initiali/i.test(between) &&
        !namesModel(to, subject)
      )
        return [];
      const isAdjective = /^fine-?tuned$/i.test(between.trim()) && /(?:\b(?:an?|the|one|our)\s|-)$/i.test(before);
      if (isAdjective && (!namesModel(to, subject, false) || (!to.startsWith("⟦") && subject.own.includes(to)))) return [];
      taken.add(from);
      const more = (list.groups?.["more"] ?? "").match(new RegExp(REFERENCE, "g")) ?? [];
      const references = [to, ...(relation === "merged-from" ? more : more.filter((one) => one.startsWith("⟦")))];
      const tuned = !relation && THEN_TUNED.test(sentence.slice(from + list[0].length)) ? ("finetuned-from" as const) : relation;
      return [
        {
          ...(tuned ? { relation: tuned } : {}),
          references,
          isCertain:
            (subject.tuned && OLD_FAMILY.test(to) && !OTHER_IS.test(sentence)) ||
            (CERTAIN.test(match[0]) && (relation !== undefined || /(?:(?:version|variant|fork) of|start(?:ed|ing) from)$/i.test(match[0]))),
        },
      ];
    }),
  );
  return [...first, ...others];
}

/** “based on X, which is fine-tuned on …” */
const THEN_TUNED = /^\W*(?:models? ?)?,? ?(?:(?:and|which|that) )?(?:(?:is|was|has been|then) )*fine-?tuned\b/i;
/** "The paper contains four models: …" says of each another base. */
const SEVERAL = /\b(?:two|three|four|five|six|several|\d+) (?:[\w-]+ ){0,3}models\b[^.]*:/i;
const CERTAIN = /\b(?:of|from|with|using)$/i;

/** "SciBERT is a model based on BERT" says it of SciBERT. */
const OTHER_IS = /^\W*[A-Z]\w*[A-Z]\w* (?:is|was) /;
const OLD_FAMILY = /^(?:[a-z]*BERT[a-z]*|GPT-?2|BART|T5|ELECTRA|wav2vec ?2?(?:\.0)?|XLNet|Longformer|Whisper)(?: (?:base|large|small))?$/i;
const SIZED = /\b(?:instruct|chat|base)\b|\d[bB]\b|^(?:Phi|OPT|GPT)-/i;

/** Whether a name after "tuned on" is a model's, not a data set's. */
function namesModel(reference: string, { names }: Subject, byFamily = true): boolean {
  return (
    reference.startsWith("⟦") ||
    (byFamily && names.isFamily(reference)) ||
    isOldName(reference) ||
    SIZED.test(reference) ||
    OLD_FAMILY.test(reference)
  );
}

/** The relation that a title states, “T5-base fine-tuned on letters”. */
export function relationInTitle(title: string): SaidRelation[] {
  const to = FOLLOWED.exec(title)?.groups?.["to"];
  return to ? [{ relation: "finetuned-from", references: [to], isCertain: true }] : [];
}

/** "The DS-13B model is …" speaks of the card's model, by whatever name. */
function isOfOwn(before: string, subject: Subject): boolean {
  return (
    /^\W*(?:the|this) [\w.-]+(?: model)? (?:is|was)\b/i.test(before) || !isAboutAnother(plain(before), Infinity, { ...subject, bases: [] })
  );
}
