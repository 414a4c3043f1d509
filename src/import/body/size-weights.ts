import { BIG, flags } from "./amount-words.ts";
import type { Weight } from "./weigh.ts";

/** Amounts that could be a number of parameters. */
export const SIZE_AMOUNTS = new RegExp(`(?<said>${BIG})`, flags);

const COUNTED =
  "tokens?|words?|characters?|chars|sentences?|documents?|docs|images?|pairs?|samples?|examples?|hours?|rows?|pages?|users?|downloads?|people|speakers|tweets?|sequences?|molecules?|proteins?|bp|base|nucleotides?|instances?|questions?|videos?|steps?|iterations?|instructions?|conversations?|dialogues?|articles?|lines?|files?|bytes|records?|frames?|points?|entries|queries|messages?|posts?|reviews?|years?|dollars?|cells?|genes?|data\\b|datasets?|corpus|corpora|embeddings?|updates?|FLOPS?|MACs?|clips?|captions?|annotations?|passages?|compounds?|reactions?|structures?|masks?|boxes|prompts?|papers|games?|positions|views?|triples?|facts|entities|patients|interactions|items";

/** What speaks for a number as that of the model's parameters. */
export const SIZE_WEIGHTS: readonly Weight[] = [
  { points: 4, after: /^[- ]*(?:(?!tokens|words|images)[\w-]+ ){0,3}(?:param(?:eter|ter|ater)?s?|weights)\b/i },
  {
    points: 4,
    before:
      /\b(?:param(?:eter|ter|ater)?s?|params|weights(?=\W| is| are))(?: (?:count|size|number|total|amount))?\W*(?:(?:is|are|was|of|at|to|about|approximately|around|total|in|=)\W*){0,3}$/i,
  },
  { points: 2.5, before: /\b(?:size|scale|capacity)\b(?: of (?:the|this|our) \w+)?\W*(?:is|of|:|=|about)?\W*$/i },
  {
    points: 2,
    after:
      /^[- ]*(?:(?!tokens|words|images)[\w-]+ ){0,3}(?:models?|LLMs?|SLM|VLM|version|checkpoint|variant|transformer|network|decoder|encoder|architecture|backbone|MoE|mixture)\b/i,
  },
  { points: 1.5, before: /^\W*(?:(?:[\w.-]+ ){1,4}(?:is|are) )?(?:an?|this|the|our)\b[^.]{0,40}$/i },
  { points: 1.5, before: /\b(?:this|our)(?: [\w-]+){0,3} $/i },
  { points: 2, before: /\b(?:model|network|encoder|decoder|checkpoint|version) \($/i },
  { points: 0.5, after: /^\s*[,)\]]|^\W*$/ },
  {
    points: -20,
    after: new RegExp(`^[- ]*(?:\\([^)]{1,30}\\) ?)?(?:(?!param|model)[\\w'’/-]+ ){0,3}(?:${COUNTED})\\b(?! models?\\b| param)`, "i"),
  },
  { points: -20, after: /^\s*(?:%|[KMGT]?i?B\b|bits?\b|GPU|USD|€|fps|Hz)/ },
  { points: -20, before: /[$€£#]\s*$|\b(?:top|seed|batch|lr|learning rate|epochs?|steps?|version|v)\W*$/i },
  { points: -6, before: /\b(?:activ\w+|active parameters?)\W*(?:\w+ ){0,2}$/i },
  { points: -6, after: /^[- ]*(?:parameters? )?(?:are )?(?:active|activated)\b/i },
  {
    points: -3,
    before:
      /\b(?:than|versus|vs\.?|like|unlike|compared (?:to|with)|such as|from|between|under|below|up to|outperform\w*|beats?|larger|smaller|original|teacher|draft|judge|reward|embedding|vocab\w*|adapters?|LoRA|trainable|least|over|above|other|another|every|based on)\b[^,.;]{0,30}$/i,
  },
  {
    points: -2,
    sentence:
      /\b(?:VRAM|RAM|GPU memory|benchmark|leaderboard|state[- ]of[- ]the[- ]art|outperform\w*|compar\w+|evaluat\w+|competitive|sizes|family|series|suite|ranging|variants|you can|will be|plan|future)\b/i,
  },
  { points: -1, section: /eval|benchmark|result|performance|usage|how to|require|inference|limit|bias|deploy|quick|example|speed|memory/i },
];
