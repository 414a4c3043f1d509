/** A day, a month or a year as a text writes it. */
export interface WrittenDate {
  start: number;
  end: number;
  written: string;
  /** `YYYY`, `YYYY-MM` or `YYYY-MM-DD`. */
  date: string;
}

/** First letters of the months in the languages that are read; each row is one month. */
const MONTHS = [
  "jan(?:uary|\\.)?|janvier|enero|januar|gennaio|janeiro",
  "feb(?:ruary|\\.)?|février|febrero|februar|febbraio|fevereiro",
  "mar(?:ch|\\.)?|mars|marzo|märz|março",
  "apr(?:il|\\.)?|avril|abril|aprile",
  "may|mai|mayo|maggio|maio",
  "june?|juin|junio|juni|giugno|junho",
  "july?|juillet|julio|juli|luglio|julho",
  "aug(?:ust|\\.)?|août|agosto",
  "sep(?:t(?:ember|\\.)?|\\.)?|septembre|septiembre|settembre|setembro",
  "oct(?:ober|\\.)?|octobre|octubre|oktober|ottobre|outubro",
  "nov(?:ember|\\.)?|novembre|noviembre|novembro",
  "dec(?:ember|\\.)?|décembre|diciembre|dezember|dicembre|dezembro",
];
const WHOLE = MONTHS.map((names) => new RegExp(`^(?:${names})$`, "iu"));
const MONTH = `(?:${MONTHS.join("|")})(?![\\p{L}])`;

const DATE = new RegExp(
  [
    String.raw`(?<day>\d{1,2})(?:st|nd|rd|th|\.|er)?\s+(?:of\s+|de\s+)?(?<month>${MONTH}),?\s+(?:de\s+|del\s+)?(?<year>20\d{2})`,
    String.raw`(?<month2>${MONTH})\s+(?:(?<day2>\d{1,2})(?:st|nd|rd|th)?,?\s+)?(?:of\s+|de\s+|del\s+)?(?<year2>20\d{2})`,
    String.raw`(?<year3>20\d{2})(?<part>[-/.‑])(?<month3>\d{1,2})(?:\k<part>(?<day3>\d{1,2}))?`,
    String.raw`(?<year4>20\d{2})\s?(?:年|년)\s?(?<month4>\d{1,2})\s?(?:月|월)(?:\s?(?<day4>\d{1,2})\s?(?:日|일|号))?`,
    String.raw`(?<year5>20\d{2})\s?(?:年(?!\s?\d)|년(?!\s?\d))?`,
  ]
    .map((form) => `(?:${form})`)
    .join("|"),
  "giu",
);

/** Every date of this century; a number that is part of another, or of a name, is none. */
export function findDates(text: string): WrittenDate[] {
  return [...text.matchAll(DATE)].flatMap((match) => {
    const [start, end] = [match.index, match.index + match[0].length];
    if (/[\p{L}\p{N}_-]$|\d[.,:/]$|[$€£]\s?$/u.test(text.slice(Math.max(0, start - 2), start))) return [];
    // Beside Latin letters only; Chinese and Korean write on without a space.
    if (/^(?:[A-Za-z0-9_%]|[-./,:]\d)/.test(text.slice(end))) return [];
    const date = dateOf(match.groups ?? {});
    return date === undefined ? [] : [{ start, end, written: match[0].trim(), date }];
  });
}

function dateOf(groups: Partial<Record<string, string>>): string | undefined {
  const of = (part: string): string | undefined =>
    ["", "2", "3", "4", "5"].map((form) => groups[part + form]).find((one) => one !== undefined);
  const [year, month, day] = [of("year") ?? "", of("month"), of("day")];
  if (month === undefined) return year;
  const number = /^\d+$/.test(month) ? Number(month) : WHOLE.findIndex((name) => name.test(month)) + 1;
  if (number < 1 || number > 12 || Number(day ?? 1) < 1 || Number(day ?? 1) > 31) return undefined;
  return [year, String(number).padStart(2, "0"), ...(day === undefined ? [] : [day.padStart(2, "0")])].join("-");
}

const DAY = 86_400_000;

/** How many days lie between two dates; 0 where one of them is within the other. */
export function daysApart(one: string, other: string): number {
  const [a, b] = [spanOf(one), spanOf(other)];
  return Math.max(0, a.first - b.last, b.first - a.last) / DAY;
}

function spanOf(date: string): { first: number; last: number } {
  const [year = 0, month, day] = date.split("-").map(Number);
  if (month === undefined) return { first: Date.UTC(year, 0, 1), last: Date.UTC(year, 11, 31) };
  if (day === undefined) return { first: Date.UTC(year, month - 1, 1), last: Date.UTC(year, month, 0) };
  const only = Date.UTC(year, month - 1, day);
  return { first: only, last: only };
}
