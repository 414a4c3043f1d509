const QUALIFIER =
  "(?:(?:up ?to|over|more than|at least|about|around|approximately|approx\\.|roughly|nearly|almost|some|exceeding|a bit more than)\\s+|[~≈≥≤<>]\\s*){0,2}";
const NUMBER = String.raw`(?<![\w./-])(?:\d{1,3}(?:,\d{3})+|\d+(?:\.\d+)?)`;
const SCALE = "(?:trillion|billion|million|[TBMtbm](?![A-Za-z]))";
const BIG = `${QUALIFIER}(?:${NUMBER}\\s*-?\\s*${SCALE}\\+?|(?<![\\w.])\\d{1,3}(?:,\\d{3}){2,}|(?<![\\w.])\\d{8,})`;
const LENGTH = `${QUALIFIER}(?:${NUMBER}\\s*(?:[kKmM](?![A-Za-z])|million)?\\+?)`;
const MONTH =
  "(?:January|February|March|April|May|June|July|August|September|October|November|December|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)";
const DEVICE =
  "(?<![A-WYZa-wyz0-9])(?:(?:NVIDIA|Nvidia|AMD|Google)\\s+)?(?:Cloud\\s+)?(?:Tesla\\s+)?(?:[AHVPBL]\\d{2,3}|MI\\d{3}\\w?|T4|RTX\\s?\\w*\\s?\\d{4}\\w*|TPU\\s?v\\d\\w*|GH200|A10G?)s?(?:[- ](?:SXM\\d?|PCIe|\\d+\\s?GB?))*";
const PARAMETERS = "(?:trainable\\s+|learnable\\s+|model\\s+|total\\s+)*(?:parameters?|params?)\\b";

/** How a sentence states a field's value. The group `said` holds the value with its bound. */
export interface Pattern {
  field: string;
  pattern: RegExp;
  /** A sentence in which it does not count. */
  unless?: RegExp;
}

const flags = "gid";

export const PATTERNS: readonly Pattern[] = [
  {
    field: "parameters-active",
    pattern: new RegExp(
      `(?<said>${BIG})\\s*(?:-\\s*)?(?:parameters?\\s+|params?\\s+)?(?:are\\s+|is\\s+|being\\s+)?(?:activated|active)\\b|(?:activat(?:es|ed|ing)|active)(?:\\s+(?:only|just|parameters?:?|params?:?|of|about))*\\s+(?<also>${BIG})|only\\s+uses?\\s+(?<used>${BIG})`,
      flags,
    ),
    unless: /\bmodel sizes\b|\bsizes,? including\b/i,
  },
  {
    field: "parameters-total",
    pattern: new RegExp(
      `(?<said>${BIG})[- ]*(?:total\\b(?!\\s+tokens)(?:\\s+(?:and|with)|\\s+parameters?|\\s+params?|\\s*,|\\s*/)|${PARAMETERS}(?!\\s+(?:are\\s+)?(?:active|activated|per token|used per)))|(?:total\\s+(?:of\\s+)?(?=[^.]*(?:param|activ))|parameters?\\s*(?:count)?\\s*(?:of|:|=|(?<=count )is)\\s*|all params:\\s*|number of (?:\\w+ )?parameters (?:(?:is|was|were) )?(?:reduced|lowered|cut|shrunk|increased)(?: down)? to )(?<also>${BIG})(?!\\s*(?:\\w+ )?tokens)|(?<represents>${BIG}) (?:represents|refers to) the (?:\\w+ ){0,3}parameters?\\b|number of (?:\\w+ )?parameters (?:is|was|=) (?<count>${BIG})|(?:pruned|shrunk|reduced|compressed|upscaled|expanded)(?: down)? to (?:about |around )?(?<pruned>${BIG}) parameters|(?<han>${BIG})\\s*(?:规模的?|个|的)?参数|(?:参数量?|パラメータ数?)(?:规模|大小|数量)?(?:为|是|は|约|約|[:：])*\\s*(?<after>${BIG})`,
      flags,
    ),
    unless: /\b(?:vocabulary (?:size|of|with|containing)|each expert|per expert|embedding parameters|using an? [\d.]+B)\b/i,
  },
  {
    field: "parameters-total",
    pattern: new RegExp(
      `(?:\\b(?:is|are|was) (?:an?|the) |\\b(?:this|our) |(?:repository|repo|card|version|weights) (?:is |are )?(?:for|of|with) (?:the )?)(?:["“]?[\\w/-]+["”]?,? ){0,5}?(?<said>${NUMBER}\\s?[Bb]n?)[ -](?![^.]{0,20}(?:token|dataset))(?:[\\w-]+ ){0,3}?(?:model|models|language|LLM|transformer|version|pretrained|pre-trained|base|chat|instruct\\w*|fine-?tuned|size|decoder|parameter)\\b`,
      flags,
    ),
    unless: /\b(?:merg\w+|fine-?tun\w+ (?:version |of |from )|based on|collection|variants?|sizes)\b[^.]{0,40}$|^\W*using an?\b/i,
  },
  {
    field: "training-tokens",
    pattern: new RegExp(
      `(?<said>${BIG})(?:\\s*\\([^)]{1,20}\\))?\\s+(?:(?!sentences|documents|words|and\\b|tweets|samples)[A-Za-z-]+\\s+){0,3}?tokens\\b|training tokens (?:in)?to (?<scaled>${BIG})|train(?:ed|ing) on (?:an? |over |about |around )?(?<corpus>${NUMBER}\\s?(?:T|trillion)) (?:[\\w-]+ ){0,3}(?:corpus|corpora)\\b`,
      flags,
    ),
    unless:
      /batch(?:es)?(?:[ -]size)?(?: of| is|:)?(?: about| approximately| up to)? [\d.,]+\s?[KMBkmb]?\w*(?: \w+)? tokens|tokens per batch|per (?:second|step|batch|day)|tokens\/s|context (?:of|length|window)s?(?: of| is| up to| spanning|:)* [\d.,]+\s?[kKM]? tokens|throughput|vocabulary|in the case of/i,
  },
  {
    field: "context-length",
    pattern: new RegExp(
      `(?:context|sequence|token|input)(?:(?:\\s+|-)?(?:length|window|size|limit)s?)+(?:\\s+(?:of|is|are|was|up|to|with|at|that|can|be|set|limited|restricted|extended|expanded|increased|reduced|support\\w*|a|the|from \\S+|maximum|spanning|default|:|=))*\\s*(?:[:=(]|\\\\\\()?\\s*(?<said>${LENGTH})(?!\\s*(?:x\\b|GB|%|billion))`,
      flags,
    ),
    unless: /\blocal context/i,
  },
  {
    field: "context-length",
    pattern: new RegExp(
      `(?<said>${LENGTH})[- ]*(?:tokens?)?[- ]*(?:of\\s+)?(?:long\\s+)?context\\b(?!\\s+(?:examples|conversations))|context[^.]{0,25}?\\b(?:up to|of|is)\\s+(?<also>${LENGTH})\\s*tokens|(?:inputs?|sequences?|texts?|documents?|prompts?)(?:\\s+(?:of|with|lengths?|can be))*\\s+(?<up>up ?to ${LENGTH})\\s*tokens|(?:inputs?|sequences?|texts?|documents?|prompts?) as long as (?<long>${LENGTH})\\s*tokens|(?:handle|support|process)\\w* (?:\\w+ ){0,2}(?:inputs?|sequences?|texts?|documents?) (?<bare>up ?to ${NUMBER})(?=[.;,)]|$)|length tokens (?:is |was )?(?:expanded|extended|increased) to (?<grown>${NUMBER})|(?:handle|support|process)\\w*\\s+(?:\\w+ ){0,2}up to (?<handled>${LENGTH})\\s*(?:input )?tokens|max(?:imum)?\\s+(?:\\w+\\s+){0,3}?(?:of\\s+)?(?<most>${LENGTH})\\s*tokens`,
      flags,
    ),
    unless: /shots?\b|output|generat|retriev|chunk/i,
  },
  {
    field: "context-length",
    pattern: new RegExp(
      `(?:inputs are |supports? )sequences of (?:length )?(?<said>(?:up to )?${LENGTH})(?:\\s+(?:consecutive\\s+)?tokens|[.;]|$)`,
      flags,
    ),
  },
  {
    field: "context-length",
    pattern: new RegExp(
      `pieces of (?<said>${NUMBER}) contiguous tokens?|combined length of (?<combined>(?:less than|at most|no more than) ${NUMBER}) tokens|does (?<exceed>not exceed ${NUMBER}) tokens|(?<maximal>${NUMBER}) tokens max\\b|fit in(?:to)? (?<fit>${NUMBER}) tokens|(?:handle|support|process)\\w* (?:\\w+ ){0,3}lengths? of (?:up ?to )?(?<length>${NUMBER})(?!\\w|\\.\\d)|(?:longer than|truncated (?:to|at|after)|limited to|at most|no more than|maximum of|up to) (?:a maximum of )?(?<pieces>${NUMBER}) (?:sub-?word |input )?(?:word ?pieces?|tokens?)\\b|(?:上下文|最大)(?:[^，。、\\d]{0,6})(?:窗口)?(?:长度)?(?:为|达到?|支持|[:：])*\\s*(?<han>${LENGTH})|(?<before>${LENGTH})\\s*(?:tokens?)?的?上下文`,
      flags,
    ),
    unless: /output|generat|retriev|chunk|summar|vocab|\bnew\b|removed|filter|dropped|discard/i,
  },
  {
    field: "context-length",
    pattern: new RegExp(
      `(?<said>${LENGTH})[- ](?:tokens? )?(?:input |sequence |context )+lengths?\\b|(?<tokens>${LENGTH})[- ]tokens? input context|(?<!sliding[- ])window size of (?<window>${LENGTH})|(?:length|window|context)s? (?:has been |was |is )?(?:extended |expanded |increased )?from (?:${LENGTH}|\\S+)(?: tokens)? to (?<extended>[~≈≥≤<>]?\\s?${LENGTH})|(?:inputs?|texts?|sequences?|documents?) \\((?<brackets>(?:up to|less than|at most|max\\.?|<) ?${NUMBER})\\s*tokens\\)|padded to the same length \\((?<padded>${NUMBER}) tokens\\)`,
      flags,
    ),
    unless: /\boutput|generat(?:es|ing) up|\blocal context/i,
  },
  {
    field: "context-length",
    pattern: new RegExp(`\\bcontext (?:is|was|of) (?<said>${QUALIFIER}${NUMBER}\\s*[kK])(?![A-Za-z])`, flags),
  },
  {
    field: "accelerator-hours",
    pattern: new RegExp(
      `(?<said>${QUALIFIER}${NUMBER}\\s*(?:[MKk]|million)?)\\s+(?:${DEVICE}[- ])?(?:GPU|TPU|device|accelerator)[- ]?hours`,
      flags,
    ),
  },
  {
    field: "accelerator-count",
    pattern: new RegExp(
      `(?<!\\d\\s*[x×*]\\s*)(?<said>${NUMBER})\\s*(?:[x×*]\\s*)?(?=${DEVICE}(?!\\w)(?!\\s+(?:GPU|TPU)?[- ]?hours))`,
      flags,
    ),
    unless:
      /inference|serv(?:e|ing)|run(?:s|ning)? (?:on|this|the|it)|requir|deploy|at least|recommend|fits?\b|latency|notebook|\binstance\b/i,
  },
  {
    field: "training-duration",
    pattern: new RegExp(
      `(?<said>${QUALIFIER}${NUMBER}\\s*(?:hours?|hrs|days?|weeks?))\\b(?![- ](?:a|per)\\b|\\s+(?:of\\b(?! (?:continuous |total |wall )?(?:training|comput|clock))|spoken|speech))`,
      flags,
    ),
    unless: /GPU[- ]?hours|\b(?:1|one|each|per|an) epoch|inference|audio|speech|video|recordings?|within|next|last|ago|every|data|corpus/i,
  },
  {
    field: "knowledge-cutoff",
    pattern: new RegExp(`cut-?off\\b[^.]{0,40}?\\b(?<said>(?:${MONTH}\\.? )?20\\d\\d)\\b`, flags),
  },
  {
    field: "training-emissions",
    pattern: new RegExp(
      `(?<said>${QUALIFIER}${NUMBER}\\s*(?:kg|g|t|tons?|tonnes|metric tons|grams|kilograms)(?:\\s+of)?)\\s?-?\\s?(?:CO_?₂?2?)`,
      flags,
    ),
    unless: /market-based|estimated total location|offset[^.]{0,20}\b0\b|passenger|flight|equivalent to/i,
  },
  {
    field: "layers",
    pattern: new RegExp(`(?<said>${NUMBER})[- ](?:transformer |hidden |decoder )?layers?\\b`, flags),
    unless: /delet|first|last|merg|each|add|remov|LoRA/i,
  },
  {
    field: "hidden-size",
    pattern: new RegExp(`(?<said>${NUMBER})[- ]hidden(?: dimensions?| size)?\\b|hidden (?:size|dimension) of (?<also>${NUMBER})`, flags),
  },
  { field: "attention-heads", pattern: new RegExp(`(?<said>${NUMBER}) (?:attention[- ])?heads\\b`, flags), unless: /remov|prun/i },
  {
    field: "vocabulary-size",
    pattern: new RegExp(`vocabulary(?: size)? of (?<said>${LENGTH})(?! tokens of)|(?<also>${LENGTH})[- ](?:token )?vocabulary`, flags),
  },
];

export const DEVICE_NAME = new RegExp(`(?:(?<count>${NUMBER})\\s*(?:[x×*]\\s*)?)?(?<device>${DEVICE})(?!\\w)`, "i");
