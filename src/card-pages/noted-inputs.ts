import { hash } from "node:crypto";
import { isModel, keysById, namedIn, shownHash, type EntryText } from "./graph.ts";

/** What is found out about one entry. */
export interface EntryInputs {
  /** `collection/id`. */
  key: string;
  /** Hash of its text, and of what others may show of it: as in `Node`. */
  hash: string;
  shown: string;
  /** Hash of the names of all entries that its text names. */
  names: string;
  /** Of what pages of others show of it, and of its own pages. */
  named: string;
  own: string;
}

/** Key of the note on all that is no entry. */
const AROUND = "";

/**
 * What the last build found out about entries, where nothing has changed since but prose of models that still names the
 * same entries: then every other hash is the same, and nothing is looked up in any text. Undefined where more has changed.
 */
export function recallEntries(texts: readonly EntryText[], around: string, notes: ReadonlyMap<string, string>): EntryInputs[] | undefined {
  if (notes.get(AROUND) !== around || notes.size !== texts.length + 1) return undefined;
  const entries: EntryInputs[] = [];
  let keys: ReturnType<typeof keysById> | undefined;
  for (const text of texts) {
    const [noted, shown = "", names = "", named = "", own = ""] = notes.get(text.key)?.split(" ") ?? [];
    const entry = { key: text.key, hash: text.hash, shown, names, named, own };
    if (noted !== text.hash) {
      if (noted === undefined || !isModel(text) || shownHash(text) !== shown) return undefined;
      keys ??= keysById(texts);
      if (namesHash(namedIn(text, keys)) !== names) return undefined;
      entry.own = ownHash(named, text.hash);
    }
    entries.push(entry);
  }
  return entries;
}

/** Notes what was found out, and nothing else, for the next build. */
export function noteEntries(entries: readonly EntryInputs[], around: string, notes: Map<string, string>): void {
  notes.clear();
  notes.set(AROUND, around);
  for (const { key, hash: text, shown, names, named, own } of entries) notes.set(key, [text, shown, names, named, own].join(" "));
}

/** Of the pages of a model itself. */
export function ownHash(named: string, text: string): string {
  return hash("sha256", `${named} ${text}`);
}

export function namesHash(keys: readonly string[]): string {
  return hash("sha256", keys.toSorted().join(" "));
}
