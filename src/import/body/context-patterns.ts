import { flags, LENGTH, NUMBER, QUALIFIER, type Pattern } from "./amount-words.ts";
import { CONTEXTS_ELSEWHERE } from "./context-elsewhere.ts";

/** How sentences state what length a model can take. */
export const CONTEXTS: readonly Pattern[] = [
  {
    field: "context-length",
    pattern: new RegExp(
      `(?:context|sequence|token|input)(?:(?:\\s+|-)?(?:length|window|size|limit)s?)+(?:\\s+(?:of|is|are|was|up|to|with|at|that|can|be|set|limited|restricted|extended|expanded|increased|reduced|support\\w*|a|the|from \\S+|maximum|spanning|default|adapt?ation|adapation|extension|:|=))*\\s*(?:[:=(]|\\\\\\()?\\s*(?<said>${LENGTH})(?!\\d|\\s*(?:x\\b|GB|%|billion|->|→|=>|(?:tokens )?for (?:the first )?\\d+ ?%))|(?:length|window|context)s?[^.\\d]{0,20}${NUMBER}[kK]?\\s*(?:->|→|=>)\\s*(?<arrow>${LENGTH})|lengths?\\b[^.]{0,40}\\b\\d+(?: tokens)? for (?:the first )?\\d+ ?%[^.]*\\band (?<remaining>${NUMBER}) (?:tokens )?for the (?:remaining|rest)|(?<!decoder |summary |target |output |generation |new )max(?:imum)? lengths?(?: of|:| is| =)? (?<maximum>${NUMBER})(?![\\w.]*\\d)`,
      flags,
    ),
    unless: /\blocal context/i,
  },
  {
    field: "context-length",
    pattern: new RegExp(
      `(?<said>${LENGTH})[- ]*(?:tokens?|characters?|nucleotides?|residues?|bytes?)?[- ]*(?:sized? )?(?:of\\s+)?(?:long\\s+)?context\\b(?!\\s+(?:examples|conversations))|context[^.]{0,25}?\\b(?:up to|of|is)\\s+(?<also>${LENGTH})\\s*tokens|(?:inputs?|sequences?|texts?|documents?|prompts?)(?:\\s+(?:of|with|lengths?|can be))*\\s+(?<up>up ?to ${LENGTH})\\s*tokens|(?:inputs?|sequences?|texts?|documents?|prompts?) as long as (?<long>${LENGTH})\\s*tokens|(?:handl|support|process|accept|allow|encod|embed|read)\\w* (?:\\w+ ){0,2}(?:inputs?|sequences?|texts?|documents?) (?<bare>up ?to ${NUMBER})(?=[.;,)]|$)|length tokens (?:is |was |has been )?(?:expanded|extended|increased) to (?<grown>${NUMBER})|(?:handl|support|process|accept|allow|encod|embed|read)\\w*\\s+(?:\\w+ ){0,3}up to (?<handled>${LENGTH})\\s*(?:input )?tokens|max(?:imum)?\\s+(?:\\w+\\s+){0,3}?(?:of\\s+)?(?<most>${LENGTH})\\s*tokens`,
      flags,
    ),
    unless: /shots?\b|output|generat|retriev|chunk/i,
  },
  {
    field: "context-length",
    pattern: new RegExp(
      `(?:inputs are |supports? )sequences of (?:length )?(?<said>(?:up to )?${LENGTH})(?:\\s+(?:consecutive\\s+)?tokens|[.;!]|$)`,
      flags,
    ),
  },
  {
    field: "context-length",
    pattern: new RegExp(
      `pieces of (?<said>${NUMBER}) contiguous tokens?|combined length of (?<combined>(?:less than|at most|no more than) ${NUMBER}) tokens|does (?<exceed>not exceed ${NUMBER}) tokens|(?<maximal>${NUMBER}) tokens max(?:imums?)?\\b|receptive field of (?<field>${NUMBER})\\b|fit in(?:to)? (?<fit>${NUMBER}) tokens|(?:handl|support|process|accept|work)\\w* (?:\\w+ ){0,3}lengths? of (?:up ?to )?(?<length>${NUMBER})(?!\\w|\\.\\d)|(?:longer than|truncated (?:to|at|after)|limited to|at most|no more than|maximum of|up to) (?:a maximum of )?(?<pieces>${NUMBER}) (?:sub-?word |input )?(?:word ?pieces?|tokens?)\\b`,
      flags,
    ),
    unless: /output|generat|retriev|chunk|summar|vocab|\bnew\b|removed|filter|dropped|discard|\bfor (?:the first )?\d+ ?%/i,
  },
  {
    field: "context-length",
    pattern: new RegExp(
      `(?<said>${LENGTH})[- ](?:tokens? )?(?:max(?:imum)? )?(?:input |sequence |context |content )+lengths?\\b|(?<tokens>${LENGTH})[- ]tokens? input context|(?<!sliding[- ])window size of (?<window>${LENGTH})|(?:length|window|context)s? (?:has been |was |is )?(?:extended |expanded |increased )?from (?:${LENGTH}|\\S+)(?: tokens)?(?: (?:in|of) [\\w.-]+)? to (?<extended>[~≈≥≤<>]?\\s?${LENGTH})|(?:inputs?|texts?|sequences?|documents?) \\((?<brackets>(?:up to|less than|at most|max\\.?|<) ?${NUMBER})\\s*tokens\\)|padded to the same length \\((?<padded>${NUMBER}) tokens\\)`,
      flags,
    ),
    unless: /\boutput|generat(?:es|ing) up|\blocal context/i,
  },
  {
    field: "context-length",
    // “handles 16384 long sequences”, “25-32k context”, “the full 8192 tokens”
    pattern: new RegExp(
      `(?<said>${NUMBER}[kK]?)[- ](?:tokens? )?long (?:sequences?|inputs?|texts?|documents?)|\\d+[kK]?\\s?[-–—]\\s?(?<upper>\\d+[kK])[- ](?:tokens? )?context|\\bthe full (?<full>${LENGTH})[- ](?:tokens?|context)\\b`,
      flags,
    ),
    unless: /\boutput|generat(?:es|ing) up/i,
  },
  {
    field: "context-length",
    pattern: new RegExp(`\\bcontext (?:is|was|of) (?<said>${QUALIFIER}${NUMBER}\\s*[kK])(?![A-Za-z])`, flags),
  },
  {
    field: "context-length",
    pattern: new RegExp(
      `\\b(?:n_ctx|n_positions|max_position_embeddings|max_seq_len(?:gth)?|max_sequence_length|seq_?len(?:gth)?|(?<=\\b(?:train|context|sequence)[^.]*)block[ _]size|model_max_length)\\b["'\`]?(?:\\s+(?:of|is|was|set to|from \\S+ to))*\\s*[:=(]*\\s*(?<said>${LENGTH})(?!\\s*x\\b)`,
      flags,
    ),
    unless: /quanti|chunks|matrix|calibrat|nsamples/i,
  },
  {
    field: "context-length",
    pattern: new RegExp(
      `(?<!sliding[- ]|attention[- ])\\bwindows? of (?:up to )?(?<said>${LENGTH})(?: tokens\\b|(?<=[kK]))|(?<!sliding |overlapping )(?<window>${NUMBER}(?:\\s?[kK]|[- ]tokens?))[- ](?:tokens? )?windows?\\b|(?:sequences?|inputs?|texts?|documents?|passages?|prompts?)(?: (?:that are|of|with|can be|are|length|lengths|a|maximum|max)\\b)+ (?<sequences>${LENGTH})(?:[- ]tokens?\\b|(?<=[kK])|(?= (?:in length|long)\\b))|(?<instance>${NUMBER}) tokens per (?:instance|example|sequence|input)|longer than (?<split>${NUMBER}) (?:tokens )?(?:were|are|was|is|will be|get) (?:split|truncated|cut)|lengths? of (?:up to )?(?<lengths>${NUMBER})(?: tokens)?,? or (?:lower|less|shorter)|(?:max(?:imum)?|trained at) (?:sentence|example|token|document) length (?:of|is|was|:)? ?(?<sentence>${NUMBER})|length of (?:the |an? )?(?:document|input|text|sequence)s? (?:can|may|is|should)(?: be)? (?<document>up ?to ${NUMBER}) tokens|(?:works?|useful|designed|intended|suit\\w+) (?:\\w+ ){0,4}(?:up to|under|below) (?<works>${NUMBER}) tokens`,
      flags,
    ),
    unless: /output|generat|retriev|chunk|summar|vocab|\bnew\b|removed|filter|dropped|discard|overlap|encoded (?:in)?to/i,
  },
  {
    field: "context-length",
    pattern: new RegExp(
      `\\bsupports? (?:(?:up ?to|a|the) )?(?<said>${NUMBER}\\s?[kK]|${NUMBER}(?= tokens))(?= tokens\\b|[.;,]|$)|\\bctx(?:[ _]?len(?:gth)?)?(?: of|:|=)? ?(?<ctx>${LENGTH})`,
      flags,
    ),
    unless: /output|generat|resolution|images?\b|users|batch/i,
  },
  ...CONTEXTS_ELSEWHERE,
];
