import { z } from "zod";
import { catalogJsonSchema } from "../schema/catalog-json.ts";
import { collections, type Collection } from "../schema/collections.ts";
import { builtInFields, fieldsOf, type FieldRegistry } from "../schema/field-registry.ts";
import type { FieldDefinition } from "../schema/fields.ts";
import { settingsFiles, type SettingsFile } from "../schema/settings.ts";
import { FORMATS } from "../schema/text.ts";
import { STAGES, STATUSES } from "../schema/vocabularies.ts";

/** JSON Schema 2020-12 of each collection's front matter, as authors write it. `base`: address of the site, without a slash at its end. */
export function jsonSchemas(base: string, fields = builtInFields): { name: string; schema: object }[] {
  return collections.map((collection) => ({ name: collection.id, schema: collectionSchema(collection, base, fields) }));
}

/** The one of a collection. */
export function collectionSchema(collection: Collection, base: string, fields = builtInFields): object {
  return jsonSchema(collection, "draft-2020-12", base, fields);
}

/** The same in the older draft that editors read best, and of the files about the whole catalogue. */
export function editorSchemas(fields = builtInFields, base = "https://cardfile.invalid"): { name: string; schema: object }[] {
  return [
    ...collections.map((collection) => ({ name: collection.id, schema: jsonSchema(collection, "draft-7", base, fields) })),
    ...settingsFiles.map((file) => ({ name: file.id, schema: settingsSchema(file, base) })),
  ];
}

function settingsSchema({ id, name, schema: written }: SettingsFile, base: string): object {
  const schema = z.toJSONSchema(written(), { target: "draft-7", reused: "ref", io: "input" });
  makePortable(schema);
  return { $id: `${base}/data/schema/${id}.json`, title: name, ...schema };
}

/** JSON Schema 2020-12 of `catalog.json`. It says nothing of keys that it does not know: later editions may have more. */
export function catalogSchema(base: string, fields = builtInFields): object {
  const schema = closedCatalogSchema(base, fields);
  makeOpen(schema);
  return schema;
}

/** The same, refusing keys that it does not know. */
export function closedCatalogSchema(base: string, fields = builtInFields): object {
  const schema = z.toJSONSchema(catalogJsonSchema(fields), { target: "draft-2020-12", reused: "ref" });
  makePortable(schema);
  return { $id: `${base}/data/schema/catalog.json`, title: "catalog.json, the whole catalogue", ...schema };
}

function makeOpen(node: unknown): void {
  if (Array.isArray(node)) return node.forEach(makeOpen);
  if (!isNode(node)) return;
  if (node["additionalProperties"] === false) delete node["additionalProperties"];
  Object.values(node).forEach(makeOpen);
}

function jsonSchema(collection: Collection, target: "draft-2020-12" | "draft-7", base: string, fields: FieldRegistry): object {
  const schema = z.toJSONSchema(collection.schema("authored", fields), { target, reused: "ref", io: "input" });
  describe(schema, fieldsOf(fields, collection.id));
  makePortable(schema);
  return { $id: `${base}/data/schema/${collection.id}.json`, title: `Front matter of ${collection.id}/`, ...schema };
}

/** Strict validators refuse formats that they do not know, and a length where no type is said. */
function makePortable(node: unknown): void {
  if (Array.isArray(node)) return node.forEach(makePortable);
  if (!isNode(node)) return;
  if (typeof node["format"] === "string" && Object.hasOwn(FORMATS, node["format"])) delete node["format"];
  if (typeof node["maxLength"] === "number" && node["type"] === undefined) node["type"] = "string";
  Object.values(node).forEach(makePortable);
}

/** What an editor shows beside a key that is the same in every claim or entry. */
const KEYS: Record<string, string> = {
  status: Object.entries(STATUSES)
    .filter(([status]) => status !== "derived")
    .map(([status, meaning]) => `${status}: ${meaning}`)
    .join("\n\n"),
  value: "The value itself: a plain number without scale (9e12), a date, or a list in brackets.",
  text: "In words of your own, for what the value cannot say.",
  qualifier: "exact (if left out), approximately, at-least, at-most, or between, with a value of [low, high].",
  phase: "The part of the training that the claim speaks of: pretraining (if left out), continued, post-training or all.",
  covers: "What a licence covers: weights (if left out), code or outputs. Which way of access ends: api, product or weights.",
  citations: "Every place that the claim can be read at: source, locator and checked of each.",
  method: "How the value was worked out, so that a reader can repeat it.",
  by: "Who worked it out: cardfile, or the id of an organisation.",
  inputs: "Ids of the fields that the value was worked out from.",
  reason: "Why the field has no meaning for this model, or why the value is wrong.",
  note: "What a reader should know beside the value.",
  because: "Why the first of several claims is preferred. Only the first claim has it.",
  disputed: "true where sources contradict each other in words; contradicting numbers and dates are found by themselves.",
  url: "The canonical address, beginning with https://.",
  name: "The name as its makers write it.",
  family: "Id of an entry in families/.",
  stage: Object.entries(STAGES)
    .map(([stage, meaning]) => `${stage}: ${meaning}`)
    .join("\n\n"),
  draft: "true: not published, and required fields may be not-researched.",
  "redirect-from": "Ids that this entry had before; their addresses lead here.",
  facts: "One line a fact, in the order of the page.",
  variants: "Forms of the model with facts of their own: instruct, quantised.",
  lineage: "What the model was made from.",
  evaluations: "Published results, each with the setup without which it says little.",
  rejected: "Values in circulation that are wrong, with the reason.",
  corrections: "What drafts of the proposal say wrongly of models, with the reason.",
  relation: "How the model came from the other one.",
  model: "Id of an entry in models/.",
  external: "A model without a card here: its name, and its address.",
  benchmark: "Id of an entry in benchmarks/.",
  metric: "What was measured, such as acc or pass@1.",
  shots: "Worked examples in the prompt. Left out where the source does not say.",
  variant: "Id of one of the card's variants.",
  organizations: "Ids of entries in organizations/.",
  summary: "One sentence in your own words.",
};

interface SchemaNode {
  description?: string;
  properties?: Record<string, SchemaNode>;
  [key: string]: unknown;
}

/** Gives every property that has none a description, and every fact its unit and whether it is required. */
function describe(node: unknown, fields: readonly FieldDefinition[]): void {
  if (Array.isArray(node)) return node.forEach((item) => describe(item, fields));
  if (!isNode(node)) return;
  for (const [key, property] of Object.entries(node.properties ?? {})) {
    if (!isNode(property)) continue;
    const field = key === "facts" ? undefined : fields.find((one) => one.id === key);
    const general = Object.hasOwn(KEYS, key) ? KEYS[key] : undefined;
    if (field && property.description?.startsWith(field.description)) property.description = describeField(field);
    else if (property.description === undefined && general !== undefined) property.description = general;
  }
  for (const value of Object.values(node)) describe(value, fields);
}

function describeField({ description, unit, required }: FieldDefinition): string {
  const parts = [description, unit && unit !== "1" ? `Unit: ${unit}.` : unit ? "A share from 0 to 1." : "", required ? "Required." : ""];
  return parts.filter(Boolean).join(" ");
}

function isNode(value: unknown): value is SchemaNode {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
