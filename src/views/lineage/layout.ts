import { Graph, layout } from "@dagrejs/dagre";
import { curveMonotoneX, curveMonotoneY, line } from "d3-shape";
import { RELATIONS, type Relation } from "../../schema/vocabularies.ts";
import { passesWeights, type LineageArrow, type LineageNode } from "./graph.ts";
import type { Neighbourhood } from "./neighbourhood.ts";

/** A part of the graph in the units of its drawing, ready to be printed as SVG. */
export interface LineageDrawing {
  width: number;
  height: number;
  boxes: { node: LineageNode; isCentre: boolean; x: number; y: number; width: number; height: number; lines: string[] }[];
  arrows: { path: string; words: string; label: string; x: number; y: number; passesWeights: boolean; isFlagged: boolean }[];
}

const BOX_WIDTH = 176;
const LINE_HEIGHT = 17;
const MARGIN = 8;
const CHARACTERS = 20;

const SHORT: Record<Relation, string> = {
  "pretrained-from": "pre-trained on",
  "finetuned-from": "fine-tuned",
  "distilled-from": "distilled",
  "pruned-from": "pruned",
  "merged-from": "merged",
  "quantized-from": "quantised",
  "adapter-of": "adapter",
  "encoder-from": "encoder",
  "data-generated-by": "data",
};

/** What fits in a card at the size in which its words are read. */
const ROOM = 800;

/** Sets a part of the graph out from left to right, ancestors first; from top to bottom where that is too wide to be read and this is not. */
export function drawLineage(part: Neighbourhood, isFlagged: (arrow: LineageArrow) => boolean): LineageDrawing {
  const boxes = part.nodes.map((node) => ({ node, lines: wrap(node.name), isCentre: part.centre.has(node.id) }));
  const index = new Map(part.nodes.map((node, position) => [node.id, position]));
  const labels = part.arrows.map(
    (arrow) => `${isFlagged(arrow) ? "⚑ " : ""}${arrow.relations.map((relation) => SHORT[relation]).join(" + ")}`,
  );
  const plan = plannedLayout({
    heights: boxes.map((box) => (box.lines.length + (box.node.maker || box.node.isExternal ? 1 : 0)) * LINE_HEIGHT + 14),
    arrows: part.arrows.map((arrow, position) => ({
      from: index.get(arrow.parent) ?? 0,
      to: index.get(arrow.child) ?? 0,
      // Rounded, so that drawings of one shape share a layout.
      labelWidth: Math.ceil(((labels[position]?.length ?? 0) * 7) / 16) * 16,
    })),
  });
  return {
    width: plan.width,
    height: plan.height,
    boxes: boxes.map((box, position) => ({ ...box, ...(plan.boxes[position] ?? { x: 0, y: 0, width: 0, height: 0 }) })),
    arrows: part.arrows.map((arrow, position) => ({
      ...(plan.arrows[position] ?? { path: "", x: 0, y: 0 }),
      label: labels[position] ?? "",
      words: arrow.relations.map((relation) => RELATIONS[relation]).join(", "),
      passesWeights: passesWeights(arrow),
      isFlagged: isFlagged(arrow),
    })),
  };
}

interface Shape {
  heights: number[];
  arrows: { from: number; to: number; labelWidth: number }[];
}
interface Plan {
  width: number;
  height: number;
  boxes: { x: number; y: number; width: number; height: number }[];
  arrows: { path: string; x: number; y: number }[];
}

// Most neighbourhoods are one of a few small shapes, and laying one out takes milliseconds.
let plans = new Map<string, string>();

/** Layouts that are known already, by their shape, both as JSON; what is not among them is laid out and added. */
export function provideLayouts(known: Map<string, string>): void {
  plans = known;
}

function plannedLayout(shape: Shape): Plan {
  const key = JSON.stringify(shape);
  const known = plans.get(key);
  if (known !== undefined) return JSON.parse(known);
  const [across, down] = [layOut(shape, ACROSS), () => layOut(shape, DOWN)];
  const plan = across.width <= ROOM ? across : narrower(across, down());
  plans.set(key, JSON.stringify(plan));
  return plan;
}

interface Point {
  x: number;
  y: number;
}

/** One of the two ways in which a graph runs. */
interface Way {
  rankdir: "LR" | "TB";
  /** How far along the way a point is. */
  along: (point: Point) => number;
  /** Half of a box, along the way. */
  half: (box: { height?: number | undefined }) => Point;
  path: (points: Point[]) => string | null;
}

const points = () =>
  line<Point>(
    ({ x }) => x,
    ({ y }) => y,
  ).digits(1);
const [rightwards, downwards] = [points().curve(curveMonotoneX), points().curve(curveMonotoneY)];

const ACROSS: Way = { rankdir: "LR", along: ({ x }) => x, half: () => ({ x: BOX_WIDTH / 2, y: 0 }), path: (all) => rightwards(all) };
const DOWN: Way = {
  rankdir: "TB",
  along: ({ y }) => y,
  half: ({ height = 0 }) => ({ x: 0, y: height / 2 }),
  path: (all) => downwards(all),
};

function narrower(one: Plan, other: Plan): Plan {
  return other.width < one.width ? other : one;
}

function layOut({ heights, arrows }: Shape, { rankdir, along, half, path }: Way): Plan {
  const graph = new Graph();
  graph.setGraph({ rankdir, nodesep: 18, ranksep: rankdir === "LR" ? 34 : 10, marginx: MARGIN, marginy: MARGIN });
  heights.forEach((height, position) => graph.setNode(String(position), { width: BOX_WIDTH, height }));
  for (const { from, to, labelWidth } of arrows) {
    graph.setEdge(String(from), String(to), { width: labelWidth, height: LINE_HEIGHT, labelpos: "c" });
  }
  layout(graph);
  const { width = 0, height = 0 } = graph.graph();
  const placeOf = (position: number) => {
    const { x = 0, y = 0, height: own } = graph.node(String(position));
    return { x, y, half: half({ height: own }) };
  };
  return {
    width: Math.ceil(width),
    height: Math.ceil(height),
    boxes: heights.map((boxHeight, position) => {
      const { x, y } = placeOf(position);
      return { x: round(x - BOX_WIDTH / 2), y: round(y - boxHeight / 2), width: BOX_WIDTH, height: boxHeight };
    }),
    arrows: arrows.map(({ from, to }) => {
      const { points: bends = [], x = 0, y = 0 } = graph.edge(String(from), String(to));
      const [parent, child] = [placeOf(from), placeOf(to)];
      const start = { x: parent.x + parent.half.x, y: parent.y + parent.half.y };
      const end = { x: child.x - child.half.x, y: child.y - child.half.y };
      const between = bends.slice(1, -1).filter((bend: Point) => along(bend) > along(start) && along(bend) < along(end));
      return { path: path([start, ...between, end]) ?? "", x: round(x), y: round(y) };
    }),
  };
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}

/** A name in at most two lines, broken between words or after a hyphen. */
export function wrap(name: string): string[] {
  if (name.length <= CHARACTERS) return [name];
  const breaks = [...name.matchAll(/[ -]/g)].map((match) => match.index + 1).filter((at) => at <= CHARACTERS + 1);
  const at = breaks.at(-1) ?? CHARACTERS;
  const [first, rest] = [name.slice(0, at).trim(), name.slice(at).trim()];
  return [first, rest.length > CHARACTERS ? `${rest.slice(0, CHARACTERS - 1)}…` : rest];
}
