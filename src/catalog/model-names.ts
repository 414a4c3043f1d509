import { distance } from "fastest-levenshtein";
import { byName, type Catalog } from "./catalog.ts";
import { fold } from "./fold.ts";
import type { Model } from "./model.ts";

/** A model, or a variant of it, under one of its spellings. */
export interface NamedModel {
  model: Model;
  /** Id of the variant whose name it is. */
  variant?: string;
}

/** Every spelling of every published model: names, ids, aliases, those of variants. */
export function modelSpellings(catalog: Pick<Catalog, "models">): { spelling: string; named: NamedModel }[] {
  return [...catalog.models.values()].flatMap((model) => [
    ...[model.name, model.id, ...model.aliases].map((spelling) => ({ spelling, named: { model } })),
    ...model.variants.flatMap((variant) =>
      [variant.name, ...variant.aliases].map((spelling) => ({ spelling, named: { model, variant: variant.id } })),
    ),
  ]);
}

/** The model that a person means by a name, in any spelling; else the nearest names. */
export class ModelNames {
  readonly #byFold: ReadonlyMap<string, NamedModel>;
  readonly #names: ReadonlyMap<string, string>;

  constructor(catalog: Pick<Catalog, "models">) {
    const spellings = modelSpellings(catalog);
    // The model's own spellings come first, and win over a variant's.
    this.#byFold = new Map(spellings.toReversed().map(({ spelling, named }) => [fold(spelling), named]));
    this.#names = new Map(spellings.map(({ spelling, named }) => [fold(spelling), named.model.name]));
  }

  find(name: string): NamedModel | undefined {
    return this.#byFold.get(fold(name));
  }

  /** Up to three models with a spelling like `name`, the nearest first; names that begin alike may differ more. */
  near(name: string): string[] {
    const folded = fold(name);
    const stem = /^\p{L}+/u.exec(folded)?.[0] ?? folded;
    const close = [...this.#names]
      .map(([spelling, known]) => ({ spelling, known, edits: distance(folded, spelling) }))
      .filter(({ spelling, edits }) => edits <= folded.length / (stem.length > 2 && spelling.startsWith(stem) ? 2 : 3))
      .sort((a, b) => a.edits - b.edits || byName.compare(a.known, b.known));
    return [...new Set(close.map(({ known }) => known))].slice(0, 3);
  }
}
