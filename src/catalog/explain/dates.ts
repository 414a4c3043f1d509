import { isCalendarDate } from "../../schema/text.ts";
import { isPlaceholder } from "../../schema/placeholders.ts";
import { quote, type Finding } from "../problems.ts";
import { statusHint } from "./words.ts";
import type { Path } from "./path.ts";

/** Keys that say when something was done: a day. */
const DAYS: ReadonlySet<unknown> = new Set(["checked", "accessed", "reviewed"]);

/** A date that is none; one that can be read is put right. `owner`: a fact has a status for what is not known. */
export function dateFinding(received: unknown, path: Path, owner?: "a fact"): Finding {
  const key = path.at(-1);
  const day = DAYS.has(key);
  if (received === null || (typeof received === "string" && received.trim() === "")) {
    return {
      rule: "text/blank",
      path,
      message: `${quote(String(key))} has no value.`,
      hint: owner ? statusHint("Write the date, for example 2024-09-25") : "Write the day, for example 2024-09-25.",
    };
  }
  if (typeof received === "string" && isPlaceholder(received) && owner) {
    return {
      rule: "text/placeholder",
      path,
      message: `${quote(received)} fills a blank and says nothing.`,
      hint: statusHint("Write the date, for example 2024-09-25"),
    };
  }
  if (day && typeof received === "string" && isCalendarDate(received)) {
    return {
      rule: key === "checked" ? "provenance/checked" : "date/calendar",
      path,
      message: `${quote(received)} is not a day.`,
      hint: "Write the day on which someone looked, such as 2026-11-21.",
    };
  }
  if (typeof received === "number") {
    const year = Number.isInteger(received) && isCalendarDate(String(received)) && !day;
    return {
      rule: "date/calendar",
      path,
      message: `${quote(received)} is a number; a date is text.`,
      hint: year ? `Write "${received}" in quotes, or a full date such as 2024-09-25.` : "Write a full date such as 2024-09-25.",
      ...(year ? { replacement: `"${received}"` } : {}),
    };
  }
  const dates = typeof received === "string" ? isoDates(received).filter((date) => !day || date.length === 10) : [];
  const [iso] = dates.length === 1 ? dates : [];
  return {
    rule: "date/calendar",
    path,
    message: `${quote(received)} is not ${day ? "a day of the calendar written as YYYY-MM-DD" : "a day of the calendar written as YYYY, YYYY-MM or YYYY-MM-DD"}.`,
    hint:
      dates.length > 0
        ? `Write ${dates.map(quoteYear).join(" or ")}.`
        : day
          ? "Write the full date, for example 2024-09-25."
          : "Write for example 2024-09-25, or 2024-09 if the day is not known.",
    ...(iso ? { replacement: quoteYear(iso) } : {}),
  };
}

function quoteYear(date: string): string {
  return date.length === 4 ? `"${date}"` : date;
}

const MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

/** "25 September 2024", "Sept 25, 2024", "2024/9/25" and "11/29/2026" as ISO dates; two where day and month could change places. */
function isoDates(written: string): string[] {
  const trimmed = written.trim().toLowerCase();
  const figures = /^(\d{1,4})[-/. ](\d{1,2})(?:[-/. ](\d{1,4}))?(?:[t ]\d{1,2}:.*)?$/.exec(trimmed);
  if (figures) {
    const [, a = "", b = "", c = ""] = figures;
    if (a.length === 4) return valid([[a, b, c]]);
    if (c.length === 4)
      return valid([
        [c, a, b],
        [c, b, a],
      ]);
    return [];
  }
  const words = trimmed.match(/[a-z]+|\d+/g) ?? [];
  const month = words.map((word) => MONTHS.indexOf(word.slice(0, 3)) + 1).find((number) => number > 0);
  const year = words.find((word) => /^\d{4}$/.test(word));
  const day = words.find((word) => /^\d{1,2}$/.test(word));
  return month && year && words.length <= 5 ? valid([[year, String(month), day ?? ""]]) : [];
}

function valid(parts: readonly (readonly [string, string, string])[]): string[] {
  const dates = parts.map((part) =>
    part
      .filter((one) => one !== "")
      .map((one) => one.padStart(2, "0"))
      .join("-"),
  );
  return [...new Set(dates)].filter((date) => isCalendarDate(date));
}
