import { FORMS_ELSEWHERE, TO, type Form } from "./passing-elsewhere.ts";
import { PART_FORMS } from "./passing-parts.ts";
import { HUB_ID_IN_TEXT, REFERENCE } from "./references.ts";

/** What a composite is built of, and what a run starts from. */
const PART =
  "(?:(?:text|image|vision|visual|audio|speech|language|context|video)[- ])?(?:encoders?|decoders?|backbones?|towers?|LLM|language model|base model)";

/** A part, or the base itself; “the language model is” is most often said of the card's own. */
const BASE_PART =
  "(?:(?:(?:text|image|vision|visual|audio|speech|video)[- ])?(?:encoders?|decoders?|backbones?|towers?)|LLM(?= (?:used|of|backbone))|[Bb]ase (?:tokenizer and )?model|[Ff]oundation model|[Ss]tarting point)";

/** Ways to name a base in passing, or a part of a composite, with the model in the group `to`. */
export const FORMS: readonly Form[] = [
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
  { pattern: new RegExp(`^\\W*(?:An? |The )?${TO}[- ]based (?!on\\b)`), mayBeginOwn: true },
  // “the weights diff against the base X”
  {
    pattern: new RegExp(`\\b(?:[Dd]iffs?|[Dd]eltas?)(?: weights)? (?:against|over|to|from|on top of) (?:the )?(?:base |original )*${TO}`),
    isSure: true,
  },
  // “Textual inversion embedding by its maker for SD 2.x”
  {
    relation: "adapter-of",
    pattern: new RegExp(
      `\\b(?:[Ee]mbedding|LoRA|[Hh]ypernetwork)\\b[^.⟦]{0,40} [Ff]or (?<to>SD ?(?:XL|\\d[\\w.]*)|Stable Diffusion[ \\w.]*\\d)`,
    ),
    isSure: true,
  },
  // “This `X` model was fine-tuned …”
  {
    relation: "finetuned-from",
    pattern: new RegExp(`\\b[Tt]his ${TO}(?: [Mm]odel)? (?:was|is|has been) [Ff]ine[- ]?tuned\\b`),
    isSure: true,
  },
  // “fine-tuned on the base model, X”
  { pattern: new RegExp(`\\b(?:on|from|of|over) (?:the|its|our|a) (?:base|foundation|parent|underlying) model,? ${TO}`), isSure: true },
  // “The backbone `X` is pretrained on …”
  { pattern: new RegExp(`\\b[Tt]he (?:backbone|base model|base) ${TO} (?:is|was|has been)\\b`), isSure: true },
  // “by combining an encoder with X”
  { pattern: new RegExp(`\\b(?:created|made|built|obtained) by combining [^.⟦]{1,80} with (?:the |an? )?${TO}`), isSure: true },
  ...PART_FORMS,
  ...FORMS_ELSEWHERE,
];
