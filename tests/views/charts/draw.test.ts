import { describe, expect, test } from "vitest";
import type { Chart, ChartDefinition, ChartPoint } from "../../../src/views/charts/chart.ts";
import { drawChart } from "../../../src/views/charts/draw.ts";
import type { Reading } from "../../../src/views/charts/readings.ts";
import { clip, domainOf, scaleOf } from "../../../src/views/charts/scales.ts";
import { ticksOf } from "../../../src/views/charts/ticks.ts";

const between = (low: number, high = low): Reading => ({ low, high, status: "reported", display: "", url: "" });
const none = () => ({ reason: "", url: "" });

const definition: ChartDefinition = {
  id: "example",
  title: "Example",
  about: "",
  x: { label: "Parameters", scale: "log", unit: "parameter", read: none },
  y: { label: "Tokens", scale: "log", unit: "token", read: none },
  series: [{ id: "reported", label: "reported", shape: "circle" }],
  seriesOf: () => "reported",
  guides: [],
};

function draw(points: { x: Reading; y: Reading }[]) {
  const named = points.map((point, index): ChartPoint => ({ name: `M${index}`, url: `/m${index}/`, series: "reported", ...point }));
  const chart: Chart = { definition, points: named, total: named.length, omitted: [], omittedTotal: 0 };
  return drawChart(chart);
}

describe("scaleOf", () => {
  test("a logarithmic axis gives each decade the same length", () => {
    const scale = scaleOf({ label: "", scale: "log" }, [1e9, 1e12], [0, 300]);
    expect(scale(1e9)).toBeCloseTo(0);
    expect(scale(1e10)).toBeCloseTo(100);
    // log10(3.21e9 / 1e9) = 0.506505
    expect(scale(3.21e9)).toBeCloseTo(50.6505, 3);
  });

  test("an axis of time gives each day the same length", () => {
    const scale = scaleOf({ label: "", scale: "time" }, [Date.UTC(2024, 0, 1), Date.UTC(2024, 11, 31)], [0, 365]);
    expect(scale(Date.UTC(2024, 8, 25))).toBeCloseTo(268); // 25 September is day 269 of a leap year.
  });
});

describe("drawChart", () => {
  const drawing = draw([
    { x: between(1e9), y: between(1e12) },
    { x: between(1e11), y: between(1e13) },
    { x: between(1e10), y: { high: 5e12, status: "reported", display: "", url: "" } },
    { x: between(1e10), y: between(1e12, 1e13) },
  ]);
  const [low, high, bounded, interval] = drawing.marks;

  test("stands marks where their logarithms say", () => {
    // 1e10 lies half way between 1e9 and 1e11.
    expect(bounded?.x).toBeCloseTo(((low?.x ?? 0) + (high?.x ?? 0)) / 2, 0);
    // log10(5) = 0.69897 of the way from 1e12 to 1e13.
    expect(((low?.y ?? 0) - (bounded?.y ?? 0)) / ((low?.y ?? 0) - (high?.y ?? 0))).toBeCloseTo(0.699, 2);
  });

  test("draws an interval from end to end, with the mark at its geometric middle", () => {
    expect(interval?.spans).toMatchObject([{ open: false, path: `M${interval?.x},${low?.y}L${interval?.x},${high?.y}` }]);
    expect(interval?.y).toBeCloseTo(((low?.y ?? 0) + (high?.y ?? 0)) / 2, 0);
  });

  test("draws an upper bound with an arrow down from the mark", () => {
    const [span] = bounded?.spans ?? [];
    const ends = span?.path.match(/[\d.]+/g)?.map(Number) ?? [];
    expect(span?.open).toBe(true);
    expect(ends[3]).toBeGreaterThan(ends[1] ?? Infinity);
  });

  test("draws no bar for an exact figure", () => {
    expect(low?.spans).toEqual([]);
  });
});

describe("clip", () => {
  const x = [1e8, 1e12] as const;
  const y = [1e11, 1e14] as const;

  test("a line of constant compute runs from where it enters the plot to where it leaves it", () => {
    // 1e24 / 6 = N · D: D = 1e14 at N = 1.667e9, D = 1e11 at N = 1.667e12, beyond the right edge.
    const [from, to] = clip({ factor: 1e24 / 6, power: -1, label: "" }, x, y) ?? [];
    expect(from?.[0]).toBeCloseTo(1.6667e9, -6);
    expect(from?.[1]).toBeCloseTo(1e14, -10);
    expect(to?.[0]).toBe(1e12);
    expect(to?.[1]).toBeCloseTo(1.6667e11, -8);
  });

  test("twenty tokens a parameter rises from the lower edge", () => {
    const [from, to] = clip({ factor: 20, power: 1, label: "" }, x, y) ?? [];
    expect(from).toEqual([5e9, 1e11]);
    expect(to).toEqual([1e12, 2e13]);
  });

  test("a line outside the plot is left out", () => {
    expect(clip({ factor: 1e30, power: -1, label: "" }, x, y)).toBeUndefined();
  });
});

describe("domainOf and ticksOf", () => {
  test("a logarithmic axis leaves air, and has ticks at the decades", () => {
    const axis = { label: "", scale: "log", unit: "token" } as const;
    const [low, high] = domainOf(axis, [between(1e11), between(4e15)]);
    expect(low).toBeCloseTo(6.25e10);
    expect(high).toBeCloseTo(6.4e15);
    expect(ticksOf(axis, [low, high]).map((tick) => tick.label)).toEqual(["100 B", "1 T", "10 T", "100 T", "1,000 T"]);
  });

  test("a share has ticks in per cent, and keeps its named ends", () => {
    const axis = { label: "", scale: "linear", unit: "1", from: 0, to: 1 } as const;
    const domain = domainOf(axis, [between(0.4)]);
    expect(domain).toEqual([0, 1]);
    expect(ticksOf(axis, domain).map((tick) => tick.label)).toEqual(["0%", "20%", "40%", "60%", "80%", "100%"]);
  });

  test("an axis of time has a tick at each new year", () => {
    const axis = { label: "", scale: "time" } as const;
    expect(ticksOf(axis, [Date.UTC(2022, 10, 1), Date.UTC(2024, 2, 1)]).map((tick) => tick.label)).toEqual(["2023", "2024"]);
  });
});
