import type { Catalog } from "../../catalog/catalog.ts";
import { groupBy } from "../../catalog/group-by.ts";
import type { Link, Model } from "../../catalog/model.ts";
import { lineageGraph, type LineageArrow, type LineageGraph } from "./graph.ts";
import { drawLineage, type LineageDrawing } from "./layout.ts";
import { neighbourhoodOf, type Neighbourhood } from "./neighbourhood.ts";
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

/** All that the drawing of some models' lineage is made from, before anything is laid out; undefined where there is nothing to draw. */
export function lineageInputs(catalog: Catalog, ids: readonly string[]): unknown {
  const { graph, obligations, flagged } = indexOf(catalog);
  const related = ids.filter((id) => graph.parents.has(id) || graph.children.has(id));
  const part = neighbourhoodOf(graph, related);
  if (part.arrows.length === 0) return undefined;
  const flags = part.arrows.map((arrow) => flagged.has(arrow));
  return { ...part, centre: [...part.centre], flags, obligations: part.nodes.map((node) => obligations.get(node.id)) };
}

/** The models of a family with their ancestors and descendants; undefined when none has any. */
export function familyLineage(catalog: Catalog, family: string): LineageView | undefined {
  const ids = [...catalog.models.values()].filter((model) => model.family.id === family).map((model) => model.id);
  const { graph } = indexOf(catalog);
  const related = ids.filter((id) => graph.parents.has(id) || graph.children.has(id));
  return related.length === 0 ? undefined : viewOf(catalog, neighbourhoodOf(graph, related));
}

export interface CatalogLineage {
  families: FamilyRelations[];
  relations: number;
  /** Models without any relation on record. */
  alone: number;
  obligations: Obligation[];
}

/** A family's models with what each was made from, and what others made from it. */
export interface FamilyRelations extends Link {
  id: string;
  models: { model: Link; from: { words: string; targets: Link[] }[]; into: Link[] }[];
  view: LineageView;
}

/** All relations of the catalogue, family by family, those with the most related models first. */
export function catalogLineage(catalog: Catalog): CatalogLineage {
  const { graph, obligations } = indexOf(catalog);
  const families = [...catalog.families.values()].flatMap(({ id, name, url }): FamilyRelations[] => {
    const view = familyLineage(catalog, id);
    const models = [...catalog.models.values()].filter((model) => model.family.id === id).map(relationsOf);
    const related = models.filter(({ from, into }) => from.length + into.length > 0);
    return view ? [{ id, label: name, url, view, models: related }] : [];
  });
  return {
    families: families.sort((a, b) => b.models.length - a.models.length),
    relations: graph.arrows.length,
    alone: [...catalog.models.keys()].filter((id) => !graph.parents.has(id) && !graph.children.has(id)).length,
    obligations: [...obligations.values()].flat(),
  };
}

function relationsOf({ name, url, lineage, descendants }: Model): FamilyRelations["models"][number] {
  const wordsOf = new Map(
    [...groupBy(lineage, ({ target }) => target.label)].map(([label, edges]) => [
      label,
      edges.map((edge) => edge.relationLabel).join(", "),
    ]),
  );
  const targets = new Map(lineage.map(({ target }) => [target.label, target]));
  const byWords = groupBy(targets.values(), ({ label }) => wordsOf.get(label) ?? "");
  const into = new Map(descendants.map(({ target }) => [target.label, target]));
  return {
    model: { label: name, url },
    from: [...byWords].map(([words, made]) => ({ words, targets: made })),
    into: [...into.values()],
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
