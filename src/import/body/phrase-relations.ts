import { plain } from "./hub-links.ts";
import { CHECKPOINT, namesModel, OLD_FAMILY, OTHER_IS } from "./model-names.ts";
import { phrases } from "./phrases.ts";
import { REFERENCE } from "./references.ts";
import type { SaidRelation } from "./said-relation.ts";
import { APPOSITION, BETWEEN, LATER_LINK, SEVERAL, SPECIFICALLY } from "./sentence-forms.ts";
import { isAboutAnother, type Subject } from "./subject.ts";
import { isDone, IT_IS, MADE_BY } from "./sure-forms.ts";

const MORE = `(?:[\`"”*_]*(?: models?)?\\s*(?:,\\s*and|,|and|&|\\+|with|/)\\s*[\`"“*_]*(?:the |a |[A-Z]\\w+[’']s )?${REFERENCE})*`;
/** After the words of a relation: one reference or a list of them. Case counts here, since names have capitals. */
const LIST = new RegExp(`^${BETWEEN}{0,5}\\s*[:\`"“‘'「«*_(]*\\s*(?<to>${REFERENCE})(?<more>${MORE})`);

/** “4-bit quant of a part of X ⟦link⟧” */
const ANY_LINK = /^[^⟦.]{1,90}?(?<to>⟦[^⟧]*⟧)/;

/** Before "based on": what was taken from another is code or data, not a model. */
const LENDER =
  /\b(?:code|corpus|corpora|data ?set|data|script|format|template|implementation|tokeni[sz](?:er|ation)|sample|vocabulary|retriever|re-?ranker|tasks?)(?: that is)? $/i;
/** “a model finetuned on our data based on X”: the model is based on it. */
const TUNED_MODEL = /\bmodel (?:fine-?tuned|trained) on\b/i;

const NOT_DONE =
  /\b(?:when|while|by|for|not|n[’']t|could|can|will|to|were|had|supports?|projects?|apps?|tools?|others?|any|your(?: own)?|newly|models|\d+x|combin\w*)\s+(?:be\s+)?$/i;
/** What follows a name that only lends something: its data, its outputs, its design. */
const LENT =
  /^[\s`"”*_]*(?:\([^)]*\) )?(?:['’]s\b|-?(?:generated|style|like)\b|(?:model |unofficial )?(?:cards?|(?:transformer )?architecture|pre-?training|repository|repo|codebase|mechanism|late interaction|loss|objective|method|technique|strategy|algorithm|library|package|tool|procedure|notebook|tutorial|guide|blog|approach|framework|embeddings|data|data ?sets?|outputs?|conversations?|paper|code|prompt|(?:chat |prompt )?template|license|tokenizer|series of papers|series|format)\b)/i;

/** The relations that words such as “fine-tuned version of” state before a name. */
export function saidByPhrases(sentence: string, subject: Subject): SaidRelation[] {
  const taken = new Set<number>();
  return phrases.flatMap(([relation, phrase]): SaidRelation[] =>
    [...sentence.matchAll(phrase)].flatMap((match) => {
      const before = sentence.slice(0, match.index);
      const from = match.index + match[0].length;
      const after = sentence.slice(from);
      const list =
        LIST.exec(after) ??
        (relation ? LATER_LINK.exec(after) : undefined) ??
        (relation === "quantized-from" ? ANY_LINK.exec(after) : undefined);
      const named = list?.groups?.["to"];
      const rest = after.slice(list?.[0].length ?? 0);
      const to = (named && !named.startsWith("⟦") ? preciselyNamed(rest) : undefined) ?? named;
      if (!named?.startsWith("⟦") && /\barchitecture (?:is |was )?$/i.test(before)) return [];
      if (/\b(?:download|consider)\b/i.test(before + match[0])) return [];
      if (/\bany\b[^.]*$/i.test(before) && /\b(?:can|may|could)\b/i.test(before)) return [];
      if (/\bcode\b[^.]*\bsupports?\b[^.]*$/i.test(before)) return [];
      if (/ing\b/i.test(match[0]) && /\b(?:can|could|may|might)\b/i.test(before)) return [];
      if (/\b(?:text|image|audio|vision) encoder $/i.test(before) || /\bdownstream of$/i.test(match[0])) return [];
      if (
        !list ||
        !named ||
        !to ||
        taken.has(from) ||
        (NOT_DONE.test(before) && !isDone(before, subject)) ||
        (LENT.test(rest) && !(CHECKPOINT.test(to) && /^\W*architecture/.test(rest))) ||
        (LENDER.test(before) && !(TUNED_MODEL.test(before) && /^(?:[’']s)? model\b/.test(rest)))
      )
        return [];
      if (SEVERAL.test(before) || !isOfOwn(before, subject) || /\b(?:plan|potential|future|upcoming|previously)\b/i.test(before)) return [];
      if (/ing$/i.test(match[0].trim()) && !MADE_BY.test(before) && !to.startsWith("⟦") && subject.own.includes(to)) return [];
      const between = `${match[0]} ${list[0].slice(0, list[0].indexOf(named))}`;
      if (
        /\bon\b(?! top of)(?!.*\bfrom\b)/i.test(between) &&
        !/\bbased (?:up)?on\b|built (?:up)?on|initiali/i.test(between) &&
        !namesModel(to, subject)
      )
        return [];
      const isAdjective = /^fine-?tuned$/i.test(between.trim()) && /(?:\b(?:an?|the|one|our)\s|-)$/i.test(before);
      if (
        isAdjective &&
        (!namesModel(to, subject, false) ||
          (!to.startsWith("⟦") && (subject.own.includes(to) || (/^[A-Za-z]+$/.test(to) && subject.own.holds(to)))))
      )
        return [];
      taken.add(from);
      const more = (list.groups?.["more"] ?? "").match(new RegExp(REFERENCE, "g")) ?? [];
      const references = [
        to,
        ...(relation === "merged-from"
          ? more
          : more.filter((one) => one.startsWith("⟦") || one.includes("/") || (CHECKPOINT.test(one) && CHECKPOINT.test(to)))),
      ];
      const isTunedThen = (!relation || relation === "pretrained-from") && THEN_TUNED.test(rest);
      const tuned = isTunedThen ? ("finetuned-from" as const) : relation;
      return [
        {
          ...(tuned ? { relation: tuned } : {}),
          references,
          isCopy: relation === "quantized-from" || COPY.test(match[0]),
          isCertain:
            ((subject.tuned || IT_IS.test(before)) && OLD_FAMILY.test(to.replace(/\.$/, "")) && !OTHER_IS.test(sentence)) ||
            (IT_IS.test(before) && /^derived from$/i.test(match[0])) ||
            (OLD_FAMILY.test(to) && NAMED_MODEL.test(rest)) ||
            (CERTAIN.test(match[0]) &&
              (relation !== undefined || /(?:(?:version|variant|fork) of|start(?:ed|ing)(?: training)? from)$/i.test(match[0]))),
        },
      ];
    }),
  );
}

/** What is said more precisely after a name: “Llama 3 8b, specifically: maker/name”, “the base model, ⟦name⟧”. */
function preciselyNamed(rest: string): string | undefined {
  return APPOSITION.exec(rest)?.groups?.["to"] ?? SPECIFICALLY.exec(rest)?.groups?.["to"];
}

/** “based on X, which is fine-tuned on …” */
const THEN_TUNED = /^\W*(?:models? ?)?,? ?(?:(?:and|which|that) )?(?:(?:is|was|has been|then) )*fine-?tuned\b/i;
/** The same model in another form, which often keeps its name. */
const COPY =
  /\b(?:fine-?tuned|optimi[sz]ed|converted|quanti[sz]ed|accelerated|compressed) versions? of$|\bconver(?:sion of|ted from)$|\b(?:port|export) of$/i;
/** “BERT base model”, after a name of a family. */
const NAMED_MODEL = /^(?: (?:base|large|small|uncased|cased|language|pre-?trained))* (?:model|checkpoint|weights)\b/i;
const CERTAIN = /\b(?:of|from|with|using)$/i;

/** "The DS-13B model is …" speaks of the card's model, by whatever name. */
export function isOfOwn(before: string, subject: Subject): boolean {
  return (
    /^\W*(?:this|the|our) (?:[\w-]+ ){0,2}model\b.*\b(?:and|which|that) (?:is|was|has been) (?:an? |the )?$/i.test(before) ||
    /^\W*(?:the|this) [\w.-]+(?: model)? (?:is|was)\b/i.test(before) ||
    subject.own.resembles(/^\W*([\w.-]+) (?:is|was) (?:an? |the )?/.exec(before)?.[1] ?? "") ||
    !isAboutAnother(plain(before), Infinity, { ...subject, bases: [] })
  );
}
