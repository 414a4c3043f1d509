import { formatShort } from "../../catalog/format.ts";
import { groupBy } from "../../catalog/group-by.ts";
import { middleOf, type Axis, type ChartPoint, type Finding } from "./chart.ts";
import type { Reading } from "./readings.ts";

/** Fewer points than this show nothing. */
const FEWEST_POINTS = 5;
/** Fewer models than this have no median worth telling. */
const FEWEST_IN_A_YEAR = 3;

/** An axis, and the field whose short form its values have. */
type ValueAxis = Axis & { field?: string };

/** How many points lie surely above y = factor · x, whatever the true values within their bounds are. */
export function surelyAbove(factor: number, say: (above: number, all: number) => string): Finding {
  return (points) => {
    const above = points.filter(({ x, y }) => x.high !== undefined && y.low !== undefined && y.low > factor * x.high);
    return points.length < FEWEST_POINTS || above.length < 2 ? undefined : say(above.length, points.length);
  };
}

/** The medians of the first and the last year in which three models or more have a value with both ends known. */
export function medianOverYears(
  axis: ValueAxis,
  say: (first: string, firstYear: string, last: string, lastYear: string) => string,
): Finding {
  return (points) => {
    const dated = points.flatMap(({ x, y }) => {
      const year = yearOf(x);
      return year !== undefined && isBounded(y) ? [{ year, value: middleOf(y, axis) }] : [];
    });
    const years = [...groupBy(dated, ({ year }) => year)]
      .filter(([, values]) => values.length >= FEWEST_IN_A_YEAR)
      .sort(([a], [b]) => a - b)
      .map(([year, values]) => ({ year, median: median(values.map(({ value }) => value)) }));
    const [first, last] = [years[0], years.at(-1)];
    if (!first || !last || first === last) return undefined;
    const short = (value: number) => formatShort({ value: axis.unit ? value : Number(value.toPrecision(3)), unit: axis.unit }, axis.field);
    return say(short(first.median), String(first.year), short(last.median), String(last.year));
  };
}

/** Between which values the middle half of the values with both ends known lies. */
export function middleHalf(axis: ValueAxis, say: (count: number, from: string, to: string) => string): Finding {
  return (points) => {
    const values = points
      .filter(({ y }) => isBounded(y))
      .map(({ y }) => middleOf(y, axis))
      .sort((a, b) => a - b);
    if (values.length < FEWEST_POINTS) return undefined;
    const at = (share: number) => values[Math.round((values.length - 1) * share)] ?? 0;
    const short = (value: number) => formatShort({ value, unit: axis.unit }, axis.field);
    return say(values.length, short(at(0.25)), short(at(0.75)));
  };
}

/** The points with the smallest and the largest known value. */
export function extremes(say: (least: ChartPoint, most: ChartPoint, reported: number, all: number) => string): Finding {
  return (points, omitted) => {
    const bounded = points.filter(({ y }) => isBounded(y)).sort((a, b) => (a.y.low ?? 0) - (b.y.low ?? 0));
    const [least, most] = [bounded[0], bounded.at(-1)];
    if (bounded.length < FEWEST_POINTS || !least || !most) return undefined;
    const reported = points.filter(({ y }) => y.status === "reported").length;
    return say(least, most, reported, points.length + omitted);
  };
}

function isBounded({ low, high }: Reading): boolean {
  return low !== undefined && high !== undefined;
}

function yearOf({ low, high }: Reading): number | undefined {
  if (low === undefined || high === undefined) return undefined;
  const [first, last] = [new Date(low).getUTCFullYear(), new Date(high).getUTCFullYear()];
  return first === last ? first : undefined;
}

/** The middle one of some values; of two in the middle the smaller, so that it is a value that occurs. */
export function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[(values.length - 1) >> 1] ?? Number.NaN;
}
