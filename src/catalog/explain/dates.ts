import { isCalendarDate } from "../../schema/text.ts";
import { quote, type Finding } from "../problems.ts";
import type { Path } from "./path.ts";

/** A date that is none; one that can be read is put right. */
export function dateFinding(received: unknown, path: Path): Finding {
  if (received === null) {
    const key = quote(String(path.at(-1)));
    return { rule: "text/blank", path, message: `${key} has no value.`, hint: "Write the day, for example 2024-09-25." };
  }
  if (typeof received === "number") {
    return {
      rule: "date/calendar",
      path,
      message: `${quote(received)} is a number; a date is text.`,
      hint: `Write "${received}" in quotes, or a full date such as 2024-09-25.`,
      ...(Number.isInteger(received) ? { replacement: `"${received}"` } : {}),
    };
  }
  const iso = typeof received === "string" ? isoDate(received) : undefined;
  return {
    rule: "date/calendar",
    path,
    message: `${quote(received)} is not a day of the calendar written as YYYY, YYYY-MM or YYYY-MM-DD.`,
    hint: iso ? `Write ${iso}.` : "Write for example 2024-09-25, or 2024-09 if the day is not known.",
    ...(iso ? { replacement: iso } : {}),
  };
}

const MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

/** "25 September 2024" and "Sept 25, 2024" as 2024-09-25. */
function isoDate(written: string): string | undefined {
  const words = written.toLowerCase().match(/[a-z]+|\d+/g) ?? [];
  const month = words.map((word) => MONTHS.indexOf(word.slice(0, 3)) + 1).find((number) => number > 0);
  const year = words.find((word) => /^\d{4}$/.test(word));
  const day = words.find((word) => /^\d{1,2}$/.test(word));
  if (!month || !year) return undefined;
  const date = [year, String(month).padStart(2, "0"), ...(day ? [day.padStart(2, "0")] : [])].join("-");
  return isCalendarDate(date) ? date : undefined;
}
