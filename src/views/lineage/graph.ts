import { fold } from "../../catalog/fold.ts";
import { groupBy } from "../../catalog/group-by.ts";
import type { Model } from "../../catalog/model.ts";
import type { Relation } from "../../schema/vocabularies.ts";

/** A model of the catalogue, or one outside it that a card names. */
export interface LineageNode {
  id: string;
  name: string;
  url?: string;
  /** Who made it; absent outside the catalogue. */
  maker?: string;
  family?: string;
  isExternal: boolean;
}

/** All that one model took from another, drawn as one arrow. */
export interface LineageArrow {
  parent: string;
  child: string;
  relations: Relation[];
}

export interface LineageGraph {
  nodes: ReadonlyMap<string, LineageNode>;
  arrows: readonly LineageArrow[];
  /** Arrows by the id at one of their ends. */
  parents: ReadonlyMap<string, readonly LineageArrow[]>;
  children: ReadonlyMap<string, readonly LineageArrow[]>;
}

/** Relations along which only what a model wrote or predicted is handed on, none of its weights. */
const OUTPUT_RELATIONS: readonly Relation[] = ["distilled-from", "data-generated-by"];

export function passesWeights({ relations }: LineageArrow): boolean {
  return relations.some((relation) => !OUTPUT_RELATIONS.includes(relation));
}

/** The graph of what was made from what, over all cards. */
export function lineageGraph(models: Iterable<Model>): LineageGraph {
  const nodes = new Map<string, LineageNode>();
  const arrows = new Map<string, LineageArrow>();
  const all = [...models];
  for (const { id, name, url, makers, family } of all) {
    nodes.set(id, { id, name, url, ...(makers[0] ? { maker: makers[0].label } : {}), family: family.label, isExternal: false });
  }
  for (const model of all) {
    for (const { relation, model: target, external, target: link } of model.lineage) {
      const parent = target ?? `external ${fold(external?.name ?? "")}`;
      if (!nodes.has(parent)) nodes.set(parent, { id: parent, name: link.label, ...(link.url ? { url: link.url } : {}), isExternal: true });
      const key = `${parent}\n${model.id}`;
      const arrow = arrows.get(key) ?? { parent, child: model.id, relations: [] };
      if (!arrow.relations.includes(relation)) arrow.relations.push(relation);
      arrows.set(key, arrow);
    }
  }
  const list = [...arrows.values()];
  return { nodes, arrows: list, parents: groupBy(list, (arrow) => arrow.child), children: groupBy(list, (arrow) => arrow.parent) };
}
