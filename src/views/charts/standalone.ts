import { element, toHtml } from "../../values/markup.ts";
import type { Chart } from "./chart.ts";
import type { Drawing } from "./draw.ts";
import { plotMarkup } from "./markup.ts";
import type { PlacedText } from "./place-texts.ts";

const WIDTH = 980;
const HEIGHT = 640;
const PLOT = { x: 70, y: 128, width: 880, height: 414 };
const FONT = "system-ui, 'DejaVu Sans', Arial, sans-serif";

/** The light palette of the site. A file of its own has no style sheet. */
const INK = "#1d1f23";
const SOFT = "#585c65";
const LINE = "#d9dee6";
const EDGE = "#858c97";
const BLUE = "#1f4e8c";
const CARD = "#fffefb";

const type = (fill: string, size = "13") => ({ fill, "font-size": size, stroke: CARD, "stroke-width": "3", "paint-order": "stroke" });
const HOLLOW = { fill: CARD, stroke: INK, "stroke-width": "1.6" };
type Paint = Readonly<Record<string, Record<string, string>>>;
const paintOf = (accent: string): Paint => ({
  grid: { stroke: LINE },
  axis: { stroke: EDGE },
  tick: type(SOFT),
  "axis-label": type(SOFT),
  guide: { stroke: EDGE, "stroke-dasharray": "2 4" },
  "guide strong": { stroke: accent, "stroke-width": "1.5" },
  "guide-label": type(SOFT, "12"),
  "guide-label strong": type(accent, "12"),
  name: type(INK, "12.5"),
  span: { stroke: SOFT, "stroke-width": "1.8" },
  open: { stroke: SOFT, fill: SOFT },
  dot: { fill: INK, stroke: CARD },
  "dot third-party": { fill: BLUE, stroke: CARD },
  "dot estimated": { fill: accent, stroke: CARD },
  "dot derived": HOLLOW,
  "dot closed": HOLLOW,
});

/** A chart as an SVG file of its own, with its finding, its legend and where it comes from; 980 × 640 px. `accent`: as in CSS. */
export function standaloneChart(chart: Chart, drawing: Drawing, address: string, accent: string): string {
  const paint = painter(paintOf(accent));
  const { definition } = chart;
  const wide = (text: PlacedText) => text.sizes.includes("wide");
  const shown: Drawing = {
    ...drawing,
    guides: drawing.guides.map((guide) => ({ ...guide, labels: guide.labels.filter(wide) })),
    marks: drawing.marks.map((mark) => ({ ...mark, url: address, labels: mark.labels.filter(wide) })),
  };
  const setting = { id: "shape", xLabel: definition.x.label, yLabel: definition.y.label, paint };
  const place = Object.fromEntries(Object.entries(PLOT).map(([name, value]) => [name, String(value)]));
  const texts = (lines: readonly string[], x: number, y: number, attributes: Record<string, string>) =>
    lines.map((line, index) => element("text", { x: String(x), y: String(y + index * 24), ...attributes }, line));
  const legend = drawing.legend.map(({ series, label, shape }, index) =>
    element(
      "g",
      { transform: `translate(${28 + index * 215},82)` },
      element("path", { d: shape, ...paint(`dot ${series}`) }),
      element("text", { x: "12", y: "4", fill: SOFT, "font-size": "13" }, label),
    ),
  );
  const svg = element(
    "svg",
    {
      xmlns: "http://www.w3.org/2000/svg",
      width: String(WIDTH),
      height: String(HEIGHT),
      viewBox: `0 0 ${WIDTH} ${HEIGHT}`,
      "font-family": FONT,
    },
    element("title", {}, chart.title),
    element("rect", { width: "100%", height: "100%", fill: CARD }),
    texts(breakLines(chart.title), 20, 30, { fill: INK, "font-size": "19", "font-weight": "600" }),
    legend,
    element("svg", { ...place, overflow: "visible" }, plotMarkup(shown, setting)),
    texts([`${definition.title}. ${address}`], 20, HEIGHT - 18, { fill: SOFT, "font-size": "12" }),
  );
  return `${toHtml(svg)}\n`;
}

function painter(paint: Paint) {
  return (classes: string): Record<string, string> => {
    const names = classes.split(" ").filter((name) => !name.startsWith("at-"));
    return paint[names.join(" ")] ?? paint[names[0] ?? ""] ?? {};
  };
}

const LINE_LENGTH = 92;

/** Words in lines of at most 92 letters. */
export function breakLines(text: string): string[] {
  const lines: string[] = [];
  for (const word of text.split(" ")) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + word.length < LINE_LENGTH) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}
