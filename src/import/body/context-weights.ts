import { flags, LENGTH } from "./amount-words.ts";
import type { Weight } from "./weigh.ts";

/** Amounts that could be a length of context. */
export const CONTEXT_AMOUNTS = new RegExp(`(?<said>${LENGTH})`, flags);

const WINDOW = "context(?:ual)?|windows?|sequences?|seq|inputs?|prompts?|documents?|texts?|passages?|queries";

/** What speaks for a number as that of the tokens that the model can take. */
export const CONTEXT_WEIGHTS: readonly Weight[] = [
  { points: 2, after: /^(?:[- ]?(?:sub-?word |word ?piece |input )?tokens?|[- ]word ?pieces?)\b/i },
  { points: 2.5, after: new RegExp(`^[- ]*(?:tokens? |sized? )?(?:of |max(?:imum)? |long )*(?:${WINDOW})\\b`, "i") },
  {
    points: 2.5,
    before: new RegExp(
      `\\b(?:(?:${WINDOW}|max(?:imum)?|token)[-_ ](?:[\\w-]+[-_ ])?(?:lengths?|len|windows?|sizes?|limits?)|context|windows?|max(?:imum)? tokens|n_ctx|ctx|positions?|position embeddings)\\W*(?:(?:is|are|was|were|of|to|up|at|about|set|with|from|has|been|extended|limited|=)\\W*){0,4}$`,
      "i",
    ),
  },
  {
    points: 1.5,
    before: /\b(?:up to|max(?:imum)?|at most|limit\w*|support\w*|accept\w*|handl\w*|truncat\w*|longer than|exceed\w*)\b[^.;]{0,40}$/i,
  },
  { points: 1.5, after: /^[- ]*(?:k[- ]?)?(?:tokens? )?(?:maximum|max|limit|long|in length)\b/i },
  {
    points: 1.5,
    sentence: /\b(?:context|sequence|input|token)s?[- ](?:lengths?|windows?|sizes?|limits?)\b|\bmax(?:imum)? (?:length|tokens)\b/i,
  },
  { points: 1, sentence: /\bcontext|\bmax(?:imum)?\b|\blong\b|\btruncat|\bsequence length/i },
  {
    points: -20,
    after:
      /^(?:\.\d|[\w%$€]|[- ]?(?:x\b|×|GB|MB|bits?|dim\w*|hidden|layers?|heads?|px|pixels?|images?|pages?|steps?|epochs?|samples?|examples?|GPUs?|params?|parameters|billion|million|trillion|batch|languages?|hours?|shots?|classes|chars?|characters))/i,
  },
  {
    points: -20,
    before:
      /(?:[\d.][x×*]\s*|[\w/]-|v|\$|#)$|\b(?:batch(?:[-_ ]size)?|epochs?|seeds?|steps?|dim\w*|hidden|vocab\w*|embedding|chunk\w*|overlap|stride|rank|alpha|layers?|heads?|rate|top[-_ ]?[kp]|new[-_ ]tokens|calibrat\w*|group[-_ ]size|RoPE|theta)\b[^.,;]{0,20}$/i,
  },
  {
    points: -5,
    sentence:
      /\b(?:output|generat\w+|sliding|attention window|local|chunk\w*|retriev\w*|summar(?:y|ies)|calibrat\w*|vocab\w*|per (?:second|day|step)|training tokens|corpus)\b/i,
  },
  { points: -4, section: /train|fine-?tun|hyper|procedure|settings|config|evaluat|result|benchmark/i },
  { points: -4, sentence: /\b(?:batch|evaluat\w+|learning rate|epochs?|fine-?tun\w*|than|compared|unlike|original|previous)\b/i },
];
