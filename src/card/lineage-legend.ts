import { element, type Child, type Markup } from "../values/markup.ts";

/** What the lines and boxes of a lineage drawing mean. */
export function lineageLegend(): Markup {
  return element(
    "ul",
    { class: "legend" },
    arrowItem("arrow", "weights were taken over"),
    arrowItem("arrow thin", "only outputs were used"),
    arrowItem("arrow flagged", element("span", { "aria-hidden": "true" }, "⚑"), " licence terms travel along"),
    element(
      "li",
      {},
      sample("-1 -8 30 16", "box external", element("rect", { x: "0", y: "-6", width: "28", height: "12", rx: "2" })),
      "outside the catalogue",
    ),
  );
}

function arrowItem(kind: string, ...words: Child[]): Markup {
  return element("li", {}, sample("0 -8 30 16", kind, element("path", { d: "M1,0L29,0" })), words);
}

function sample(viewBox: string, kind: string, shape: Markup): Markup {
  return element(
    "svg",
    { class: "lineage", viewBox, width: "30", height: "16", "aria-hidden": "true" },
    element("g", { class: kind }, shape),
  );
}
