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
  variants: z.array(named).default([]),
});
const model = outline.extend({
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

const catalogue = z.object({
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
const whole = z.object({ models: z.array(z.unknown()) });

export type ModelOutline = z.infer<typeof outline>;
export type CatalogueModel = z.infer<typeof model>;
export type CatalogueFact = z.infer<typeof fact>;
export type CatalogueClaim = z.infer<typeof claim>;
export type CatalogueFigure = z.infer<typeof figure>;
export type CatalogueField = z.infer<typeof field>;
export type CatalogueSource = z.infer<typeof source>;

/** The version of the shape that these commands read. Others of the same major number only add to it. */
export const READ_VERSION = "2";

/** A catalogue that was read, with the models whole only where they are asked for: most questions are about one or two. */
export class Catalogue {
  readonly fields: readonly CatalogueField[];
  readonly models: readonly ModelOutline[];
  readonly sources: Readonly<Record<string, CatalogueSource>>;
  /** What it is called. */
  readonly name: string;
  /** Scheme and host of the pages: "https://cardfile.example". */
  readonly origin: string;
  /** SPDX id of the data's licence. */
  readonly license: string;
  /** The edition's id, else the commit, else the day of the content. */
  readonly edition: string;
  readonly date: string;
  /** Of the content; null where it was not known. */
  readonly commit: string | null;
  /** The data as they were read, for what reads another part of them. */
  readonly raw: object;
  readonly #whole: readonly unknown[];

  constructor(raw: unknown) {
    const version = typeof raw === "object" && raw !== null && "schemaVersion" in raw ? String(raw.schemaVersion) : undefined;
    if (version !== undefined && version.split(".")[0] !== READ_VERSION)
      throw new Error(
        `The catalogue has version ${version} of its shape; this version of cardfile reads ${READ_VERSION}. Install a newer one.`,
      );
    const read = catalogue.safeParse(raw);
    if (!read.success) throw new Error(`This is no catalog.json: ${faultIn(read.error)}.`);
    const { fields, models, sources, name, origin, license, edition, revision } = read.data;
    this.fields = fields;
    this.models = models;
    this.sources = sources;
    this.name = name ?? new URL(origin).host;
    this.origin = origin;
    this.license = license;
    this.edition = edition ?? revision.commit ?? revision.date;
    this.date = revision.date;
    this.commit = revision.commit;
    this.raw = Object(raw);
    this.#whole = whole.parse(raw).models;
  }

  /** All of a model. */
  model({ id }: Pick<ModelOutline, "id">): CatalogueModel {
    const read = model.safeParse(this.#whole[this.models.findIndex((one) => one.id === id)]);
    if (!read.success) throw new Error(`The model ${id} of the catalogue cannot be read: ${faultIn(read.error)}.`);
    return read.data;
  }
}

function faultIn({ issues }: z.ZodError): string {
  const [issue] = issues;
  return `${issue?.path.join("/") || "the whole"}: ${issue?.message ?? ""}`.replace(/\.$/, "");
}
