import type { ClaimValue } from "../schema/claims.ts";
import type { Qualifier, Status } from "../schema/vocabularies.ts";

/** Numbers, dates and statuses as people read them. One formatter for all: making one is slow. */
const grouped = new Intl.NumberFormat("en-GB", { maximumFractionDigits: 6 });

const SCALES = [
  { power: 1e12, word: "trillion", letter: "T" },
  { power: 1e9, word: "billion", letter: "B" },
  { power: 1e6, word: "million", letter: "M" },
] as const;

const PLURALS: Record<string, string> = {
  parameter: "parameters",
  token: "tokens",
  sample: "samples",
  layer: "layers",
  head: "heads",
  expert: "experts",
  device: "devices",
};

/** `9e12, "token"` → "9 trillion tokens". Keeps the digits that the value is written with. */
export function formatQuantity(value: number, unit: string | undefined): string {
  switch (unit) {
    case "parameter":
    case "token":
    case "sample":
      return `${formatCount(value)} ${value === 1 ? unit : PLURALS[unit]}`;
    case "layer":
    case "head":
    case "expert":
    case "device":
      return `${grouped.format(value)} ${value === 1 ? unit : PLURALS[unit]}`;
    case "FLOP":
      return `${formatScientific(value)} FLOP`;
    case "FLOP/s":
      return scaled(value, [[1e12, "TFLOP/s"]], "FLOP/s");
    case "op/s":
      return scaled(value, [[1e12, "TOP/s"]], "op/s");
    case "byte":
      return scaled(
        value,
        [
          [1e12, "TB"],
          [1e9, "GB"],
          [1e6, "MB"],
        ],
        "bytes",
      );
    case "byte/s":
      return scaled(
        value,
        [
          [1e12, "TB/s"],
          [1e9, "GB/s"],
        ],
        "byte/s",
      );
    case "kg":
      return scaled(value, [[1e3, "t CO₂e"]], "kg CO₂e");
    case "J":
      return `${scaled(
        value,
        [
          [1e12, "TJ"],
          [1e9, "GJ"],
          [1e6, "MJ"],
        ],
        "J",
      )} (${formatCompactNumber(value / 3.6e6)} kWh)`;
    case "h":
      return `${grouped.format(value)} ${value === 1 ? "hour" : "hours"}`;
    case "W":
      return `${grouped.format(value)} W`;
    case "1":
      return `${grouped.format(Number((value * 100).toPrecision(12)))}%`;
    default:
      return grouped.format(value);
  }
}

/** `3.21e9` → "3.21 billion"; a count with too many digits to say in words is written out. */
export function formatCount(value: number): string {
  const scale = SCALES.find((one) => value >= one.power);
  if (!scale) return grouped.format(value);
  const share = Number((value / scale.power).toPrecision(12));
  return String(share).length > 7 ? grouped.format(value) : `${grouped.format(share)} ${scale.word}`;
}

/** `3.8e25` → "3.8 × 10²⁵". */
export function formatScientific(value: number): string {
  const [mantissa = "", exponent = "0"] = value.toExponential().split("e");
  const rounded = mantissa.length > 7 ? Number(mantissa).toPrecision(3) : mantissa;
  return `${rounded} × 10${superscript(Number(exponent))}`;
}

function superscript(value: number): string {
  return String(value).replace(/[-\d]/g, (character) => "⁻⁰¹²³⁴⁵⁶⁷⁸⁹"["-0123456789".indexOf(character)] ?? character);
}

function scaled(value: number, scales: readonly (readonly [number, string])[], plain: string): string {
  const scale = scales.find(([power]) => value >= power);
  return scale ? `${formatCompactNumber(value / scale[0])} ${scale[1]}` : `${grouped.format(value)} ${plain}`;
}

/** At most four significant digits below ten thousand, grouped whole numbers above. */
export function formatCompactNumber(value: number): string {
  return grouped.format(value >= 10_000 ? Math.round(value) : Number(value.toPrecision(4)));
}

const WORDS: Record<Exclude<Qualifier, "between">, { reported: string; derived: string; sign: string }> = {
  exact: { reported: "", derived: "", sign: "" },
  approximately: { reported: "about ", derived: "about ", sign: "≈ " },
  "at-least": { reported: "at least ", derived: "at least ", sign: "≥ " },
  "at-most": { reported: "up to ", derived: "at most ", sign: "≤ " },
};

export interface Formatted {
  value?: ClaimValue;
  qualifier?: Qualifier;
  unit?: string;
  status: Status;
}

/** A number with its qualifier in words: "up to 9 trillion tokens", "38% to 43%". */
export function formatNumber({ value, qualifier = "exact", unit, status }: Formatted): string {
  const derived = status === "derived";
  const round = (number: number) => (derived ? Number(number.toPrecision(3)) : number);
  if (Array.isArray(value)) {
    const [low, high] = value;
    if (typeof low !== "number" || typeof high !== "number") return value.join(", ");
    return `${formatQuantity(round(low), unit)} to ${formatQuantity(round(high), unit)}`;
  }
  if (typeof value !== "number") return "";
  const word = qualifier === "between" ? "" : WORDS[qualifier][derived ? "derived" : "reported"];
  return `${word}${formatQuantity(round(value), unit)}`;
}

/** The same for a table cell or a key figure: "≤ 9 T", "3.21 B", "128 k". */
export function formatShort({ value, qualifier = "exact", unit }: Formatted): string {
  if (Array.isArray(value)) {
    const [low, high] = value;
    return typeof low === "number" && typeof high === "number"
      ? `${shortQuantity(low, unit)}–${shortQuantity(high, unit)}`
      : value.join(", ");
  }
  if (typeof value !== "number") return "";
  return `${qualifier === "between" ? "" : WORDS[qualifier].sign}${shortQuantity(value, unit)}`;
}

function shortQuantity(value: number, unit: string | undefined): string {
  if (unit === "FLOP") return formatScientific(Number(value.toPrecision(3)));
  if (unit === "1") return `${grouped.format(Number((value * 100).toPrecision(3)))}%`;
  if (unit === "parameter" || unit === "token" || unit === "sample") {
    const scale = SCALES.find((one) => value >= one.power);
    if (scale) return `${grouped.format(Number((value / scale.power).toPrecision(3)))} ${scale.letter}`;
    return value >= 10_000 ? `${Math.round(value / 1000)} k` : grouped.format(value);
  }
  return formatQuantity(Number(value.toPrecision(4)), unit);
}

const MONTHS = ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"];

/** "2024-09-25" → "25 September 2024"; "2023-12" → "December 2023". */
export function formatDate(date: string): string {
  const [year = "", month, day] = date.split("-");
  if (!month) return year;
  const name = MONTHS[Number(month) - 1];
  return day ? `${Number(day)} ${name} ${year}` : `${name} ${year}`;
}

/** "2024-09-25" → "Sep 2024". */
export function formatMonth(date: string): string {
  const [year = "", month] = date.split("-");
  return month ? `${MONTHS[Number(month) - 1]?.slice(0, 3)} ${year}` : year;
}

const STATUS_WORDS: Record<Status, string> = {
  reported: "reported",
  "third-party": "third party",
  estimated: "estimated",
  derived: "derived",
  "not-disclosed": "not disclosed",
  planned: "planned",
  "not-applicable": "not applicable",
  "not-researched": "not researched",
};

export function formatStatus(status: Status): string {
  return STATUS_WORDS[status];
}

/** "1 source", "3 sources". */
export function formatPlural(count: number, singular: string, plural = `${singular}s`): string {
  return `${grouped.format(count)} ${count === 1 ? singular : plural}`;
}
