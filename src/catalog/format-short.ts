import type { ClaimValue } from "../schema/claim-values.ts";
import type { Qualifier, Status } from "../schema/vocabularies.ts";
import { formatShortDate, isDate } from "./format-date.ts";
import { formatEnergy, formatQuantity, formatScientific, grouped, rounded, SCALES } from "./format-quantity.ts";
import { formatStatus, QUALIFIER_WORDS } from "./format-words.ts";

/**
 * A number in short, for cells, key figures and charts: "≤ 9 T", "3.21 B", "38–43%". `field` is the id of the
 * field or figure; its rule decides how the number is written, or else that of the unit.
 */
export function formatShort(
  { value, qualifier = "exact", unit }: { value?: ClaimValue; qualifier?: Qualifier; unit?: string },
  field?: string,
): string {
  const short = shortRule(field, unit);
  if (Array.isArray(value)) {
    const [low, high] = value;
    if (typeof low !== "number" || typeof high !== "number") return value.join(", ");
    const [from, to] = [short(low), short(high)];
    // A unit that both ends share is said once.
    const shared = /^[\d.,]+(.*)$/.exec(to)?.[1] ?? "";
    return `${shared !== "" && from.endsWith(shared) ? from.slice(0, -shared.length) : from}–${to}`;
  }
  if (typeof value !== "number") return "";
  return `${qualifier === "between" ? "" : QUALIFIER_WORDS[qualifier].sign}${short(value)}`;
}

type ShortRule = (value: number) => string;

/** Fields whose numbers are not written as their unit alone would have it. */
const SHORT_RULES: Readonly<Record<string, ShortRule>> = {
  "context-length": formatLength,
  "max-output": formatLength,
};

function shortRule(field: string | undefined, unit: string | undefined): ShortRule {
  const known = SHORT_RULES[field ?? ""] ?? UNIT_RULES[unit ?? ""];
  if (known) return known;
  // What is counted stands in the head of the table; what a catalogue measures in units of its own does not.
  return unit === undefined || COUNTED.has(unit) ? (value) => grouped.format(value) : (value) => formatQuantity(rounded(value, 4), unit);
}

const COUNTED: ReadonlySet<string> = new Set(["layer", "head", "expert", "dimension", "device"]);

const UNIT_RULES: Readonly<Record<string, ShortRule>> = {
  parameter: shortCount,
  token: shortCount,
  sample: shortCount,
  FLOP: (value) => formatScientific(rounded(value, 3)).replaceAll(" ", ""),
  "1": (value) => `${grouped.format(rounded(value * 100, 3))}%`,
  ratio: (value) => grouped.format(value >= 1000 ? Math.round(value) : rounded(value, 3)),
  byte: (value) => formatQuantity(rounded(value, 3), "byte"),
  h: (value) => `${grouped.format(rounded(value, 4))} h`,
  J: (value) => formatEnergy(rounded(value, 4)),
  ...Object.fromEntries(["FLOP/s", "op/s", "byte/s", "kg", "W"].map((unit) => [unit, (value) => formatQuantity(rounded(value, 4), unit)])),
};

/** Three significant digits and a letter from a million on; every digit below. */
function shortCount(value: number): string {
  const round = value >= 1e6 ? rounded(value, 3) : value;
  const scale = SCALES.find((one) => round >= one.power);
  return scale ? `${grouped.format(rounded(round / scale.power, 3))} ${scale.letter}` : grouped.format(value);
}

/**
 * The length of a text in tokens, never rounded: "400k" in whole thousands, "128K" and "1M" in whole multiples of
 * 1,024 and 1,024², every digit otherwise. Thousands come first, because 128,000 is what makers call 128k.
 */
function formatLength(value: number): string {
  if (value >= 1000 && value % 1000 === 0) return `${grouped.format(value / 1000)}k`;
  if (value >= 1024 ** 2 && value % 1024 ** 2 === 0) return `${grouped.format(value / 1024 ** 2)}M`;
  if (value >= 1024 && value % 1024 === 0) return `${grouped.format(value / 1024)}K`;
  return grouped.format(value);
}

interface ShortClaim {
  status: Status;
  value?: ClaimValue;
  text?: string;
  qualifier?: Qualifier;
  unit?: string;
  display: string;
  /** What a list names, with a shorter name where there is one. */
  items?: readonly { label: string; short?: string }[];
}

/** A claim as its field is shown in short: a number by its rule, a date with its month in three letters, words as they are. */
export function formatShortClaim(claim: ShortClaim, field: string): string {
  const { status, value, text, qualifier = "exact", display, items } = claim;
  if (items) return items.map(({ label, short }) => short ?? label).join(", ");
  if (value === undefined) return text ?? formatStatus(status);
  if (typeof value === "number" || (qualifier === "between" && Array.isArray(value))) return formatShort(claim, field);
  if (typeof value === "string" && isDate(value))
    return `${qualifier === "between" ? "" : QUALIFIER_WORDS[qualifier].sign}${formatShortDate(value)}`;
  return display;
}
