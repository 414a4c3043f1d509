import { BIG, flags } from "./amount-words.ts";
import type { Weight } from "./weigh.ts";

/** Amounts that could be a number of tokens of training. */
export const TOKEN_AMOUNTS = new RegExp(`(?<said>${BIG})`, flags);

/** What speaks for a number as that of the tokens of training. */
export const TOKEN_WEIGHTS: readonly Weight[] = [
  {
    points: 4.5,
    after: /^(?:\s*\([^)]{1,30}\))?[- ]*\(?(?:(?!param|word|sentence|document|image|sample)[A-Za-z'’/-]+ ){0,4}(?:sub-?)?tokens?\b/i,
  },
  {
    points: 4,
    before:
      /\btokens?\b(?: (?:count|total|number|seen|used|processed))?\W*(?:(?:is|are|was|were|of|about|approximately|around|total|=|(?:amounts?|adds? up|comes?|sums?(?: up)?) to)\W*){0,3}$/i,
  },
  {
    points: 2,
    before:
      /\b(?:pre-?train\w*|train(?:ed|ing|s)?|seen|sees|saw|consum\w*|exposed to|ingest\w*|learn\w*|distill\w*|tuned|tuning)\b[^.;]{0,90}$/i,
  },
  {
    points: 1,
    sentence:
      /\b(?:pre-?train\w*|train(?:ed|ing|s)?|seen|sees|corpus|corpora|data(?: ?sets?)?|mixture|mix|total(?:s|ing|ling)?|curated|collected|amounts?|converted|tokeni[sz]ed)\b/i,
  },
  { points: 3.5, before: /\btrain\w*\b[^.;]{0,30}$/i, after: /^[^\w]*$|^[,;. )]/, sentence: /\d ?(?:T\b|trillion)/ },
  { points: 1, section: /train|corpus|corpora|\bdata(?: ?sets?)?\b|overview|summary|details|description|about/i },
  { points: 1, before: /\b(?:total(?:s|ing|ling|ly)?|overall|altogether|cumulative\w*|in all|sum)\b[^.;]{0,40}$/i },
  { points: 1, after: /^[^.;]{0,60}\b(?:in total|overall|altogether|total|cumulative\w*)\b/i },
  { points: 1, sentence: /\d\s*-?(?:T\b|B\b|trillion|billion)/ },
  {
    points: -20,
    after:
      /^[- ]*(?:[\w-]+ ){0,2}(?:param\w*|models?\b|weights|images?|pairs|samples|examples|sentences|documents|hours|users|downloads|steps|characters|[KMGT]i?B\b)/i,
  },
  {
    points: -20,
    after: /^(?:[- ]*(?:[\w-]+ ){0,2}tokens?)?[- ]*(?:per\b|\/ ?s|\/sec|each\b|context|window|vocab\w*|long\b|length|input|output|limit)/i,
  },
  {
    points: -20,
    before:
      /\b(?:context|window|length|batch(?:[- ]size)?|vocab\w*|throughput|per second|up to|output|generat\w*|inputs?)\b[^.,;(\d]{0,25}$/i,
  },
  { points: -4, sentence: /\b(?:per second|per step|per batch|throughput|evaluat\w+ on|price|cost|API|\$\d)\b/i },
  {
    points: -3,
    before:
      /\b(?:consist\w* of|contain\w*|including|of which|compris\w*|filter\w*|from|original(?:ly)?|larger|subset of|out of|than|compared|like|unlike|least|another)\b[^.,;]{0,30}$/i,
  },
  { points: -2, sentence: /\b(?:will|plan\w*|future|aims?|compar\w+|outperform\w*|evaluat\w+)\b/i },
  { points: -2, section: /eval|benchmark|result|performance|usage|how to|require|inference|limit|bias|deploy|quick|example|speed|memory/i },
];
