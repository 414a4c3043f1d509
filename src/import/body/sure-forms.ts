import { namesModel } from "./model-names.ts";
import { saidInPassing } from "./part-forms.ts";
import type { SaidRelation } from "./said-relation.ts";
import { AS_BASE, BASED_ELSEWHERE, CONVERTED, OWN_SUITE, TUNED_HERE, TUNED_MODEL } from "./sentence-forms.ts";
import type { Subject } from "./subject.ts";

/** Forms that are sure in themselves, since no phrase stands before the name. */
export function saidBy(sentence: string, subject: Subject): SaidRelation[] {
  const isModel = (to: string | undefined): to is string => to !== undefined && namesModel(to, subject);
  const tuned = TUNED_HERE.exec(sentence)?.groups?.["to"];
  const model = TUNED_MODEL.exec(sentence)?.groups?.["to"];
  const base = AS_BASE.exec(sentence);
  const converted = CONVERTED.exec(sentence)?.groups;
  const foreign = Object.values(BASED_ELSEWHERE.exec(sentence)?.groups ?? {}).find(Boolean);
  const found: SaidRelation[] = [];
  if (isModel(tuned)) found.push({ relation: "finetuned-from", references: [tuned], isCertain: true });
  if (model && !(!model.startsWith("⟦") && subject.own.includes(model)))
    found.push({ relation: "finetuned-from", references: [model], isCertain: true });
  if (base && isModel(base.groups?.["to"]) && !/\bteacher|judge|\b(?:can|could|may)\b/i.test(sentence.slice(0, base.index)))
    found.push({ references: [base.groups["to"]] });
  if (converted?.["to"])
    found.push({ ...(converted["quantized"] ? { relation: "quantized-from" as const } : {}), references: [converted["to"]] });
  if (isModel(foreign)) found.push({ references: [foreign] });
  return [...found, ...saidInPassing(sentence, subject)];
}

/** “was built by fine-tuning …” says what was done, unlike “can be used by fine-tuning …”. */
export const MADE_BY = /\b(?:built|obtained|created|made|trained|developed|produced|derived|achieved|adapted) by(?: \w+)?\s+$/i;
export const IT_IS = /^\W*(?:it|this model|the model) (?:is|was)\s+$/i;

/** “It is an image tool based on …”, “We used our data to fine-tune …”: what the words before a phrase do not deny. */
export function isDone(before: string, subject: Subject): boolean {
  return (
    MADE_BY.test(before) ||
    isOwnSuite(before, subject) ||
    /^\W*(?:it|this(?: model)?) (?:is|was) an? [^.]*\b(?:tools?|apps?|projects?)\s+$/i.test(before) ||
    /\b(?:we|I) (?:have )?used\b[^.]{0,80} to\s+$/i.test(before)
  );
}

function isOwnSuite(before: string, { own }: Subject): boolean {
  const [, name] = OWN_SUITE.exec(before) ?? [];
  return name !== undefined && own.includes(name);
}
