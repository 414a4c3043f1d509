import { ID } from "../schema/text.ts";
import { RELATIONS, type Relation } from "../schema/vocabularies.ts";
import { isMap } from "./front-matter.ts";
import { textsOf, type KeyReading } from "./key-reading.ts";

/**
 * `cardfile`: what the export writes beside the Hub's own keys, `variants: [{id, name, aliases?}]` and
 * `lineage: [{relation, model or name, url?, base_model?, note?}]`. It is read before the other keys, which repeat parts of it.
 */
export function readOwnKey(value: unknown, reading: KeyReading, key: string): void {
  if (!isMap(value)) return reading.report(key, "not-understood", "It is a map with variants and lineage.");
  each(value["variants"], (variant, index) => readVariant(variant, reading, `${key}.variants[${index}]`));
  each(value["lineage"], (edge, index) => readEdge(edge, reading, `${key}.lineage[${index}]`));
}

function each(list: unknown, read: (item: unknown, index: number) => void): void {
  if (Array.isArray(list)) list.forEach(read);
}

function readVariant(variant: unknown, reading: KeyReading, path: string): void {
  const [id, name] = isMap(variant) ? [textsOf(variant["id"])[0], textsOf(variant["name"])[0]] : [];
  if (!isMap(variant) || !id || !name || !ID.test(id) || reading.draft.variants.has(id))
    return reading.report(path, "not-understood", "A variant has an id of its own, in small letters and hyphens, and a name.");
  const aliases = textsOf(variant["aliases"]);
  reading.draft.variants.set(id, { name, ...(aliases.length > 0 ? { aliases } : {}) });
  reading.report(path, "mapped", `variants, ${id}`);
}

function readEdge(edge: unknown, reading: KeyReading, path: string): void {
  const said = isMap(edge) ? edge : {};
  const [relation, model, name, url, note] = ["relation", "model", "name", "url", "note"].map((part) => textsOf(said[part])[0]);
  const known = model === undefined ? undefined : reading.names.find("models", model);
  if (!isRelation(relation) || (known === undefined && name === undefined))
    return reading.report(path, "not-understood", `An edge has a relation (${Object.keys(RELATIONS).join(", ")}) and a name.`);
  const target = known ? { model: known } : { external: { name: name ?? "", ...(url ? { url } : {}) } };
  reading.draft.lineage.push({ relation, ...target, ...(note ? { note } : {}), locator: `front matter, key ${path}` });
  reading.report(path, "mapped", `lineage, ${relation}`);
}

function isRelation(word: string | undefined): word is Relation {
  return word !== undefined && Object.hasOwn(RELATIONS, word);
}

/** Ids of the Hub that the edges under `cardfile` stand for: `base_model` repeats them. */
export function ownBaseModels(reading: KeyReading): Set<string> {
  const own = reading.valueOf(OWN_KEY);
  const edges: unknown = isMap(own) ? own["lineage"] : undefined;
  return new Set(Array.isArray(edges) ? edges.flatMap((edge: unknown) => (isMap(edge) ? textsOf(edge["base_model"]) : [])) : []);
}

export const OWN_KEY = "cardfile";
