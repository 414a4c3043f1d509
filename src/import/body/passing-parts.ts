import { TO, type Form } from "./passing-elsewhere.ts";

/** Ways to name several parts of a composite in one sentence, or a base beside what was done with it. */
export const PART_FORMS: readonly Form[] = [
  // “made with ⟦X⟧ encoder and ⟦Y⟧ as a decoder”
  {
    pattern: new RegExp(
      `(?:with|using|from|of|and|a|an)(?: (?:an?|the|pre-?trained|frozen))* (?<to>⟦[^⟧]*⟧)(?: model)?(?: as (?:an?|the|its))?(?: (?:text|image|vision|visual|audio|speech|language))? (?:encoder|decoder|backbone|tower)\\b`,
    ),
  },
  // “Owl is an ⟦X⟧ model with another tokenizer, and fine-tuned on …”
  {
    relation: "finetuned-from",
    pattern: /\b(?:is|was) an? (?<to>⟦[^⟧]*⟧)(?= model (?:with|that|which|,)[^.]*\b(?:fine-?tuned|trained) (?:on|for|with)\b)/,
  },
  // “the official checkpoint of X finetuned on …”
  {
    relation: "finetuned-from",
    pattern: new RegExp(
      `\\b(?:checkpoints?|version|variant|weights)\\b[^.]{0,90}? of (?:the )?${TO}(?: model)?,? [Ff]ine-?tuned (?:on|for|with)\\b`,
    ),
    isSure: true,
  },
  // “a Dreambooth Stable Diffusion model, trained on …”
  {
    relation: "finetuned-from",
    pattern:
      /\b(?:is|are) an? (?:[\w-]+ ){0,3}?(?<to>[Ss]table [Dd]iffusion(?: v?\d[\w.-]*)?|SDXL) (?:[Mm]odel|checkpoint)[a-z]?,? (?:(?:that|which) (?:was|is) |using [^.]{1,30})?(?:[Ff]ine-?tuned|trained)\b/,
    isSure: true,
  },
  // “The model used is ⟦X⟧”
  {
    pattern: new RegExp(
      `\\b(?:[Tt]he|[Oo]ur) (?:pre-?trained |base )?model (?:that (?:is|was|we) )?used(?: here)? (?:is|was) (?:the )?${TO}`,
    ),
  },
  // “tuned with the data of … applied to the ⟦X⟧ model”
  { relation: "finetuned-from", pattern: /\b(?:tuned|trained)\b[^.]*\bapplied (?:to|on) (?:the )?(?<to>⟦[^⟧]*⟧)(?: model)?/ },
  // “the captioning model X fine-tuned on …”
  {
    relation: "finetuned-from",
    pattern: new RegExp(`\\bmodel,? ${TO},? (?:that (?:is|was) )?[Ff]ine-?tuned (?:on|for|with|using)\\b`),
    isSure: true,
  },
  // “trained with the v1-5 base model”, as a template of the Hub says of Stable Diffusion
  { pattern: /\b[Dd]reambooth\b[^.]* with the (?<to>v\d-\d\S*)(?= base model\b)/, isSure: true },
];
