import type { Relation } from "../../schema/vocabularies.ts";
import { namesModel } from "./model-names.ts";
import { plainNameOf, REFERENCE } from "./references.ts";
import type { Subject } from "./subject.ts";
import type { SaidRelation } from "./sure-forms.ts";

const TO = `[\`"“*_]*(?<to>${REFERENCE})`;
/** What a composite is built of, and what a run starts from. */
const PART =
  "(?:(?:text|image|vision|visual|audio|speech|language|context|video)[- ])?(?:encoders?|decoders?|backbones?|towers?|LLM|language model|base model)";

interface Form {
  relation?: Relation;
  pattern: RegExp;
  /** Whether the words hold for nothing but a model, so that any name counts. */
  isSure?: boolean;
}

/** Ways to name a base in passing, or a part of a composite, with the model in the group `to`. */
const FORMS: readonly Form[] = [
  // “uses X as its text encoder”, “with X as the language backbone”
  {
    pattern: new RegExp(
      `${TO}(?: (?:base|large|small|tiny|medium))?(?: models?| LLM)?\\W*(?: \\([^)]{1,30}\\))? as (?:(?:its|the|a|an|our|both|their|main|frozen|multi-?modal)[ -])*(?:[a-z-]+ )?${PART}\\b`,
    ),
  },
  // “both the encoder and the decoder are X”, “the backbone of OWL is X”
  {
    pattern: new RegExp(
      `\\b(?:[Bb]oth )?(?:[Tt]he |[Ii]ts |[Oo]ur )?(?:[Uu]nderlying |[Ss]tarting |[Ii]nitial )?${PART.replace("base model", "[Bb]ase model|[Ff]oundation model")}(?: (?:and|model|of|for|used|here|[A-Z]\\S+|the|in|this|decoder)){0,5} (?:is|was|are)(?: both)?(?: based on| initiali[sz]ed (?:from|with))?(?: (?:an?|the|our))?(?: [a-z-]+){0,2}? ${TO}`,
    ),
    isSure: true,
  },
  // “a fine-tuned X model trained on …”, “the fine-tuned X (base) model”
  {
    relation: "finetuned-from",
    pattern: new RegExp(`\\b(?:[Tt]he|[Aa]|[Oo]ur) [Ff]ine-?tuned ${TO}(?: (?:base|large|small))?(?: \\(\\w+\\))? (?:[Mm]odel|checkpoint)\\b`),
  },
  // “this X model that I have fine-tuned on …”
  {
    relation: "finetuned-from",
    pattern: new RegExp(`\\b[Tt]his ${TO}(?: [Mm]odel)?,? (?:(?:that|which) )?(?:i|I|we) (?:have |has )?[Ff]ine[- ]?tuned\\b`),
  },
  // “further training the X language model”
  {
    relation: "pretrained-from",
    pattern: new RegExp(`\\b(?:[Ff]urther|[Cc]ontinu\\w+) (?:pre-?)?train(?:ing|ed)(?: of)?(?: the| an?)? ${TO}(?: language)? (?:model|checkpoint)`),
    isSure: true,
  },
  // “obtained by pruning and distilling the X”, “scales a X model to …”
  {
    pattern: new RegExp(
      `\\b(?:pruning|distilling|compressing|scales?|up-?scal(?:es|ing)|llamafying|abliterating)(?: and (?:pruning|distilling|tuning|training))?(?: the| an?)? ${TO}`,
    ),
  },
  // “LLaMA-7B converted to work with …”
  { pattern: new RegExp(`^\\W*(?:The |An? )?${TO}(?: models?| weights)? (?:converted|ported|exported) (?:to|for|into)\\b`) },
  // “leveraging ⟦X⟧”, “originally the pre-trained ⟦X⟧”
  { pattern: /\b(?:[Ll]everag(?:es|ing)|[Oo]riginally)(?: (?:the|an?|pre-?trained|frozen|open|large|existing))* (?<to>⟦[^⟧]*⟧)/ },
  // “built on the puffin base model”
  { pattern: /\b(?:on|from|over) the (?<to>[A-Za-z][\w.]*(?:-[\w.]+)*) (?:base|foundation) model\b/, isSure: true },
  // “X-based Turkish …”, at the beginning of a title or a sentence
  { pattern: new RegExp(`^\\W*(?:An? |The )?${TO}[- ]based (?!on\\b)`) },
];

/** Words that stand where a name may, and are none. */
const NO_NAME =
  /^(?:the|a|an|this|that|same|original|latest|new|first|last|previous|pre-?trained|large|small|open|our|its|same|other|best|current|existing|underlying|corresponding|respective|English|Chinese|vanilla|public|huge|instruct|chat|model|version|built|trained|available|Transformer|MoE|MIT|Apache)$/i;

/** What sentences say of bases and parts in passing. */
export function saidInPassing(sentence: string, subject: Subject): SaidRelation[] {
  return FORMS.flatMap(({ relation, pattern, isSure = false }) => {
    const match = pattern.exec(sentence);
    const to = match?.groups?.["to"];
    const before = sentence.slice(0, match?.index ?? 0);
    if (!to || !match || NO_NAME.test(to) || NOT_OWN.test(before) || TEACHES.test(sentence.slice(0, match.index + match[0].length))) return [];
    if (/^[-/ ]?(?:like|style)\b|^ ?architecture/i.test(sentence.slice(match.index + match[0].length))) return [];
    if (!to.startsWith("⟦") && (subject.own.includes(to) || subject.own.equals(to))) return [];
    if (!namesModel(to, subject) && !(isSure && (plainNameOf(to, subject) || /^[a-z]{4,}$/.test(to)))) return [];
    return [{ ...(relation ? { relation } : {}), references: [to], isCertain: true }];
  });
}

/** What others did or may do. */
const NOT_OWN =
  /\b(?:not|n[’']t|unlike|instead of|than|compared|can|could|may|might|should|must|will|would|if you|you can|users?|such as|e\.g\.|like|previous(?:ly)?|other|others|originally trained)\b[^.;]*$/i;
/** Models that only helped. */
const TEACHES = /\b(?:teacher|judge|annotat\w*|generat(?:ed|ing) (?:by|with|using)|reward|rerank\w*|retriev\w*|evaluator|labell?er|tokeni[sz]er)\b/i;
