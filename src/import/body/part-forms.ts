import type { Relation } from "../../schema/vocabularies.ts";
import { namesModel, OLD_FAMILY } from "./model-names.ts";
import { HUB_ID_IN_TEXT, plainNameOf, REFERENCE } from "./references.ts";
import type { Subject } from "./subject.ts";
import type { SaidRelation } from "./sure-forms.ts";

const TO = `[\`"“*_'‘]*(?<to>${REFERENCE})`;
/** What a composite is built of, and what a run starts from. */
const PART =
  "(?:(?:text|image|vision|visual|audio|speech|language|context|video)[- ])?(?:encoders?|decoders?|backbones?|towers?|LLM|language model|base model)";

/** A part, or the base itself; “the language model is” is most often said of the card's own. */
const BASE_PART =
  "(?:(?:(?:text|image|vision|visual|audio|speech|video)[- ])?(?:encoders?|decoders?|backbones?|towers?)|LLM(?= (?:used|of|backbone))|[Bb]ase (?:tokenizer and )?model|[Ff]oundation model|[Ss]tarting point)";

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
    isSure: true,
  },
  // “both the encoder and the decoder are X”, “the backbone of OWL is X”
  {
    pattern: new RegExp(
      `\\b(?:[Bb]oth )?(?:[Tt]he |[Ii]ts |[Oo]ur )?(?:[Uu]nderlying |[Ss]tarting |[Ii]nitial )?${BASE_PART}(?: (?:and|model|of|for|our|used?|training|here|[A-Z]\\S+|the|in|this|decoder)){0,5} (?:is|was|are)(?: both)?(?: based on| initiali[sz]ed (?:from|with))?(?: (?:an?|the|our|already|and|(?:pre-?)?trained|fine-?tuned|frozen|famous|popular|open|multilingual|standard|public))* ${TO}`,
    ),
    isSure: true,
  },
  // “a fine-tuned X model trained on …”, “the fine-tuned X (base) model”
  {
    relation: "finetuned-from",
    pattern: new RegExp(
      `\\b(?:[Tt]he|[Aa]|[Oo]ur) [Ff]ine-?tuned ${TO}(?: (?:base|large|small))?(?: \\(\\w+\\))? (?:[Mm]odel|checkpoint)\\b`,
    ),
  },
  // “this X model that I have fine-tuned on …”
  {
    relation: "finetuned-from",
    pattern: new RegExp(`\\b[Tt]his ${TO}(?: [Mm]odel)?,? (?:(?:that|which) )?(?:i|I|we) (?:have |has )?[Ff]ine[- ]?tuned\\b`),
  },
  // “further training the X language model”
  {
    relation: "pretrained-from",
    pattern: new RegExp(
      `\\b(?:[Ff]urther|[Cc]ontinu\\w+) (?:pre-?)?train(?:ing|ed)(?: of)?(?: the| an?)? ${TO}(?: language)? (?:model|checkpoint)`,
    ),
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
  // “⟦X⟧ finetuned on …”, also beside its own name
  {
    relation: "finetuned-from",
    pattern:
      /^[^⟦:]{0,80}?\(?(?<to>⟦[^⟧]*⟧)\)?,?(?: model)?,? (?:(?:that|which) (?:is|was|has been) )?(?:[Ff]ine-?tuned|further trained|trained) (?:on|for|with|to|over)\b/,
  },
  // “is a Longformer (⟦X⟧) model for …, trained …”
  { pattern: /\b(?:is|was) an? [^.⟦]{0,60}\((?<to>⟦[^⟧]*⟧)\) (?:model|checkpoint)\b[^.]*\b(?:trained|tuned|adapted)/ },
  // “We adapt X to papers by more training”
  {
    relation: "pretrained-from",
    pattern: new RegExp(`\\b[Ww]e adapt(?:ed)?(?: the)? ${TO}(?: model)? (?:to|for|on|by|with)\\b`),
  },
  // “allowed the base model X to be fine-tuned”, “An X fine-tune”
  {
    relation: "finetuned-from",
    pattern: new RegExp(`\\bbase model ${TO} (?:was|is|to be) fine-?tuned|^\\W*An? [\`"“*_]*(?<named>${REFERENCE}) fine-?tune\\b`),
  },
  // “a Stable Diffusion 2 embedding”
  { relation: "adapter-of", pattern: new RegExp(`\\bis an? ${TO} (?:embedding|LoRA|textual inversion|hypernetwork)\\b`) },
  // “a customised X model”
  { pattern: new RegExp(`^\\W*(?:An? |This is an? )(?:customi[sz]ed|modified|re-?trained|uncensored) ${TO} model\\b`) },
  // “X further trained on …”
  {
    relation: "pretrained-from",
    pattern: new RegExp(`${TO}(?: model)?,? further (?:pre-?)?trained\\b`),
  },
  // “the ⟦X⟧ model is used to load the weights”
  {
    pattern:
      /(?<to>⟦[^⟧]*⟧)(?: model)? (?:is|was) used (?:to load|to initiali[sz]e|as (?:the|a) (?:base|starting point)|for initiali[sz]ation)/,
  },
  // “fine-tuning the Turkish BERT (maker/name)”
  {
    relation: "finetuned-from",
    pattern: new RegExp(
      `\\b[Ff]ine-?tun(?:ed|ing)\\b[^.(]{0,50}\\(\`?(?<to>${HUB_ID_IN_TEXT})\`?\\)|\\(\`?(?<named>${HUB_ID_IN_TEXT})\`?\\)(?: language)?(?: model)? fine-?tuned`,
    ),
  },
  // “X-based Turkish …”, at the beginning of a title or a sentence
  { pattern: new RegExp(`^\\W*(?:An? |The )?${TO}[- ]based (?!on\\b)`) },
];

/** Words that stand where a name may, and are none. */
const NO_NAME =
  /^(?:the|a|an|this|that|same|original|latest|new|first|last|previous|pre-?trained|large|small|open|our|its|same|other|best|current|existing|underlying|corresponding|respective|English|Chinese|vanilla|public|huge|instruct|chat|model|version|built|trained|available|Transformer|MoE|MIT|Apache)$|^[A-Z][a-z]+(?:ese|ish|ian|ean|man|nch|bic|ali)-[A-Z]/i;

/** What sentences say of bases and parts in passing. */
export function saidInPassing(sentence: string, subject: Subject): SaidRelation[] {
  return FORMS.flatMap(({ relation, pattern, isSure = false }) => {
    const match = pattern.exec(sentence);
    const to = match?.groups?.["to"] ?? match?.groups?.["named"];
    const before = sentence.slice(0, match?.index ?? 0);
    if (
      !to ||
      !match ||
      NO_NAME.test(to) ||
      NOT_OWN.test(before) ||
      NOT_OWN.test(sentence.slice(0, sentence.indexOf(to))) ||
      TEACHES.test(sentence.slice(0, match.index + match[0].length))
    )
      return [];
    if (/^[-/ ]?(?:like|style)\b|^ ?architecture/i.test(sentence.slice(match.index + match[0].length))) return [];
    if (!to.startsWith("⟦") && (isSure ? subject.own.equals(to) : subject.own.includes(to) && !OLD_FAMILY.test(to))) return [];
    if (
      !to.includes("/") &&
      !namesModel(to, subject) &&
      !(isSure && (plainNameOf(to, subject) || /^[A-Z].*\d/.test(to) || /^[a-z]{4,}$/.test(to)))
    )
      return [];
    return [{ ...(relation ? { relation } : {}), references: [to], isCertain: true }];
  });
}

/** What others did or may do. */
const NOT_OWN =
  /\b(?:not|n[’']t|unlike|instead of|than|compared|can|could|may|might|should|must|will|would|if you|you can|users?|such as|e\.g\.|like|previous(?:ly)?|other|others|also|compare|in addition to|originally trained|newly|existing)\b[^.;]*$|\b\d+-layer $/i;
/** Models that only helped. */
const TEACHES =
  /\b(?:teacher|judge|annotat\w*|generat(?:ed|ing) (?:by|with|using)|reward|rerank\w*|retriev\w*|evaluator|labell?er|tokeni[sz]er)\b/i;
