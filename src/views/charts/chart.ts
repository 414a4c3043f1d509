import type { Model } from "../../catalog/model.ts";
import { isGap, type Reader, type Reading } from "./readings.ts";

/** How marks of one kind look: a shape and a class of the stylesheet. */
export interface Series {
  id: string;
  label: string;
  shape: "circle" | "diamond" | "triangle" | "square";
}

export interface Axis {
  label: string;
  /** `binary`: logarithmic, with ticks at powers of four. */
  scale: "log" | "binary" | "linear" | "time";
  unit?: string;
  /** Ends that the axis has whatever the points are. */
  from?: number;
  to?: number;
}

/** A sentence that is true of all points of a chart and of how many models have none; undefined where they are too few for one. */
export type Finding = (points: readonly ChartPoint[], omitted: number) => string | undefined;

/** A line that is not data: y = factor · x^power. */
export interface Guide {
  factor: number;
  power: -1 | 0 | 1;
  label: string;
  /** Heavier than the others. */
  strong?: boolean;
}

export interface ChartDefinition {
  id: string;
  /** What is drawn against what, for lists of charts. */
  title: string;
  /** The same in a word or three. */
  short: string;
  /** What the points show, for the title. */
  finding: Finding;
  /** How to read it, and what to beware of. */
  about: string;
  x: Axis & { read: Reader };
  y: Axis & { read: Reader };
  series: readonly Series[];
  seriesOf: (model: Model, x: Reading, y: Reading) => string;
  guides: readonly Guide[];
}

export interface ChartPoint {
  id: string;
  name: string;
  url: string;
  /** Ids and names by which points are told apart. */
  maker: { id: string; label: string };
  family: { id: string; label: string };
  series: string;
  x: Reading;
  y: Reading;
}

export interface Chart {
  definition: ChartDefinition;
  /** What it shows; where that is too little, what it draws. */
  title: string;
  /** Left to right. */
  points: ChartPoint[];
  /** How many points there are before sampling. */
  total: number;
  /** Models without one of the two coordinates. */
  omitted: { name: string; url: string; reason: string }[];
  omittedTotal: number;
}

/** More marks than this cannot be told apart, and make the page slow. */
export const MOST_POINTS = 400;
const MOST_OMITTED = 200;

const known = new WeakMap<ReadonlyMap<string, Model>, Map<ChartDefinition, Chart>>();

/** The chart of all models of a catalogue, made once: home, the page of charts and two files show each. */
export function chartOf(definition: ChartDefinition, models: ReadonlyMap<string, Model>): Chart {
  const charts = known.get(models) ?? new Map<ChartDefinition, Chart>();
  known.set(models, charts);
  const chart = charts.get(definition) ?? buildChart(definition, [...models.values()]);
  charts.set(definition, chart);
  return chart;
}

/** The points of a chart. Planned models have none; of very many, evenly spaced ones are kept. */
export function buildChart(definition: ChartDefinition, models: readonly Model[]): Chart {
  const points: ChartPoint[] = [];
  const omitted: Chart["omitted"] = [];
  for (const model of models) {
    if (model.card.stage === "planned") continue;
    const x = definition.x.read(model);
    const y = definition.y.read(model);
    if (isGap(x) || isGap(y)) {
      const gaps = [
        { axis: definition.y, reading: y },
        { axis: definition.x, reading: x },
      ].flatMap(({ axis, reading }) => (isGap(reading) ? [{ label: axis.label, ...reading }] : []));
      const reason = gaps.map((gap) => `${lowerFirst(gap.label)} ${gap.reason}`).join(", ");
      omitted.push({ name: model.name, url: gaps[0]?.url ?? model.url, reason });
    } else points.push(pointOf(model, definition.seriesOf(model, x, y), x, y));
  }
  points.sort((a, b) => middleOf(a.x, definition.x) - middleOf(b.x, definition.x));
  return {
    definition,
    title: definition.finding(points, omitted.length) ?? definition.title,
    points: spread(points, MOST_POINTS),
    total: points.length,
    omitted: omitted.slice(0, MOST_OMITTED),
    omittedTotal: omitted.length,
  };
}

function pointOf({ id, name, url, makers, family }: Model, series: string, x: Reading, y: Reading): ChartPoint {
  const [maker] = makers;
  return {
    id,
    name,
    url,
    maker: { id: maker?.id ?? "", label: maker?.label ?? "" },
    family: { id: family.id, label: family.label },
    series,
    x,
    y,
  };
}

/** Where a mark stands: at the known end of a bound, in the middle of an interval as the axis shows it. */
export function middleOf({ low, high }: Reading, axis: Axis): number {
  if (low === undefined || high === undefined) return low ?? high ?? Number.NaN;
  return axis.scale === "log" || axis.scale === "binary" ? Math.sqrt(low * high) : (low + high) / 2;
}

/** At most `most` items, evenly spaced, the first and the last among them. */
export function spread<T>(items: readonly T[], most: number): T[] {
  if (items.length <= most) return [...items];
  const step = (items.length - 1) / (most - 1);
  return Array.from({ length: most }, (_, index) => items[Math.round(index * step)]).filter((item) => item !== undefined);
}

function lowerFirst(text: string): string {
  return /^[A-Z][a-z]/.test(text) ? text.charAt(0).toLowerCase() + text.slice(1) : text;
}
