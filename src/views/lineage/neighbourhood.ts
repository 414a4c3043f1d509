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
