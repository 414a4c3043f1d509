import type { LineageArrow, LineageGraph, LineageNode } from "./graph.ts";

/** Part of the graph, small enough to draw. */
export interface Neighbourhood {
  /** The models that it is about. */
  centre: ReadonlySet<string>;
  nodes: LineageNode[];
  arrows: LineageArrow[];
  /** Nodes that would belong to it and are left out. */
  hidden: number;
}

/** More boxes than this do not fit a page. */
export const MOST_NODES = 60;

/** Some models with all their ancestors and descendants, the nearest first when there are too many. */
export function neighbourhoodOf(graph: LineageGraph, centre: readonly string[], most = MOST_NODES): Neighbourhood {
  const up = reach(centre, (id) => (graph.parents.get(id) ?? []).map((arrow) => arrow.parent));
  const down = reach(centre, (id) => (graph.children.get(id) ?? []).map((arrow) => arrow.child));
  const byDistance = [...new Map([...up, ...down].sort(([, a], [, b]) => a - b)).keys()];
  return cut(graph, centre, byDistance, most);
}

/** The connected parts of the graph that have an arrow, the largest first. */
export function connectedParts(graph: LineageGraph, most = MOST_NODES): Neighbourhood[] {
  const seen = new Set<string>();
  const parts: Neighbourhood[] = [];
  for (const start of byDegree(graph)) {
    if (seen.has(start)) continue;
    const part = reach([start], (id) => [
      ...(graph.parents.get(id) ?? []).map((arrow) => arrow.parent),
      ...(graph.children.get(id) ?? []).map((arrow) => arrow.child),
    ]);
    for (const id of part.keys()) seen.add(id);
    if (part.size > 1) parts.push(cut(graph, [], [...part.keys()], most));
  }
  return parts.sort((a, b) => b.nodes.length + b.hidden - (a.nodes.length + a.hidden));
}

function byDegree({ nodes, parents, children }: LineageGraph): string[] {
  const degree = (id: string) => (parents.get(id)?.length ?? 0) + (children.get(id)?.length ?? 0);
  return [...nodes.keys()].sort((a, b) => degree(b) - degree(a));
}

/** Ids that can be reached, with the number of steps, nearest first. */
function reach(start: readonly string[], next: (id: string) => readonly string[]): Map<string, number> {
  const steps = new Map(start.map((id) => [id, 0]));
  for (const [id, distance] of steps) {
    for (const other of next(id)) if (!steps.has(other)) steps.set(other, distance + 1);
  }
  return steps;
}

function cut(graph: LineageGraph, centre: readonly string[], ids: readonly string[], most: number): Neighbourhood {
  const kept = new Set(ids.slice(0, most));
  return {
    centre: new Set(centre),
    nodes: [...kept].map((id) => graph.nodes.get(id)).filter((node) => node !== undefined),
    arrows: [...kept].flatMap((id) => (graph.parents.get(id) ?? []).filter((arrow) => kept.has(arrow.parent))),
    hidden: ids.length - kept.size,
  };
}
