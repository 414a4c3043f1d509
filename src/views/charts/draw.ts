import { symbol, symbolCircle, symbolDiamond, symbolSquare, symbolTriangle } from "d3-shape";
import { middleOf, type Chart, type Guide, type Series } from "./chart.ts";
import { labelBox, placeLabels, type Box, type LabelPlace } from "./labels.ts";
import type { Reading } from "./readings.ts";
import { clip, domainOf, scaleOf, type Pair, type Scale } from "./scales.ts";
import { ticksOf } from "./ticks.ts";

/** A chart in the units of its drawing, ready to be printed as SVG. */
export interface Drawing {
  width: number;
  height: number;
  plot: { left: number; right: number; top: number; bottom: number };
  xTicks: { at: number; label: string }[];
  yTicks: { at: number; label: string }[];
  guides: { x1: number; y1: number; x2: number; y2: number; label: LabelPlace & { text: string }; strong: boolean }[];
  marks: Mark[];
  /** The kinds of mark that occur. */
  legend: { series: string; label: string; shape: string }[];
  /** Whether there are intervals, and values that are bounded on one side only. */
  hasIntervals: boolean;
  hasBounds: boolean;
}

export interface Mark {
  name: string;
  url: string;
  series: string;
  /** Outline of the mark, around the origin. */
  shape: string;
  /** "9 T training tokens, reported": read out, and shown by the browser as the mark's title. */
  words: string;
  x: number;
  y: number;
  /** Strokes that show what is known: from end to end of an interval, or an arrow to the open side. */
  spans: { path: string; open: boolean; box: Box }[];
  label: LabelPlace;
  /** Whether the name can stand there without hiding anything. */
  labelled: boolean;
}

const WIDTH = 960;
const HEIGHT = 560;
const plot = { left: 84, right: WIDTH - 28, top: 34, bottom: HEIGHT - 62 };
/** Length of the arrow that says that a value is only bounded on one side. */
const ARROW = 18;
/** Shorter intervals would be hidden by the mark. */
const SHORTEST_SPAN = 12;

const SHAPES = { circle: symbolCircle, diamond: symbolDiamond, triangle: symbolTriangle, square: symbolSquare };

function shapePath(shape: Series["shape"], area = 64): string {
  return symbol(SHAPES[shape], area).digits(2)() ?? "";
}

/** Sets the points of a chart out on paper. */
export function drawChart(chart: Chart): Drawing {
  const { definition, points } = chart;
  const xDomain = domainOf(
    definition.x,
    points.map((point) => point.x),
  );
  const yDomain = domainOf(
    definition.y,
    points.map((point) => point.y),
  );
  const x = scaleOf(definition.x, xDomain, [plot.left, plot.right]);
  const y = scaleOf(definition.y, yDomain, [plot.bottom, plot.top]);
  const shapes = new Map(definition.series.map((series) => [series.id, shapePath(series.shape)]));
  const marks = points.map((point) => {
    const at = { x: x(middleOf(point.x, definition.x)), y: y(middleOf(point.y, definition.y)) };
    return {
      name: point.name,
      url: point.url,
      series: point.series,
      shape: shapes.get(point.series) ?? "",
      words: `${definition.y.label}: ${point.y.display}; ${definition.x.label}: ${point.x.display}`,
      x: round(at.x),
      y: round(at.y),
      spans: [...spansOf(point.x, x, (value) => [value, at.y], at.x), ...spansOf(point.y, y, (value) => [at.x, value], at.y)],
    };
  });
  const guides = definition.guides.flatMap((guide) => {
    const ends = clip(guide, xDomain, yDomain);
    if (!ends) return [];
    const [[left, leftY], [right, rightY]] = ends;
    const line = { x1: round(x(left)), y1: round(y(leftY)), x2: round(x(right)), y2: round(y(rightY)) };
    return [{ ...line, label: guideLabel(guide, line), strong: guide.strong === true }];
  });
  const spans = marks.flatMap((mark) => mark.spans);
  const obstacles: Box[] = [
    ...spans.map(({ box }) => box),
    ...guides.map(({ label }) => labelBox({ name: label.text, x: label.x, y: label.y - 4 }, label.anchor)),
  ];
  const labels = placeLabels(marks, plot, obstacles);
  return {
    width: WIDTH,
    height: HEIGHT,
    plot,
    xTicks: ticksOf(definition.x, xDomain).map(({ value, label }) => ({ at: round(x(value)), label })),
    yTicks: ticksOf(definition.y, yDomain).map(({ value, label }) => ({ at: round(y(value)), label })),
    guides,
    legend: definition.series
      .filter(({ id }) => points.some((point) => point.series === id))
      .map(({ id, label, shape }) => ({ series: id, label, shape: shapePath(shape) })),
    hasIntervals: spans.some((one) => !one.open),
    hasBounds: spans.some((one) => one.open),
    marks: marks.map((mark) => {
      const label = labels.get(mark);
      return { ...mark, label: label ?? besideMark(mark), labelled: label !== undefined };
    }),
  };
}

/** For a name that shows only when its mark is pointed at: on the side with more room. */
function besideMark({ x, y }: { x: number; y: number }): LabelPlace {
  return x > (plot.left + plot.right) / 2 ? { x: x - 9, y: y + 4, anchor: "end" } : { x: x + 9, y: y + 4, anchor: "start" };
}

/** Falling lines are named where they leave the plot at the top or the left, rising ones at their foot. */
function guideLabel({ label, power }: Guide, line: { x1: number; y1: number; x2: number; y2: number }): LabelPlace & { text: string } {
  if (power === -1) {
    const atTop = line.y1 < plot.top + 2;
    return atTop
      ? { text: label, x: line.x1, y: plot.top - 6, anchor: "start" }
      : { text: label, x: line.x1 + 6, y: line.y1 + 4, anchor: "start" };
  }
  return power === 0
    ? { text: label, x: line.x2 - 4, y: line.y2 - 7, anchor: "end" }
    : { text: label, x: line.x1 - 6, y: line.y1 - 8, anchor: "end" };
}

function spansOf({ low, high }: Reading, scale: Scale, place: (value: number) => Pair, at: number): Mark["spans"] {
  if (low !== undefined && high !== undefined) {
    const [start, end] = [scale(low), scale(high)];
    return Math.abs(end - start) < SHORTEST_SPAN ? [] : [spanFrom(place(start), place(end), false)];
  }
  // Ranges may run upwards or downwards: the side is found by asking the scale.
  const known = low ?? high ?? Number.NaN;
  const up = Math.sign(scale(known * 1.1) - scale(known));
  return [spanFrom(place(at), place(at + (low === undefined ? -up : up) * ARROW), true)];
}

function spanFrom([x1, y1]: Pair, [x2, y2]: Pair, open: boolean): Mark["spans"][number] {
  const box = { left: Math.min(x1, x2) - 4, right: Math.max(x1, x2) + 4, top: Math.min(y1, y2) - 4, bottom: Math.max(y1, y2) + 4 };
  return { path: `M${round(x1)},${round(y1)}L${round(x2)},${round(y2)}`, open, box };
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
