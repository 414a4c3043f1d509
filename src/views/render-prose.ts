import type { Catalog } from "../catalog/catalog.ts";
import type { Model } from "../catalog/model.ts";
import type { Entry } from "../catalog/parse.ts";
import { renderBody, type RenderedBody, type TablePen } from "../catalog/body/render-body.ts";
import { cellOfFact, cellOfResult, type Cell } from "../values/cell.ts";
import { legend, marksOf } from "../values/marks.ts";
import { element } from "../values/markup.ts";
import { modelCell } from "../values/model-cell.ts";
import { valueCell } from "../values/value-cell.ts";

/** The prose of an entry, in whose tables facts are value cells, with their unit once in the column's head. */
export function renderProse(entry: Entry, catalog: Catalog, sink = 0): RenderedBody {
  return renderBody(entry, catalog, sink, tablePen(catalog));
}

/** What short forms of numbers leave out. */
const LEFT_OUT: Record<string, string> = { parameter: "parameters", token: "tokens", FLOP: "FLOP" };

function tablePen({ models }: Pick<Catalog, "models">): TablePen {
  let cells: Cell[] = [];
  return {
    cell({ model: id, field, variant }) {
      const model = models.get(id);
      const cell = model && quotedCell(model, field, variant);
      if (!cell) return undefined;
      cells.push(cell);
      return { drawn: element("span", {}, valueCell(cell)), unit: unitOf(model, field), isNumber: isNumber(cell) };
    },
    legend() {
      const shown = cells;
      cells = [];
      return shown.some((cell) => marksOf(cell).length > 0) ? legend(shown) : undefined;
    },
  };
}

function quotedCell(model: Model, field: string, variantId: string | undefined): Cell | undefined {
  const evaluation = model.evaluations.find((one) => `evaluation-${one.id}` === field);
  if (evaluation) return cellOfResult(evaluation);
  if (variantId === undefined) return model.facts.has(field) || model.figures.has(field) ? modelCell(model, field) : undefined;
  const fact = model.variants.find((one) => one.id === variantId)?.facts.get(field);
  return fact && cellOfFact(fact, field);
}

function unitOf(model: Model, field: string): string | undefined {
  const unit = model.figures.get(field)?.unit ?? model.entry.fields.models.find(({ id }) => id === field)?.unit;
  return unit === undefined ? undefined : LEFT_OUT[unit];
}

function isNumber({ kind, text }: Cell): boolean {
  return kind === "none" || /^[≤≥≈]?\s?\d/.test(text);
}
