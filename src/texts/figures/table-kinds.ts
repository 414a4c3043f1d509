import { EXACT, PARAMETERS } from "./agreement.ts";
import { plainHead } from "./head-words.ts";

/** What a column or a row of a table holds, by its head. */
export interface HeadKind {
  field: string;
  /** What its numbers are to be multiplied with: 1e9 of "Parameters (B)". */
  factor: number;
  /** The field of the second number where each cell holds two: "28 / 4" below "Heads (Q / KV)". */
  second?: string;
  /** The head may also mean another thing: "Length". */
  loose?: true;
}

/** What a model is built of; the other fields also say how somebody ran or trained it. */
export const STRUCTURE: ReadonlySet<string> = new Set([...EXACT, ...PARAMETERS, "vocabulary-size"]);

/** Heads under which two numbers stand. */
const PAIRED = /^#?\s*(?:attention |attn\.? )?heads?\s*\(\s*(?:(?:q|query)\s*\/\s*)?(?:kv|key[\s/-]?value)\s*\)$/;

const TOTAL_ACTIVE =
  /^(?:#\s*)?(?:(?:model )?(?:param(?:eter)?s?|size)\s*)?\(?\s*total\s*(?:param(?:eter)?s?\s*)?\/\s*activ(?:e|ated)\s*(?:param(?:eter)?s?)?\s*\)?$/;

const EXPERTS = /^#?\s*(?:experts?\s*)?\(?\s*(?:(?:total|routed)\s*)?\/\s*activ(?:e|ated)\s*(?:experts?)?\s*\)?$/;

const ACTIVE_TOTAL = /^#?\s*(?:(?:model )?(?:param(?:eter)?s?|size)\s*)?\(?\s*activ(?:e|ated)\s*\/\s*total\s*(?:param(?:eter)?s?)?\s*\)?$/;

const FIELDS: readonly (readonly [string, RegExp])[] = [
  [
    "parameters-active",
    /^(?:#|no\.?|number of)?\s*(?:active|activated|activation)\s*(?:param(?:eter)?s?\.?)?(?: count| size)?(?:\s?(?:\/|per)\s?(?:token|inference|forward))?$/,
  ],
  [
    "parameters-total",
    /^(?:#|no\.?|number of|total|model)?\s*(?:total\s+)?(?:param(?:eter)?s?\.?(?: count| size)?|model size|size|total)$/,
  ],
  [
    "training-tokens",
    /^(?:#|no\.?|number of)?\s*(?:(?:pre-?)?train(?:ing)?\s+)?tokens?(?: seen| count| budget)?$|^(?:pre-?)?training (?:data(?: size)?|budget)$/,
  ],
  ["context-length", /^(?:max(?:imum|\.)?\s+)?(?:context|ctx)(?:[\s-](?:length|len\.?|window|size))?$/],
  ["vocabulary-size", /^(?:#\s*)?vocab(?:ulary)?\.?(?:[\s_-]size)?$/],
  [
    "layers",
    /^(?:#|no\.?|num\.?|number of|n_?)?\s*(?:transformer\s+|decoder\s+|hidden\s+)?layers?(?: count)?$|^(?:transformer|decoder) blocks$|^(?:n|num)_?(?:hidden_)?\{?layers?\}?$/,
  ],
  ["encoder-layers", /^(?:#|number of)?\s*encoder layers$/],
  [
    "hidden-size",
    /^(?:hidden[\s_-](?:size|dimension|width)|hidden|(?:model|embedding)[\s_-](?:size|dimension|dim\.?|width))$|^d_?\{?model\}?$|^(?:dim|d model|dmodel)$/,
  ],
  ["kv-heads", /^(?:n|num)_(?:kv|key_value)_heads$|^(?:#|number of)?\s*(?:kv|key[\s/-]value)[\s-]heads?(?: no\.?| count)?$/],
  [
    "attention-heads",
    /^(?:n|num)_(?:attention_)?heads$|^(?:#|number of)?\s*(?:(?:attention|attn\.?|query|q)[\s-]*)?heads?(?: no\.?| count)?$/,
  ],
  ["head-dimension", /^head[\s-](?:size|dimension|dim\.?)$|^d_?\{?(?:h|head)\}?$/],
  ["experts-total", /^(?:#|number of)?\s*(?:total |routed )?experts$/],
  [
    "experts-active",
    /^(?:#|number of)?\s*(?:active|activated) experts$|^(?:active |activated )?experts (?:active |activated )?(?:per|\/) token$/,
  ],
  ["accelerator-hours", /^(?:(?:pre-?)?training\s+)?(?:time\s*)?(?:total\s+)?(?:[ahv]\d{2,3}\s+)?(?:gpu|tpu|accelerator)[\s-]hours?$/],
  ["training-emissions", /^(?:training\s+)?(?:location-based\s+)?(?:(?:greenhouse gas|carbon|co2\w*)\s+)?(?:emissions?|emitted)$/],
  ["training-compute", /^(?:(?:pre-?)?train(?:ing)?\s+)?(?:flops?|compute)$/],
  ["training-mfu", /^mfu$/],
  ["accelerator-count", /^(?:#|no\.?|number of)?\s*(?:training\s+)?(?:gpus?|tpus?|chips|accelerators)(?: count| used)?$/],
  ["max-output", /^(?:max(?:imum|\.)? )?output(?: tokens| length| limit)?$/],
];

const FACTORS: readonly (readonly [RegExp, number])[] = [
  [/^(?:in\s+)?(?:k|thousands?|10\^?3|1e3)(?:\s+tokens)?$/, 1e3],
  [/^(?:in\s+)?(?:m|millions?|10\^?6)$/, 1e6],
  [/^(?:in\s+)?(?:b|bn|billions?|10\^?9)(?:\s+(?:tokens|params|parameters))?$/, 1e9],
  [/^(?:in\s+)?(?:t|tn|trillions?|10\^?12)(?:\s+tokens)?$/, 1e12],
  [/^(?:%|percent)$/, 0.01],
  [/^(?:gqa|mha|mqa|mla|total|tokens|flops?|hours|gpu hours|params|total\s?\/\s?active|active\s?\/\s?total)?$/, 1],
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
  if (ACTIVE_TOTAL.test(plain)) return { field: "parameters-active", second: "parameters-total", factor: 1 };
  if (TOTAL_ACTIVE.test(plain)) return { field: "parameters-total", second: "parameters-active", factor: 1 };
  if (/expert/.test(plain) && EXPERTS.test(plain)) return { field: "experts-total", second: "experts-active", factor: 1 };
  if (/^input\s*\/\s*output (?:context|tokens|length)(?: length)?$/.test(plain))
    return { field: "context-length", second: "max-output", factor: 1 };
  if (PAIRED.test(plain)) return { field: "attention-heads", second: "kv-heads", factor: 1 };
  const [, words = "", bracketed, after] =
    /^(.*?)\s*(?:[([{]([^)\]}]*)[)\]}]|,?\s(in (?:thousands|millions|billions|trillions)))?\s*:?$/.exec(plain) ?? [];
  const unit = (bracketed ?? after ?? "").trim();
  // "Training time (GPU hours)": the unit says what is counted.
  const isTime =
    /^(?:[agt]pu|accelerator|[ahv]\d{2,3})[\s-]hours?$/.test(unit) &&
    /^(?:(?:pre-?)?training\s+)?(?:time|cost|compute)?$/.test(words.trim());
  const field = isTime ? "accelerator-hours" : FIELDS.find(([, pattern]) => pattern.test(words.trim()))?.[0];
  const factor = isTime ? 1 : FACTORS.find(([pattern]) => pattern.test(unit))?.[1];
  if (field === "training-emissions")
    return /^(?:t|tons?|tonnes?|metric tons?)\s?(?:of\s)?co2\w*$/.test(unit.replaceAll(/\s+/g, " ").replace("co2 eq", "co2eq"))
      ? { field, factor: 1000 }
      : undefined;
  const loose = field === undefined && factor === 1 ? LOOSE.find(([, pattern]) => pattern.test(words.trim()))?.[0] : undefined;
  if (loose) return { field: loose, factor: 1, loose: true };
  return field === undefined || factor === undefined ? undefined : { field, factor };
}
