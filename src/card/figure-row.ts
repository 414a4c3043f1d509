import type { Figure } from "../catalog/model.ts";
import { cellOfFigure } from "../values/cell.ts";
import { element, type Markup } from "../values/markup.ts";
import { receiptOfFigure } from "../values/receipt-figure.ts";
import { plainValue } from "../values/value-cell.ts";
import { citeFact, row } from "./row.ts";
import type { SheetData } from "./sheet-data.ts";

/** A derived figure as a line of a card: the value, and the formula with its inputs behind it. */
export function figureRow(figure: Figure, { cited, model, pages }: Pick<SheetData, "cited" | "model" | "pages">): Markup {
  const { id, label, formula, published, url } = figure;
  return row({
    anchor: id,
    former: model.former.get(id),
    label,
    value: [plainValue(cellOfFigure(figure, id, url)), published && element("small", {}, ` the makers published ${published.display}`)],
    end: element("span", { class: "formula" }, formula),
    receipt: receiptOfFigure(figure, `${pages.methods}#${id}`, { below: citeFact(id, cited.get(id)) }),
    class: "figure",
  });
}
