import { z } from "zod";
import { FACT_COLLECTIONS, type FactCollection } from "./field-registry.ts";
import type { FieldDefinition, FieldGroup, ListItems } from "./fields.ts";
import { line, text } from "./text.ts";

/** Ids of an organization's own fields: no built-in one will ever begin with `x-`. */
export const OWN_FIELD_ID = /^x-[a-z0-9]+(?:-[a-z0-9]+)+$/;

/** What a choice or a list holds, as authors write it; hyphens are shown as spaces. */
export const OWN_WORD = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;

const LONGEST_ID = 60;
const LONGEST_LABEL = 40;
const LONGEST_UNIT = 20;
/** Ids of other entries that a list may hold. */
const LISTED = ["organizations", "licenses", "accelerators", "datasets", "models"] as const;
const GROUPS = ["source", "characteristics", "training", "training-data"] as const satisfies readonly FieldGroup[];

export const OWN_TYPES = ["number", "date", "text", "list", "choice"] as const;

export const ownFieldSchema = z.strictObject({
  label: line.max(LONGEST_LABEL).meta({ description: "What it is called on pages and in tables." }),
  description: text.meta({ description: "What it means, in one sentence." }),
  type: z.enum(OWN_TYPES).meta({ description: "number, date, text, list (several values), or choice (one of some words)." }),
  of: z.enum(FACT_COLLECTIONS).optional().meta({ description: "What it is a fact of: models, where nothing is said." }),
  group: z
    .enum(GROUPS)
    .optional()
    .meta({ description: "The part of a model's page that it stands in: characteristics, where nothing is said." }),
  unit: line
    .max(LONGEST_UNIT)
    .optional()
    .meta({ description: "Of a number, as it is to be shown behind it: points, ms, EUR. 1: a share, shown as a percentage." }),
  integer: z.boolean().optional().meta({ description: "Of a number: whole numbers alone." }),
  minimum: z.number().optional().meta({ description: "Of a number: the least that it can be. Absent: anything above 0." }),
  maximum: z.number().optional().meta({ description: "Of a number: the most that it can be." }),
  words: z
    .array(line)
    .min(1)
    .max(60)
    .optional()
    .meta({ description: "Of a choice, and of a list that may hold nothing else: lower-case words with hyphens." }),
  ids: z.enum(LISTED).optional().meta({ description: "Of a list: the collection whose ids it holds." }),
  several: z
    .boolean()
    .optional()
    .meta({ description: "false: a card may make one claim only, so that nothing about it is ever disputed." }),
  synonyms: z.array(line).max(20).optional().meta({ description: "Other words by which people ask for it." }),
});

/** `fields.yaml` of a content folder: facts that an organization asks for beside the built-in ones. */
export const fieldsFileSchema = () =>
  z.strictObject({
    fields: z.record(z.string().max(LONGEST_ID), ownFieldSchema).meta({ description: "Definitions by id: x-<organization>-<name>." }),
  });

/** A definition as its author writes it. */
export interface OwnField {
  label: string;
  description: string;
  type: (typeof OWN_TYPES)[number];
  of?: FactCollection;
  group?: FieldGroup;
  unit?: string;
  integer?: boolean;
  minimum?: number;
  maximum?: number;
  words?: string[];
  ids?: (typeof LISTED)[number];
  several?: boolean;
  synonyms?: string[];
}

/** What `fields.yaml` says. */
export interface FieldsFile {
  fields: Record<string, OwnField>;
}

/** A definition as a record of the registry. */
export function definitionOf(id: string, own: OwnField): FieldDefinition {
  const { label, description, type, of = "models", group = "characteristics", words, ids, several, ...rest } = own;
  const items: ListItems = words ? { words } : ids ? { collection: ids } : { text: "line" };
  return {
    id,
    label,
    description,
    type: type === "choice" ? "list" : type,
    group: of === "models" ? group : of === "datasets" ? "dataset" : "hardware",
    required: false,
    own: true,
    ...(type === "list" || type === "choice" ? { items } : {}),
    ...(type === "choice" ? { most: 1 } : {}),
    ...(several === false ? { single: true } : {}),
    ...rest,
  };
}

/** A record of the registry as fields.yaml defines it: what `definitionOf` made it from. */
export function writtenDefinition(of: FactCollection, field: FieldDefinition): OwnField {
  const { id: _id, label, description, type, group, items, most, single, required: _required, own: _own, ...rest } = field;
  const { unit, integer, minimum, maximum, synonyms } = rest;
  const isChoice = type === "list" && most === 1;
  return {
    label,
    description,
    type: isChoice ? "choice" : type,
    ...(of === "models" ? { group } : { of }),
    ...(items && "words" in items ? { words: [...items.words] } : {}),
    ...(items && "collection" in items ? { ids: LISTED.find((one) => one === items.collection) } : {}),
    ...(single ? { several: false } : {}),
    ...(unit === undefined ? {} : { unit }),
    ...(integer === undefined ? {} : { integer }),
    ...(minimum === undefined ? {} : { minimum }),
    ...(maximum === undefined ? {} : { maximum }),
    ...(synonyms === undefined ? {} : { synonyms: [...synonyms] }),
  };
}
