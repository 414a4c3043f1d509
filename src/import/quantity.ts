import type { Qualifier } from "../schema/vocabularies.ts";

export interface Quantity {
  value: number;
  qualifier?: Qualifier;
}

const SCALES: Record<string, number> = {
  "": 1,
  k: 1e3,
  thousand: 1e3,
  m: 1e6,
  million: 1e6,
  b: 1e9,
  bn: 1e9,
  billion: 1e9,
  t: 1e12,
  trillion: 1e12,
};

const QUALIFIERS: [RegExp, Qualifier][] = [
  [/(?:up ?to|at most|not exceed|no more than|less than|under|≤|<)\s*$/i, "at-most"],
  [/(?:over|more than|at least|exceeding|超过|≥|>)\s*$|\+$/i, "at-least"],
  [/(?:about|around|approximately|approx\.?|roughly|nearly|almost|some|~|≈|约|約|약)\s*$/i, "approximately"],
];

/** A number as people write it, with its scale: "2,117,241", "9T+", "about 2.1 trillion", "7e9". One number only. */
const NUMBER =
  /^(?<before>[^\d]*?)(?<digits>\d{1,3}(?:,\d{2,3})*,\d{3}(?:\.\d+)?|\d+(?:\.\d+)?(?:e\+?\d+)?)(?<more>\+)?\s*(?<scale>trillion|billion|million|thousand|bn(?![a-z])|[kmbt](?![a-z]))?(?<after>.*)$/is;

/**
 * The number at the start of a cell or phrase; undefined where there is none, or more than one. A "k" of
 * tokens is left alone unless it is a whole power of two in kibi or plain thousands: which of the two is
 * meant the text does not say, so the value is marked as approximate.
 */
export function readQuantity(text: string): Quantity | undefined {
  const match = NUMBER.exec(text.trim());
  const { before = "", digits = "", scale = "", more = "", after = "" } = match?.groups ?? {};
  if (!digits || /\d/.test(withoutRestatement(after))) return undefined;
  if (/[a-z]$/i.test(before.trim()) && !QUALIFIERS.some(([pattern]) => pattern.test(before))) return undefined;
  const value = Number(digits.replaceAll(",", "")) * (SCALES[scale.toLowerCase()] ?? 1);
  if (!Number.isFinite(value)) return undefined;
  const rounded = Number(value.toPrecision(15));
  const qualifier = QUALIFIERS.find(
    ([pattern]) => pattern.test(before) || ((more || after.trim().startsWith("+")) && pattern.test("+")),
  )?.[1];
  const said = qualifier ?? (scale.toLowerCase() === "k" ? "approximately" : undefined);
  return { value: rounded, ...(said ? { qualifier: said } : {}) };
}

/** "2,100,002,291,712 (=2.1T)": what stands in brackets says the same again. */
function withoutRestatement(text: string): string {
  return text.replaceAll(/\([^)]*\)|\[[^\]]*\]/g, "");
}

const MONTHS = "january february march april may june july august september october november december".split(" ");

/** "December 2023" → "2023-12"; "2024-09-25" as it is; "2023" as it is. */
export function readDate(text: string): string | undefined {
  const plain = text.trim().replace(/\.$/, "");
  if (/^\d{4}(?:-\d{2}(?:-\d{2})?)?$/.test(plain)) return plain;
  const match = /^(?:(\d{1,2})(?:st|nd|rd|th)?\s+)?([a-z]+)\.?\s+(?:(\d{1,2})(?:st|nd|rd|th)?,?\s+)?(\d{4})$/i.exec(plain);
  const month = MONTHS.findIndex(
    (name) => name.slice(0, 3) === match?.[2]?.toLowerCase().slice(0, 3) && name.startsWith(match[2]?.toLowerCase() ?? "-"),
  );
  if (!match || month < 0) return undefined;
  const day = match[1] ?? match[3];
  const parts = [match[4], String(month + 1).padStart(2, "0"), ...(day ? [day.padStart(2, "0")] : [])];
  return parts.join("-");
}
