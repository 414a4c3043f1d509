import type { Relation } from "../../schema/vocabularies.ts";
import type { ProposedEdge } from "../draft.ts";
import { MADE_AFTER, MADE_BEFORE, type Making } from "./making-words.ts";
import { MADE_ELSEWHERE } from "./making-words-elsewhere.ts";
import { namesModel, OLD_FAMILY } from "./model-names.ts";
import { isFamilyName, isOldName, plainNameOf, REFERENCE, targetOf } from "./references.ts";
import type { Subject } from "./subject.ts";
import { GENERIC, isOfSeries, otherName, sureness } from "./sureness.ts";

/** Words before a name by which it is something else, or of what others did or may do. */
const OTHER =
  /\b(?:see|check|try|similar|compar\w*|better|best|outperform\w*|than|vs\.?|unlike|instead|tokeni[sz]er(?! and model)|vae|also|other|others|another|download\w*|thanks?|credits?|annotat\w*|judge|teacher|retriev\w*|re-?rank\w*|generated|synthetic|space|collection|paper|library|newer|latest|new one|next one|please|recommend\w*|previous\w*|successor|cards?|written|non-\w+|can|could|may|might|should|will|would|you|your|users?|if|when|not|n[’']t|without|architectures?(?!\s*[:：])|such as|e\.g\.|inspired|compatible|scratch|benchmark\w*|beats?|surpass\w*|competitive|reproduc\w*|objective|framework|all models|codes?|scripts?|includ\w+|contains all|like|tasks? based|tokenization|how to|example|supports?|tools?|encoder based)\b|\bversions?\s*[:：]|\bversions\b|[’']t\b|\btrained in\s+$/i;
/** Words closely after a name by which the sentence compares or advises. */
const OTHER_AFTER =
  /^[^.]{0,25}\b(?:can|could|may|might|should|will|would|you|outperform\w*|achiev\w*|instead|here|architectures?|from scratch)\b/i;
/** After a name that is spoken of only for what it lends. */
const LENDS =
  /^[\s`"”*_]*(?:['’]s\b|-?(?:style|like|compatible|type)\b|(?:models? )?(?:architecture|tokeni[sz]er|data ?sets?|data|corpus|library|code|codebase|repo\w*|paper|framework|method|technique|approach|algorithm|objective|format|template|prompt|outputs?|layers?|family of|embeddings|script|trainer|recipe)\b)/i;

/** Words after which only a model stands, so that a name without a number is one: “its base model is owl-coder”. */
const SURE_PLACE =
  /\b(?:base model (?:is|was|used (?:is|was))|(?:fine-?tuned|quanti[sz]ed) (?:version|variant) of|starting checkpoint (?:is|was)|inherits? the weights of|(?:re-?upload|mirror|clone) of|(?:fine-?tun(?:ed|ing|é\w*|ad[oa])|initiali[sz]ed|warm-started|derived|distilled|converted|continued|adapted|quanti[sz]ed|pruned) (?:from|depuis|desde|dal?|aus|von|sur)) (?:the |le |la |du )?["'`“]?(?!(?:pre|self|open|multi|large|small|state|non|high|low|real|human|in|instruction|web|cross|end|long|short|general|single|two|domain|hand|well|publicly|cutting|full|semi|co|re)-)(?<to>[A-Za-z]\w+(?:-[\w.]*\w)+)(?=["'`”]?(?:\W*$|[.,;()]| (?:on|using|with|sur|model|encoder|decoder|base|for|in|by|via|checkpoint|weights|to|and)\b))/i;
const SURE_PLACE_SCORE = 5;

const NAME = new RegExp(REFERENCE, "g");

/** The models that a sentence names beside a word of making, each with how much speaks for it. */
export function candidatesIn(sentence: string, subject: Subject): { edge: ProposedEdge; score: number }[] {
  const placed = SURE_PLACE.exec(sentence);
  const names = [...sentence.matchAll(NAME)].filter(({ 0: name }) => sureness(bare(name), subject) > 0);
  if (names.length === 0 && placed?.groups?.["to"] && !OTHER.test(sentence) && !subject.own.equals(placed.groups["to"]))
    return [{ edge: { external: { name: placed.groups["to"] } }, score: SURE_PLACE_SCORE }];
  return names.flatMap(({ 0: said, index: from }, at) => {
    const name = bare(said);
    const index = from + said.indexOf(name);
    // “the CLIP model ⟦X⟧”: the name of a family before a link belongs to it.
    const earlier = names.slice(0, at).findLast(({ 0: one }) => sureness(bare(one), subject) > 1);
    const before = sentence.slice(earlier ? earlier.index + earlier[0].length : 0, index);
    const after = sentence.slice(index + name.length);
    if (
      OTHER.test(sentence.slice(Math.max(0, index - 90), index)) ||
      isNamedSubject(name, before, after) ||
      isOfAnother(sentence.slice(0, index), subject) ||
      (/-[a-z]+$/i.test(name) && subject.own.equals(name.replace(/-[a-z]+$/i, ""))) ||
      LENDS.test(after) ||
      OTHER_AFTER.test(after) ||
      IN_LIST.test(after)
    )
      return [];
    const sure = sureness(name, subject);
    const made = makingOf(name, before, after, subject);
    if (sure === 0 || !made || (sure === 1 && !(made.relation || (made.weight > 2 && subject.tuned)))) return [];
    if (sure < 3 && (/\bscratch\b/i.test(sentence) || (made.weight === 2 && !isFamilyName(name) && !subject.names.isFamily(name))))
      return [];
    const target =
      targetOf(name, subject, { isCopy: made.relation === "quantized-from" }) ??
      plainNameOf(name, subject) ??
      otherName(name, sure, subject);
    if (!target || (made.weight < 3 && !name.startsWith("⟦") && !(made.follows && isFamilyName(name)) && isOfSeries(name, subject)))
      return [];
    return [{ edge: edgeOf(made.relation, target), score: sure + made.weight }];
  });
}

function bare(name: string): string {
  return name.replace(GENERIC, "").replace(/[.,;:)]+$/, "");
}

/** The surest word of making beside a name; none where the name is that of the data or of the card's own model. */
function makingOf(name: string, before: string, after: string, subject: Subject): Making | undefined {
  const isModel = namesModel(name, subject);
  const earlier = [...MADE_BEFORE, ...MADE_ELSEWHERE].filter(({ words, relation }) => {
    const said = words.exec(before)?.[0];
    return said !== undefined && (isModel || !ON.test(said) || relation === undefined);
  });
  // “OwlBERT was fine-tuned on …” says it of the card's own model.
  const isSubject =
    !name.startsWith("⟦") &&
    !isOldName(name) &&
    subject.own.includes(name) &&
    (!OLD_FAMILY.test(name) || /^\W*(?:model )?(?:is|was|has been)\b/.test(after));
  const later = isSubject || (/\bon\W*$/i.test(before) && !isModel) ? [] : MADE_AFTER.filter(({ words }) => words.test(after));
  return [...earlier, ...later].sort((one, other) => other.weight - one.weight)[0];
}

/** “We developed Owlet by fine-tuning X”, on the card of another model. */
function isOfAnother(before: string, { own }: Subject): boolean {
  const [, made = ""] = /\b(?:developed|released?|introduced?|built|trained|created) ([A-Z][\w.-]+) by\b/.exec(before) ?? [];
  return made !== "" && !own.includes(made);
}

/** “Owl-9B was tuned on …”, of another model without a word on this one. */
function isNamedSubject(name: string, before: string, after: string): boolean {
  return !name.startsWith("⟦") && /^\W*(?:the )?$/i.test(before) && /^\W*(?:model )?(?:is|was|has been|were)\b/i.test(after);
}

/** “tuned on X”: X is a model only where its name is sure to be one. */
const ON = /\bon\b(?! top)(?!.*\b(?:of|from)\b)/i;
/** “X, ⟦Y⟧ and …”: several are named, of which the sentence says something else. */
const IN_LIST = /^\s*,\s*⟦/;

function edgeOf(relation: Relation | undefined, target: Pick<ProposedEdge, "model" | "external">): ProposedEdge {
  return { ...(relation ? { relation } : {}), ...target };
}
