import { collections, type CollectionId } from "../schema/collections.ts";
import type { Entry } from "./parse.ts";

/** Every entry that could be read, by collection and id. */
export type EntryIndex = { readonly [C in CollectionId]: ReadonlyMap<string, Entry<C>> };

/** Ids of all files, readable or not: a reference to a broken entry is not a second problem. */
export type KnownIds = { readonly [C in CollectionId]: ReadonlySet<string> };

export function indexEntries(entries: readonly Entry[]): EntryIndex {
  const index = Object.fromEntries(collections.map(({ id }) => [id, new Map<string, Entry>()]));
  for (const entry of entries) index[entry.collection]?.set(entry.id, entry);
  // Entries are parsed with their collection's schema, so each map holds its own kind.
  return index as unknown as EntryIndex;
}

export function knownIds(files: readonly { collection: CollectionId; id: string }[]): KnownIds {
  const ids = Object.fromEntries(collections.map(({ id }) => [id, new Set<string>()]));
  for (const { collection, id } of files) ids[collection]?.add(id);
  return ids as unknown as KnownIds;
}
