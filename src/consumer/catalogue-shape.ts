import { z } from "zod";
import { QUALIFIERS } from "../schema/vocabularies.ts";

/** What the commands read of `catalog.json` (section 6 of the public contract). Keys that they do not know are left alone. */

const value = z.union([z.number(), z.string(), z.array(z.union([z.number(), z.string()]))]);
const qualifier = z.enum(QUALIFIERS);

const citation = z.object({
  source: z.string(),
  locator: z.string(),
  checked: z.string(),
  quote: z.string().optional(),
  state: z.string().optional(),
  confirmed: z.string().optional(),
});
const claim = z.object({
  status: z.string(),
  value: value.optional(),
  text: z.string().optional(),
  unit: z.string().optional(),
  qualifier: qualifier.optional(),
  phase: z.string().optional(),
  covers: z.string().optional(),
  note: z.string().optional(),
  method: z.string().optional(),
  reason: z.string().optional(),
  display: z.string(),
  citations: z.array(citation).default([]),
});
const fact = z.object({
  status: z.string(),
  value: value.optional(),
  text: z.string().optional(),
  unit: z.string().optional(),
  qualifier: qualifier.optional(),
  display: z.string(),
  disputed: z.boolean().default(false),
  because: z.string().optional(),
  url: z.string(),
  claims: z.array(claim).min(1),
});
const figure = z.object({
  status: z.string(),
  value: value.optional(),
  unit: z.string().optional(),
  qualifier: qualifier.optional(),
  display: z.string().optional(),
  formula: z.string().optional(),
  inputs: z.array(z.object({ path: z.string(), value: value.optional() })).optional(),
  missing: z.array(z.string()).optional(),
  reason: z.string().optional(),
  assumptions: z.array(z.string()).optional(),
  url: z.string().optional(),
});
const evaluation = z.object({
  id: z.string(),
  benchmark: z.string(),
  metric: z.string(),
  setup: z.string().optional(),
  status: z.string(),
  display: z.string(),
  url: z.string(),
  value: value.optional(),
  citations: z.array(citation).default([]),
});
const named = z.object({ id: z.string(), name: z.string(), aliases: z.array(z.string()).default([]) });
const outline = named.extend({
  family: z.string(),
  stage: z.string(),
  summary: z.string(),
  url: z.string(),
  /** Ids that it had before. */
  "redirect-from": z.array(z.string()).default([]),
  variants: z.array(named).default([]),
});
/** What is read of a model, where it is asked for. */
export const modelShape = outline.extend({
  reviewed: z.string(),
  facts: z.record(z.string(), fact),
  derived: z.record(z.string(), figure).default({}),
  variants: z.array(named.extend({ facts: z.record(z.string(), fact) })).default([]),
  evaluations: z.array(evaluation).default([]),
});
const source = z.object({ title: z.string(), URL: z.string().optional(), url: z.string(), pinned: z.string().optional() });
const field = z.object({
  id: z.string(),
  label: z.string(),
  type: z.string(),
  unit: z.string().optional(),
  required: z.boolean(),
  group: z.string(),
  description: z.string(),
  synonyms: z.array(z.string()).default([]),
});

/** What is read of the whole. */
export const catalogueShape = z.object({
  schemaVersion: z.string(),
  name: z.string().optional(),
  origin: z.string(),
  license: z.string(),
  edition: z.string().optional(),
  revision: z.object({ commit: z.string().nullable(), date: z.string() }),
  fields: z.array(field),
  models: z.array(outline),
  sources: z.record(z.string(), source),
});

/** The models as they came: an outline leaves out what it does not name. */
export const wholeModels = z.object({ models: z.array(z.unknown()) });

export type ModelOutline = z.infer<typeof outline>;
export type CatalogueModel = z.infer<typeof modelShape>;
export type CatalogueFact = z.infer<typeof fact>;
export type CatalogueClaim = z.infer<typeof claim>;
export type CatalogueFigure = z.infer<typeof figure>;
export type CatalogueField = z.infer<typeof field>;
export type CatalogueSource = z.infer<typeof source>;
