import { formatAmount, type Range } from "../tables/amounts.ts";
import type { LedgerState } from "../tables/ledger-state.ts";
import { element, type Markup } from "../values/markup.ts";

/** A filter that is set, and the state without it. */
export interface Chip {
  label: string;
  without: Partial<LedgerState>;
}

/** What the form calls filters and values. */
export interface FilterLabels {
  /** "Access: open weights" without the first part. */
  value(facet: string, value: string): string;
  range(column: string): string;
}

export function chipsOf({ text, facets, ranges, known, planned }: LedgerState, labels: FilterLabels): Chip[] {
  return [
    ...(text === "" ? [] : [{ label: `“${text}”`, without: { text: "" } }]),
    ...Object.entries(facets).map(([facet, value]) => ({ label: labels.value(facet, value), without: { facets: rest(facets, facet) } })),
    ...Object.entries(ranges).map(([column, range]) => ({
      label: `${labels.range(column)} ${rangeWords(range)}`,
      without: { ranges: rest(ranges, column) },
    })),
    ...known.map((column) => ({
      label: `${labels.range(column)} known`,
      without: { known: known.filter((other) => other !== column) },
    })),
    ...(planned ? [{ label: "planned models too", without: { planned: false } }] : []),
  ];
}

/** The chips as buttons, numbered in their order, and one that takes all away. */
export function chipItems(chips: readonly Chip[]): Markup[] {
  const button = (act: string, label: string, unseen: string) =>
    element("button", { type: "button", class: "chip", "data-chip": act }, element("span", { class: "unseen" }, unseen), label);
  return [
    ...chips.map(({ label }, place) => element("li", {}, button(String(place), `${label} ×`, "Take away the filter "))),
    ...(chips.length > 1
      ? [element("li", {}, element("button", { type: "button", class: "quiet", "data-chip": "all" }, "Clear all"))]
      : []),
  ];
}

function rest<T>(record: Readonly<Record<string, T>>, left: string): Record<string, T> {
  return Object.fromEntries(Object.entries(record).filter(([key]) => key !== left));
}

/** "1B–4B", "≥ 1B", "≤ 4B". */
function rangeWords({ low, high }: Range): string {
  if (low !== undefined && high !== undefined) return `${formatAmount(low)}–${formatAmount(high)}`;
  return low === undefined ? `≤ ${formatAmount(high ?? 0)}` : `≥ ${formatAmount(low)}`;
}
