import { element, type Child, type Markup } from "../../values/markup.ts";
import type { Drawing, Mark } from "./draw.ts";
import type { Direction, PlacedText } from "./place-texts.ts";

/** What gives the parts of a drawing their colours and their type where no style sheet does: attributes by class. */
export type Paint = (classes: string) => Record<string, string>;

/** The axes' names, ids that are unique on the page, and what paints. */
export interface PlotSetting {
  id: string;
  xLabel: string;
  yLabel: string;
  paint?: Paint;
}

const ARROWS: Record<Direction, string> = {
  up: "M0,0V-14M-3.5,-13L0,-20L3.5,-13z",
  down: "M0,0V14M-3.5,13L0,20L3.5,13z",
  left: "M0,0H-14M-13,-3.5L-20,0L-13,3.5z",
  right: "M0,0H14M13,-3.5L20,0L13,3.5z",
};
export const LEGEND_ARROW = ARROWS.right;

/**
 * The inside of a plot, for an `<svg>` that shows what lies beyond its edges: marks stand at percentages of
 * its size, so that one drawing fits every width. Only the first mark is a stop for the tab key.
 */
export function plotMarkup(drawing: Drawing, { id, xLabel, yLabel, paint = () => ({}) }: PlotSetting): Markup[] {
  const part = (tag: string, classes: string, attributes: Record<string, string | undefined>, ...children: Child[]) =>
    element(tag, { class: classes, ...paint(classes), ...attributes }, ...children);
  const text = (classes: string, { text: words, x, y, dx, dy, anchor, sizes }: PlacedText, more: Record<string, string> = {}) =>
    part(
      "text",
      atSizes(classes, sizes),
      { x: percent(x), y: percent(y), dx: String(dx), dy: String(dy), "text-anchor": anchor, ...more },
      words,
    );
  const line = (classes: string, x1: number, y1: number, x2: number, y2: number) =>
    part("line", classes, { x1: percent(x1), y1: percent(y1), x2: percent(x2), y2: percent(y2) });
  const markOf = (mark: Mark, index: number) =>
    element(
      "a",
      { class: "point", href: mark.url, tabindex: index === 0 ? "0" : "-1", "data-id": mark.id },
      element("title", {}, `${mark.name}. ${mark.words}`),
      mark.spans.map((span) => line("span", span.x1, span.y1, span.x2, span.y2)),
      mark.open.map((side) => part("use", "open", { href: `#${id}-${side}`, x: percent(mark.x), y: percent(mark.y) })),
      part("use", `dot ${mark.series}`, { href: `#${id}-${mark.shape}`, x: percent(mark.x), y: percent(mark.y) }),
    );
  const sides = new Set(drawing.marks.flatMap(({ open }) => open));
  return [
    element(
      "defs",
      {},
      drawing.shapes.map(({ shape, path }) => element("path", { id: `${id}-${shape}`, d: path })),
      [...sides].map((side) => element("path", { id: `${id}-${side}`, d: ARROWS[side] })),
    ),
    element(
      "g",
      { "aria-hidden": "true" },
      drawing.xTicks.map(({ at, label, sizes }) => [
        line("grid", at, 0, at, 1),
        part("text", atSizes("tick", sizes), { x: percent(at), y: "100%", dy: "20", "text-anchor": "middle" }, label),
      ]),
      drawing.yTicks.map(({ at, label }) => [
        line("grid", 0, at, 1, at),
        part("text", "tick", { x: "0", y: percent(at), dx: "-8", dy: "4", "text-anchor": "end" }, label),
      ]),
      drawing.guides.map(({ x1, y1, x2, y2, strong }) => line(strong ? "guide strong" : "guide", x1, y1, x2, y2)),
      line("axis", 0, 0, 0, 1),
      line("axis", 0, 1, 1, 1),
      part("text", "axis-label", { x: "0", y: "0", dx: "-8", dy: "-20", "text-anchor": "start" }, `${yLabel} ↑`),
      part("text", "axis-label", { x: "100%", y: "100%", dy: "40", "text-anchor": "end" }, `${xLabel} →`),
    ),
    element("g", { class: "points" }, drawing.marks.map(markOf)),
    element(
      "g",
      { class: "names", "aria-hidden": "true" },
      drawing.guides.map(({ labels, strong }) => labels.map((label) => text(strong ? "guide-label strong" : "guide-label", label))),
      drawing.marks.map(({ id: mark, labels }) => labels.map((label) => text("name", label, { "data-id": mark }))),
    ),
  ];
}

/** Classes of a text that is shown at some sizes only; at none, never. */
function atSizes(classes: string, sizes: readonly string[]): string {
  return [classes, ...(sizes.length > 0 ? sizes : ["none"]).map((size) => `at-${size}`)].join(" ");
}

function percent(share: number): string {
  return `${Number((share * 100).toFixed(2))}%`;
}
