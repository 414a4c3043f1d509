import ical, { ICalCalendarMethod } from "ical-generator";
import type { Catalog } from "../catalog/catalog.ts";
import { formatDate } from "../catalog/format.ts";
import type { Model, ResolvedClaim } from "../catalog/model.ts";
import { COVERAGES } from "../schema/vocabularies.ts";

/** A day, or a month of which the day is not said, on which a way to get at a model ends. */
export interface Retirement {
  model: Model;
  claim: ResolvedClaim;
  /** `YYYY-MM-DD` or `YYYY-MM`. */
  date: string;
  /** Rooted address of the fact. */
  url: string;
}

/** Ends of models that their makers have announced or carried out, earliest first. */
export function retirements(catalog: Catalog): Retirement[] {
  return [...catalog.models.values()]
    .flatMap((model) => {
      const fact = model.facts.get("retired-on");
      return (fact?.claims ?? []).flatMap((claim) =>
        typeof claim.value === "string" && fact ? [{ model, claim, date: claim.value, url: fact.url }] : [],
      );
    })
    .sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0));
}

/** `/data/retirements.ics`: the same for calendars, an event of whole days each (RFC 5545). */
export function retirementsCalendar(catalog: Catalog): string {
  const { origin } = catalog.site;
  const calendar = ical({ name: "Retirements of models", method: ICalCalendarMethod.PUBLISH, prodId: "//Cardfile//Retirements//EN" });
  const stamp = dayOf(catalog.revision.date || "1970-01-01");
  for (const { model, claim, date, url } of retirements(catalog)) {
    if (date.length < 7) continue;
    const start = dayOf(date);
    calendar.createEvent({
      id: `${model.id}-${claim.covers ?? "api"}@${new URL(origin).hostname}`,
      stamp,
      start,
      end: date.length === 7 ? nextMonth(start) : undefined,
      allDay: true,
      summary: `${model.name} ends ${COVERAGES[claim.covers ?? "api"]}`,
      description: `${formatDate(date)}, ${claim.citations.map(({ title, locator }) => `${title}: ${locator}`).join("; ")}`,
      url: origin + url,
    });
  }
  return calendar.toString();
}

/** Midnight in universal time, from which the calendar takes the day, whatever the time zone of the machine. */
function dayOf(date: string): Date {
  const [year = 1970, month = 1, day = 1] = date.split("-").map(Number);
  return new Date(Date.UTC(year, month - 1, day));
}

function nextMonth(date: Date): Date {
  return new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + 1, 1));
}
