import type { Fact } from "../catalog/model.ts";
import { cellOfFact, isAnswered } from "../values/cell.ts";
import type { Child, Markup } from "../values/markup.ts";
import { element } from "../values/markup.ts";
import { receipt } from "../values/receipt.ts";
import { plainValue } from "../values/value-cell.ts";
import { citeFact, row, sourceCount } from "./row.ts";
import type { CitedFact } from "./sheet-data.ts";

export interface FactRowOptions {
  /** The line's anchor; absent where another line of the page has it. */
  anchor?: string;
  former?: readonly string[];
  cited?: CitedFact;
  /** Nobody has looked at a source of it for long. */
  stale?: boolean;
  label?: (field: string) => string;
}

/** A fact as a line of a card, with its receipt behind it. */
export function factRow(fact: Fact, { anchor, former, cited, stale = false, label }: FactRowOptions): Markup {
  const { field, claims } = fact;
  const cell = cellOfFact(fact, field.id);
  return row({
    anchor,
    former,
    label: field.label,
    value: [plainValue(cell), aside(cell), stale && element("small", {}, " checked over a year before this edition")],
    end: sourceCount(claims.flatMap((claim) => claim.citations)),
    receipt: receipt(fact, { wordsAbove: true, below: citeFact(anchor, cited, isAnswered(claims[0])), ...(label ? { label } : {}) }),
    class: cell.kind === "words" ? "text" : undefined,
  });
}

/** What a value must not be read without: the other readings, and whose it is. */
function aside({ disputed, others = [], inherited }: ReturnType<typeof cellOfFact>): Child {
  return [
    inherited && element("small", {}, ` of ${inherited.label}`),
    others.length > 0 && element("small", {}, ` ${disputed ? "also said: " : "also "}${others.join("; ")}`),
  ];
}
