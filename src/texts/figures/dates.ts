/** A day, month or year as a text writes it. */
export interface DateInText {
  start: number;
  end: number;
  /** `YYYY`, `YYYY-MM` or `YYYY-MM-DD`. */
  date: string;
}

const MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
const MONTH = String.raw`(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)\.?`;
const DATE = new RegExp(
  String.raw`(?<![\p{L}\p{N}./-])(?:` +
    [
      String.raw`(?<iso>20\d{2}[-/.](?:0[1-9]|1[0-2])(?:[-/.](?:0[1-9]|[12]\d|3[01]))?)`,
      String.raw`(?<day>\d{1,2})(?:st|nd|rd|th)?\s+(?<month>${MONTH}),?\s+(?<year>20\d{2})`,
      String.raw`(?<month2>${MONTH})\s+(?:(?<day2>\d{1,2})(?:st|nd|rd|th)?,?\s+)?(?<year2>20\d{2})`,
      String.raw`(?<year3>20\d{2})\s?[年년]\s?(?<month3>\d{1,2})\s?[月월](?:\s?(?<day3>\d{1,2})\s?[日일])?`,
      String.raw`(?<only>20\d{2})`,
    ].join("|") +
    String.raw`)(?![\p{L}\p{N}/]|-\d|\.\d)`,
  "gu",
);

/** Every date of this century in a text. */
export function findDates(text: string): DateInText[] {
  return [...text.matchAll(DATE)].map(({ 0: whole, index, groups = {} }) => {
    const { iso, day, month, year, month2, day2, year2, year3, month3, day3, only } = groups;
    const named = MONTHS.indexOf((month ?? month2 ?? "").slice(0, 3).toLowerCase()) + 1;
    const parts = [year ?? year2 ?? year3 ?? "", String(named > 0 ? named : Number(month3)), day ?? day2 ?? day3].filter(
      (part) => part !== undefined,
    );
    return {
      start: index,
      end: index + whole.length,
      date: iso?.replaceAll(/[/.]/g, "-") ?? only ?? parts.map((part) => part.padStart(2, "0")).join("-"),
    };
  });
}
