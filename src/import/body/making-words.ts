import type { Relation } from "../../schema/vocabularies.ts";

/** A word of making, how surely it means that the model beside it is a base, and the relation that it states. */
export interface Making {
  words: RegExp;
  weight: number;
  relation?: Relation;
  /** Whether it stands after the name. */
  follows?: true;
}

const TUNED = String.raw`(?:DPO|SFT|RLHF|ORPO|KTO|GRPO)['’]?e?d|(?:DPO |SFT |LoRA |instruct\w*[- ]|further |re-?)?fine?d?[- ]?tun(?:e[ds]?|ing)|(?<!un)(?:instruct\w*|chat)[- ]tuned(?= (?:version|variant|model|checkpoint))|RLHF(?:['’]?ed)?\b(?! data)|(?<!in-)tuned (?:over|from|on top of)|(?:by|from) (?:further |additional )?training`;
const QUANTIZED = String.raw`GGUF|GPTQ|AWQ|EXL2|GGML|(?<!\bnon-|un|full )(?:quanti[sz](?:ed|ations?)|quants?)|(?:\d|int\d)-?bits?`;
const COPIED = String.raw`clone|copy|mirror|re-?upload|re-?hosted|re-?packaged|port|fork|exports?|conversions?|convert\w*|exported|half-precision|fp16|optimi[sz]ed|compiled`;
const CHANGED = String.raw`(?:de)?compress\w*|prun(?:ed|ing)|abliterated|uncensored|distill?ed|distillation|retrain\w*|re-trained|adapt(?:ed|s|ation)|extend(?:ed|s)|expan(?:ded|sion)|modif\w+|customi[sz]ed|deriv(?:ed|es)|upgraded?|enhanced|weights? diff|delta|inherits?`;
const CONTINUED = String.raw`warm[- ]?started|initiali[sz](?:ed|ation)|init(?:ial)? weights|continu\w+ (?:pre-?)?train(?:ed|ing)|further (?:pre-?)?train(?:ed|ing)`;
const BUILT = String.raw`on top|start(?:ed|ing|s)?|begin\w*|continu\w+|variant|versions?|backbone|base (?:tokenizer and )?model used|resum\w+`;
const BASED = String.raw`on the base|based|buil[dt]|builds`;

/** What stands between a word of making and the model that it is of: prepositions, articles, adjectives, an owner. */
const UP_TO = String.raw`(?:[\s:=,*_\`"“'‘(]|[\w.-]+\(|\([^)]{1,30}\)|[A-Za-z]{3,10} model\b|\b(?:of|from|on|upon|off|over|with|using|for|to|the|an?|our|its|this|by|in|is|was|were|that|which|used|training|base|original|top|basis|parts?|layers?|some|all|model|models|version|weights|checkpoints?|variant|language|pre-?trained|trained|frozen|famous|popular|large|small|excellent|existing|previous|first|llama\.cpp|llama|fine-?tuned|vanilla|format|specifically|namely|new|great|stock|official|public|open|HF|GGUF|quantized|AI|Image|Model)\b|[A-Z][\w.]+(?: [A-Z][\w.]+)?['’´]s\b(?: and [A-Z]\w+(?: [A-Z]\w+)?['’]s)?|\b\w+(?:ish|ese|ian|man|nch)\b){0,14}$`;

const before = (words: string) => new RegExp(`(?<![\\w-])(?:${words})(?![\\w])${UP_TO}`, "i");

/** Before a model: “a fine-tune of Ann's model X”, “8bit version of X”, “build upon X”. */
export const MADE_BEFORE: readonly Making[] = [
  { words: before(QUANTIZED), weight: 3, relation: "quantized-from" },
  { words: before(TUNED), weight: 3, relation: "finetuned-from" },
  { words: before(COPIED), weight: 3 },
  { words: before("distill?ed|distillation"), weight: 3, relation: "distilled-from" },
  { words: before("LoRA|QLoRA|adapter|textual inversion|taught to"), weight: 3, relation: "adapter-of" },
  { words: before(CONTINUED), weight: 3, relation: "pretrained-from" },
  { words: before("(?:text|image|audio|speech|vision|visual|language)[- ](?:encoder|backbone|tower)"), weight: 3 },
  { words: before(CHANGED), weight: 3 },
  { words: before("slerp|merge|blend|fusion"), weight: 3, relation: "merged-from" },
  // “- Base: X”, “Language model (X):”
  { words: /^\W*(?:base|starting point|origin|source|parent|initialization|init|language model)\s*(?:[:：]|\()\W*$/i, weight: 3 },
  { words: before(BASED), weight: 2.5 },
  { words: before(BUILT), weight: 2 },
];

const NOUNS = String.raw`[\s\`"”*_)]*(?:\([^)]{1,120}\)[\s\`"”*_,]*)?(?:\b(?:base|large|small|medium|language|transformer|pre-?trained|model|models|checkpoint|weights|LM|LLM|version)\b[\s,\`"”*_]*){0,4}(?:\([^)]{1,120}\)[\s\`"”*_,]*)?`;
const VERB = String.raw`(?:[-–—,]\s*)?(?:(?:that|which|and|we|I|to be|has been|have been|is|was|were|been|then|further|additionally|subsequently|specifically|later|been)\s+){0,4}`;
const after = (words: string) => new RegExp(`^${NOUNS}${VERB}(?:${words})(?![\\w-])`, "i");

/** After a model: “X fine-tuned on …”, “X, trained for 3 epochs”, “X as the initialization”. */
export const MADE_AFTER: readonly Making[] = [
  { words: after(String.raw`(?:fine?d?[- ]?tun(?:ed|ing|e)|(?<!instruction )tuned|RLHF)`), weight: 3, relation: "finetuned-from" },
  { words: after(QUANTIZED), weight: 3, relation: "quantized-from" },
  {
    words: after(
      String.raw`(?:adapted|converted|exported|pruned|distilled|compressed|modified|abliterated|re-?trained|extended|merged with)`,
    ),
    weight: 3,
  },
  { words: after(String.raw`trained (?:for (?:[\d.,]+|an|one|several|\w+ epochs)|on top|further)`), weight: 3, relation: "finetuned-from" },
  {
    words: after(
      String.raw`(?:used )?(?:as|for) (?:(?:an?|the|our|its|this)\s+)?(?:the |original |base |starting |initial )?(?:initiali[sz]ation|init|base(?! model for)|original|backbone|starting point|training|text[- ]encoder|language model|(?:de|en)coder|LLM)`,
    ),
    weight: 3,
  },
  {
    words: after(String.raw`pre-?trained on [^.]{0,60}?(?:,? (?:and )?(?:then )?fine-?tuned|,? and then (?:further )?trained)`),
    weight: 3,
    relation: "finetuned-from",
  },
  {
    words:
      /^\W*(?:modeli? )?(?:üzerin(?:de|e)|temel alın|дообучен|feinabgestimmt|trainiert|afgestemd|を(?:ベース|元|もと)|に基づ|を(?:ファイン|微調)|을 (?:기반|파인|미세)|를 (?:기반|파인|미세)|为(?:底座|基座|基础))/i,
    weight: 3,
  },
  { words: /^[- ][Bb]ased\b(?! (?:up)?on)/, weight: 2, follows: true },
];
