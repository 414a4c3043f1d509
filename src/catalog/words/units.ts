import { askedOnce } from "../../schema/asked-once.ts";

/** A unit as texts write it: its pattern behind a number, and how many of the field's unit it is. */
interface Unit {
  readonly pattern: RegExp;
  readonly factors: readonly number[];
}

const unit = (pattern: RegExp, ...factors: number[]): Unit => ({ pattern, factors });
const KILOWATT_HOUR_IN_JOULE = 3.6e6;
const PETAFLOP_PER_SECOND_DAY = 1e15 * 86_400;

/** Units that stand directly behind their number, by the unit of a field. */
const CLOSE: Record<string, readonly Unit[]> = {
  h: [
    unit(/^(?:[\w/-]*\s?){0,3}hours?\b|^h(?:rs?)?\b/, 1),
    unit(/^(?:[\w/-]*\s?){0,3}days?\b/, 24),
    unit(/^(?:[\w/-]*\s?){0,3}weeks?\b/, 168),
    unit(/^min(?:ute)?s?\b/, 1 / 60),
  ],
  kg: [unit(/^(?:kg|kilograms?)/, 1), unit(/^(?:metric )?(?:tco2|t ?co2|t\b|tons?|tonnes?)/, 1000), unit(/^g(?:rams?)?\b/, 0.001)],
  J: [
    unit(/^kwh/, KILOWATT_HOUR_IN_JOULE),
    unit(/^mwh/, 1e3 * KILOWATT_HOUR_IN_JOULE),
    unit(/^gwh/, 1e6 * KILOWATT_HOUR_IN_JOULE),
    unit(/^wh\b/, 1e-3 * KILOWATT_HOUR_IN_JOULE),
    unit(/^mj\b/, 1e6),
    unit(/^gj\b/, 1e9),
    unit(/^j(?:oules?)?\b/, 1),
  ],
  FLOP: [
    unit(/^(?:petaflops?\/s[ -]?days?|pf[ -]?days?|pflops?\/s[ -]?days?)/, PETAFLOP_PER_SECOND_DAY),
    unit(/^(?:yotta|y)flops?/, 1e24),
    unit(/^(?:zetta|z)flops?/, 1e21),
    unit(/^(?:exa|e)flops?/, 1e18),
    unit(/^(?:peta|p)flops?/, 1e15),
    unit(/^(?:total |training |pretraining )?(?:flops?|floating[ -]?point operations?)/, 1),
  ],
  "FLOP/s": [
    unit(/^(?:exa|e)flops?/, 1e18),
    unit(/^(?:peta|p)flops?/, 1e15),
    unit(/^(?:tera|t)(?:ensor )?(?:flops?|f\b)/, 1e12),
    unit(/^(?:giga|g)flops?/, 1e9),
    unit(/^flops?/, 1),
  ],
  "op/s": [unit(/^(?:tera|t)(?:ops|flops?)/, 1e12), unit(/^(?:peta|p)(?:ops|flops?)/, 1e15)],
  byte: [
    unit(/^(?:tib\b|tb\b|terabytes?)/, 1e12, 1024 ** 4),
    unit(/^(?:gib\b|gb|gigabytes?)/, 1e9, 1024 ** 3),
    unit(/^(?:mib\b|mb\b|megabytes?)/, 1e6, 1024 ** 2),
    unit(/^(?:kib\b|kb\b|kilobytes?)/, 1e3, 1024),
    unit(/^bytes?\b/, 1),
  ],
  "byte/s": [unit(/^(?:tb|tbytes?)(?:\/s|ps| per second|\/sec)/, 1e12), unit(/^(?:gb|gbytes?)(?:\/s|ps| per second|\/sec)/, 1e9)],
  W: [unit(/^kw\b/, 1e3), unit(/^w(?:atts?)?\b/, 1)],
  "1": [unit(/^(?:%|percent|per cent)/, 0.01)],
};

/** What is counted, named within a few words behind the number. */
const COUNTED: Record<string, RegExp> = {
  token: /\btokens?\b/,
  parameter: /\b(?:parameters?|params?|weights?)\b/,
  layer: /\b(?:layers?|blocks?)\b/,
  head: /\bheads?\b/,
  expert: /\bexperts?\b/,
  h: /\b(?:hours?|days?)\b/,
  device: /\b(?:gpus?|tpus?|chips?|accelerators?|devices?|cores?)\b(?![ -]?(?:hours?|days?))/,
  FLOP: /\bflops?\b/,
  sample: /\b(?:samples?|examples?|documents?|conversations?|rows?|prompts?|images?)\b/,
  "1": /^\s?%/,
};
const MEASURES = Object.entries(CLOSE).filter(([, units]) => units.length > 0);

/**
 * Factors that turn a number followed by `after` into the field's unit; none where the words name another
 * unit. A bare number counts as it is, and as what a table's heading (`heading`) says of its column.
 */
export function factorsFor(field: string | undefined, after: string, heading = ""): readonly number[] {
  if (heading !== "") return findFactors(field, after, heading);
  const known = bareFactors.get(field) ?? askedOnce((words) => findFactors(field, words, ""));
  bareFactors.set(field, known);
  return known(after);
}

/** By the unit of a field, of which there are few: what follows a number in a quote is much the same in many. */
const bareFactors = new Map<string | undefined, (after: string) => readonly number[]>();

function findFactors(field: string | undefined, after: string, heading: string): readonly number[] {
  const behind = after.replace(/^[\s-]+/, "");
  const close = CLOSE[field ?? ""]?.find(({ pattern }) => pattern.test(behind));
  if (close) return close.factors;
  if (isOther(field, behind)) return [];
  const named = headingFactors(field, heading);
  return named.length > 0 ? named : [1];
}

function isOther(field: string | undefined, after: string): boolean {
  // "37B are activated for each token": what it is counted for is not what is counted.
  const behind = after.replace(/\b(?:per|each|every|an?|one) \S+/g, "");
  const own = field === undefined ? undefined : COUNTED[field];
  if (own?.test(behind)) return false;
  // "1.46M H100-80GB hours": a measure counts only where it follows the number at once.
  if (MEASURES.some(([name, units]) => name !== field && name !== "h" && units.some(({ pattern }) => pattern.test(behind)))) {
    return !(field === undefined && behind.startsWith("%"));
  }
  const first = firstCounted(behind);
  return first !== undefined && first.at < 24 && (own !== undefined || ["token", "parameter", "h", "device"].includes(first.name));
}

function firstCounted(words: string): { name: string; at: number } | undefined {
  return Object.entries(COUNTED)
    .flatMap(([name, pattern]) => {
      const at = words.search(pattern);
      return at < 0 ? [] : [{ name, at }];
    })
    .toSorted((a, b) => a.at - b.at)[0];
}

const HEADING_SCALES: Record<string, number> = {
  thousand: 1e3, k: 1e3, million: 1e6, m: 1e6, billion: 1e9, b: 1e9, trillion: 1e12, t: 1e12,
}; // prettier-ignore

function headingFactors(field: string | undefined, heading: string): readonly number[] {
  const units = CLOSE[field ?? ""] ?? [];
  for (const words of [...heading.matchAll(/\(([^)]*)\)/g)].map((match) => match[1] ?? "").concat(heading.split(/[\s,[\]]+/))) {
    const found = units.find(({ pattern }) => pattern.test(words.trim()));
    if (found) return found.factors;
  }
  const scale = /(thousand|million|billion|trillion)|\(([kmbt])\)/.exec(heading);
  const factor = HEADING_SCALES[scale?.[1] ?? scale?.[2] ?? ""];
  return factor ? [factor, 1] : [];
}
