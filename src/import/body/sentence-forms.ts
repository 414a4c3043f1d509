import { OLD_NAME, REFERENCE } from "./references.ts";

/** Words that may stand before a name without saying anything of their own: "of the renowned model". */
export const BETWEEN = String.raw`(?:\s+(?!(?:${OLD_NAME})(?![\w-]))(?!(?:based|using|with|by|in|and|for|to|that|which|data|datasets?|generated|via|as|at|is|was|two|several)\b)(?:[a-z][\w'’-]*|Meta(?:['’]s)?(?: AI)?|(?:Google|OpenAI|Microsoft|Mistral ?AI)(?:['’]s)?|[A-Z]\w+['’´]s|[A-Z][a-z]+(?:ish|ese|ian|ic|ch|man)|\d+[bB])(?![\w/.-]))`;

/** "is a Llama-2-13B model trained on …", "is a multi-task t5-base model trained for …" */
export const TRAINED = new RegExp(
  `(?:^\\W*(?:An? )?|\\b(?:is|was) (?:an?|the)? ?)(?:\\d+[bB] |multi-?task |(?:simple |base ){1,2})?(?<to>${REFERENCE})(?: base)? model (?:that (?:was|is) |which (?:was|is) )?trained (?:on|for)\\b`,
);
/** "⟦t5-v1_1⟧ trained on …", at the beginning of an item. */
export const LINK_TRAINED = /^\W*(?<to>⟦[^⟧]*⟧) (?:trained|fine-?tuned) (?:on|for)\b/;
/** “X was fine-tuned on …” says it of X, whose base it does not name; “This X was …” is said of a base. */
export const SUBJECT_TUNED = /^\W*(?:An? )?(?![Tt]his\b)[^⟦]{2,60}? (?:is|was|were|has been) (?:[Ff]ine[- ]?tuned?|instruct)/;
/** "⟦Llama 2 (7B)⟧ fine-tuned on …", "is a Llama2 7B model finetuned on …": the verb follows the name. */
export const FOLLOWED = new RegExp(
  `(?:^\\W*(?:An? |This is |This )?|: |\\busing (?:(?:an?|the|base) )*|\\b(?:is|was|as) (?:(?:an?|the) (?:\\d+[bB] )?|(?=⟦)))(?<to>${REFERENCE})(?: \\d+K)?(?: base)?(?: [Mm]odels?)?(?: \\([\\w-]+\\))?\\W*(?: (?:that|which) (?:was|is|has been))?(?: \\w+)?,? (?:[Ff]ine[- ]?tuned?|instruct\\w*) (?:on|with|using|for|to|in)\\b`,
);
/** "is a LLama2-7b-based model": the name comes first. */
export const BASED =
  /(?<to>⟦[^⟧]*⟧|[A-Z][\w.]*(?:[- ](?=[\w.]*\d)[\w.]+)*|llama-?\d?)[- ]based,?(?! (?:up)?on) (?:[\w-]+,? ){0,4}(?:models?|LLM)/;
/** "took a … model and finetuned it". */
export const TOOK = new RegExp(
  `\\b(?:[Tt]ook|[Tt]ake) (?:an?|the) (?<to>${REFERENCE})(?: models?)?(?: from \\w+(?: \\w+)?)? and (?:then )?fine[- ]?tuned? it\\b`,
);
/** "We use the pretrained ⟦model⟧", "created by taking the ⟦model⟧": only links, since the verbs are said of anything. */
export const USED =
  /\b(?:(?:[Ww]e|I) (?:first )?(?:used?|took|take)|(?:by|first) (?:taking|took)|made using|model uses|using(?= (?:an? |the )?⟦[^⟧]*⟧ (?:pre-?trained )?(?:language )?model\b)) (?:an? |the )?(?:[\w-]+ ){0,3}?(?<to>⟦[^⟧]*⟧)(?! (?:tokeni[sz]er|data ?set|corpus|library|script|code|paper))/;
export const JOINED = new RegExp(`(?<to>${REFERENCE})\\W* merged with (?:a |the )?(?<more>${REFERENCE})?`);

/** “Fine-tuned ByT5-small for letters” */
export const TUNED_TITLE = new RegExp(
  `^\\W*(?:I |We )?(?:[Ff]ine-?tuned|(?<quantized>[Qq]uanti[sz]ed)) (?<to>${REFERENCE})(?: [Mm]odel)? (?:for|on|with)\\b`,
);

/** "trained on Llama-2": on a model where it is linked or of a family, else on data. */
export const TRAINED_ON = new RegExp(`\\b[Tt]rained on${BETWEEN}{0,3}\\s*[\`"“*_]*(?<to>${REFERENCE})`);
/** "version of the model available here: ⟦model⟧" */
export const LATER_LINK =
  /^[^⟦.]{1,90}?\b(?:available|found|here|at)\b[^⟦.]{0,12}(?<to>⟦[^⟧]*⟧|https?:\/\/huggingface\.co\/[\w.-]+\/[\w.-]+)/;
/** "the base BERT model (uncased), ⟦bert-base-uncased⟧": the link says it more precisely. */
export const APPOSITION = /^(?: models?)?\s*(?:\([^)]*\))?,?\s*\(?(?<to>⟦[^⟧]*⟧)/;
/** "The paper contains four models: …" says of each another base. */
export const SEVERAL = /\b(?:two|three|four|five|six|several|\d+) (?:[\w-]+ ){0,3}models\b[^.]*:/i;
