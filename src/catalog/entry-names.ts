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

  /** The same of what people write in the place of a name: an address, or an id of Hugging Face. */
  #meant(collection: CollectionId, name: string): string[] {
    const found = this.find(collection, name);
    if (found.length > 0) return found;
    const document = collection === "sources" ? documentKey(name) : undefined;
    if (document !== undefined)
      return [...this.#outlines.sources.values()]
        .filter(({ address = "" }) => address.split(" ").some((one) => documentKey(one) === document))
        .map(({ id }) => id)
        .slice(0, 4);
    const last = /^[\w.-]+\/([\w.-]+)$/.exec(name)?.[1];
    const same = last === undefined ? undefined : this.#spellingsOf(collection).get(fold(last));
    return same === undefined ? [] : [same];
  }

  /** Ids of several names that stand in one text: "Meta and Google". */
  #several(collection: CollectionId, name: string): string[] {
    const parts = name.split(/\s*[,;&/+]\s*|\s+and\s+/).slice(0, 9);
    const ids = parts.flatMap((part) => this.#spellingsOf(collection).get(fold(part)) ?? []);
    return parts.length > 1 && ids.length === parts.length ? ids : [];
  }

  /** What to write for a name that is no id of the collection. */
  hint(collection: CollectionId, written: string): string {
    const name = withoutFile(collection, written);
    const found = this.#meant(collection, name);
    const added = addHint(collection, name);
    if (found.length > 0) return `Write ${found.join(" or ")}.`;
    const several = this.#several(collection, name);
    if (several.length > 0) return `Write ${several.join(", ")}: each is an item of its own.`;
    const near = nearId(slug(name), [...this.#known[collection]]);
    return near ? `Did you mean ${near}? If not, ${added}` : `${added.charAt(0).toUpperCase()}${added.slice(1)}`;
  }
}

/** The id in the path or the name of an entry's file: "sources/a.yaml", "a.mdx". */
function withoutFile(collection: CollectionId, written: string): string {
  if (/^https?:/.test(written)) return written;
  const path = new RegExp(`^(?:\\.{0,2}/)?(?:content/)?(?:${collection}/)?([^/]+?)(?:\\.(?:mdx?|ya?ml))?/?$`);
  return path.exec(written)?.[1] ?? written;
}

/** What tells a document from others, however its address is written; undefined of what is no address or number of one. */
function documentKey(written: string): string | undefined {
  const paper =
    /^(?:arxiv:\s*|(?:https?:\/\/)?(?:www\.|export\.)?arxiv\.org\/[a-z]+\/|(?:(?:https?:\/\/)?(?:dx\.)?doi\.org\/)?10\.48550\/arxiv\.)(\d{4}\.\d{4,5})/i.exec(
      written.trim(),
    )?.[1];
  if (paper) return `arxiv:${paper}`;
  return /^https?:\/\//.test(written) ? written.replace(/^https?:\/\/(?:www\.)?|[#?].*$|\/+$/g, "").toLowerCase() : undefined;
}

function addHint(collection: CollectionId, name: string): string {
  // An address is no name; of a document it is what its entry is made from.
  if (/^https?:\/\//.test(name))
    return collection === "sources"
      ? `add its entry: npm run new -- sources ${name}`
      : `write the id of an entry of ${collection}/, the name of its file, in the place of the address.`;
  // The title of a document names no file, and its entry may be there already.
  if (collection === "sources" && /\s/.test(name.trim()))
    return "write the id of its entry in sources/, the name of the file; where there is none: npm run new -- sources, and the address of the document.";
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
