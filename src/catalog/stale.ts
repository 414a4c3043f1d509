import type { Claim } from "../schema/claims.ts";

/** Claims that were checked longer ago than this, counted from the content's own date, are marked on pages. */
export const STALE_DAYS = 365;

const DAY_MILLISECONDS = 86_400_000;

/** The day so many days before a date. YYYY-MM-DD. */
export function daysBefore(date: string, days: number): string {
  return new Date(Date.parse(date) - days * DAY_MILLISECONDS).toISOString().slice(0, 10);
}

/** The last day on which someone looked at any source of a claim; undefined: it has none. */
export function lastChecked({ citations = [] }: Pick<Claim, "citations">): string | undefined {
  return citations
    .map(({ checked }) => checked)
    .toSorted()
    .at(-1);
}

/** Whether a claim was last checked before a day. A date without its day counts as its first. */
export function isStale(claim: Pick<Claim, "citations">, before: string): boolean {
  const checked = lastChecked(claim);
  return checked !== undefined && checked < before;
}

/** Fields of a card with a claim that was checked more than `STALE_DAYS` before the content's own date. Never the clock: a page is the same whenever it is built. */
export function staleFields(facts: ReadonlyMap<string, { claims: readonly Pick<Claim, "citations">[] }>, date: string): Set<string> {
  const before = daysBefore(date, STALE_DAYS);
  return new Set([...facts].flatMap(([field, { claims }]) => (claims.some((claim) => isStale(claim, before)) ? field : [])));
}
