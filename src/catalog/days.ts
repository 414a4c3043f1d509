/** Whether a date is after another, in the digits that both have. YYYY, YYYY-MM or YYYY-MM-DD. */
export function isAfter(date: string, other: string): boolean {
  const digits = Math.min(date.length, other.length);
  return date.slice(0, digits) > other.slice(0, digits);
}

/** The day after a day, both YYYY-MM-DD: somewhere it is already tomorrow. */
export function dayAfter(date: string): string {
  return new Date(Date.parse(date) + 86_400_000).toISOString().slice(0, 10);
}
