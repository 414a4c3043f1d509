import type { Catalog } from "../catalog/catalog.ts";
import { fold } from "../catalog/fold.ts";
import type { Reference } from "../catalog/model.ts";

const COLLECTIONS = ["licenses", "datasets", "benchmarks", "accelerators", "organizations"] as const;
type NamedCollection = (typeof COLLECTIONS)[number] | "models";

/** Finds entries of the catalogue by any of their spellings. */
export class KnownNames {
  readonly #ids = new Map<string, string>();
  readonly #licenses: { spelling: string; id: string }[];
  /** Finds the catalogue's families of models in a text, with the numbers and sizes that follow. */
  readonly families: RegExp;

  constructor(catalog: Catalog) {
    for (const model of catalog.models.values()) this.#add("models", model.id, [model.name, ...model.aliases]);
    for (const collection of COLLECTIONS) {
      for (const entry of catalog[collection].values()) this.#add(collection, entry.id, spellingsOf(entry));
    }
    this.#licenses = [...catalog.licenses.values()].flatMap((entry) =>
      [entry.id, ...spellingsOf(entry)].map((name) => ({ spelling: spaced(name), id: entry.id })),
    );
    const words = [...catalog.models.values(), ...catalog.families.values()].flatMap(({ name }) => familyWords(name));
    const distinct = [...new Set(words)].sort((a, b) => b.length - a.length);
    const pattern = distinct.map((word) => `${word[0] ?? ""}${word.slice(1)}`).join("|") || "(?!)";
    this.families = new RegExp(`(?<![\\w/-])(?:${pattern})(?:[ -]?(?:v?\\d[\\w.]*))*(?![\\w/])`, "gi");
  }

  find(collection: NamedCollection, name: string): string | undefined {
    return this.#ids.get(`${collection}/${fold(name)}`);
  }

  /** Whether words begin with the name of a family of the catalogue. */
  isFamily(words: string): boolean {
    return words.match(this.families)?.some((found) => words.startsWith(found)) ?? false;
  }

  /** Licences of the catalogue that a text names, by any spelling that stands there as words of its own. */
  licenses(text: string): Set<string> {
    const words = spaced(text);
    const found = this.#licenses.filter(({ spelling }) => words.includes(spelling));
    // "Llama 2 Community License" holds the words of no other licence; "CC BY-NC 4.0" does not hold those of CC BY 4.0.
    return new Set(
      found
        .filter(({ spelling }) => !found.some((other) => other.spelling !== spelling && other.spelling.includes(spelling)))
        .map(({ id }) => id),
    );
  }

  #add(collection: NamedCollection, id: string, names: readonly string[]): void {
    for (const name of [id, ...names]) {
      const key = `${collection}/${fold(name)}`;
      if (!this.#ids.has(key)) this.#ids.set(key, id);
    }
  }
}

/** Words between single spaces, for a search for whole words. */
function spaced(text: string): string {
  return ` ${text
    .toLowerCase()
    .replaceAll(/[^a-z0-9.]+/g, " ")
    .replaceAll(/\.(?= |$)/g, "")
    .trim()} `;
}

/** "Llama 3.2 3B" → "llama": the words before the first number, where they are no words of everyday English. */
function familyWords(name: string): string[] {
  const word = /^[A-Za-z]+(?:[- ][A-Za-z]+)?(?=[- ]?v?\d|$)/.exec(name)?.[0] ?? "";
  return word.length > 2 && !EVERYDAY.has(word.toLowerCase()) ? [word.toLowerCase().replaceAll(/[- ]/g, "[- ]?")] : [];
}

/** Families whose name is a word that sentences use otherwise. */
const EVERYDAY = new Set([
  "command",
  "nova",
  "whisper",
  "orca",
  "phi",
  "opt",
  "step",
  "aria",
  "ray",
  "titan",
  "large",
  "small",
  "medium",
  "base",
]);

function spellingsOf({ name, data }: Reference): string[] {
  const aliases = "aliases" in data ? (data.aliases ?? []) : [];
  return [name, ...aliases, ...("spdx" in data ? [data.spdx] : [])];
}
