import { symbol, symbolCircle, symbolDiamond, symbolSquare, symbolTriangle } from "d3-shape";
import { middleOf, type Chart, type ChartPoint, type Series } from "./chart.ts";
import { PLOT_SIZES, textWidth, type PlotSize } from "./labels.ts";
import { placeTexts, type Direction, type PlacedText } from "./place-texts.ts";
import { readingWords, type Reading } from "./readings.ts";
import { clip, domainOf, scaleOf, type Pair, type Scale } from "./scales.ts";
import { ticksOf } from "./ticks.ts";

/** A chart ready to be printed as SVG. Places are shares of the plot's width from the left, and of its height from the top. */
export interface Drawing {
  xTicks: { at: number; label: string; sizes: string[] }[];
  yTicks: { at: number; label: string }[];
  guides: { x1: number; y1: number; x2: number; y2: number; labels: PlacedText[]; strong: boolean }[];
  marks: Mark[];
  /** Outlines of the shapes that occur, around the origin. */
  shapes: { shape: Series["shape"]; path: string }[];
  /** The kinds of mark that occur. */
  legend: { series: string; label: string; shape: string }[];
  /** Whether there are intervals, and values that are bounded on one side only. */
  hasIntervals: boolean;
  hasBounds: boolean;
}

export interface Mark {
  id: string;
  name: string;
  url: string;
  series: string;
  shape: Series["shape"];
  /** "Training tokens: ≤ 9 T; parameters: 3.21 B": read out, and shown by the browser as the mark's title. */
  words: string;
  x: number;
  y: number;
  /** Intervals, from end to end. */
  spans: { x1: number; y1: number; x2: number; y2: number }[];
  /** Sides on which nothing bounds the value. */
  open: Direction[];
  labels: PlacedText[];
}

/** Shorter intervals would be hidden by the mark. In px of the widest form. */
const SHORTEST_SPAN = 12;
const SHAPES = { circle: symbolCircle, diamond: symbolDiamond, triangle: symbolTriangle, square: symbolSquare };

function shapePath(shape: Series["shape"]): string {
  return symbol(SHAPES[shape], 64).digits(2)() ?? "";
}

/** Sets the points of a chart out on paper. `sizes`: the least room that it has in each of its forms. */
export function drawChart(chart: Chart, sizes: readonly PlotSize[] = PLOT_SIZES): Drawing {
  const { definition, points } = chart;
  const xDomain = domainOf(
    definition.x,
    points.map((point) => point.x),
  );
  const yDomain = domainOf(
    definition.y,
    points.map((point) => point.y),
  );
  const x = scaleOf(definition.x, xDomain, [0, 1]);
  const y = scaleOf(definition.y, yDomain, [1, 0]);
  const bare = points.map((point) => markOf(point, chart, x, y));
  const lines = definition.guides.flatMap((guide) => {
    const ends = clip(guide, xDomain, yDomain);
    if (!ends) return [];
    const [[left, leftY], [right, rightY]] = ends;
    return [{ guide, x1: round(x(left)), y1: round(y(leftY)), x2: round(x(right)), y2: round(y(rightY)) }];
  });
  const texts = placeTexts(bare, lines, sizes);
  const used = definition.series.filter(({ id }) => points.some((point) => point.series === id));
  return {
    xTicks: thinned(ticksOf(definition.x, xDomain).map(({ value, label }) => ({ at: round(x(value)), label }))),
    yTicks: ticksOf(definition.y, yDomain).map(({ value, label }) => ({ at: round(y(value)), label })),
    guides: lines.map(({ guide, ...line }, index) => ({ ...line, strong: guide.strong === true, labels: texts.guides[index] ?? [] })),
    marks: bare.map((mark, index) => ({ ...mark, labels: texts.marks[index] ?? [] })),
    shapes: [...new Set(used.map(({ shape }) => shape))].map((shape) => ({ shape, path: shapePath(shape) })),
    legend: used.map(({ id, label, shape }) => ({ series: id, label, shape: shapePath(shape) })),
    hasIntervals: bare.some((mark) => mark.spans.length > 0),
    hasBounds: bare.some((mark) => mark.open.length > 0),
  };
}

function markOf(point: ChartPoint, { definition }: Chart, x: Scale, y: Scale): Omit<Mark, "labels"> {
  const at = { x: round(x(middleOf(point.x, definition.x))), y: round(y(middleOf(point.y, definition.y))) };
  const wide = PLOT_SIZES.at(-1) ?? { width: 1, height: 1 };
  const across = endsOf(point.x, x, SHORTEST_SPAN / wide.width);
  const upright = endsOf(point.y, y, SHORTEST_SPAN / wide.height);
  return {
    id: point.id,
    name: point.name,
    url: point.url,
    series: point.series,
    shape: definition.series.find(({ id }) => id === point.series)?.shape ?? "circle",
    words: `${definition.y.label}: ${readingWords(point.y)}; ${definition.x.label}: ${readingWords(point.x)}`,
    ...at,
    spans: [
      ...(across ? [{ x1: across[0], y1: at.y, x2: across[1], y2: at.y }] : []),
      ...(upright ? [{ x1: at.x, y1: upright[0], x2: at.x, y2: upright[1] }] : []),
    ],
    open: [...openSide(point.x, "left", "right"), ...openSide(point.y, "down", "up")],
  };
}

/** Ticks with the sizes at which their labels have room: every one, every second one, and so on. */
function thinned(ticks: readonly { at: number; label: string }[]): Drawing["xTicks"] {
  const widest = Math.max(0, ...ticks.map(({ label }) => textWidth(label))) + 10;
  return ticks.map((tick, index) => ({
    ...tick,
    sizes: PLOT_SIZES.filter(({ width }) => index % Math.ceil((ticks.length * widest) / width) === 0).map(({ id }) => id),
  }));
}

function endsOf({ low, high }: Reading, scale: Scale, least: number): Pair | undefined {
  if (low === undefined || high === undefined) return undefined;
  const [start, end] = [round(scale(low)), round(scale(high))];
  return Math.abs(end - start) < least ? undefined : [start, end];
}

function openSide({ low, high }: Reading, below: Direction, above: Direction): Direction[] {
  return low === undefined ? [below] : high === undefined ? [above] : [];
}

function round(value: number): number {
  return Math.round(value * 10_000) / 10_000;
}
