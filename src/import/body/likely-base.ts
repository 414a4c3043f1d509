import type { Relation } from "../../schema/vocabularies.ts";
import type { ProposedEdge } from "../draft.ts";
import { MADE_AFTER, MADE_BEFORE, type Making } from "./making-words.ts";
import { namesModel, OLD_FAMILY } from "./model-names.ts";
import type { Body, TextPassage } from "./passages.ts";
import { isFamilyName, isOldName, plainNameOf, REFERENCE, targetOf } from "./references.ts";
import { isOfOthers } from "./relations.ts";
import type { Subject } from "./subject.ts";
import { EMOJI } from "./title.ts";
import { parted } from "./words.ts";

/** Passages among which a model that is named is most likely the base; later ones show how to use the model, or thank others. */
const FIRST_PASSAGES = 24;
const EARLY_PASSAGES = 6;
const OTHER_SECTION =
  /usage|\buses?\b|how to|evaluat|result|benchmark|citation|limit|bias|thank|acknowledg|news|update|related|links?|resources|demo|example|download|inference|quick|requirements|licen[sc]e|credits|metrics|comparison|compatib|contributor/i;
/** Words before a name by which it is something else, or of what others did or may do. */
const OTHER =
  /\b(?:see|check|try|similar|compar\w*|better|best|outperform\w*|than|vs\.?|unlike|instead|tokeni[sz]er(?! and model)|vae|also|other|others|another|download\w*|thanks?|credits?|annotat\w*|judge|teacher|retriev\w*|re-?rank\w*|generated|synthetic|space|collection|paper|library|newer|latest|please|recommend\w*|previous\w*|successor|cards?|written|non-\w+|can|could|may|might|should|will|would|you|your|users?|if|when|not|n[’']t|without|architectures?|such as|e\.g\.|inspired|compatible|scratch|benchmark\w*|beats?|surpass\w*|competitive|reproduc\w*|objective|framework|all models|codes?|scripts?|includ\w+|contains all|tasks? based|tokenization|how to|example|supports?|tools?|encoder based)\b|\bversions?\s*[:：]|\bversions\b|[’']t\b/i;
/** Words closely after a name by which the sentence compares or advises. */
const OTHER_AFTER =
  /^[^.]{0,25}\b(?:can|could|may|might|should|will|would|you|outperform\w*|achiev\w*|instead|here|architectures?|from scratch)\b/i;
/** After a name that is spoken of only for what it lends. */
const LENDS =
  /^[\s`"”*_]*(?:['’]s\b|-?(?:style|like|compatible|type)\b|(?:models? )?(?:architecture|tokeni[sz]er|data ?sets?|data|corpus|library|code|codebase|repo\w*|paper|framework|method|objective|format|template|prompt|outputs?|layers?|family of|embeddings|script|trainer|recipe)\b)/i;

interface Candidate {
  edge: ProposedEdge;
  passage: TextPassage;
  score: number;
}

const ENOUGH = 4.5;

/**
 * The model that the first parts of a card name beside a word of making, where no surer form names a base: of all that
 * are named so the one for which most speaks, by how surely the name is one, by the word and by the place.
 */
export function likelyBase({ headings, passages }: Body, subject: Subject): Candidate | undefined {
  const texts = passages.filter((passage) => passage.kind === "text").slice(0, FIRST_PASSAGES);
  const places: [TextPassage, number][] = [
    ...headings
      .slice(0, 4)
      .filter(({ words }) => !OTHER_SECTION.test(words))
      .map(({ marked, line }): [TextPassage, number] => [
        { kind: "text", words: marked.replaceAll(EMOJI, "").trim(), section: "", line },
        1,
      ]),
    ...texts
      .filter(({ section }) => !OTHER_SECTION.test(section))
      .map((passage): [TextPassage, number] => [passage, texts.indexOf(passage) < EARLY_PASSAGES ? 1 : 0]),
  ];
  let best: Candidate | undefined;
  for (const [passage, early] of places)
    for (const sentence of passage.words.split(/(?<=[.!?])\s+(?=[\p{Lu}"“])/u).flatMap(parted))
      for (const { edge, score } of isOfOthers(sentence) ? [] : candidatesIn(sentence, subject))
        if (score + early >= ENOUGH && score + early > (best?.score ?? 0)) best = { edge, passage, score: score + early };
  return best;
}

const NAME = new RegExp(REFERENCE, "g");

function candidatesIn(sentence: string, subject: Subject): { edge: ProposedEdge; score: number }[] {
  const names = [...sentence.matchAll(NAME)].filter(({ 0: name }) => sureness(name.replace(GENERIC, ""), subject) > 0);
  return names.flatMap(({ 0: said, index: from }, at) => {
    const name = said.replace(GENERIC, "").replace(/[.,;:)]+$/, "");
    const index = from + said.indexOf(name);
    const before = sentence.slice(names[at - 1] ? (names[at - 1]?.index ?? 0) + (names[at - 1]?.[0].length ?? 0) : 0, index);
    const after = sentence.slice(index + name.length);
    if (
      OTHER.test(sentence.slice(Math.max(0, index - 90), index)) ||
      isNamedSubject(name, before, after) ||
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

/** The surest word of making beside a name; none where the name is that of the data or of the card's own model. */
function makingOf(name: string, before: string, after: string, subject: Subject): Making | undefined {
  const isModel = namesModel(name, subject);
  const earlier = MADE_BEFORE.filter(({ words, relation }) => {
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

/** “Owl-9B was tuned on …”, of another model without a word on this one. */
function isNamedSubject(name: string, before: string, after: string): boolean {
  return !name.startsWith("⟦") && /^\W*(?:the )?$/i.test(before) && /^\W*(?:model )?(?:is|was|has been|were)\b/i.test(after);
}

/** “tuned on X”: X is a model only where its name is sure to be one. */
const ON = /\bon\b(?! top)(?!.*\b(?:of|from)\b)/i;
/** “X, ⟦Y⟧ and …”: several are named, of which the sentence says something else. */
const IN_LIST = /^\s*,\s*⟦/;

/** “Qwen2”, on the card of Qwen1.5: one of the same series. */
function isOfSeries(name: string, { own }: Subject): boolean {
  const [letters = ""] = /^[A-Za-z]{3,}/.exec(name) ?? [];
  return own.includes(name) || (letters !== "" && own.sharesBeginning(letters));
}

function edgeOf(relation: Relation | undefined, target: Pick<ProposedEdge, "model" | "external">): ProposedEdge {
  return { ...(relation ? { relation } : {}), ...target };
}

/** How surely words name a model: most of a link, then an id or a checkpoint, a family with a number, a family. */
function sureness(name: string, { names }: Subject): number {
  if (/^⟦(?:here|link|(?:GGUF|GPTQ|AWQ|EXL2)[^¦]*)¦/i.test(name) || NO_NAME.test(name)) return 0;
  if (name.startsWith("⟦") || name.startsWith("http")) return 3.5;
  if (/^[\w.-]+\/[\w.-]*[\d_-][\w.-]*$/.test(name) || /\d[bB]\b/.test(name)) return 3;
  if (isOldName(name)) return 3;
  if (STABLE.test(name)) return 2;
  if (names.isFamily(name) || OLD_FAMILY.test(name) || isFamilyName(name)) return /\d|base|large|small|medium|tiny/i.test(name) ? 2 : 1;
  return /^[A-Za-z][\w.-]*(?: [A-Z][\w.-]*){0,2}[- ]?[vV]?\d/.test(name) && !names.find("datasets", name) ? 2 : 0;
}

const STABLE = /^(?:stable diffusion|SDXL|SD ?[v\d])/i;
/** Words before a name that belong to the sentence: “LLM Owl-7B”. */
const GENERIC =
  /^(?:(?:LLM|The|An?|Our|This|We|Model|Base|Original|Fine-?tuned|Pre-?trained|Vanilla|Quantized|Google|Meta|OpenAI|Microsoft) )+(?=\S)/;

/** A name that only its place beside a word of making shows to be one: “Waifu Diffusion V1.3”. */
function otherName(name: string, sure: number, { own }: Subject): Pick<ProposedEdge, "external"> | undefined {
  return sure >= 2 && !name.includes("/") && !name.startsWith("⟦") && !own.equals(name) && name.length < 50
    ? { external: { name } }
    : undefined;
}

/** What has the form of a name and is a version, a date, a gas, a form of files or a part of a text. */
const NO_NAME =
  /^(?:(?:version|v|stage|phase|step|part|table|figure|section|chapter|level|python|cuda|unidic|GG\w+|CO2\w*|imagenet\S*|kinetics\S*|january|february|march|april|may|june|july|august|september|october|november|december|RTX|[AHVT]\d{2,3})(?![A-Za-z])|.*\b(?:gpt-?neox$|megatron|GPT-?[34]|ChatGPT|SQuAD|GLUE|MNLI|MS ?MARCO)|\w+ \d{4}$)/i;
