import { describe, expect, test } from "vitest";
import { create } from "xmlbuilder2";
import type { Chart, ChartDefinition, ChartPoint } from "../../../src/views/charts/chart.ts";
import { drawChart } from "../../../src/views/charts/draw.ts";
import { chartCsv } from "../../../src/views/charts/figures-csv.ts";
import { aroundMark, placeLabels } from "../../../src/views/charts/labels.ts";
import { plotMarkup } from "../../../src/views/charts/markup.ts";
import type { Reading } from "../../../src/views/charts/readings.ts";
import { standaloneChart } from "../../../src/views/charts/standalone.ts";
import { clip, domainOf, scaleOf } from "../../../src/views/charts/scales.ts";
import { toHtml } from "../../../src/values/markup.ts";
import { ticksOf } from "../../../src/views/charts/ticks.ts";

const between = (low: number, high = low): Reading => ({ low, high, status: "reported", kind: "value", text: "", url: "" });
const none = () => ({ reason: "", url: "" });

const definition: ChartDefinition = {
  id: "example",
  title: "Example",
  short: "Example",
  finding: () => undefined,
  about: "",
  x: { label: "Parameters", scale: "log", unit: "parameter", read: none },
  y: { label: "Tokens", scale: "log", unit: "token", read: none },
  series: [{ id: "reported", label: "reported", shape: "circle" }],
  seriesOf: () => "reported",
  guides: [],
};

function chartOf(points: { x: Reading; y: Reading }[]): Chart {
  const named = points.map((point, index): ChartPoint => ({
    id: `m${index}`,
    name: `M${index}`,
    url: `/m${index}/`,
    maker: { id: "maker", label: "Maker" },
    family: { id: "m", label: "M" },
    series: "reported",
    ...point,
  }));
  return { definition, title: "Example", points: named, total: named.length, omitted: [], omittedTotal: 0 };
}
const draw = (points: { x: Reading; y: Reading }[]) => drawChart(chartOf(points));

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
    { x: between(1e10), y: { high: 5e12, status: "reported", kind: "value", text: "", url: "" } },
    { x: between(1e10), y: between(1e12, 1e13) },
  ]);
  const [low, high, bounded, interval] = drawing.marks;

  test("stands marks where their logarithms say, in shares of the plot", () => {
    // 1e10 lies half way between 1e9 and 1e11.
    expect(bounded?.x).toBeCloseTo(((low?.x ?? 0) + (high?.x ?? 0)) / 2, 3);
    // log10(5) = 0.69897 of the way from 1e12 to 1e13.
    expect(((low?.y ?? 0) - (bounded?.y ?? 0)) / ((low?.y ?? 0) - (high?.y ?? 0))).toBeCloseTo(0.699, 3);
    for (const { x, y } of drawing.marks) expect([x > 0 && x < 1, y > 0 && y < 1]).toEqual([true, true]);
  });

  test("draws an interval from end to end, with the mark at its geometric middle", () => {
    expect(interval?.spans).toEqual([{ x1: interval?.x, x2: interval?.x, y1: low?.y, y2: high?.y }]);
    expect(interval?.y).toBeCloseTo(((low?.y ?? 0) + (high?.y ?? 0)) / 2, 3);
  });

  test("draws an upper bound with an arrow down from the mark", () => {
    expect(bounded?.open).toEqual(["down"]);
    expect(bounded?.spans).toEqual([]);
  });

  test("draws no bar for an exact figure", () => {
    expect(low?.spans).toEqual([]);
    expect(low?.open).toEqual([]);
  });
});

describe("plotMarkup", () => {
  const points = Array.from({ length: 12 }, (_, index) => ({ x: between(10 ** (8 + index / 4)), y: between(10 ** (11 + index / 4)) }));
  const html = plotMarkup(draw(points), { id: "example", xLabel: "Parameters", yLabel: "Tokens" }).map(toHtml).join("");

  test("gives every mark a link, and the tab key one stop", () => {
    expect(html.match(/<a class="point" href="\/m\d+\/" tabindex="(?:0|-1)"/g)).toHaveLength(12);
    expect(html.match(/tabindex="0"/g)).toHaveLength(1);
  });

  test("has no styles in attributes, and stands everything at percentages", () => {
    expect(html).not.toContain("style=");
    expect(html.match(/<use class="dot reported" href="#example-circle" x="[\d.]+%" y="[\d.]+%">/g)).toHaveLength(12);
  });
});

describe("placeLabels", () => {
  const size = { id: "wide", width: 400, height: 200, most: 10 } as const;
  const named = (text: string, x: number, y: number) => ({ text, places: aroundMark({ x, y }) });

  test("puts a name on the other side where its own is taken, above where both are, and nowhere where all are", () => {
    const items = [
      named("First one", 0.5, 0.5),
      named("Second", 0.5, 0.5),
      named("Third", 0.5, 0.5),
      named("Fourth", 0.5, 0.5),
      named("Fifth", 0.5, 0.5),
    ];
    const places = placeLabels(items, size, []);
    expect(items.map((item) => [places.get(item)?.anchor, places.get(item)?.dy])).toEqual([
      ["start", 4],
      ["end", 4],
      ["middle", -11],
      ["middle", 19],
      [undefined, undefined],
    ]);
  });

  test("keeps a name off an obstacle and inside the plot", () => {
    const [right, blocked] = [named("At the edge", 0.99, 0.5), named("Blocked", 0.2, 0.5)];
    const places = placeLabels([right, blocked], size, [{ left: 85, right: 140, top: 90, bottom: 110 }]);
    expect(places.get(right)?.anchor).toBe("end");
    expect(places.get(blocked)?.anchor).toBe("end");
  });
});

describe("standaloneChart", () => {
  const chart = chartOf([{ x: between(1e9), y: between(1e12) }]);
  const svg = standaloneChart({ ...chart, title: "A & B rise" }, drawChart(chart), "https://cards.example/charts/#example", "#b3362b");

  test("is well-formed, carries its title and where it comes from, and needs no style sheet", () => {
    expect(create(svg).root().node.nodeName).toBe("svg");
    expect(svg).toContain("A &amp; B rise");
    expect(svg).toContain("https://cards.example/charts/#example");
    expect(svg).toContain('class="dot reported" fill="#1d1f23"');
    expect(svg).not.toContain("style");
  });
});

describe("chartCsv", () => {
  test("writes a line a model, with bounds in the units of the axes", () => {
    const chart = chartOf([
      { x: between(1e9), y: { high: 5e12, status: "reported", text: "≤ 5 T", kind: "value", url: "/m0/#training-tokens" } },
    ]);
    expect(chartCsv(chart, "https://cards.example").split("\n")).toEqual([
      "model,name,maker,family,x,x_low,x_high,x_unit,x_status,x_url,y,y_low,y_high,y_unit,y_status,y_url",
      "m0,M0,Maker,M,Parameters,1000000000,1000000000,parameter,reported,https://cards.example,Tokens,,5000000000000,token,reported,https://cards.example/m0/#training-tokens",
      "",
    ]);
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
