import { EXACT, PARAMETERS } from "./agreement.ts";
import { plainHead } from "./head-words.ts";
import { unitOf } from "./units.ts";

/** What a column or a row of a table holds, by its head. */
export interface HeadKind {
  field: string;
  /** What its numbers are to be multiplied with: 1e9 of "Parameters (B)". */
  factor: number;
  /** The field of the second number where each cell holds two: "28 / 4" below "Heads (Q / KV)". */
  second?: string;
  /** The head may also mean another thing: "Length". */
  loose?: true;
  /** The unit stands in the head or, where the factor is 0, in each cell. */
  measured?: true;
}

/** What a model is built of; the other fields also say how somebody ran or trained it. */
export const STRUCTURE: ReadonlySet<string> = new Set([...EXACT, ...PARAMETERS, "vocabulary-size"]);

/** Heads under which two numbers stand. */
const PAIRED = /^#?\s*(?:attention |attn\.? )?heads?\s*\(\s*(?:(?:q|query)\s*\/\s*)?(?:kv|key[\s/-]?value)\s*\)$/;

const TOTAL_ACTIVE =
  /^(?:#\s*)?(?:(?:model )?(?:param(?:eter)?s?|size)\s*)?\(?\s*total\s*(?:param(?:eter)?s?\s*)?\/\s*activ(?:e|ated)\s*(?:param(?:eter)?s?)?\s*\)?$/;

const EXPERTS = /^#?\s*(?:experts?\s*)?\(?\s*(?:(?:total|routed)\s*)?\/\s*activ(?:e|ated)\s*(?:experts?)?\s*\)?$/;

const ACTIVE_TOTAL = /^#?\s*(?:(?:model )?(?:param(?:eter)?s?|size)\s*)?\(?\s*activ(?:e|ated)\s*\/\s*total\s*(?:param(?:eter)?s?)?\s*\)?$/;

/** Words of counting before a head; a key of a configuration begins with a letter for them. */
const COUNTING = /^(?:#|№|no\.?(?=\s)|nb\.?(?=\s)|num(?:ber of|\.|(?=\s))|n(?=\s))\s*/;

/** The field of a head, without words of counting, and with blanks for the underscores of keys. */
const FIELDS: readonly (readonly [string, RegExp])[] = [
  [
    "parameters-active",
    /^(?:active|activated|activation)\s*(?:param(?:eter)?s?\.?)?(?: count| size)?(?:\s?(?:\/|per)\s?(?:token|inference|forward))?$/,
  ],
  ["parameters-total", /^(?:total|model)?\s*(?:total\s+)?(?:param(?:eter)?s?\.?(?: count| sizes?)?|model sizes?|sizes?|total)$/],
  [
    "training-tokens",
    /^(?:(?:pre-?)?train(?:ing)?\s+)?tokens?(?: seen| count| budget| used| trained)?$|^(?:pre-?)?training (?:data(?: size)?|budget)$/,
  ],
  ["context-length", /^(?:max(?:imum|\.)?\s+)?(?:context|ctx)(?:[\s-](?:length|len\.?|window|size))?$/],
  ["vocabulary-size", /^vocab(?:ulary)?\.?(?:[\s-]size)?$/],
  [
    "layers",
    /^(?:transformer\s+|decoder\s+|hidden\s+)?layers?(?: count| no\.)?$|^(?:transformer|decoder) blocks$|^n\{?layers?\}?$|^dec\. no\.$/,
  ],
  ["encoder-layers", /^encoder layers$/],
  [
    "hidden-size",
    /^(?:hidden[\s-](?:size|dimension|width)|hidden|(?:model|embedding)[\s-](?:size|dimension|dim\.?|width))$|^d[\s_]?\{?model\}?$|^dim$/,
  ],
  ["kv-heads", /^(?:kv|key[\s/-]value)[\s-]heads?(?: no\.?| count)?$/],
  ["attention-heads", /^(?:(?:attention|attn\.?|query|q)[\s-]*)?heads?(?: no\.?| count)?$/],
  ["head-dimension", /^head[\s-](?:size|dimension|dim\.?)$|^d[\s_]?\{?(?:h|head)\}?$/],
  ["experts-total", /^(?:total |routed )?experts$/],
  ["experts-active", /^(?:active|activated) experts$|^(?:active |activated )?experts (?:active |activated )?(?:per|\/) token$/],
  ["accelerator-hours", /^(?:(?:pre-?)?training\s+)?(?:time\s*)?(?:total\s+)?(?:[ahv]\d{2,3}\s+)?(?:gpu|tpu|accelerator)[\s-]hours?$/],
  [
    "training-emissions",
    /^(?:training\s+)?(?:location-based\s+)?(?:(?:greenhouse gas|carbon|co2\w*|co₂\w*)\s+)?(?:emissions?|emitted)$|^co[2₂]\s?(?:eq?)?$/,
  ],
  ["training-energy", /^(?:training\s+)?(?:energy|electricity|power)(?: consumption| consumed| used| use)?$/],
  ["training-duration", /^(?:pre-?)?training (?:time|duration)$/],
  ["training-compute", /^(?:(?:pre-?)?train(?:ing)?\s+)?(?:flops?|compute)$/],
  ["training-mfu", /^mfu$/],
  ["accelerator-count", /^(?:training\s+)?(?:gpus?|tpus?|chips|accelerators)(?: count| used)?$/],
  ["max-output", /^(?:max(?:imum|\.)? )?output(?: tokens| length| limit)?$/],
];

/** Fields that are given in several units; what a head or a cell names none of, is none of theirs. */
const MEASURED: ReadonlySet<string> = new Set(["training-emissions", "training-energy", "training-duration"]);

const FACTORS: readonly (readonly [RegExp, number])[] = [
  [/^(?:in\s+)?(?:k|thousands?|10\^?3|1e3)(?:\s+tokens)?$/, 1e3],
  [/^(?:in\s+)?(?:m|millions?|10\^?6)$/, 1e6],
  [/^(?:in\s+)?(?:b|bn|billions?|10\^?9)(?:\s+(?:tokens|params|parameters))?$/, 1e9],
  [/^(?:in\s+)?(?:t|tn|trillions?|10\^?12)(?:\s+tokens)?$/, 1e12],
  [/^(?:%|percent)$/, 0.01],
  [/^(?:count|gqa|mha|mqa|mla|total|tokens|flops?|hours|gpu hours|params|total\s?\/\s?active|active\s?\/\s?total)?$/, 1],
];

/** Heads that may also mean another thing. */
const LOOSE: readonly (readonly [string, RegExp])[] = [
  ["context-length", /^(?:max(?:imum|\.)? )?(?:sequence |seq\.? )?length$/],
  ["hidden-size", /^(?:dimensions?|width)$/],
  ["layers", /^depth$/],
  ["training-tokens", /^(?:training set|(?:training )?data|corpus)(?: size)?$/],
];

/** The kind of what stands below or beside a head; undefined where the head says another thing, or counts in other units. */
export function headKind(head: string): HeadKind | undefined {
  const plain = plainHead(head);
  if (/^#?\s*b$/.test(plain)) return { field: "parameters-total", factor: 1e9 };
  if (ACTIVE_TOTAL.test(plain)) return { field: "parameters-active", second: "parameters-total", factor: 1 };
  if (TOTAL_ACTIVE.test(plain)) return { field: "parameters-total", second: "parameters-active", factor: 1 };
  if (/expert/.test(plain) && EXPERTS.test(plain)) return { field: "experts-total", second: "experts-active", factor: 1 };
  if (/^input\s*\/\s*output (?:context|tokens|length)(?: length)?$/.test(plain))
    return { field: "context-length", second: "max-output", factor: 1 };
  if (PAIRED.test(plain)) return { field: "attention-heads", second: "kv-heads", factor: 1 };
  const [, written = "", bracketed, after] =
    /^(.*?)\s*(?:[([{]([^)\]}]*)[)\]}]|,?\s(in (?:thousands|millions|billions|trillions)))?\s*:?$/.exec(plain) ?? [];
  const unit = (bracketed ?? after ?? "").trim();
  const words = wordsOf(written);
  // "Training time (GPU hours)": the unit says what is counted.
  const isTime =
    /^(?:[agt]pu|accelerator|[ahv]\d{2,3})[\s-]hours?$/.test(unit) && /^(?:(?:pre-?)?training\s+)?(?:time|cost|compute)?$/.test(words);
  // "Hidden dim (d_model)": the key in brackets says it.
  const field = isTime ? "accelerator-hours" : (fieldNamed(words) ?? (/_/.test(unit) ? fieldNamed(wordsOf(unit)) : undefined));
  if (field !== undefined && MEASURED.has(field)) return { field, factor: unitOf(field, unit) ?? 0, measured: true };
  const isKey = /_/.test(unit) && fieldNamed(wordsOf(unit)) === field;
  const factor = isTime || isKey ? 1 : FACTORS.find(([pattern]) => pattern.test(unit))?.[1];
  const loose = field === undefined && factor === 1 ? LOOSE.find(([, pattern]) => pattern.test(words))?.[0] : undefined;
  if (loose) return { field: loose, factor: 1, loose: true };
  return field === undefined || factor === undefined ? undefined : { field, factor };
}

function wordsOf(head: string): string {
  return head.replaceAll("_", " ").trim().replace(COUNTING, "").trim();
}

function fieldNamed(words: string): string | undefined {
  return FIELDS.find(([, pattern]) => pattern.test(words))?.[0];
}
