import type { Catalog } from "../catalog/catalog.ts";
import { fold } from "../catalog/fold.ts";
import type { Reference } from "../catalog/model.ts";

const COLLECTIONS = ["licenses", "datasets", "benchmarks", "accelerators", "organizations"] as const;
type NamedCollection = (typeof COLLECTIONS)[number] | "models";

/** Finds entries of the catalogue by any of their spellings. */
export class KnownNames {
  readonly #ids = new Map<string, string>();

  constructor(catalog: Catalog) {
    for (const model of catalog.models.values()) this.#add("models", model.id, [model.name, ...model.aliases]);
    for (const collection of COLLECTIONS) {
      for (const entry of catalog[collection].values()) this.#add(collection, entry.id, spellingsOf(entry));
    }
  }

  find(collection: NamedCollection, name: string): string | undefined {
    return this.#ids.get(`${collection}/${fold(name)}`);
  }

  #add(collection: NamedCollection, id: string, names: readonly string[]): void {
    for (const name of [id, ...names]) {
      const key = `${collection}/${fold(name)}`;
      if (!this.#ids.has(key)) this.#ids.set(key, id);
    }
  }
}

function spellingsOf({ name, data }: Reference): string[] {
  const aliases = "aliases" in data ? (data.aliases ?? []) : [];
  return [name, ...aliases, ...("spdx" in data ? [data.spdx] : [])];
}
