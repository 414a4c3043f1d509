import ical, { ICalCalendarMethod } from "ical-generator";
import type { Catalog } from "../catalog/catalog.ts";
import { formatDate } from "../catalog/format.ts";
import type { Model, ResolvedClaim } from "../catalog/model.ts";
import { COVERAGES } from "../schema/vocabularies.ts";

/** A day, or a month or year of which no more is said, on which a way to get at a model ends. */
export interface Retirement {
  model: Model;
  claim: ResolvedClaim;
  /** `YYYY-MM-DD`, `YYYY-MM` or `YYYY`. */
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
  const stamp = dayOf(catalog.revision.date);
  const used = new Set<string>();
  for (const { model, claim, date, url } of retirements(catalog)) {
    const start = dayOf(date);
    const way = `${model.id}-${claim.covers ?? "api"}`;
    // The last end of a way, which is the first claim, keeps its name; earlier ones, of single snapshots, add their day.
    const last = model.facts.get("retired-on")?.claims.find(({ covers }) => covers === claim.covers);
    const id = last === claim ? way : `${way}-${date}`;
    if (used.has(id)) continue;
    used.add(id);
    calendar.createEvent({
      id: `${id}@${new URL(origin).hostname}`,
      stamp,
      start,
      end: endOf(date, start),
      allDay: true,
      summary: `${model.name} ends ${COVERAGES[claim.covers ?? "api"]}`,
      description: [formatDate(date), claim.note, claim.citations.map(({ title, locator }) => `${title}: ${locator}`).join("; ")]
        .filter(Boolean)
        .join(", "),
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

/** The day after a month or a year of which no more is said; a day needs none. */
function endOf(date: string, start: Date): Date | undefined {
  if (date.length === 10) return undefined;
  const [year, month] = [start.getUTCFullYear(), start.getUTCMonth()];
  return new Date(date.length === 7 ? Date.UTC(year, month + 1, 1) : Date.UTC(year + 1, 0, 1));
}
