import { citationList, link } from "../values/citations.ts";
import { element, type Child, type Markup } from "../values/markup.ts";
import type { LineageView } from "../views/lineage/view.ts";
import { lineageDrawing, lineageTree, obligationList } from "./lineage-drawing.ts";
import { lineageLegend } from "./lineage-legend.ts";
import type { SheetData } from "./sheet-data.ts";

/** What a model was made from, and what was made from it: drawn, and as a folded list with its sources. */
export function lineage({ model, lineage: view, pages }: Pick<SheetData, "model" | "lineage" | "pages">): Child {
  if (!view && model.lineage.length === 0 && model.descendants.length === 0)
    return element("p", { class: "soft" }, "No relation to another model is recorded.");
  return [
    view && [lineageDrawing(view.drawing, `Ancestors and descendants of ${model.name}`, "lineage-drawing"), lineageLegend()],
    element(
      "details",
      { class: "behind" },
      element("summary", {}, "As a list, with sources"),
      madeFrom(model, view),
      madeOf(model, view),
      element(
        "p",
        { class: "small" },
        view && view.hidden > 0 ? `${view.hidden} more distant relatives are not drawn. ` : "",
        element("a", { href: pages.lineage }, "Lineage of the whole catalogue"),
      ),
    ),
    view !== undefined &&
      view.obligations.length > 0 && [element("h3", {}, "Licence terms that come along"), obligationList(view.obligations)],
  ];
}

function madeFrom(model: SheetData["model"], view: LineageView | undefined): Child {
  if (model.lineage.length === 0) return undefined;
  return [
    element("p", {}, `${model.name} is`),
    element(
      "ul",
      {},
      model.lineage.map((edge) =>
        element(
          "li",
          {},
          `${edge.relationLabel} `,
          link(edge.target),
          edge.note !== undefined && ` (${edge.note})`,
          element("div", { class: "receipt" }, citationList(edge.citations)),
        ),
      ),
    ),
    view && isDeep(view.ancestry) && [element("p", {}, "With all that stands before:"), lineageTree(view.ancestry)],
  ];
}

function madeOf(model: SheetData["model"], view: LineageView | undefined): Child {
  const tree: Markup | false | undefined = view && view.descent.length > 0 && lineageTree(view.descent);
  if (!tree && model.descendants.length === 0) return undefined;
  return [
    element("p", {}, `Made from ${model.name}:`),
    tree ||
      element(
        "ul",
        {},
        model.descendants.map((edge) => element("li", {}, link(edge.target), `, ${edge.relationLabel} it`)),
      ),
  ];
}

function isDeep(branches: LineageView["ancestry"]): boolean {
  return branches.some((branch) => branch.branches.length > 0);
}
