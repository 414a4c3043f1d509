import { element, type Markup } from "./markup.ts";
import type { Cell } from "./cell.ts";

/** The exceptions that a value may be marked with, in the order of the legend, each with its glyph and words. */
export const MARKS = {
  "third-party": { glyph: "◐", words: "third party" },
  estimated: { glyph: "△", words: "estimated" },
  derived: { glyph: "ƒ", words: "derived here" },
  disputed: { glyph: "≠", words: "disputed" },
  planned: { glyph: "◌", words: "planned" },
  inherited: { glyph: "↑", words: "taken over from the model that it was made from" },
} as const;
export type MarkId = keyof typeof MARKS;

const ORDER = Object.keys(MARKS) as MarkId[];

/** What sets a value apart from one that the makers state; a missing value says so in words and has no mark but a dispute. */
export function marksOf({ kind, status, disputed, inherited }: Cell): MarkId[] {
  return [
    ...(inherited ? (["inherited"] as const) : []),
    ...(kind !== "none" && (status === "third-party" || status === "estimated" || status === "derived" || status === "planned")
      ? ([status] as const)
      : []),
    ...(disputed ? (["disputed"] as const) : []),
  ];
}

/** One mark, with its words for those who hear the page or point at it. `more`: what these words go on to say. */
export function mark(id: MarkId, more = ""): Markup {
  const words = MARKS[id].words + more;
  return element("span", { class: `g ${id}`, role: "img", "aria-label": words, title: words }, MARKS[id].glyph);
}

/** The line above a table or at the head of a card, with the marks that occur there and no others. */
export function legend(cells: Iterable<Cell>): Markup {
  const found = new Set<MarkId>();
  for (const cell of cells) for (const id of marksOf(cell)) found.add(id);
  return legendOf(found);
}

export function legendOf(found: ReadonlySet<MarkId>): Markup {
  return element(
    "p",
    { class: "marks" },
    element("span", {}, "No mark: the makers say so."),
    ORDER.filter((id) => found.has(id)).map((id) => [
      " ",
      element("span", {}, element("span", { class: `g ${id}`, "aria-hidden": "true" }, MARKS[id].glyph), ` ${MARKS[id].words}`),
    ]),
    " ",
    element("span", {}, "Every value opens its receipt."),
  );
}
