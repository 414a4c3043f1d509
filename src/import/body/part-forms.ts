import { namesModel, OLD_FAMILY } from "./model-names.ts";
import { FORMS } from "./passing-forms.ts";
import { plainNameOf } from "./references.ts";
import type { SaidRelation } from "./said-relation.ts";
import type { Subject } from "./subject.ts";

/** Words that stand where a name may, and are none. */
const NO_NAME =
  /^(?:the|a|an|this|that|same|original|latest|new|first|last|previous|pre-?trained|large|small|open|our|its|same|other|best|current|existing|underlying|corresponding|respective|English|Chinese|vanilla|public|huge|instruct|chat|model|version|built|trained|available|Transformer|MoE|MIT|Apache)$|^[A-Z][a-z]+(?:ese|ish|ian|ean|man|nch|bic|ali)-[A-Z]/i;

/** What sentences say of bases and parts in passing. */
export function saidInPassing(sentence: string, subject: Subject): SaidRelation[] {
  return FORMS.flatMap(({ relation, pattern, isSure = false, mayBeginOwn = false }) => {
    // A sentence on a composite names several parts in one form.
    return [...sentence.matchAll(new RegExp(pattern, "g"))].flatMap((match) => {
      const to = match?.groups?.["to"] ?? match?.groups?.["named"];
      const before = sentence.slice(0, match.index);
      if (
        !to ||
        NO_NAME.test(to) ||
        NOT_OWN.test(before.replaceAll(/\([^)]*\)/g, "")) ||
        NOT_OWN.test(sentence.slice(0, sentence.indexOf(to)).replaceAll(/\([^)]*\)/g, "")) ||
        TEACHES.test(sentence.slice(0, match.index + match[0].length))
      )
        return [];
      if (/^[-/ ]?(?:like|style)\b|^ ?architecture/i.test(sentence.slice(match.index + match[0].length))) return [];
      if (!to.startsWith("⟦") && (isSure || mayBeginOwn ? subject.own.equals(to) : subject.own.includes(to) && !OLD_FAMILY.test(to)))
        return [];
      if (
        !to.includes("/") &&
        !namesModel(to, subject) &&
        !(isSure && (plainNameOf(to, subject) || /^[A-Z].*\d/.test(to) || /^[a-z]{4,}$/.test(to)))
      )
        return [];
      return [{ ...(relation ? { relation } : {}), references: [to], isCertain: true }];
    });
  });
}

/** What others did or may do. */
const NOT_OWN =
  /\b(?:not|n[’']t|unlike|instead of|than|compared|can|could|may|might|should|must|will|would|if you|you can|users?|such as|e\.g\.|like|previous(?:ly)?|other|others|also|compare|in addition to|originally trained|newly|existing)\b[^.;]*$|\b\d+-layer $/i;
/** Models that only helped. */
const TEACHES =
  /\b(?:teacher|judge|annotat\w*|generat(?:ed|ing) (?:by|with|using)|reward|rerank\w*|retriev\w*|evaluator|labell?er|tokeni[sz]er)\b/i;
