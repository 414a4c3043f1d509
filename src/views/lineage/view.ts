import type { Catalog } from "../../catalog/catalog.ts";
import { lineageGraph, type LineageArrow, type LineageGraph } from "./graph.ts";
import { drawLineage, type LineageDrawing } from "./layout.ts";
import { connectedParts, neighbourhoodOf, type Neighbourhood } from "./neighbourhood.ts";
import { obligationsOf, type Obligation } from "./obligations.ts";
import { branchesOf, descentOf, type LineageBranch } from "./tree.ts";

/** A drawing of some models' lineage, the same in words, and the licence terms that reach them. */
export interface LineageView {
  drawing: LineageDrawing;
  /** Models that would belong to the drawing and are left out. */
  hidden: number;
  /** What a single model was made from; empty for several models. */
  ancestry: LineageBranch[];
  descent: LineageBranch[];
  obligations: Obligation[];
}

interface Index {
  graph: LineageGraph;
  obligations: ReadonlyMap<string, Obligation[]>;
  flagged: ReadonlySet<LineageArrow>;
}

const indexes = new WeakMap<Catalog, Index>();

/** The whole graph with its obligations, made once for a catalogue. */
function indexOf(catalog: Catalog): Index {
  const known = indexes.get(catalog);
  if (known) return known;
  const graph = lineageGraph(catalog.models.values());
  const obligations = new Map(
    [...catalog.models.values()].map((model) => [model.id, obligationsOf(model, graph, catalog.models, catalog.licenses)]),
  );
  const flagged = new Set([...obligations.values()].flat().map((obligation) => obligation.arrow));
  const index = { graph, obligations, flagged };
  indexes.set(catalog, index);
  return index;
}

/** The neighbourhood of one model; undefined when it has none. */
export function modelLineage(catalog: Catalog, id: string): LineageView | undefined {
  const { graph, obligations } = indexOf(catalog);
  const part = neighbourhoodOf(graph, [id]);
  if (part.arrows.length === 0) return undefined;
  return {
    ...viewOf(catalog, part),
    ancestry: branchesOf(part, id, "parents"),
    descent: branchesOf(part, id, "children"),
    obligations: obligations.get(id) ?? [],
  };
}

/** The models of a family with their ancestors and descendants; undefined when none has any. */
export function familyLineage(catalog: Catalog, family: string): LineageView | undefined {
  const ids = [...catalog.models.values()].filter((model) => model.family.id === family).map((model) => model.id);
  const { graph } = indexOf(catalog);
  const related = ids.filter((id) => graph.parents.has(id) || graph.children.has(id));
  return related.length === 0 ? undefined : viewOf(catalog, neighbourhoodOf(graph, related));
}

export interface CatalogLineage {
  parts: (LineageView & { id: string; title: string })[];
  /** Parts that are left out, with their models. */
  hiddenParts: number;
  /** Models without any relation on record. */
  alone: number;
  obligations: Obligation[];
}

const MOST_PARTS = 40;

/** All connected parts of the graph, the largest first. */
export function catalogLineage(catalog: Catalog): CatalogLineage {
  const { graph, obligations } = indexOf(catalog);
  const parts = connectedParts(graph);
  return {
    parts: parts
      .slice(0, MOST_PARTS)
      .map((part) => ({ ...viewOf(catalog, part), id: `around-${part.nodes.find((node) => !node.isExternal)?.id}`, title: titleOf(part) })),
    hiddenParts: Math.max(0, parts.length - MOST_PARTS),
    alone: [...catalog.models.keys()].filter((id) => !graph.parents.has(id) && !graph.children.has(id)).length,
    obligations: [...obligations.values()].flat(),
  };
}

function viewOf(catalog: Catalog, part: Neighbourhood): LineageView {
  const { flagged, obligations } = indexOf(catalog);
  return {
    drawing: drawLineage(part, (arrow) => flagged.has(arrow)),
    hidden: part.hidden,
    ancestry: [],
    descent: descentOf(part),
    obligations: part.nodes.flatMap((node) => obligations.get(node.id) ?? []),
  };
}

/** The families that have most models in it. */
function titleOf(part: Neighbourhood): string {
  const families = Map.groupBy(
    part.nodes.filter((node) => node.family),
    (node) => node.family ?? "",
  );
  const names = [...families].sort(([, a], [, b]) => b.length - a.length).map(([name]) => name);
  return names.length > 4 ? `${names.slice(0, 3).join(", ")} and others` : names.join(", ");
}
