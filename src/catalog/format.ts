import type { ClaimValue } from "../schema/claim-values.ts";
import type { Qualifier, Status } from "../schema/vocabularies.ts";
import { formatQuantity, grouped, rounded } from "./format-quantity.ts";
import { QUALIFIER_WORDS } from "./format-words.ts";

/** Values, dates and statuses as people read them, each in one long form and one short. */
export { formatDate, formatMonth, formatShortDate } from "./format-date.ts";
export { formatCompactNumber, formatCount, formatQuantity, formatScientific } from "./format-quantity.ts";
export { formatShort, formatShortClaim } from "./format-short.ts";
export { formatCoverage, formatScope, formatStatus } from "./format-words.ts";

export interface Formatted {
  value?: ClaimValue;
  qualifier?: Qualifier;
  unit?: string;
  status: Status;
}

/** A number with its qualifier in words: "up to 9 trillion tokens", "38% to 43%". */
export function formatNumber({ value, qualifier = "exact", unit, status }: Formatted): string {
  const derived = status === "derived";
  const round = (number: number) => (derived ? rounded(number, 3) : number);
  if (Array.isArray(value)) {
    const [low, high] = value;
    if (typeof low !== "number" || typeof high !== "number") return value.join(", ");
    return `${formatQuantity(round(low), unit)} to ${formatQuantity(round(high), unit)}`;
  }
  if (typeof value !== "number") return "";
  const word = qualifier === "between" ? "" : QUALIFIER_WORDS[qualifier][derived ? "derived" : "reported"];
  return `${word}${formatQuantity(round(value), unit)}`;
}

/** "1 source", "3 sources". */
export function formatPlural(count: number, singular: string, plural = `${singular}s`): string {
  return `${grouped.format(count)} ${count === 1 ? singular : plural}`;
}
