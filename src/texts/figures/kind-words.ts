import type { Amount } from "./amounts.ts";

/** A field, the words that name it beside a number, and which numbers it may hold. */
export type KindWords = readonly [field: string, words: RegExp, fits?: (amount: Amount) => boolean];

const N = String.raw`(?:about|around|approximately|roughly|nearly|almost|over|more than|up to|at most|at least|some|a total of|[~≈∼])?\s*`;
const OF = String.raw`\s*(?:of|is|was|:|=|to|equal to|is set to)\s+${N}$|${""}\s*[:=]\s*${N}$`;

/** Words after a number. The first that fits counts. */
export const AFTER: readonly KindWords[] = [
  ["parameters-active", /^[\s-]*(?:parameters?|params)\s*(?:are\s+|is\s+|being\s+)?(?:active|activated)\b/i],
  ["parameters-active", /^[\s-]*(?:are\s+|is\s+)?(?:active|activated)(?:\s+(?:parameters?|params))?\b(?!\s+experts)/i, isLarge],
  ["parameters-total", /^[\s-]*(?:(?:total|model|dense|learnable|overall)\s+)?(?:param(?:eter)?s?)(?:\s+(?:in\s+)?total)?\b/i, isLarge],
  ["parameters-total", /^\s*MoE\b(?=\s*[,;(]|\s+param)/, isBillions],
  ["parameters-total", /^[\s-]*(?:in\s+)?total\b(?!\s+(?:tokens|of|batch))/i, isBillions],
  ["training-tokens", /^[\s-]*(?:(?:pre-?)?training|train|text)[\s-]+tokens\b/i, isLarge],
  [
    "training-tokens",
    /^[\s-]*(?:(?:high-quality|multilingual|multimodal|diverse|natural|synthetic|text|total|web|of|and|vision-text|language)\s+){0,4}tokens?\b(?![\s-]+(?:context|window|vocab|input|output|prompt|limit|budget))/i,
    isCorpus,
  ],
  [
    "vocabulary-size",
    /^[\s-]*(?:(?:token|entry|word|subword|piece)s?[\s-])?(?:(?:SentencePiece|tiktoken|BPE|byte-level)\s){0,2}vocab(?:ulary)?\b/i,
  ],
  ["context-length", /^[\s-]*(?:tokens?[\s-])?context(?:[\s-](?:length|window|size))?\b/i],
  ["context-length", /^[\s-]*(?:tokens?[\s-])?long[\s-]context\b/i, isContext],
  ["context-length", /^[\s-]*tokens?\s+(?:of|as|in)\s+(?:its\s+|the\s+)?context\b/i],
  ["encoder-layers", /^[\s-]*encoder[\s-](?:layers|blocks)\b/i],
  ["layers", /^[\s-]*(?:(?:transformer|decoder|hidden)[\s-])?(?:layers?|blocks)\b(?!\s+norm)/i],
  ["kv-heads", /^[\s-]*(?:key[\s-]?(?:\/|-|–|and)?[\s-]?value|KV)[\s-]heads?\b/i],
  ["head-dimension", /^[\s-]*head[\s-]dim(?:ension)?s?\b/i],
  ["attention-heads", /^[\s-]*(?:(?:query|attention|self-attention)[\s-])?heads\b/i],
  [
    "hidden-size",
    /^[\s-]*(?:hidden(?:[\s-](?:dim(?:ension)?s?|size|units|width))?\b(?!\s+layers)|(?:-?dim(?:ension(?:s|al)?)?|d_model)\b(?!\s+(?:heads?|latent|vector space|RoPE|output)))/i,
    isWidth,
  ],
  ["experts-active", /^\s+experts\s*(?:\/|per|for each)\s*token\b/i, isFew],
  ["experts-active", /^(?:\/|\s+(?:(?:out\s+)?of|from)\s+(?:its|the|these|those)?\s*)\d+\s+(?:[\p{L}-]+\s+)?experts\b/iu, isFew],
  ["experts-active", /^\s+(?:(?:out\s+)?of|from)\s+(?:its|the|these|those)\s+(?:routed\s+)?experts\b/i, isFew],
  ["experts-active", /^\s*(?:active|activated)\s+experts\b|^\s*experts\s+(?:are\s+)?(?:active|activated|per token)\b/i],
  [
    "experts-total",
    /^\s*(?:(?:such|routed|fine-grained|local|different|distinct|total|specialized|expert|smaller|small|separate|independent)\s+)?experts\b(?!\s+(?:chosen|selected|used))/i,
  ],
  ["experts-total", /^\s*mixture-of-experts(?:\s*\(MoE\))?\s+experts\b/i],
  ["experts-active", /^\s*(?:chosen|selected)\s+experts\b/i],
  [
    "accelerator-hours",
    /^[\s-]*(?:(?:NVIDIA|Nvidia|Google|AMD)\s+)?(?:(?:[ABHV]\d{2,3}|GH200|MI\d+X?|TPU\s?v\d\w*|A100|H100|H800)[\s-]?(?:\d+\s?GB[\s-]?)?)?(?:(?:GPU|TPU|accelerator|device|card|chip|compute)s?)?[\s-]?hours?\b/i,
    isHours,
  ],
  [
    "training-compute",
    /^\s*(?:(?:training|total|pre-training)\s+)?(?:FLOPs?\b(?!\s*(?:\/|per|utili))|floating[\s-]point operations\b(?!\s+per))/,
    isHuge,
  ],
  [
    "accelerator-count",
    /^[\s-]*(?:NVIDIA\s+|Nvidia\s+)?(?:[ABHV]\d{2,3}(?:[\s-]\d+GB)?|TPU\s?v\d\w*|GPU|TPU|accelerator|device)s?(?:[\s-](?:\d+\s?GB\s+)?(?:GPU|TPU|chip|accelerator|card)s?)?\b(?!\s*[\s-]?(?:hours?|days?|weeks?|months?|years?|memory|V?RAM)\b)/,
  ],
  ["training-emissions", /^\s*(?:t|tonnes?|tons?|metric tons?|kg)(?:\s+of)?\s*(?:location-based\s+)?CO_?[2₂]/],
  ["training-energy", /^\s*(?:[kMG]Wh|(?:kilo|mega|giga)watt[\s-]hours?)\b(?!\s*(?:\/|per\b))/],
  ["max-output", /^[\s-]*output tokens\b|^\s*tokens?\s+of\s+output\b/i],
];

/** Words before a number, up to it; keys of configurations, `num_hidden_layers=32`, too. */
export const BEFORE: readonly KindWords[] = [
  ["kv-heads", /\b(?:num|n)_(?:kv|key_value)_heads`?\s*[:=]\s*`?$/],
  ["attention-heads", /\b(?:num|n)_(?:attention_)?heads`?\s*[:=]\s*`?$/],
  ["layers", /\b(?:num|n)_(?:hidden_)?layers`?\s*[:=]\s*`?$/],
  ["hidden-size", /\b(?:hidden_size|d_model|n_embd)`?\s*[:=]\s*`?$/],
  ["hidden-size", /\bhidden_dim`?\s*[:=]?\s*`?$/],
  ["head-dimension", /\bhead_dim`?\s*[:=]?\s*`?$/],
  ["vocabulary-size", /\bvocab_size`?\s*[:=]\s*`?$/],
  ["parameters-active", new RegExp(String.raw`\bactive\s*[:=]\s*${N}$`, "i"), isBillions],
  [
    "parameters-active",
    new RegExp(String.raw`\b(?:active|activated) param(?:eter)?s?(?: count| per token)?(?:${OF}|\s+${N}$)`, "i"),
    isLarge,
  ],
  ["parameters-total", new RegExp(String.raw`\btotal param(?:eter)?s?\s+${N}$`, "i"), isBillions],
  [
    "parameters-total",
    new RegExp(
      String.raw`\b(?:(?:total |model )?param(?:eter)?s? ?(?:count|size)?|number of (?:\w+ )?param(?:eter)?s|model size)(?:${OF})`,
      "i",
    ),
    isLarge,
  ],
  ["vocabulary-size", new RegExp(String.raw`\bvocab(?:ulary)?(?:[\s-]size)?(?:${OF}|\s+(?:has|with|contains|holds)\s+${N}$)`, "i")],
  [
    "context-length",
    new RegExp(
      String.raw`\bcontext(?:[\s-]window)?(?:[\s-](?:length|window|size)s?)?(?:${OF}|\s+(?:reaching\s+|up\s+to\s+)?\(?${N}$)`,
      "i",
    ),
    isContext,
  ],
  [
    "hidden-size",
    new RegExp(
      String.raw`(?<!(?:FFN|expert|intermediate|feed-?forward|MLP)[\s-])\b(?:hidden|model|embedding)[\s-](?:size|dimension|dim|width|state size)(?:${OF}|\s+${N}$)|\bhidden\s*$|\bd_?\{?model\}?\s*=\s*$`,
      "i",
    ),
  ],
  ["head-dimension", new RegExp(String.raw`\bhead[\s-](?:size|dimension|dim)(?:${OF}|\s+${N}$)`, "i")],
  ["kv-heads", new RegExp(String.raw`\b(?:number of )?(?:KV|key-value)[\s-]heads?(?:${OF})`, "i")],
  ["attention-heads", new RegExp(String.raw`(?<!KV |value )\b(?:number of )?(?:attention|query)[\s-]heads?(?:${OF})`, "i")],
  [
    "layers",
    new RegExp(
      String.raw`\b(?:number of |num\. |# ?)?(?:transformer |decoder |hidden )?layers?(?: count)?\s*(?:[:=]|is|was)\s*$|\bdepth(?:${OF})`,
      "i",
    ),
  ],
  [
    "training-tokens",
    new RegExp(
      String.raw`\b(?:(?:pre-?)?training tokens?|training (?:data|corpus|set) size|tokens seen|token count|number of (?:training )?tokens)(?:${OF})`,
      "i",
    ),
    isLarge,
  ],
  ["accelerator-hours", new RegExp(String.raw`\b(?:GPU|TPU|accelerator)[\s-]hours?(?:${OF})`, "i"), isHours],
  ["training-mfu", new RegExp(String.raw`\b(?:MFU|model FLOPs? utili[sz]ation)(?:\s*\(MFU\))?(?:${OF}|\s+${N}$)`, "i")],
  ["training-compute", new RegExp(String.raw`\b(?:training compute|compute|training FLOPs?)(?:${OF})`, "i"), isHuge],
  ["experts-total", new RegExp(String.raw`\b(?:number of experts|(?:routed |total )?experts)\s*[:=]\s*$`, "i")],
  ["experts-active", /\btop[-\s](?:k\s*[=:]?\s*)?$/i, isFew],
  ["max-output", new RegExp(String.raw`\bgenerat(?:ion of|es?|ing)\s+(?:outputs? of\s+)?${N}$`, "i"), isContext],
  ["max-output", new RegExp(String.raw`\b(?:(?:maximum|max\.?|longest) output(?: length| tokens)?|output length)(?:${OF})`, "i")],
];

function isWidth({ value, scale }: Amount): boolean {
  return scale === 1 && value >= 256 && value <= 65_536;
}
function isLarge({ value }: Amount): boolean {
  return value >= 1e6;
}
export function isBillions({ scale }: Amount): boolean {
  return scale >= 1e9;
}
function isFew({ value, scale }: Amount): boolean {
  return scale === 1 && value < 100;
}
/** No corpus of pre-training is smaller; a million tokens are a window's. */
function isCorpus({ value }: Amount): boolean {
  return value >= 1e8;
}
function isHours({ value, percent }: Amount): boolean {
  return value >= 500 && !percent;
}
function isHuge({ value }: Amount): boolean {
  return value >= 1e17;
}
function isContext({ value, scale }: Amount): boolean {
  return (value >= 256 || scale > 1) && value <= 1e8;
}
