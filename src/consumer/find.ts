import { fold } from "../catalog/fold.ts";
import { suggest } from "../catalog/suggest.ts";
import type { Catalogue } from "./catalogue.ts";
import type { CatalogueField, ModelOutline } from "./catalogue-shape.ts";

/** Nothing in the catalogue has that name; the message says which names are near. */
export class NotFound extends Error {}

/** A model, and the variant where the name is one's. */
export interface FoundModel {
  outline: ModelOutline;
  variant?: string;
}

/** The model of a name, an id or an alias, however it is spelt. Throws `NotFound`. */
export function findModel({ models }: Catalogue, name: string): FoundModel {
  const folded = fold(name);
  const own = models.find((model) => [model.id, model.name, ...model.aliases].some((one) => fold(one) === folded));
  if (own) return { outline: own };
  for (const outline of models) {
    const variant = outline.variants.find((one) => [one.name, ...one.aliases].some((spelling) => fold(spelling) === folded));
    if (variant) return { outline, variant: variant.id };
  }
  const parts = name.toLowerCase().split(/\s+/);
  const begin = models.filter((model) => parts.every((part) => fold(model.name).includes(fold(part)))).map((model) => model.name);
  const near = suggest(
    folded,
    models.map((model) => fold(model.name)),
  );
  const meant = begin.length > 0 ? begin.slice(0, 5) : models.filter((model) => fold(model.name) === near).map((model) => model.name);
  throw new NotFound(`There is no model ${JSON.stringify(name)}.${meant.length > 0 ? ` Did you mean ${meant.join(", or ")}?` : ""}`);
}

/** What can be asked of a model: a field, a derived figure or a result. */
export type Asked = { field: CatalogueField } | { figure: string } | { evaluation: string };

const FIGURES: Readonly<Record<string, string>> = {
  "derived-training-flop": "Training compute, derived",
  "derived-mfu": "MFU, derived",
  "tokens-per-parameter": "Tokens per parameter",
  "weight-memory": "Memory of the weights",
  "kv-cache-memory": "Memory of the KV cache",
};

export function figureLabel(id: string): string {
  return FIGURES[id] ?? id;
}

/** A field, derived figure or evaluation by its id or label. Throws `NotFound`. */
export function findField({ fields }: Catalogue, name: string): Asked {
  const folded = fold(name);
  const field = fields.find(({ id, label }) => fold(id) === folded || fold(label) === folded);
  if (field) return { field };
  const figure = Object.keys(FIGURES).find((id) => fold(id) === folded || fold(figureLabel(id)) === folded);
  if (figure) return { figure };
  const evaluation = /^evaluation-(.+)$/.exec(name)?.[1];
  if (evaluation) return { evaluation };
  const near = suggest(name.toLowerCase(), [...fields.map(({ id }) => id), ...Object.keys(FIGURES)]);
  throw new NotFound(
    `There is no field ${JSON.stringify(name)}.${near ? ` Did you mean ${near}?` : ` Fields are ${fields.map(({ id }) => id).join(", ")}.`}`,
  );
}
