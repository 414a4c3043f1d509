import { scaleLinear, scaleLog, scaleUtc } from "d3-scale";
import type { Axis, Guide } from "./chart.ts";
import type { Reading } from "./readings.ts";

export type Scale = (value: number) => number;
export type Pair = readonly [number, number];

/** A scale of d3, as a plain function of numbers. */
export function scaleOf({ scale }: Axis, domain: Pair, range: Pair): Scale {
  if (scale === "time") return scaleUtc(domain, range);
  return scale === "linear" ? scaleLinear(domain, range) : scaleLog(domain, range);
}

/** The ends of an axis: the points' own with some air, or those that the axis names. */
export function domainOf(axis: Axis, readings: readonly Reading[]): [number, number] {
  const values = readings.flatMap(({ low, high }) => [low, high]).filter((value) => value !== undefined);
  const isLog = axis.scale === "log" || axis.scale === "binary";
  const [low, high] = values.length > 0 ? [Math.min(...values), Math.max(...values)] : isLog ? [1, 100] : [0, 1];
  if (isLog) return [low / 1.6, high * 1.6];
  const air = axis.scale === "time" ? 60 * 86_400_000 : 0;
  const above = axis.to !== undefined && high > axis.to ? (high - low) / 20 : 0;
  return [Math.min(axis.from ?? low - air, low), Math.max(axis.to ?? high + air, high + above)];
}

/** The part of y = factor · x^power inside the plot, left end first. */
export function clip({ factor, power }: Guide, [xLow, xHigh]: Pair, [yLow, yHigh]: Pair): [Pair, Pair] | undefined {
  const yAt = (x: number) => factor * x ** power;
  if (power === 0)
    return factor > yLow && factor < yHigh
      ? [
          [xLow, factor],
          [xHigh, factor],
        ]
      : undefined;
  const xAt = (y: number) => (y / factor) ** (1 / power);
  const from = Math.max(xLow, Math.min(xAt(yLow), xAt(yHigh)));
  const to = Math.min(xHigh, Math.max(xAt(yLow), xAt(yHigh)));
  return from < to
    ? [
        [from, yAt(from)],
        [to, yAt(to)],
      ]
    : undefined;
}
