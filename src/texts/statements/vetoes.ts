import { OF_ACTIVE } from "../figures/kinds.ts";

/**
 * Words that show that a number is no total of the model beside it. Each rule names one kind of passage
 * in which alarms were false.
 */

/** What would be, is planned, or was only supposed; and what the authors do themselves. */
const NOT_SAID =
  /\b(?:would|should|could|might|likely|probably|perhaps|presumably|suspected|thought to|said to|(?:roughly |widely |generally )?known to|may|will|shall|if|suppose|assum\w+|hypothetical\w*|imagine|plan(?:s|ned|ning)?|propos\w+|request\w*|(?<!compute )budget\w*|ideally|optimal\w*|instead of|goal|targets?|intend\w*|rumou?r\w*|reported(?:ly)?|believed|leak\w*|guess\w*|speculat\w*|unlike ours)\b/i;
/** Figures that somebody worked out. */
const ESTIMATED =
  /\b(?:estimat(?:e[ds]?|ions?)|suggest\w*|allegedly|apparently|est\.|speculat\w*|unconfirmed|undisclosed|unofficial\w*|rumou?r\w*|assum(?:es?|ed|ing|ption)|presumed|hypothetical\w*|calibrat\w*)(?!\w)/i;
/** What is denied, and what somebody reckons: "doesn't have 8*7 = 56B". */
const DENIED = /(?:n['’]t|\b(?:not(?! only)|never|neither|nor|without|rather than|instead of))\b[^,;)]*$/i;
const RECKONED = /(?:[\d)][^\p{L}]*|[+*×][^=]{0,40})=\s*(?:about |[~≈]\s*)?$/u;
/** "The 34-layer vision tower": of a part of it. */
const OF_ENCODER = /^[\s-]*(?:vision|visual|image|audio|speech|draft)[\s-]+(?:tower|encoder|backbone|transformer|head)\b/i;
/** "128K with YaRN": what it may be stretched to. */
const WITH_STRETCH =
  /^\s*,?\s*(?:with|using|via|through|by)\s+(?:the\s+)?(?:YaRN|NTK|RoPE|LongRoPE|extrapolation|extension|interpolation)\b/i;
/** "Scales from 355B parameters to 744B": of what came before. */
const FROM_BEFORE = /\bfrom\s+(?:[^;()]{0,30}\()?(?:(?:about|roughly|[~≈])\s*)?$/i;
const TO_AFTER = /^[^.;,]{0,40}\bto\s+(?:about\s+|[~≈])?\d/i;
/** "Each expert roughly 7B": of one of several. */
const OF_EACH = /\b(?:each|every)\s+\w+(?:\s+(?:is|has|with|of|being))?\s*(?:roughly|about|approximately|around|only|~)?\s*$/i;
/** "Models with fewer than 10 million parameters", "32 billion or fewer": which ones are meant, and not how large one is. */
const WHICH_BEFORE = /\b(?:fewer|less|under|below|smaller)(?:\s+than)?\s*$/i;
const WHICH_AFTER = /^\s*(?:parameters?\s+)?or\s+(?:fewer|less|more|below|smaller|larger)\b/i;
/** Windows with which somebody offers a model. */
const OFFERED =
  /\b(?:deploy\w*|providers?|hosted|serv(?:ed|ing)|access to|API|endpoints?|Perplexity|Groq|OpenRouter|Ollama|llama\.cpp|LM Studio|vLLM|ChatGPT (?:Plus|Team|Pro|Enterprise)|Unsloth|VRAM|tier)\b/i;
/** "Running it with a window of 100M tokens": a run's. */
const RUN_WITH = /\b(?:run|running|load\w*|fit\w*)\s+(?:an?\s+|the\s+)?□+[^□]*\bwith\b[^□]*$/i;
const RELATIVE = /^\s*,?\s*(?:which|that)\s+(?:was|is|has|had|saw|took|supports|uses|contains)\b/i;
const OWN = /\b(?:we|our|ours|us|my|i|you|your)\b/i;
/** A part or a stage of something, or a rate of it. */
const PART_BEFORE =
  /\b(?:first|last|next|initial|final|remaining|other|others|another|additional|extra|further|each|every|per|middle|top|bottom|upper|lower|early|later?|of the|of its|of these|out of|after|until|within|beyond|an extra|for the(?!\s+(?:entire|whole|full))|subset of|sample of|portion of|deepest|shallow\w*|layers? \d+|(?:one|two|three|four|six|eight) of)\s+(?:(?:about|around|roughly|approximately|~)\s*)?(?:\w+\s)?$/i;
const PART_AFTER =
  /^\s*(?:(?:of|from)\s+(?:the|these|its|this|which|code|math\w*|books|dialog\w*|instruct\w*|synthetic|parallel|images?|speech|audio|curated|domain)\b|each\b|per\b(?!\s+(?:MoE\s+)?(?:layer|module|block)\b)|a second\b|an hour\b|at a time\b|(?:eq?)?\s?\/\s?(?:s|sec|GPU|day|hour|year|batch|step)\b|(?:attend|comput\w+|shar(?:e|ing)|reus\w+|hold|remain|were|are (?:dense|sparse|frozen|removed|pruned|skipped|left|kept|used)|into|later|apart|before|after|above|below|between|long prompts?|more|fewer|less|larger|smaller|deep into)\b)/i;
const STAGES =
  /\b(?:(?<!(?:multi|two|three|four|five)-)stages?\d*|phases?|warm-?up|anneal\w*|decay(?:ed|s)?|cool-?down|mid-?training|extension|epoch|ablation\w*|scaling laws?|checkpoints?|continual(?:ly)?|continued|further|additional(?:ly)?|steps?|subset|curriculum|schedule|learning rate|batch(?:es)?(?: size)?|micro-?batch|mini-?batch|mixture of|up-?sampl\w*|proxy|data-?stores?|retriev\w+)\b/i;
const TUNED =
  /\b(?:fine-?tun\w*|instruction[\s-]tun\w*|post-?train\w*|adapt(?:ed|ing|s)?|tun(?:e|ed|ing)|align(?:ed|ing)|distill?(?:ed|ing)|prun(?:ed?|ing)|quanti[sz]\w*|LoRA|QLoRA|adapters?|SFT|DPO|RLHF|GRPO)\b/i;
const SERVED =
  /\b(?:serv(?:e|ed|es|ing)|deploy\w*|infer\w*|runs?|running|host\w*|benchmark\w*|decod\w*|prompt\w*|truncat\w*|crop\w*|generat\w*|throughput|latency|prefill\w*|speculat\w*|sliding|(?<!context )window of|retriev\w*|sequences? of|packed|padded|test\w*|evaluat\w*|measur\w*|tasks?)\b/i;
/** The length of the sequences of a training run, and not what the model is made for. */
const OF_A_RUN = /\b(?:pre-?train(?:ed|ing)?|training|trained|stages?|phases?|initial(?:ly)?|then)\b/i;
/** How large the data are from which a run drew, and not what it saw. */
const DATA_SIZE = /\b(?:data-?set|corpus|data) size\b|\bunique\s+(?:data|documents|corpus)\b/i;
const CHANGED_SIZE =
  /\b(?:train(?:s|able|ing only)|updat\w*|freez\w*|frozen|prun\w*|remov\w*|drop\w*|skip\w*|sav(?:es?|ing)|add(?:s|ed|ing)?|LoRA|adapters?|embedding|non-embedding|per expert|draft|head(?!\s+dim)|reduc\w*|compress\w*|shrink\w*|cut|extend\w*|expand\w*|interleav\w*|replac\w*|modif\w*|chang\w*)\b/i;

/** "For each trillion tokens it needs …". */
const RATE = /\b(?:each|every|per)\s+(?:\w+\s+)?(?:trillion|billion|million|[TBM]\b)/i;

const TRAINING = new Set([
  "training-tokens",
  "accelerator-hours",
  "training-compute",
  "accelerator-count",
  "training-mfu",
  "training-emissions",
  "training-energy",
]);

/** What nobody measures: makers estimate it themselves. */
const RECKONED_BY_MAKERS = new Set(["training-emissions", "training-energy"]);

/** Words that begin no further than this behind a number are about it. */
const SOON = 10;

export interface Surrounding {
  /** The words of the sentence from its start to the number. */
  sentenceBefore: string;
  /** The words between the name and the number, or those around it where the name follows. */
  between: string;
  /** What follows the number and the noun that belongs to it. */
  after: string;
  /** The whole sentence, names blanked. */
  sentence: string;
}

/** The part of a sentence, between semicolons and words that set another thing against it, in which a number stands. */
function clauseAround(before: string, sentence: string): string {
  const begin = before.split(PARTED).at(-1) ?? "";
  return begin + (sentence.slice(before.length).split(PARTED)[0] ?? "");
}
const PARTED = /;\s|,\s(?:while|whereas)\s/;

/** Whether words around a number speak against its being a total. */
export function isVetoed(field: string, { sentenceBefore, between, after, sentence }: Surrounding): boolean {
  // "We introduce Phi-3 Mini": its maker's own words.
  const ownless = (words: string) =>
    words.replace(/\bwe\s+(?:introduc|present|releas|announc|propos|open-sourc)\w*|\b(?:is|are|as|meet)\s+(?:one of\s+)?our\b/gi, "");
  // "We start from Qwen2.5 7B, which was trained on": of the model, whoever uses it.
  const clause = RELATIVE.test(between)
    ? between
    : (sentenceBefore.split(/[;]\s|\bbut\b|\bwhile\b|\bwhereas\b|:\s|,\s+and\s+(?=(?:an?|the)\s)/).at(-1) ?? "");
  if (OF_EACH.test(sentenceBefore) || WHICH_BEFORE.test(sentenceBefore) || WHICH_AFTER.test(after)) return true;
  if (field === "training-tokens" && (/\+\s*$/.test(sentenceBefore) || /^\s*(?:\([^)]*\)\s*)?\+\s*[~≈]?\d/.test(after))) return true;
  if (OF_ENCODER.test(after) || WITH_STRETCH.test(after)) return true;
  if (FROM_BEFORE.test(sentenceBefore) && TO_AFTER.test(after)) return true;
  if (DENIED.test(clause) || RECKONED.test(sentenceBefore)) return true;
  if (
    NOT_SAID.test(clause) ||
    (!RECKONED_BY_MAKERS.has(field) && ESTIMATED.test(clauseAround(sentenceBefore, sentence))) ||
    OWN.test(ownless(between))
  )
    return true;
  // "37B activated per token", "17B active out of 109B in total": no parts.
  const isOutOf =
    (field === "experts-total" && /\d\s+(?:(?:out\s+)?of|from)\s+(?:its\s+|the\s+|these\s+|those\s+)?$/i.test(sentenceBefore)) ||
    (field === "parameters-total" && OF_ACTIVE.test(sentenceBefore)) ||
    (field === "parameters-total" && /\bactiv\w+(?:\s+parameters?)?\s+(?:out\s+)?of\s+(?:its\s+)?[~≈]?\s*$/i.test(sentenceBefore));
  const follows =
    field.endsWith("-active") || isOutOf
      ? after
          .replace(/^\s*(?:per|for each|for every|at each|during|at)\s+(?:token|forward pass|step|inference)\b/i, "")
          .replace(/^\s*(?:out\s+)?(?:of|from)\s+(?:its|the)\s+(?=[~≈\d])/, "")
      : after;
  if ((PART_BEFORE.test(sentenceBefore.slice(-40)) && !isOutOf) || PART_AFTER.test(follows)) return true;
  if (TRAINING.has(field)) {
    if (OWN.test(ownless(clause)) || TUNED.test(between)) return true;
    if (RATE.test(sentence) || (field === "training-tokens" && DATA_SIZE.test(sentence))) return true;
    return field === "training-tokens" || field === "accelerator-hours"
      ? STAGES.test(sentence.replace(/\bfollowed by\b.*$|\b(?:with|at|using)\s+(?:an?\s+)?(?:global\s+)?batch size\b.*$/i, ""))
      : STAGES.test(between);
  }
  if (field === "context-length" || field === "max-output")
    return (
      OWN.test(ownless(clause)) ||
      TUNED.test(sentenceBefore) ||
      SERVED.test(
        (field === "max-output" ? between.replaceAll(/\bgenerat\w*/gi, "") : between).replaceAll(/\b(?:en|de)coder(?:-only)?\b/gi, ""),
      ) ||
      STAGES.test(between) ||
      OF_A_RUN.test(sentenceBefore.split(/,|;|\band\b/).at(-1) ?? "") ||
      (/^\s*,/.test(between) && !/\b(?:with|has|supports?|supporting|featuring|offering)\b/i.test(between)) ||
      TUNED.test(after.slice(0, 20)) ||
      OFFERED.test(sentenceBefore) ||
      RUN_WITH.test(sentenceBefore) ||
      /\b(?:extend|extrapolat|scal)\w*/i.test(`${sentenceBefore} ${after.split(/[,;]|\band\b/)[0] ?? ""}`)
    );
  return CHANGED_SIZE.test(between) || (CHANGED_SIZE.exec(after)?.index ?? SOON) < SOON;
}
