/** Words of amounts, as parts of the expressions that find them in sentences. */
export const QUALIFIER =
  "(?:(?:up ?to|at most|no more than|over|more than|at least|about|around|approximately|approx\\.|roughly|nearly|almost|some|exceeding|a bit more than)\\s+|[~≈≥≤<>约約약]\\s*|超过\\s*){0,2}";
export const NUMBER = String.raw`(?<![\w./-])(?:\d{1,3}(?:,\d{2,3})*,\d{3}|\d+(?:\.\d+)?)`;
const SCALE = "(?:trillion|billion|million|[TBMtbm](?![A-Za-z]))";
export const BIG = `${QUALIFIER}(?:${NUMBER}\\s*[-+]?\\s*${SCALE}\\+?|(?<![\\w.])\\d{1,3}(?:,\\d{2,3})+,\\d{3}|(?<![\\w.])\\d{8,})`;
export const LENGTH = `${QUALIFIER}(?:${NUMBER}\\s*(?:[kKmM](?![A-Za-z])|million)?\\+?)`;
export const MONTH =
  "(?:January|February|March|April|May|June|July|August|September|October|November|December|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)";
export const DEVICE =
  "(?<![A-WYZa-wyz0-9])(?:(?:NVIDIA|Nvidia|AMD|Google)\\s+)?(?:Cloud\\s+)?(?:Tesla\\s+)?(?:[AHVPB]\\d{2,3}|L4(?:0S?)?|MI\\d{3}\\w?|T4|RTX\\s?\\w*\\s?\\d{4}\\w*|TPU\\s?v\\d\\w*|GH200|A10G?)s?(?:[- ](?:SXM\\d?|PCIe|\\d+\\s?GB?))*";
export const PARAMETERS =
  "(?:trainable\\s+|learnable\\s+|model\\s+|total\\s+|non-embedding\\s+|backbone\\s+)*(?:param(?:ete|te|ate|et)rs?\\b|params?\\b|weights\\b(?! (?:and|of the original|are (?:released|available))))";

/** How a sentence states a field's value. The group `said` holds the value with its bound. */
export interface Pattern {
  field: string;
  pattern: RegExp;
  /** A sentence in which it does not count. */
  unless?: RegExp;
}

export const flags = "gid";
