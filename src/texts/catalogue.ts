import { z } from "zod";
import { QUALIFIERS } from "../schema/vocabularies.ts";

const value = z.union([z.number(), z.string(), z.array(z.union([z.number(), z.string()]))]);
const status = z.string();
const qualifier = z.enum(QUALIFIERS);

const claim = z.object({
  status,
  value: value.optional(),
  qualifier: qualifier.optional(),
  covers: z.string().optional(),
  /** Of training: which part of it the value is, "continued" where it went on from another model's. */
  phase: z.string().optional(),
  display: z.string(),
});
const answer = z.object({ value: value.optional(), qualifier: qualifier.optional(), display: z.string(), url: z.string() });
const fact = z.object({
  status,
  value: value.optional(),
  display: z.string(),
  url: z.string(),
  claims: z.array(claim).min(1),
  inherited: answer.optional(),
});
const facts = z.record(z.string(), fact);
const figure = z.object({
  value: value.optional(),
  qualifier: qualifier.optional(),
  display: z.string().optional(),
  url: z.string().optional(),
});
const named = z.object({ name: z.string(), aliases: z.array(z.string()).default([]) });
/** Where an entry stands, and the ids that it had before. */
const placed = z.object({ url: z.string().optional(), "redirect-from": z.array(z.string()).default([]) });
const variant = named.extend({ id: z.string(), facts });
const evaluation = z.object({
  id: z.string().optional(),
  benchmark: z.string(),
  setup: z.string().optional(),
  value: value.optional(),
  status: status.default("reported"),
  display: z.string(),
  url: z.string(),
});
const rejected = z.object({ field: z.string(), value: value.optional(), reason: z.string() });
const model = named.extend({
  id: z.string(),
  family: z.string().optional(),
  stage: z.string(),
  url: z.string(),
  "redirect-from": z.array(z.string()).default([]),
  renamed: z.record(z.string(), z.string()).default({}),
  facts,
  derived: z.record(z.string(), figure).default({}),
  variants: z.array(variant).default([]),
  evaluations: z.array(evaluation).default([]),
  rejected: z.array(rejected).default([]),
  lineage: z.array(z.object({ relation: z.string(), model: z.string().optional() })).default([]),
});
const entry = named.extend(placed.shape);
const license = entry.extend({ spdx: z.string().optional() });
const table = z.record(z.string(), entry).default({});

const catalogue = z.object({
  origin: z.string(),
  edition: z.string().optional(),
  revision: z.object({ commit: z.string().nullable(), date: z.string() }),
  fields: z.array(z.object({ id: z.string(), label: z.string() })),
  models: z.array(model),
  sources: z.record(z.string(), placed).default({}),
  families: table,
  organizations: table,
  datasets: table,
  benchmarks: table,
  accelerators: table,
  licenses: z.record(z.string(), license).default({}),
});

/** What the check of texts reads of a catalogue: a part of `catalog.json` (section 6 of the contract). */
export type TextCatalogue = z.infer<typeof catalogue>;
export type CatalogueModel = TextCatalogue["models"][number];
export type CatalogueFact = z.infer<typeof fact>;

/** Reads data in the shape of `catalog.json`. Throws an Error that names the first key that is not of that shape. */
export function parseCatalogue(data: unknown): TextCatalogue {
  const result = catalogue.safeParse(data);
  if (result.success) return result.data;
  const [issue] = result.error.issues;
  throw new Error(`This is no catalogue in the shape of catalog.json: ${issue?.path.join("/") ?? ""}: ${issue?.message ?? ""}.`);
}

/** The path below which the catalogue's pages stand: "" or "/cards". */
export function baseOf({ models }: Pick<TextCatalogue, "models">): string {
  const [first] = models;
  return first ? first.url.slice(0, Math.max(0, first.url.length - `/models/${first.id}/`.length)) : "";
}

/** The edition's id, else the commit, else the day of the content. */
export function editionOf({ edition, revision }: Pick<TextCatalogue, "edition" | "revision">): string {
  return edition ?? revision.commit ?? revision.date;
}
