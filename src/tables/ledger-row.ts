import type { Cell } from "../values/cell.ts";
import { element, type Child, type Markup } from "../values/markup.ts";
import { valueCell } from "../values/value-cell.ts";
import { isKnown, shownCell, type LedgerCell, type LedgerColumn } from "./ledger-column.ts";
import { isNewestFirst, type LedgerState } from "./ledger-state.ts";

/**
 * A model as a row; one template for the build and for the script. `undefined` for a cell: its data did not come.
 * `pick`: what a first cell holds, if there is one.
 */
export function ledgerRow(
  model: { id: string; name: string; url: string },
  cells: readonly (LedgerCell | undefined)[],
  columns: readonly LedgerColumn[],
  pick?: Child,
): Markup {
  return element(
    "tr",
    { "data-id": model.id },
    pick !== undefined && element("td", { class: "pick" }, pick),
    element("th", { scope: "row" }, element("a", { href: model.url }, model.name)),
    columns.map(({ id, label, kind }, index) => {
      const cell = cells[index];
      return element(
        "td",
        {
          class: kind === "text" ? id : "num",
          // As a slip on phones: names, licences and dates say what they are, a number and a missing value do not.
          ...(kind === "number" || !cell || !isKnown(cell) ? { "data-label": label } : {}),
        },
        cell ? contents(cell, `${model.url}#${id}`) : element("span", { class: "v none" }, "not loaded"),
      );
    }),
  );
}

function contents(cell: LedgerCell, url: string): Child {
  return [valueCell(shownCell(cell, url)), cell.small !== undefined && element("small", {}, ` · ${cell.small}`)];
}

/** The cells of rows as they are drawn, for the legend above them. */
export function shownCells(cells: readonly (LedgerCell | undefined)[]): Cell[] {
  return cells.flatMap((cell) => (cell ? [shownCell(cell, "")] : []));
}

/** How the table stands, in words: "newest first". */
export function describeOrder(label: string, kind: LedgerColumn["kind"], sort: LedgerState["sort"]): string {
  if (isNewestFirst(sort)) return "newest first";
  const [up, down] = {
    number: ["smallest first", "largest first"],
    date: ["oldest first", "newest first"],
    text: ["from A to Z", "from Z to A"],
  }[kind];
  return `by ${label.toLowerCase()}, ${sort.descending ? down : up}`;
}

/** What a reader must know of a column that it is sorted by; the last sentence holds for all. */
export function describeSorting(cells: readonly (LedgerCell | undefined)[]): string {
  const bounded = cells.some((cell) => cell && isKnown(cell) && cell.qualifier !== undefined);
  return `${bounded ? "“≤”, “≥” and “≈” are sorted by the number beside them, ranges by their upper end. " : ""}Unknown values stand last.`;
}
