import { hash } from "node:crypto";
import type { Catalog } from "../catalog/catalog.ts";
import { textHash } from "../catalog/kept-files.ts";
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

/** An entry before anything is looked up in its text. */
export interface EntryText {
  /** `collection/id`. */
  key: string;
  entry: Entry;
  /** Of its text, its place, and what the receipts tool found in it. */
  hash: string;
}

/** Every entry of a catalogue, in the order of the collections. */
export function entryTexts(catalog: Catalog): EntryText[] {
  const all: Entry[] = collections.flatMap(({ id }) => [...catalog[id].values()].map(({ entry }: { entry: Entry }) => entry));
  return all.map((entry) => {
    const ledger = entry.collection === "sources" ? JSON.stringify(catalog.ledgers.get(entry.id) ?? "") : "";
    return { key: keyOf(entry), entry, hash: hash("sha256", `${entry.file.path}\n${textHash(entry.file)}\n${ledger}`) };
  });
}

/** Of what may show of an entry on pages of others. */
export function shownHash({ entry, hash: text }: EntryText): string {
  return entry.collection === "models" ? hash("sha256", `${entry.file.path}\n${withoutProse(entry)}`) : text;
}

/** Keys of entries by their ids, which several collections may share. */
export type KeysById = ReadonlyMap<string, readonly string[]>;

export function keysById(texts: readonly EntryText[]): KeysById {
  const keys = new Map<string, string[]>();
  for (const { key, entry } of texts) keys.set(entry.id, [...(keys.get(entry.id) ?? []), key]);
  return keys;
}

/** Keys of the other entries whose ids stand anywhere in a text, each once, sorted. */
export function namedIn({ key, entry }: EntryText, keys: KeysById): string[] {
  const named = wordsOf(entry.file.text).flatMap((word) => keys.get(word) ?? []);
  return named.filter((one) => one !== key).sort();
}

/** Entries by their keys, in their order. */
export function entryGraph(texts: readonly EntryText[]): ReadonlyMap<string, Node> {
  const nodes = new Map<string, OpenNode>();
  const keys = keysById(texts);
  // A text is asked for once: it may be read for that.
  const named = texts.map((text) => {
    const { key, hash: own } = text;
    nodes.set(key, { key, hash: own, shown: shownHash(text), others: [], models: [], parents: [], namedBy: [] });
    return namedIn(text, keys);
  });
  for (const [index, { key, entry }] of texts.entries()) {
    const node = nodes.get(key);
    if (!node) continue;
    for (const one of (named[index] ?? []).flatMap((name) => nodes.get(name) ?? [])) {
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

export function isModel({ key }: Pick<Node, "key">): boolean {
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
