import { distance } from "fastest-levenshtein";
import { collections, type CollectionId } from "../schema/collections.ts";
import { fold } from "./fold.ts";
import type { KnownIds } from "./index-entries.ts";
import type { OutlineIndex } from "./outline.ts";
import { slug } from "./slug.ts";

/** What a name that is no id leads to: what to write, in words. */
export class EntryNames {
  readonly #spellings = new Map<CollectionId, Map<string, string>>();
  readonly #outlines: OutlineIndex;
  readonly #known: KnownIds;

  constructor(outlines: OutlineIndex, known: KnownIds) {
    this.#outlines = outlines;
    this.#known = known;
  }

  /** Folded only where a hint is asked for: of ten thousand names, most runs need none. */
  #spellingsOf(collection: CollectionId): Map<string, string> {
    const before = this.#spellings.get(collection);
    if (before) return before;
    const spellings = new Map<string, string>();
    for (const { id, names } of this.#outlines[collection].values())
      for (const name of names) if (name && !spellings.has(fold(name))) spellings.set(fold(name), id);
    for (const id of this.#known[collection]) spellings.set(fold(id), id);
    this.#spellings.set(collection, spellings);
    return spellings;
  }

  /** Ids that a name can mean: one, or several that begin alike. */
  find(collection: CollectionId, name: string): string[] {
    const spellings = this.#spellingsOf(collection);
    const folded = fold(name);
    const same = spellings.get(folded);
    if (same !== undefined) return [same];
    if (folded.length < 3) return [];
    return [...new Set([...spellings].filter(([spelling]) => spelling.startsWith(folded)).map(([, id]) => id))].sort().slice(0, 4);
  }

  /** What to write for a name that is no id of the collection. */
  hint(collection: CollectionId, name: string): string {
    const found = this.find(collection, name);
    const added = addHint(collection, name);
    if (found.length > 0) return `Write ${found.join(" or ")}.`;
    const near = nearId(slug(name), [...this.#known[collection]]);
    return near ? `Did you mean ${near}? If not, ${added}` : `${added.charAt(0).toUpperCase()}${added.slice(1)}`;
  }
}

function addHint(collection: CollectionId, name: string): string {
  // An address is no name; of a document it is what its entry is made from.
  if (/^https?:\/\//.test(name))
    return collection === "sources"
      ? `add its entry: npm run new -- sources ${name}`
      : `write the id of an entry of ${collection}/, the name of its file, in the place of the address.`;
  const { endings = [] } = collections.find(({ id }) => id === collection) ?? {};
  const id = slug(name);
  return `add content/${collection}/${id}${endings[0] ?? ""}: npm run new -- ${collection === "models" ? "" : `${collection} `}${id}`;
}

/** An id that differs by a slip of the fingers: never in a digit, and in a few letters only. */
function nearId(id: string, known: readonly string[]): string | undefined {
  const digits = (text: string) => text.replaceAll(/\D+/g, " ").trim();
  const most = Math.min(3, Math.max(1, Math.floor(id.length / 6)));
  const near = known.filter((one) => digits(one) === digits(id)).map((one) => ({ one, edits: distance(one, id) }));
  return near.filter(({ edits }) => edits <= most).toSorted((a, b) => a.edits - b.edits)[0]?.one;
}
