import { collections, type CollectionId } from "../schema/collections.ts";
import type { Entry } from "./parse.ts";

/** Entries by collection and id, as those who read one entry ask for others. An `EntryIndex` is one. */
export type Lookups = { readonly [C in CollectionId]: { get(id: string): Entry<C> | undefined } };

/** Lookups that tell which entries were asked for, found or not, as `collection/id`: each once, though every citation asks. */
export function remembering(entries: Lookups, asked: (key: string, found: Entry | undefined) => void): Lookups {
  const known = new Map<CollectionId, Map<string, Entry | undefined>>();
  return lookupsOf((collection, id) => {
    const answers = known.get(collection) ?? new Map<string, Entry | undefined>();
    known.set(collection, answers);
    const answer = answers.get(id);
    if (answer || answers.has(id)) return answer;
    const found = entries[collection].get(id);
    answers.set(id, found);
    asked(`${collection}/${id}`, found);
    return found;
  });
}

/** Lookups by one function. */
export function lookupsOf(find: (collection: CollectionId, id: string) => Entry | undefined): Lookups {
  // What is found under a collection was parsed with its schema.
  return Object.fromEntries(
    collections.map(({ id: collection }) => [collection, { get: (id: string) => find(collection, id) }]),
  ) as unknown as Lookups;
}

export function isOf<C extends CollectionId>(entry: Entry, collection: C): entry is Entry<C> {
  return entry.collection === collection;
}
