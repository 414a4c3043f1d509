import { element, type Child, type Markup } from "../values/markup.ts";
import { link } from "../values/citations.ts";
import type { LineageDrawing } from "../views/lineage/layout.ts";
import type { Obligation } from "../views/lineage/obligations.ts";
import type { LineageBranch } from "../views/lineage/tree.ts";

/** The graph of what was made from what; each box leads to its card. `id`: unique on the page. */
export function lineageDrawing({ boxes, arrows, width, height }: LineageDrawing, title: string, id: string): Markup {
  return element(
    "div",
    { class: "scroller", tabindex: "0", role: "region", "aria-label": `Drawing: ${title}` },
    element(
      "svg",
      {
        class: width > 800 ? "lineage drawn broad" : "lineage drawn",
        viewBox: `0 0 ${width} ${height}`,
        width: String(width),
        height: String(height),
        role: "group",
        "aria-label": title,
      },
      element(
        "defs",
        {},
        element(
          "marker",
          { id: `${id}-tip`, class: "tip", viewBox: "0 0 8 8", refX: "7", refY: "4", markerWidth: "8", markerHeight: "8", orient: "auto" },
          element("path", { d: "M0,0.5L7,4L0,7.5z" }),
        ),
      ),
      element(
        "g",
        { "aria-hidden": "true" },
        arrows.map((arrow) =>
          element(
            "g",
            { class: ["arrow", ...(arrow.passesWeights ? [] : ["thin"]), ...(arrow.isFlagged ? ["flagged"] : [])].join(" ") },
            element("path", { d: arrow.path, "marker-end": `url(#${id}-tip)` }),
            text(arrow.x, arrow.y + 4, arrow.label, { "text-anchor": "middle" }),
          ),
        ),
      ),
      boxes.map(boxOf),
    ),
  );
}

function boxOf({ node, isCentre, x, y, width, height, lines }: LineageDrawing["boxes"][number]): Markup {
  const parts = [
    element("rect", { x: String(x), y: String(y), width: String(width), height: String(height), rx: "4" }),
    lines.map((words, index) => text(x + 10, y + 21 + index * 17, words)),
    text(x + 10, y + 21 + lines.length * 17, node.maker ?? (node.isExternal ? "no card here" : ""), { class: "below" }),
  ];
  if (node.url === undefined) return element("g", { class: "box external" }, parts);
  return element(
    "a",
    { class: ["box", ...(isCentre ? ["centre"] : []), ...(node.isExternal ? ["external"] : [])].join(" "), href: node.url },
    parts,
  );
}

function text(x: number, y: number, words: string, attributes: Record<string, string> = {}): Markup {
  return element("text", { ...attributes, x: String(x), y: String(y) }, words);
}

/** A nested list of models and what was made from them, or what they were made from. */
export function lineageTree(branches: readonly LineageBranch[]): Markup {
  return element(
    "ul",
    {},
    branches.map(({ node, relation, isRepeated, branches: further }) =>
      element(
        "li",
        {},
        link({ label: node.name, url: node.url }),
        relation !== undefined && element("span", { class: "soft" }, ` ${relation}`),
        isRepeated && element("span", { class: "soft" }, " (see above)"),
        further.length > 0 && lineageTree(further),
      ),
    ),
  );
}

/** Licence terms that reach a model from what it was made from, with the reason. */
export function obligationList(obligations: readonly Obligation[]): Markup {
  return element(
    "ul",
    { class: "obligations" },
    obligations.map((one) =>
      element(
        "li",
        {},
        element("b", {}, element("span", { "aria-hidden": "true" }, "⚑"), " ", link(one.model)),
        reasonOf(one),
        element(
          "ul",
          {},
          one.terms.map((term) =>
            element("li", {}, `It ${term.verb}: ${term.text} `, element("span", { class: "soft" }, `(${term.clause})`)),
          ),
        ),
      ),
    ),
  );
}

function reasonOf({ own, through, ancestor, by, license }: Obligation): Child {
  return [
    own.length > 0 ? " is published under " : " names no licence of its own",
    own.map((one, index) => [index > 0 ? ", " : "", link(one)]),
    ` and was made ${through === "weights" ? "from the weights of" : "with outputs of"} `,
    link(ancestor),
    `${by.length > 0 ? `, by way of ${by.join(", ")}` : ""}: the `,
    link(license),
    " reaches it.",
  ];
}
