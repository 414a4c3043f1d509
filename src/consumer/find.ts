import { fold } from "../catalog/fold.ts";
import { suggest } from "../catalog/suggest.ts";
import type { Catalogue } from "./catalogue.ts";
import type { CatalogueField, ModelOutline } from "./catalogue-shape.ts";
import { search } from "./search.ts";

/** Nothing in the catalogue has that name; the message says which names are near. */
export class NotFound extends Error {}

/** A model, and the variant where the name is one's. */
export interface FoundModel {
  outline: ModelOutline;
  variant?: string;
}

/** The model of a name, an id or an alias, however it is spelt. Throws `NotFound`. */
export function findModel(catalogue: Catalogue, name: string): FoundModel {
  const { models } = catalogue;
  const folded = fold(name);
  const own = models.find((model) =>
    [model.id, model.name, ...model.aliases, ...model["redirect-from"]].some((one) => fold(one) === folded),
  );
  if (own) return { outline: own };
  for (const outline of models) {
    const variant = outline.variants.find((one) => [one.name, ...one.aliases].some((spelling) => fold(spelling) === folded));
    if (variant) return { outline, variant: variant.id };
  }
  const meant = folded === "" ? [] : namesNear(catalogue, name, folded);
  throw new NotFound(`There is no model ${quoted(name)}.${didYouMean(meant)}`);
}

/** A name as it was asked for, the beginning of one that is no name. */
export function quoted(name: string): string {
  return JSON.stringify(name.length > LONGEST_NAME ? `${name.slice(0, LONGEST_NAME - 1)}…` : name);
}

const LONGEST_NAME = 100;
const MOST_MEANT = 5;

/** Names that hold all words of one, those first that begin with them; else what the search takes it for; else the nearest. */
function namesNear(catalogue: Catalogue, name: string, folded: string): string[] {
  const names = catalogue.models.map((model) => model.name);
  const parts = name.toLowerCase().split(/\s+/).map(fold);
  const held = names.filter((one) => parts.every((part) => fold(one).includes(part)));
  if (held.length > 0) return [...new Set([...held.filter((one) => fold(one).startsWith(folded)), ...held])].slice(0, MOST_MEANT);
  const found = search(catalogue, name).map((hit) => hit.name);
  const near = suggest(folded, names.map(fold));
  return (found.length > 0 ? found : names.filter((one) => fold(one) === near)).slice(0, MOST_MEANT);
}

function didYouMean(names: readonly string[]): string {
  return names.length > 0 ? ` Did you mean ${names.join(", or ")}?` : "";
}

/** A model, and a field of it where one is named, as people write it: `MODEL`, `MODEL#FIELD`, or the address of a card or fact of this catalogue. */
export function readPlace({ origin, models }: Catalogue, place: string): { name: string; field?: string } {
  const [head = "", field] = place.split("#");
  const rooted = head.startsWith(`${origin}/`) ? `${head.slice(origin.length).replace(/\/$/, "")}/` : undefined;
  const former = rooted && /\/models\/([^/]+)\/$/.exec(rooted)?.[1];
  const name = models.find(({ url, "redirect-from": old }) => url === rooted || (former && old.includes(former)))?.id ?? head;
  return { name, ...(field ? { field } : {}) };
}

/** What can be asked of a model: a field, a derived figure or a result. */
export type Asked = { field: CatalogueField } | { figure: string } | { evaluation: string };

/** Labels of derived figures, by id. */
export const FIGURES: ReadonlyMap<string, string> = new Map([
  ["derived-training-flop", "Training compute, derived"],
  ["derived-mfu", "MFU, derived"],
  ["tokens-per-parameter", "Tokens per parameter"],
  ["weight-memory", "Memory of the weights"],
  ["kv-cache-memory", "Memory of the KV cache"],
]);

export function figureLabel(id: string): string {
  return FIGURES.get(id) ?? id;
}

/** A field, derived figure or evaluation by its id, its label, or another name that is of no other field. Throws `NotFound`. */
export function findField({ fields }: Catalogue, name: string): Asked {
  const folded = fold(name);
  const field = fields.find(({ id, label }) => fold(id) === folded || fold(label) === folded);
  if (field) return { field };
  const figure = [...FIGURES.keys()].find((id) => fold(id) === folded || fold(figureLabel(id)) === folded);
  if (figure) return { figure };
  const evaluation = /^evaluation-(.+)$/.exec(name)?.[1];
  if (evaluation) return { evaluation };
  const [called, ...others] = fields.filter(({ synonyms }) => synonyms.some((synonym) => fold(synonym) === folded));
  if (called && others.length === 0) return { field: called };
  const near = folded === "" ? [] : called ? [called, ...others].map(({ id }) => id) : fieldsNear(fields, name, folded);
  throw new NotFound(`There is no field ${quoted(name)}.${didYouMean(near) || ` Fields are ${fields.map(({ id }) => id).join(", ")}.`}`);
}

/** Ids of fields that hold the words of a name, else of the one whose name is nearest. */
function fieldsNear(fields: readonly CatalogueField[], name: string, folded: string): string[] {
  const ids = [...fields.map(({ id }) => id), ...FIGURES.keys()];
  const held = folded.length < 3 ? [] : ids.filter((id) => fold(id).includes(folded));
  if (held.length > 0) return held.slice(0, MOST_MEANT);
  const near = suggest(name.toLowerCase(), ids);
  if (near !== undefined) return [near];
  const called = fields.find(({ label, synonyms }) => suggest(folded, [label, ...synonyms].map(fold)) !== undefined);
  return called ? [called.id] : [];
}
