import { formatStatus } from "../catalog/format.ts";
import type { Status } from "../schema/vocabularies.ts";
import { element, type Child, type Markup } from "./markup.ts";
import { MARKS } from "./marks.ts";

export interface ReceiptOptions {
  /** Where the words of a fact stand just above, they are not said again. */
  wordsAbove?: boolean;
  /** What comes below: how to cite it, and the like. */
  below?: Child;
  /** Labels of fields by id, for what a method or a formula rests on; ids are spelt out without them. */
  label?: (field: string) => string;
}

export function box(...children: Child[]): Markup {
  return element("div", { class: "receipt" }, children);
}

/** A status in words with its mark. */
export function statusWords(status: Status): Markup {
  const glyph = status in MARKS ? MARKS[status as keyof typeof MARKS].glyph : undefined;
  return element(
    "span",
    { class: `status ${status}` },
    glyph !== undefined && [element("span", { class: "g", "aria-hidden": "true" }, glyph), " "],
    formatStatus(status),
  );
}

/** An id where its label is not at hand: "accelerator hours". */
export function spellOut(id: string): string {
  return id.replaceAll("-", " ");
}
