import { hash } from "node:crypto";
import type { Catalog } from "../catalog/catalog.ts";
import type { Model } from "../catalog/model.ts";
import type { Entry } from "../catalog/parse.ts";
import { collections } from "../schema/collections.ts";
import { lineageInputs } from "../views/lineage/view.ts";

/**
 * What a card is drawn from, as one hash a card. More counts than may show: an entry counts where its id stands anywhere
 * in the text of another that counts, so that a reference can be of any kind and is never missed.
 */

/** Collections whose entries show on a card because they name it. */
const NAMING = ["proposals", "inquiries"] as const;

interface Node {
  key: string;
  hash: string;
  /** Entries that are no models, and models, whose ids stand in the text. */
  others: readonly Node[];
  models: readonly Node[];
  /** Models that this one says it was made from. */
  parents: readonly Node[];
}

/**
 * Hash of all that decides the bytes of each card, but for the code and the frame of its pages, by the card's id.
 * `settings`: texts of the content folder that are no entries and may show anywhere.
 */
export function cardInputs(catalog: Catalog, settings: readonly string[]): Map<string, string> {
  const nodes = nodesOf(catalog);
  const naming = namingOf(nodes.values());
  const { contentFolder: _place, drawsCardsApart: _way, ...site } = catalog.site;
  const everywhere = JSON.stringify([site, catalog.revision, settings]);
  return new Map(
    [...catalog.models.values()].map((model) => {
      const own = nodes.get(`models/${model.id}`);
      const seen = own ? [...reach(own), ...(naming.get(model.id) ?? [])] : [];
      const texts = seen.map(({ key, hash: text }) => `${key} ${text}`);
      return [model.id, hash("sha256", [everywhere, ...texts, othersSay(model, catalog)].join("\n"))];
    }),
  );
}

/** What the card shows of models that it does not name: those made from it, and the terms that reach it. */
function othersSay(model: Model, catalog: Catalog): string {
  return JSON.stringify([model.descendants, lineageInputs(catalog, model.id)]);
}

/**
 * A card with the models that it names, the ancestors of all of these, and whatever other entries any of them names,
 * however far away. What a named model itself quotes in its prose does not show here.
 */
function reach(own: Node): Set<Node> {
  const models = new Set([own, ...own.models]);
  for (const model of models) for (const parent of model.parents) models.add(parent);
  const seen = new Set(models);
  for (const node of seen) for (const other of node.others) seen.add(other);
  return seen;
}

function nodesOf(catalog: Catalog): Map<string, Node> {
  const all: Entry[] = collections.flatMap(({ id }) => [...catalog[id].values()].map(({ entry }: { entry: Entry }) => entry));
  const nodes = new Map<string, Node & { others: Node[]; models: Node[]; parents: Node[] }>();
  const byId = new Map<string, Node[]>();
  for (const entry of all) {
    const key = `${entry.collection}/${entry.id}`;
    const ledger = entry.collection === "sources" ? JSON.stringify(catalog.ledgers.get(entry.id) ?? "") : "";
    const node = { key, hash: hash("sha256", `${entry.file.path}\n${entry.file.text}\n${ledger}`), others: [], models: [], parents: [] };
    nodes.set(key, node);
    byId.set(entry.id, [...(byId.get(entry.id) ?? []), node]);
  }
  for (const entry of all) {
    const node = nodes.get(`${entry.collection}/${entry.id}`);
    if (!node) continue;
    const named = new Set(wordsOf(entry.file.text).flatMap((word) => byId.get(word) ?? []));
    named.delete(node);
    for (const one of named) (one.key.startsWith("models/") ? node.models : node.others).push(one);
    const edges = entry.collection === "models" && "lineage" in entry.data ? (entry.data.lineage ?? []) : [];
    for (const edge of edges) {
      const parent = nodes.get(`models/${edge.model ?? ""}`);
      if (parent) node.parents.push(parent);
    }
  }
  return nodes;
}

/** All that could be an id in a text, each once. */
function wordsOf(text: string): string[] {
  return [...new Set(text.match(/[a-z0-9]+(?:-[a-z0-9]+)*/g))];
}

/** Model → the entries that show on its card because they name it. */
function namingOf(nodes: Iterable<Node>): Map<string, Node[]> {
  const naming = new Map<string, Node[]>();
  for (const node of nodes) {
    if (!NAMING.some((collection) => node.key.startsWith(`${collection}/`))) continue;
    for (const { key } of node.models) {
      const id = key.slice("models/".length);
      naming.set(id, [...(naming.get(id) ?? []), node]);
    }
  }
  return naming;
}
