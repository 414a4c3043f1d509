import { formatMonth } from "../catalog/format.ts";
import type { Model } from "../catalog/model.ts";
import { modelCell } from "../values/model-cell.ts";
import type { Cell } from "../values/cell.ts";
import { element, type Child, type Markup } from "../values/markup.ts";
import { valueCell } from "../values/value-cell.ts";

const FIGURES = [
  ["parameters-total", "Parameters"],
  ["training-tokens", "Training tokens"],
  ["context-length", "Context"],
  ["released", "Released"],
] as const;

export interface KeyFigure {
  label: string;
  cell: Cell;
  small: string[];
}

/** The figures that people look for first. What a plan leaves open is said once, below. */
export function keyFigures(model: Model): KeyFigure[] {
  const figures = [...FIGURES.map(([id, label]) => keyFigure(model, id, label)), utilization(model)];
  return model.card.stage === "planned" ? figures.filter(({ cell }) => cell.kind !== "none") : figures;
}

function keyFigure(model: Model, id: string, label: string): KeyFigure {
  const cell = modelCell(model, id);
  const date = id === "released" ? model.facts.get(id)?.claims[0].value : undefined;
  const active = id === "parameters-total" ? model.facts.get("parameters-active")?.claims[0] : undefined;
  return {
    label,
    cell: typeof date === "string" && cell.kind === "value" ? { ...cell, text: formatMonth(date) } : cell,
    small: [...(active?.known ? [`${active.short} active`] : []), ...(cell.inherited ? [`of ${cell.inherited.label}`] : [])],
  };
}

/** As published, else as derived; else why it is not known. */
function utilization(model: Model): KeyFigure {
  const [published, derived] = [modelCell(model, "training-mfu"), modelCell(model, "derived-mfu")];
  if (published.kind === "value" && !published.inherited) return { label: "MFU, published", cell: published, small: [] };
  return derived.kind === "value" ? { label: "MFU, worked out", cell: derived, small: [] } : { label: "MFU", cell: published, small: [] };
}

export function keyFigureList(figures: readonly KeyFigure[]): Child {
  return (
    figures.length > 0 &&
    element(
      "dl",
      { class: "figures" },
      figures.map(({ label, cell, small }) => keyFigureItem(label, cell, small)),
    )
  );
}

function keyFigureItem(label: string, cell: Cell, small: readonly string[]): Markup {
  return element(
    "div",
    {},
    element("dt", {}, label),
    element(
      "dd",
      cell.kind === "none" ? { class: "none" } : {},
      valueCell(cell),
      small.map((words) => element("small", {}, words)),
    ),
  );
}
