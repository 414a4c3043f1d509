import type { Guide } from "./chart.ts";
import { aroundMark, labelBox, loneliness, markBox, placeLabels, type Box, type LabelPlace, type Named, type PlotSize } from "./labels.ts";

export type Direction = "up" | "down" | "left" | "right";

/** A text of the drawing, at the sizes at which there is room for it. */
export interface PlacedText extends LabelPlace {
  text: string;
  sizes: string[];
}

/** A line of the drawing, left end first, and what it stands for. */
export interface GuideLine {
  guide: Guide;
  x1: number;
  y1: number;
  x2: number;
  y2: number;
}

/** A mark before its name is placed: intervals from end to end, and sides on which nothing bounds the value. */
export interface NamelessMark {
  name: string;
  x: number;
  y: number;
  spans: { x1: number; y1: number; x2: number; y2: number }[];
  open: Direction[];
}

/** Length of the arrow that says that nothing bounds a value, in px. */
const ARROW = 20;
/** Where the vertical axis has its name, above the plot. */
const AXIS_NAME: Box = { left: -10, right: 190, top: -32, bottom: -14 };

/** Names of lines first, then of the marks that stand apart, at each size; in the order of what they name. */
export function placeTexts(
  marks: readonly NamelessMark[],
  lines: readonly GuideLine[],
  sizes: readonly PlotSize[],
): { guides: PlacedText[][]; marks: PlacedText[][] } {
  const guides = lines.map(guideName).map((guide) => ({ ...guide, labels: [] as PlacedText[] }));
  const named = marks.map((mark) => ({ ...mark, text: mark.name, places: aroundMark(mark), labels: [] as PlacedText[] }));
  const byWeight = guides.toSorted((a, b) => Number(b.strong) - Number(a.strong));
  for (const size of sizes) {
    const obstacles: Box[] = [AXIS_NAME, ...marks.flatMap((mark) => [markBox(mark, size), ...spanBoxes(mark, size)])];
    for (const [{ text, labels }, place] of placeLabels(byWeight, size, obstacles, Infinity)) {
      add(labels, text, place, size.id);
      obstacles.push(labelBox(text, place, size));
    }
    const byLoneliness = named
      .map((one) => ({ one, distance: loneliness(one, named, size) }))
      .sort((a, b) => b.distance - a.distance)
      .map(({ one }) => one);
    for (const [{ text, labels }, place] of placeLabels(byLoneliness, size, obstacles)) add(labels, text, place, size.id);
  }
  return { guides: guides.map(({ labels }) => labels), marks: named.map(({ labels }) => labels) };
}

/** Falling lines are named where they leave the plot at the top or the left, others along their right half. */
function guideName({ guide, x1, y1, x2, y2 }: GuideLine): Named & { strong: boolean } {
  const { label: text, strong = false } = guide;
  if (guide.power === -1) return { text, strong, places: [{ x: x1, y: y1, dx: 6, dy: y1 === 0 ? -6 : 4, anchor: "start" }] };
  const places = [1, 0.85, 0.7, 0.55, 0.4, 0.25].flatMap((share): LabelPlace[] => {
    const [x, y] = [x1 + (x2 - x1) * share, y1 + (y2 - y1) * share];
    return [
      { x, y, dx: -6, dy: -8, anchor: "end" },
      { x, y, dx: 8, dy: 18, anchor: "start" },
      { x, y, dx: -6, dy: 18, anchor: "end" },
    ];
  });
  return { text, strong, places };
}

function add(labels: PlacedText[], text: string, place: LabelPlace, size: string): void {
  const same = labels.find((one) => one.x === place.x && one.dx === place.dx && one.dy === place.dy);
  if (same) same.sizes.push(size);
  else labels.push({ text, ...place, sizes: [size] });
}

function spanBoxes({ x, y, spans, open }: NamelessMark, { width, height }: { width: number; height: number }): Box[] {
  const at = { left: x * width, top: y * height };
  const reach = (side: Direction) => (open.includes(side) ? ARROW : 4);
  const arrows = open.length > 0;
  return [
    ...spans.map(({ x1, y1, x2, y2 }) => ({
      left: Math.min(x1, x2) * width - 4,
      right: Math.max(x1, x2) * width + 4,
      top: Math.min(y1, y2) * height - 4,
      bottom: Math.max(y1, y2) * height + 4,
    })),
    ...(arrows
      ? [{ left: at.left - reach("left"), right: at.left + reach("right"), top: at.top - reach("up"), bottom: at.top + reach("down") }]
      : []),
  ];
}
