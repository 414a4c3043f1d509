import { z } from "zod";
import { addressFault } from "./addresses.ts";
import { askedOnce } from "./asked-once.ts";
import { hasLooseMarks, holdsLigature, lookalikeIn, markupIn, misreadIn, overlongWordIn, unseenIn } from "./characters.ts";
import { isLabel, isPlaceholder, leadsNowhere } from "./placeholders.ts";

export const LONGEST_TEXT = 4000;

/** Why a text is refused, in the order in which it is looked at. */
export type TextFault =
  | "blank"
  | "unseen"
  | "misread"
  | "form"
  | "marks"
  | "script"
  | "word"
  | "placeholder"
  | "line"
  | "nowhere"
  | "markup"
  | "address"
  | "quotes";

/**
 * What a text is there for: `text` may run over several lines, `line` may not, `part` is a piece of a name (in
 * which "Na" is a surname), `locator` leads to a place in a source, `verbatim` is what stands there, marks and all.
 */
export type TextKind = "text" | "line" | "part" | "locator" | "verbatim";

/** ASCII that shows: most texts, of which the questions about other characters need not be asked. */
const PLAIN = /^[\t\n -~]*$/;

/** What is wrong with a text; undefined: everyone sees what it holds, and it says something. */
export function textFault(value: string, kind: TextKind): TextFault | undefined {
  const isPlain = PLAIN.test(value);
  if (!isPlain && unseenIn(value)) return "unseen";
  if (value.trim() === "") return "blank";
  if (kind !== "text" && kind !== "verbatim" && /[\t\n]|^\s|\s$/.test(value)) return "line";
  if (kind === "locator" && leadsNowhere(value)) return "nowhere";
  // A name may be a picture; nobody says something in pictures alone.
  const speaks = kind === "text" ? /[\p{L}\p{N}]/u : /[\p{L}\p{N}\p{Extended_Pictographic}]/u;
  if (!(isPlain ? /[a-z\d]/i : speaks).test(value)) return "blank";
  // What fills a blank leads nowhere, too.
  if (kind !== "part" && kind !== "locator" && isPlaceholder(value)) return "placeholder";
  if (kind === "text" && isLabel(value)) return "placeholder";
  if (!isPlain && misreadIn(value) !== undefined) return "misread";
  if (!isPlain && hasLooseMarks(value)) return "marks";
  if (!isPlain && (value.normalize("NFC") !== value || (kind !== "verbatim" && holdsLigature(value)))) return "form";
  if (!isPlain && lookalikeIn(value)) return "script";
  if ((kind === "text" || kind === "line" || kind === "part") && markupIn(value) !== undefined) return "markup";
  // An address of a DOI is told by its own rule.
  if (kind === "line" && /^https?:\/\/(?!(?:dx\.)?doi\.org\/)\S+$/.test(value)) return "address";
  if (kind === "line" && /^[“”„«‹][^“”„«»‹›]*[“”»›]$/u.test(value)) return "quotes";
  if (overlongWordIn(value) !== undefined) return "word";
  return undefined;
}

/**
 * What strings must be beyond what JSON Schema can say, by the name of their `format`. Zod's checks
 * and the compiled fast path (catalog/accept.ts) both call these.
 */
export const FORMATS = {
  "visible-text": askedOnce((value) => textFault(value, "text") === undefined),
  "visible-line": askedOnce((value) => textFault(value, "line") === undefined),
  "verbatim-text": askedOnce((value) => textFault(value, "verbatim") === undefined),
  "visible-part": askedOnce((value) => textFault(value, "part") === undefined),
  locator: askedOnce((value) => textFault(value, "locator") === undefined),
  "http-url": askedOnce(isHttpUrl),
  "calendar-date": isCalendarDate,
  "calendar-day": askedOnce(isCalendarDay),
  "language-tag": isLanguageTag,
  country: isCountry,
} as const;

function visible(kind: TextKind, format: keyof typeof FORMATS) {
  return z
    .string()
    .max(LONGEST_TEXT)
    .superRefine((value, context) => {
      const fault = textFault(value, kind);
      if (fault) context.addIssue({ code: "custom", message: fault, params: { kind } });
    })
    .meta({ format });
}

/** Text that a person can see: not blank, no invisible, control or direction characters, of bounded length. */
export const text = visible("text", "visible-text");
/** The same in one line: names, titles, ids of other people. */
export const line = visible("line", "visible-line");
/** Words of a source as they stand there. */
export const verbatim = visible("verbatim", "verbatim-text");
/** A piece of a person's name. */
export const namePart = visible("part", "visible-part");
/** A BCP 47 tag such as en or pt-BR. */
export const languageTag = z.string().max(40).refine(isLanguageTag, { error: "language" }).meta({ format: "language-tag" });
/** ISO 3166-1 alpha-2, such as US. */
export const country = z.string().max(40).refine(isCountry, { error: "country" }).meta({ format: "country" });
/** Section, table, page, or file and key that leads to the very words. */
export const place = visible("locator", "locator");

export const ID = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;

/** The id of an entry: its file name without the ending. */
export const id = z.string().max(100).regex(ID);

/** An http or https address that leads where it says. Stricter than `z.url()`, which takes `javascript:`. */
export const httpUrl = z.string().max(2000).refine(isHttpUrl, { error: "url" }).meta({ format: "http-url" });

export function isHttpUrl(value: string): boolean {
  return addressFault(value) === undefined;
}

/** `YYYY`, `YYYY-MM` or `YYYY-MM-DD`, a day that exists in the Gregorian calendar. */
export const calendarDate = z.string().refine(isCalendarDate, { error: "date" }).meta({ format: "calendar-date" });

/** `YYYY-MM-DD`, when something was done. */
export const calendarDay = z.string().refine(isCalendarDay, { error: "day" }).meta({ format: "calendar-day" });

export function isCalendarDate(value: string): boolean {
  const match = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/.exec(value);
  if (!match) return false;
  const [year, month, day] = [Number(match[1]), Number(match[2] ?? 1), Number(match[3] ?? 1)];
  return year >= 1900 && month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month);
}

function isCalendarDay(value: string): boolean {
  return value.length === 10 && isCalendarDate(value);
}

const DAYS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const;

/** Days of a month, January being 1, in the Gregorian calendar. */
function daysInMonth(year: number, month: number): number {
  const leap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  return month === 2 && leap ? 29 : (DAYS[month - 1] ?? 0);
}

const languages = new Intl.DisplayNames("en", { type: "language", fallback: "none" });
const regions = new Intl.DisplayNames("en", { type: "region", fallback: "none" });

/**
 * A BCP 47 tag in its usual spelling: a language of ISO 639, with script, region and variants. Languages of two
 * letters and regions are closed lists; of languages with three letters there are more than any library names.
 */
export function isLanguageTag(value: string): boolean {
  const known = knownTags.get(value);
  if (known !== undefined) return known;
  const answer = looksLikeTag(value);
  if (knownTags.size < MOST_TAGS) knownTags.set(value, answer);
  return answer;
}

/** Tags are few, and slow to look up. */
const knownTags = new Map<string, boolean>();
const MOST_TAGS = 1000;

function looksLikeTag(value: string): boolean {
  const match = /^([a-z]{2,3})(?:-[A-Z][a-z]{3})?(?:-([A-Z]{2}|\d{3}))?(?:-(?:[a-z0-9]{5,8}|\d[a-z0-9]{3}))*$/.exec(value);
  if (!match?.[1]) return false;
  const isLanguage = match[1].length === 3 ? Intl.getCanonicalLocales(match[1])[0] === match[1] : languages.of(match[1]) !== undefined;
  const region = match[2];
  // UK and the like are names that people use; the tag has GB.
  const isRegion =
    region === undefined || (regions.of(region) !== undefined && Intl.getCanonicalLocales(`und-${region}`)[0] === `und-${region}`);
  return isLanguage && isRegion;
}

/** A two-letter country of ISO 3166-1. */
export function isCountry(value: string): boolean {
  if (!/^[A-Z]{2}$/.test(value) || /^(?:ZZ|X[A-JL-Z]|Q[M-Z]|EU|EZ|UN)$/.test(value)) return false;
  return regions.of(value) !== undefined && Intl.getCanonicalLocales(`und-${value}`)[0] === `und-${value}`;
}
