import { OLD_NAME, REFERENCE } from "./references.ts";

/** Words that may stand before a name without saying anything of their own: "of the renowned model". */
export const BETWEEN = String.raw`(?:\s+(?!(?:${OLD_NAME})(?![\w-]))(?!(?:based|using|with|by|in|and|for|to|that|which|data|datasets?|generated|via|as|at|is|was|two|several)\b)(?:[a-z][\w'’-]*|Meta(?:['’]s)?(?: AI)?|(?:Google|OpenAI|Microsoft|Hugging ?Face|Mistral ?AI)(?:['’´]s)?|[A-Z][\w.]+['’´]s|[A-Z][a-z]+(?:ish|ese|ian|ic|ch|man)|\d+[bB])(?![\w/.-]))`;

/** "is a Llama-2-13B model trained on …", "is a multi-task t5-base model trained for …" */
export const TRAINED = new RegExp(
  `(?:^\\W*(?:An? )?|\\b(?:is|was) (?:an?|the)? ?)(?:\\d+[bB] |multi-?task |(?:simple |base ){1,2})?(?<to>${REFERENCE})(?: base)?(?: model){1,2} (?:that (?:was|is) |which (?:was|is) )?trained (?:on|for)\\b`,
);
/** "⟦t5-v1_1⟧ trained on …", at the beginning of an item. */
export const LINK_TRAINED = /^\W*(?<to>⟦[^⟧]*⟧) (?:with [^.]{1,50} )?(?:trained|fine-?tuned) (?:on|for)\b/;
/** “X was fine-tuned on …” says it of X, whose base it does not name; “This X was …” is said of a base. */
export const SUBJECT_TUNED =
  /^\W*(?:An? )?(?![Tt]his\b)(?:(?!\b(?:that|which)\b)[^⟦]){2,60}? (?:is|was|were|has been) (?:[Ff]ine[- ]?tuned?|instruct)/;
/** "⟦Llama 2 (7B)⟧ fine-tuned on …", "is a Llama2 7B model finetuned on …": the verb follows the name. */
export const FOLLOWED = new RegExp(
  `(?:^\\W*(?:An? |This is |This )?(?:[A-Z]\\w+['’]s )?|: |\\bmodel (?=[A-Z]\\w+-)|\\busing (?:(?:an?|the|base) )*|\\b(?:is|was|as|contains) (?:(?:an?|the|our|my) (?:\\d+[bB] )?(?:(?!fine|version|variant|model)[a-z][\\w-]* ){0,2}|(?=⟦)))(?<to>${REFERENCE})(?: \\d+K)?(?: (?:base|large|small|language|checkpoint|weights))*(?: [Mm]odels?)?(?: \\([\\w-]+\\))?\\W*(?: (?:that|which) (?:was|is|has been))?(?: \\w+)?,? (?:[Ff]ine[- ]?tuned?|instruct\\w*(?:[- ](?:fine-?)?tuned)?) (?:on|over|with|using|for|to|in)\\b`,
);
/** "is a LLama2-7b-based model": the name comes first. */
export const BASED =
  /(?<to>⟦[^⟧]*⟧|[A-Z][\w.]*(?:[- ](?=[\w.]*\d)[\w.]+)*|llama-?\d?)[- ](?:[Bb]ased|derivative),?(?! (?:up)?on) (?:[\w-]+,? ){0,4}(?:models?|LLM)/;
/** "took a … model and finetuned it". */
export const TOOK = new RegExp(
  `\\b(?:[Tt]ook|[Tt]akes?)(?: (?:an?|the)|(?= ⟦)) (?<to>${REFERENCE})(?: models?)?(?: from \\w+(?: \\w+)?)? and (?:then )?fine[- ]?tune[ds]? it\\b`,
);
/** "We use the pretrained ⟦model⟧", "created by taking the ⟦model⟧": only links, since the verbs are said of anything. */
export const USED =
  /\b(?:(?:[Ww]e|I) (?:first )?(?:used?|took|take)|(?:by|first) (?:taking|took)|made using|model uses|using(?= (?:an? |the )?⟦[^⟧]*⟧ (?:pre-?trained )?(?:language )?model\b)) (?:an? |the )?(?:[\w-]+ ){0,3}?(?<to>⟦[^⟧]*⟧)(?! (?:tokeni[sz]er|data ?set|corpus|library|script|code|paper))/;
/** “an upgraded version that combines X and Y” */
export const COMBINED = new RegExp(`\\b(?:version|model) that combines (?:the )?(?<to>${REFERENCE}) (?:and|with) (?<more>${REFERENCE})`);
export const JOINED = new RegExp(`(?<to>${REFERENCE})\\W* merged with (?:a |the )?(?<more>${REFERENCE})?`);

/** “Fine-tuned ByT5-small for letters” */
export const TUNED_TITLE = new RegExp(
  `^\\W*(?:I |We )?(?:[Ff]ine[- ]?tun(?:ed|ing)|(?<quantized>[Qq]uanti[sz]ed)) (?<to>${REFERENCE})(?: [Mm]odel)? (?:for|on|with)\\b`,
);

/** "trained on Llama-2": on a model where it is linked or of a family, else on data. */
export const TRAINED_ON = new RegExp(`\\b[Tt]rained on${BETWEEN}{0,3}\\s*[\`"“*_]*(?<to>${REFERENCE})`);
/** "version of the model available here: ⟦model⟧" */
export const LATER_LINK =
  /^[^⟦.]{1,90}?\b(?:available|found|here|at|from)\b[^⟦.]{0,12}(?<to>⟦[^⟧]*⟧|https?:\/\/huggingface\.co\/[\w.-]+\/[\w.-]+)/;
/** "the base BERT model (uncased), ⟦bert-base-uncased⟧": the link says it more precisely. */
export const APPOSITION = /^(?: models?)?\s*(?:\([^)]*\))?,?\s*\(?(?<to>⟦[^⟧]*⟧)/;
/** ", specifically: maker/name" */
export const SPECIFICALLY = new RegExp(`^,? (?:specifically|namely|in particular|i\\.e\\.),?:? (?:the )?(?<to>${REFERENCE})`);
/** "The paper contains four models: …" says of each another base. */
export const SEVERAL = /\b(?:two|three|four|five|six|several|\d+) (?:[\w-]+ ){0,3}models\b[^.]*:/i;

/** "Fine tune whisper-large-v3 to enhance …", without a subject, at the beginning of a sentence. */
export const TUNED_HERE = new RegExp(
  `^\\W*[Ff]ine[- ]?tun(?:ed?|ing) (?:the )?(?<to>${REFERENCE})(?: [Mm]odel)?(?: \\([^)]{1,40}\\))?(?: [Mm]odel)? (?:to (?:enhance|improve)|for|on)\\b`,
);
/** "is a Stable Diffusion fine tuned model on …" */
export const TUNED_MODEL = new RegExp(
  `\\b(?:is|contains|an?|the) (?:an? |the )?(?:(?!fine|version)[a-z][\\w-]* ){0,3}(?<to>${REFERENCE})[- ][Ff]ine[- ]?[Tt]uned [Mm]odel (?:on|for|with|using)\\b`,
);
/** "with X as its base model", "X as the base" */
export const AS_BASE = new RegExp(
  `(?<to>${REFERENCE})(?: models?)?\\W* as (?:(?:its|the|our|an?) )?(?:[a-z]+ )?(?:base\\b|(?<=⟧.*)backbone\\b|backbone (?:LM|LLM|model)\\b|foundation\\b|LLM\\b|starting point\\b|initiali[sz]ation\\b)`,
);
/** "is ⟦X⟧ in MLC format", "is a ⟦X⟧ converted to GGML and quantized" */
export const CONVERTED = new RegExp(
  `\\b(?:is|are|contains?|hosts?|of) (?:an? |the )?(?:[a-z]+ ){0,2}(?<to>⟦[^⟧]*⟧|https?:\\/\\/huggingface\\.co\\/[\\w.-]+\\/[\\w.-]+)(?: models?)?(?: weights)? (?:(?<quantized>quanti[sz]ed)|converted|exported|in (?:[\\w-]+ )?format)\\b`,
);
/** "⟦X⟧를 기반으로", "基于⟦X⟧", "⟦X⟧をベースに": from what the model was made, in the languages of many cards. */
export const BASED_ELSEWHERE = new RegExp(
  `(?<to>${REFERENCE})\\s*(?:모델)?(?:를|을|의|에|로)?\\s*(?:기반|토대|베이스|파인튜닝|미세조정|[^.]{0,12}특화)|(?<ja>${REFERENCE})\\s*(?:モデル)?(?:を(?:ベース|もと|元|ファインチューニング|微調整|[^。⟦]{1,80}(?:ファインチューニング|微調整|追加学習))|をもとに|ベースの)|(?:(?<!未)基于|在|以)\\s*(?<zh>${REFERENCE})\\s*(?:中文|模型)?(?:的|基础上|进行|为基础|微调|训练|继续|开发|构建|版本|具有|，|,|。)|(?<!未)基于[^，。A-Za-z⟦]{0,10}(?<zhany>${REFERENCE})(?!\\s*(?:的|模型|系列)*(?:架构|结构|框架|技术|API|代码|论文|方法|生成|标注|数据))|[Мм]одель (?<ru>⟦[^⟧]*⟧)|(?:на основе|верси[юия])(?: модели)? (?<russian>⟦[^⟧]*⟧)|^\\W*(?<named>⟦(?:the )?[Bb]ase [Mm]odel¦[^⟧]*⟧)|(?<zhbuild>${REFERENCE})\\s*的?(?:量化|蒸馏|剪枝)(?:模型|版本)|(?:モデル|ベース)として\\s*(?<used>${REFERENCE})\\s*を(?:利用|使用|用い)|(?:基础模型|基座模型|底座模型)\\s*(?:是|为|:|：)?\\s*(?<foundation>⟦[^⟧]*⟧)`,
);
/** "X is a suite of … models built on top of …" speaks of the card's own models. */
export const OWN_SUITE = /^\W*(\S+) (?:is|are) (?:an?|the) (?:family|suite|series|set|collection|group) of\b/i;
