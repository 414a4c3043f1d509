import type { CatalogueModel } from "../catalogue.ts";
import type { Mention } from "../names/mention.ts";
import type { Sentence } from "./owner.ts";

/** Models of which something is said: one, or those that share it. */
export interface Meant {
  models: readonly CatalogueModel[];
  /** The name as it is written; absent where a heading or a lead means them. */
  name?: string;
}

const JOINT =
  /^(?:\s?\([^()]*\))?\s*(?:,|,?\s*(?:and|or|as well as|along with|alongside|together with|und|et|y)|&|\/|\+|、|和|与|及|와|과)\s*(?:the\s+|its\s+)?$/iu;

/** The models of a name, or of the series that it names; none for names that the catalogue does not know. */
export function modelsOf({ model, series = [] }: Mention): readonly CatalogueModel[] {
  return model ? [model] : series;
}

/** A name and those that are joined to it further on: "o3 (general availability) alongside o4-mini". */
export function rowFrom(first: Mention, { text, mentions }: Sentence): Mention[] {
  const row = [first];
  for (const next of mentions.slice(mentions.indexOf(first) + 1)) {
    if (!JOINT.test(text.slice(row.at(-1)?.end ?? next.start, next.start))) break;
    row.push(next);
  }
  return row;
}

/** A name and those that are joined to it before: "A, B and C". */
export function rowUpTo(last: Mention, { text, mentions }: Sentence): Mention[] {
  const row = [last];
  for (const before of mentions.slice(0, mentions.indexOf(last)).toReversed()) {
    if (!JOINT.test(text.slice(before.end, row[0]?.start ?? before.end))) break;
    row.unshift(before);
  }
  return row;
}

export function meantBy(row: readonly Mention[]): Meant {
  const [first] = row;
  return { models: [...new Set(row.flatMap(modelsOf))], ...(first ? { name: first.written } : {}) };
}

/** What a statement carries of whom it means. */
export function ofMeant({ models, name }: Meant): { models: readonly CatalogueModel[]; name?: string; wide?: true } {
  return { models, ...(name === undefined ? {} : { name }), ...(models.length > 1 ? { wide: true as const } : {}) };
}

/** A name that stands so far from the beginning of a block begins it, behind signs of lists and links. */
const BEGINS = 15;

/** Whom a sentence of a block means that names none: the one that the block is about, by its only name or its first. */
export function meantInBlock(own: readonly Mention[]): Meant | undefined {
  const [first] = own;
  const models = new Set(own.flatMap(modelsOf));
  return first && (first.start <= BEGINS || models.size === modelsOf(first).length) ? meantBy([first]) : undefined;
}
