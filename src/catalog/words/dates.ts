import { askedOnce } from "../../schema/asked-once.ts";

const MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
const MONTH =
  "(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\.?";
const DAY = "(\\d{1,2})(?:st|nd|rd|th)?";

const FORMS: readonly (readonly [RegExp, (match: RegExpExecArray) => readonly (readonly [string?, string?, string?])[]])[] = [
  [/(?<!\d)(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?!\d)/g, ([, year, month, day]) => [[year, month, day]]],
  [new RegExp(`${MONTH} ${DAY},? (\\d{4})`, "g"), ([, month, day, year]) => [[year, number(month), day]]],
  [new RegExp(`(?<!\\d)${DAY},? (?:of )?${MONTH},? (\\d{4})`, "g"), ([, day, month, year]) => [[year, number(month), day]]],
  [new RegExp(`${MONTH},?(?: of)? (\\d{4})`, "g"), ([, month, year]) => [[year, number(month)]]],
  [new RegExp(`(?<!\\d)(\\d{4}),? ${MONTH}(?: ${DAY}(?!\\d))?`, "g"), ([, year, month, day]) => [[year, number(month), day]]],
  // Which of day and month comes first the text does not say.
  [/(?<!\d)(\d{1,2})[/.](\d{1,2})[/.](\d{4})(?!\d)/g, ([, a, b, year]) => [[year, a, b], [year, b, a]]],
  [/(?<!\d)(\d{1,2})[/.](\d{1,2})[/.](\d{2})(?![\d/.])/g, ([, a, b, year]) => [[`20${year}`, a, b], [`20${year}`, b, a]]],
  [/(?<![\d/.-])(\d{4})-(\d{2})(?![\d-])/g, ([, year, month]) => [[year, month]]],
  [/(?<![\d/.])(\d{1,2})\/(\d{4})(?!\d)/g, ([, month, year]) => [[year, month]]],
  [/(?<![\d.])(20\d{2})(\d{2})(\d{2})(?!\d)/g, ([, year, month, day]) => [[year, month, day]]],
  [/(?<![\d.,/-])((?:19|20)\d{2})(?![\d,/-]|\.\d)/g, ([, year]) => [[year]]],
]; // prettier-ignore

/** Every date of a folded text, as `YYYY`, `YYYY-MM` or `YYYY-MM-DD`; both readings of "12/04/2024". */
export function datesIn(text: string): string[] {
  return FORMS.flatMap(([pattern, parts]) => [...text.matchAll(pattern)].flatMap((match) => parts(match as RegExpExecArray).map(isoDate)));
}

/** The same of a quote, which may stand under many facts. */
const datesOnce = askedOnce(datesIn);

/** Whether a text holds a date: the same day for a day, the same month or a day in it for a month. */
export function saysDate(text: string, date: string): boolean {
  return datesOnce(text).some((found) => found === date || (date.length < 10 && found.startsWith(`${date}-`)));
}

function isoDate([year = "", month, day]: readonly (string | undefined)[]): string {
  const valid = month !== undefined && Number(month) >= 1 && Number(month) <= 12 && (day === undefined || Number(day) <= 31);
  return [year, ...(valid ? [month, ...(day === undefined ? [] : [day])] : [])].map((part) => part.padStart(2, "0")).join("-");
}

function number(month = ""): string {
  return String(MONTHS.indexOf(month.slice(0, 3).toLowerCase()) + 1);
}
