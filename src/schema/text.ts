import { z } from "zod";

/** Characters that show nothing, reorder what is shown, or drive a terminal: control, format, line and paragraph separators. */
export const UNSEEN = /(?![\t\n])\p{Cc}|\p{Cf}|\p{Zl}|\p{Zp}/u;

export const LONGEST_TEXT = 4000;

/**
 * What strings must be beyond what JSON Schema can say, by the name of their `format`. Zod's checks
 * and the compiled fast path (catalog/accept.ts) both call these.
 */
export const FORMATS = {
  "visible-text": (value: string) => value.trim() !== "" && !isUnseen(value),
  "http-url": isHttpUrl,
  "calendar-date": isCalendarDate,
} as const;

/** Whether a text holds a character that cannot be seen. The quick class decides for nearly every text. */
export function isUnseen(value: string): boolean {
  return /[^\n -~\u00a1-\u00ac\u00ae-\u05ff\u2010-\u2027\u2030-\u205e\u2070-\u2fff\u3001-\ud7ff]/.test(value) && UNSEEN.test(value);
}

/** Text that a person can see: not blank, no invisible, control or direction characters, of bounded length. */
export const text = z
  .string()
  .max(LONGEST_TEXT)
  .refine((value) => value.trim() !== "", { error: "blank", abort: true })
  .refine((value) => !isUnseen(value), { error: "unseen" })
  .meta({ format: "visible-text" });

export const ID = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;

/** The id of an entry: its file name without the ending. */
export const id = z.string().max(100).regex(ID);

/** An http or https address. Stricter than `z.url()`, which takes `javascript:`. */
export const httpUrl = z.string().max(2000).refine(isHttpUrl, { error: "url" }).meta({ format: "http-url" });

export function isHttpUrl(value: string): boolean {
  if (!/^https?:\/\/[^\s/]/.test(value) || isUnseen(value)) return false;
  return URL.canParse(value);
}

/** `YYYY`, `YYYY-MM` or `YYYY-MM-DD`, a day that exists in the Gregorian calendar. */
export const calendarDate = z.string().refine(isCalendarDate, { error: "date" }).meta({ format: "calendar-date" });

export function isCalendarDate(value: string): boolean {
  const match = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/.exec(value);
  if (!match) return false;
  const [year, month, day] = [Number(match[1]), Number(match[2] ?? 1), Number(match[3] ?? 1)];
  return year >= 1900 && month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month);
}

const DAYS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const;

/** Days of a month, January being 1, in the Gregorian calendar. */
function daysInMonth(year: number, month: number): number {
  const leap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  return month === 2 && leap ? 29 : (DAYS[month - 1] ?? 0);
}
