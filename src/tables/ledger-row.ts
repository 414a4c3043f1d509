import { isKnown, type LedgerCell, type LedgerColumn } from "./ledger-cell.ts";
import { element, type Markup } from "../values/markup.ts";

/** A model as a row; one template for the build and for the script. */
export function ledgerRow(
  model: { id: string; name: string; url: string },
  cells: readonly LedgerCell[],
  columns: readonly LedgerColumn[],
): Markup {
  return element(
    "tr",
    { "data-id": model.id },
    element("th", { scope: "row" }, element("a", { href: model.url }, model.name)),
    columns.map((column, index) => {
      const cell = cells[index];
      return element("td", column.kind === "number" ? { class: "num" } : {}, cell && contents(cell, `${model.url}#${column.id}`));
    }),
  );
}

function contents(cell: LedgerCell, url: string): (Markup | false)[] {
  const { text, value, disputed, small } = cell;
  const long = text.length > 60 && { class: "long" };
  return [
    element("span", value === undefined ? { class: "none" } : long || {}, text),
    disputed === true && element("small", {}, element("a", { href: url }, "disputed")),
    small !== undefined && element("small", {}, small),
  ];
}

/** How the table stands, in a sentence for its caption. */
export function describeOrder(label: string, kind: LedgerColumn["kind"], descending: boolean, cells: readonly LedgerCell[]): string {
  const [up, down] = {
    number: ["smallest first", "largest first"],
    date: ["oldest first", "newest first"],
    text: ["from A to Z", "from Z to A"],
  }[kind];
  const bounded = kind === "number" && cells.some((cell) => isKnown(cell) && cell.qualifier !== undefined);
  return `Sorted by ${label.toLowerCase()}, ${descending ? down : up}.${bounded ? " “≤”, “≥” and “≈” are sorted by the number beside them, ranges by their upper end." : ""} Unknown values stand last.`;
}
