import { formatCompactNumber, formatScientific, formatShort } from "../../catalog/format.ts";
import type { Axis } from "./chart.ts";

export interface Tick {
  value: number;
  label: string;
}

/** Round values of an axis between two ends, with their labels. */
export function ticksOf(axis: Axis, [low, high]: readonly [number, number]): Tick[] {
  return valuesOf(axis, low, high)
    .filter((value) => value >= low && value <= high)
    .map((value) => ({ value, label: labelOf(axis, value) }));
}

function valuesOf(axis: Axis, low: number, high: number): number[] {
  switch (axis.scale) {
    case "time": {
      const first = new Date(low).getUTCFullYear();
      const last = new Date(high).getUTCFullYear();
      return Array.from({ length: last - first + 1 }, (_, index) => Date.UTC(first + index, 0, 1));
    }
    case "linear": {
      const step = (high - low) / 6 > 0.15 ? 0.2 : 0.1;
      return Array.from({ length: Math.round((high - low) / step) + 1 }, (_, index) => Number((low + index * step).toPrecision(6)));
    }
    case "binary":
      return Array.from({ length: 20 }, (_, index) => 2 ** (1 + 2 * index));
    case "log": {
      const powers = Array.from({ length: Math.ceil(Math.log10(high / low)) + 2 }, (_, index) => Math.floor(Math.log10(low)) + index);
      const factors = powers.length > 4 ? [1] : [1, 2, 5];
      return powers.flatMap((power) => factors.map((factor) => Number(`${factor}e${power}`)));
    }
  }
}

function labelOf(axis: Axis, value: number): string {
  if (axis.scale === "time") return String(new Date(value).getUTCFullYear());
  if (axis.unit === "FLOP") return formatPower(value);
  if (axis.scale === "binary") return formatShort({ value }, "context-length");
  if (axis.unit === "h" || axis.unit === undefined) return value >= 1e6 ? `${value / 1e6} M` : formatCompactNumber(value);
  return formatShort({ value, unit: axis.unit });
}

/** `1e23` → "10²³"; other numbers as usual. */
export function formatPower(value: number): string {
  return formatScientific(value).replace(/^1 × /, "");
}
