import { z } from "zod";
import { anyValue, citations, display, factsOf, from, number, qualifier, rooted, unit, words, wordsOf } from "./fact-json.ts";
import { builtInFields, type FieldRegistry } from "./field-registry.ts";
import { ownFieldSchema } from "./own-fields.ts";
import { acceleratorSchema, benchmarkSchema, datasetSchema, familySchema, licenseSchema, organizationSchema } from "./references.ts";
import { sourceSchema } from "./source.ts";
import { calendarDay, id } from "./text.ts";
import { redirectFrom, renamedAnchors } from "./moves.ts";
import { RELATIONS, STAGES } from "./vocabularies.ts";

/** The shape of `/data/catalog.json`; `/models/<id>.json` is one of its models. Keys without a value are left out. */

const figure = z.union([
  z.strictObject({
    status: z.literal("derived"),
    value: number,
    qualifier,
    unit,
    display,
    interval: z.strictObject({ low: z.number().optional(), high: z.number().optional() }).optional(),
    formula: words,
    inputs: z.array(z.strictObject({ path: words, value: anyValue, qualifier: qualifier.optional() })),
    assumptions: z.array(words),
    also: z.array(z.strictObject({ label: words, value: number, qualifier, display: words })).optional(),
    url: rooted,
  }),
  z.strictObject({ status: z.literal("derived"), missing: z.array(words).optional(), reason: words.optional() }),
]);

const edge = z.strictObject({
  relation: wordsOf(RELATIONS),
  model: id.optional(),
  external: z.strictObject({ name: words, url: words.optional() }).optional(),
  note: words.optional(),
  citations,
});

const evaluation = z.strictObject({
  id,
  benchmark: id,
  metric: words,
  shots: z.number().int().min(0).optional(),
  setup: words,
  value: number,
  qualifier: qualifier.optional(),
  variant: id.optional(),
  status: z.enum(["reported", "third-party"]),
  note: words.optional(),
  display,
  url: rooted,
  citations,
});

const rejected = z.strictObject({ field: id, value: anyValue.optional(), text: words.optional(), reason: words, citations });

const variantOf = (facts: z.ZodType) =>
  z.strictObject({
    id,
    name: words,
    aliases: z.array(words),
    note: words.optional(),
    url: rooted,
    facts: facts,
  });

const modelOf = (facts: z.ZodType) =>
  z.strictObject({
    id,
    name: words,
    family: id,
    stage: wordsOf(STAGES),
    summary: words,
    aliases: z.array(words),
    url: rooted,
    reviewed: calendarDay,
    ...redirectFrom,
    ...renamedAnchors,
    from,
    facts: facts,
    derived: z.record(id, figure),
    variants: z.array(variantOf(facts)),
    lineage: z.array(edge),
    evaluations: z.array(evaluation),
    rejected: z.array(rejected),
  });

const field = z.strictObject({
  id,
  label: words,
  type: z.enum(["number", "date", "text", "list"]),
  unit: unit.optional(),
  required: z.boolean(),
  group: words,
  description: words,
  synonyms: z.array(words).optional(),
});

/** What an entry has beside its own front matter. */
const page = { url: rooted, from, citations: citations.optional() };

/** `fields`: what its entries answer. */
export const catalogJsonSchema = (fields: FieldRegistry = builtInFields) =>
  z.strictObject({
    schemaVersion: z.string().regex(/^\d+$/),
    name: words.optional(),
    origin: words,
    edition: words.optional(),
    license: words,
    revision: z.strictObject({ commit: words.nullable(), date: calendarDay }),
    fields: z.array(field),
    ownFields: z
      .record(id, ownFieldSchema)
      .optional()
      .meta({ description: "Fields that the catalogue has of its own, of models and of others, as its fields.yaml defines them." }),
    models: z.array(modelOf(factsOf(fields.models))),
    sources: z.record(id, sourceSchema().extend({ url: rooted, from })),
    organizations: z.record(id, organizationSchema().extend(page)),
    datasets: z.record(id, datasetSchema().extend({ ...page, facts: factsOf(fields.datasets).optional() })),
    accelerators: z.record(id, acceleratorSchema().extend({ ...page, facts: factsOf(fields.accelerators).optional() })),
    licenses: z.record(id, licenseSchema().extend(page)),
    benchmarks: z.record(id, benchmarkSchema().extend(page)),
    families: z.record(id, familySchema().extend(page)),
    prose: z
      .record(words, words)
      .optional()
      .meta({ description: "What entries say in prose, as Markdown with whole addresses, by collection and id: models/llama-3-2-3b." }),
  });
