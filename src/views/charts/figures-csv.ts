import { stringify } from "csv-stringify/sync";
import type { Axis, Chart } from "./chart.ts";
import type { Reading } from "./readings.ts";

/** The figures of a chart, a line a model, left to right; bounds in the units of the axes, dates as days. */
export function chartCsv({ definition: { x, y }, points }: Chart, origin: string): string {
  const head = (side: string) => [`${side}_low`, `${side}_high`, `${side}_unit`, `${side}_status`, `${side}_url`];
  const cells = (axis: Axis, { low, high, status, url }: Reading) => [
    end(axis, low),
    end(axis, high),
    axis.scale === "time" ? "date" : (axis.unit ?? "1"),
    status,
    origin + url,
  ];
  return stringify([
    ["model", "name", "maker", "family", "x", ...head("x"), "y", ...head("y")],
    ...points.map((point) => [
      point.id,
      point.name,
      point.maker.label,
      point.family.label,
      x.label,
      ...cells(x, point.x),
      y.label,
      ...cells(y, point.y),
    ]),
  ]);
}

function end({ scale }: Axis, value: number | undefined): string {
  if (value === undefined) return "";
  return scale === "time" ? new Date(value).toISOString().slice(0, 10) : String(value);
}
