import type { Model } from "../catalog/model.ts";
import { cellOfFact, cellOfFigure, cellOfNothing, type Cell } from "./cell.ts";

/** A model's answer to a field or figure, by its id. */
export function modelCell(model: Pick<Model, "card" | "facts" | "figures" | "url">, id: string): Cell {
  const figure = model.figures.get(id);
  if (figure) return cellOfFigure(figure, id, figure.url);
  const fact = model.facts.get(id);
  return fact ? cellOfFact(fact, id, { planned: model.card.stage === "planned" }) : cellOfNothing(model.url);
}
