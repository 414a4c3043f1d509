/** Dates of any precision as people read them. */

const MONTHS = ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"];

/** "2024-09-25" → "25 September 2024"; "2023-12" → "December 2023". */
export function formatDate(date: string): string {
  const [year = "", month, day] = date.split("-");
  if (!month) return year;
  const name = MONTHS[Number(month) - 1];
  return day ? `${Number(day)} ${name} ${year}` : `${name} ${year}`;
}

/** "2024-09-25" → "25 Sep 2024"; "2023-12" → "Dec 2023". */
export function formatShortDate(date: string): string {
  const day = date.split("-")[2];
  return day ? `${Number(day)} ${formatMonth(date)}` : formatMonth(date);
}

/** "2024-09-25" → "Sep 2024". */
export function formatMonth(date: string): string {
  const [year = "", month] = date.split("-");
  return month ? `${MONTHS[Number(month) - 1]?.slice(0, 3)} ${year}` : year;
}

/** Whether a text is a date of any precision: YYYY, YYYY-MM or YYYY-MM-DD. */
export function isDate(text: string): boolean {
  return /^\d{4}(?:-\d\d){0,2}$/.test(text);
}
