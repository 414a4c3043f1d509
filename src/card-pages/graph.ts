import { hash } from "node:crypto";
import type { Catalog } from "../catalog/catalog.ts";
import type { Entry } from "../catalog/parse.ts";
import { collections } from "../schema/collections.ts";

/** An entry among those that it names: whose ids stand anywhere in its text, so that a reference of any kind is never missed. */
export interface Node {
  /** `collection/id`. */
  key: string;
  /** Of its text, its place, and what the receipts tool found in it. */
  hash: string;
  /** Of what may show of it on pages of others: a model's prose shows on its own alone, and the files beside it. */
  shown: string;
  /** Entries that are no models, and models, whose ids stand in the text. */
  others: readonly Node[];
  models: readonly Node[];
  /** Models that this one says it was made from. */
  parents: readonly Node[];
  /** Entries in whose text this one's id stands. */
  namedBy: readonly Node[];
}

interface OpenNode extends Node {
  others: Node[];
  models: Node[];
  parents: Node[];
  namedBy: Node[];
}

/** Every entry of a catalogue by its key, in the order of the collections. */
export function entryGraph(catalog: Catalog): ReadonlyMap<string, Node> {
  const all: Entry[] = collections.flatMap(({ id }) => [...catalog[id].values()].map(({ entry }: { entry: Entry }) => entry));
  const nodes = new Map<string, OpenNode>();
  const byId = new Map<string, OpenNode[]>();
  for (const entry of all) {
    const key = keyOf(entry);
    const ledger = entry.collection === "sources" ? JSON.stringify(catalog.ledgers.get(entry.id) ?? "") : "";
    const text = hash("sha256", `${entry.file.path}\n${entry.file.text}\n${ledger}`);
    const shown = entry.collection === "models" ? hash("sha256", `${entry.file.path}\n${withoutProse(entry)}`) : text;
    const node: OpenNode = { key, hash: text, shown, others: [], models: [], parents: [], namedBy: [] };
    nodes.set(key, node);
    byId.set(entry.id, [...(byId.get(entry.id) ?? []), node]);
  }
  for (const entry of all) {
    const node = nodes.get(keyOf(entry));
    if (!node) continue;
    const named = new Set(wordsOf(entry.file.text).flatMap((word) => byId.get(word) ?? []));
    named.delete(node);
    for (const one of named) {
      (isModel(one) ? node.models : node.others).push(one);
      one.namedBy.push(node);
    }
    const edges = entry.collection === "models" && "lineage" in entry.data ? (entry.data.lineage ?? []) : [];
    for (const edge of edges) {
      const parent = nodes.get(`models/${edge.model ?? ""}`);
      if (parent) node.parents.push(parent);
    }
  }
  return nodes;
}

export function keyOf({ collection, id }: Pick<Entry, "collection" | "id">): string {
  return `${collection}/${id}`;
}

export function isModel({ key }: Node): boolean {
  return key.startsWith("models/");
}

/**
 * An entry with the models that it names, the ancestors of all of these, and whatever other entries any of them names,
 * however far away. What a named model itself quotes in its prose does not show where that is named.
 */
export function reach(own: Node): Set<Node> {
  const models = new Set([own, ...own.models]);
  for (const model of models) for (const parent of model.parents) models.add(parent);
  const seen = new Set(models);
  for (const node of seen) for (const other of node.others) seen.add(other);
  return seen;
}

/** The body stands at the end of a file. */
function withoutProse({ file, bodyText }: Entry): string {
  return file.text.slice(0, file.text.length - bodyText.length);
}

/** All that could be an id in a text, each once. */
function wordsOf(text: string): string[] {
  return [...new Set(text.match(/[a-z0-9]+(?:-[a-z0-9]+)*/g))];
}
