import { z } from "zod";
import { citedKeys, factsSchema, type Citation, type Facts, type Form } from "./claims.ts";
import { builtInFields } from "./field-registry.ts";
import { redirectFrom, renamedAnchors } from "./moves.ts";
import { country, httpUrl, id, line, text } from "./text.ts";
import { LICENSE_CATEGORIES, LICENSE_CLASSES, type LICENSE_TOPICS, METRIC_UNITS, ORGANIZATION_KINDS } from "./vocabularies.ts";

/** What cards refer to: families, organizations, licences, data sets, accelerators, benchmarks. */

const aliases = z.array(line).min(1).max(60).optional();
const licenseClasses = Object.keys(LICENSE_CLASSES) as [LicenseClass, ...LicenseClass[]];
export type LicenseTopic = keyof typeof LICENSE_TOPICS;
export type LicenseCategory = keyof typeof LICENSE_CATEGORIES;
export type LicenseClass = keyof typeof LICENSE_CLASSES;

/** Letters that fit a cell of a table without a line break. */
const LONGEST_SHORT_NAME = 20;

export const familySchema = () =>
  z.strictObject({
    name: line,
    aliases,
    organizations: z.array(id).min(1).max(20),
    parent: id.optional(),
    summary: text,
    ...redirectFrom,
  });
export interface Family {
  name: string;
  aliases?: string[];
  organizations: string[];
  parent?: string;
  summary: string;
  "redirect-from"?: string[];
}

export const organizationSchema = (form: Form = "spelled-out") =>
  z.strictObject({
    name: line,
    aliases,
    kind: z.enum(ORGANIZATION_KINDS),
    url: httpUrl.optional(),
    parent: id.optional(),
    country: country.optional(),
    summary: text,
    ...redirectFrom,
    ...citedKeys(form),
  });
export interface Organization {
  name: string;
  aliases?: string[];
  kind: (typeof ORGANIZATION_KINDS)[number];
  url?: string;
  parent?: string;
  /** ISO 3166-1 alpha-2. */
  country?: string;
  summary: string;
  "redirect-from"?: string[];
  citations: Citation[];
}

const term = z.strictObject({
  text,
  clause: line,
  passes: z
    .array(z.enum(["weights", "outputs"]))
    .min(1)
    .max(2)
    .optional()
    .meta({ description: "The term also binds models made from the weights, or from what the model wrote." }),
  about: z
    .array(z.enum(Object.keys(LICENSE_CATEGORIES) as [LicenseCategory, ...LicenseCategory[]]))
    .min(1)
    .max(4)
    .optional()
    .meta({ description: "What people ask of a licence that the term answers, for the table of licences." }),
});
export const licenseSchema = (form: Form = "spelled-out") =>
  z.strictObject({
    name: line,
    short: line
      .max(LONGEST_SHORT_NAME)
      .optional()
      .meta({ description: "The name for cells of tables, as short as people say it: “Apache 2.0”. Absent: the name itself." }),
    aliases,
    spdx: line.meta({ description: "An SPDX expression, or LicenseRef-… for a licence that SPDX does not list." }),
    class: z.enum(licenseClasses),
    url: httpUrl.optional(),
    summary: text,
    permits: z.array(term).min(1).max(30).optional(),
    requires: z.array(term).min(1).max(30).optional(),
    forbids: z.array(term).min(1).max(30).optional(),
    ...redirectFrom,
    ...citedKeys(form),
  });
export interface LicenseTerm {
  text: string;
  clause: string;
  /** Whether the term also binds models made from the weights, or from what the model wrote. */
  passes?: ("weights" | "outputs")[];
  /** Questions that it answers. */
  about?: LicenseCategory[];
}
export interface License {
  name: string;
  short?: string;
  aliases?: string[];
  spdx: string;
  class: LicenseClass;
  url?: string;
  summary: string;
  permits?: LicenseTerm[];
  requires?: LicenseTerm[];
  forbids?: LicenseTerm[];
  "redirect-from"?: string[];
  citations: Citation[];
}

export const datasetSchema = (form: Form = "spelled-out", fields = builtInFields) =>
  z.strictObject({ name: line, aliases, summary: text, ...redirectFrom, ...renamedAnchors, facts: factsSchema(fields.datasets, form) });
export interface Dataset {
  name: string;
  aliases?: string[];
  summary: string;
  "redirect-from"?: string[];
  renamed?: Record<string, string>;
  facts: Facts;
}

export const acceleratorSchema = (form: Form = "spelled-out", fields = builtInFields) =>
  z.strictObject({ name: line, aliases, summary: text, ...redirectFrom, ...renamedAnchors, facts: factsSchema(fields.accelerators, form) });
export interface Accelerator {
  name: string;
  aliases?: string[];
  summary: string;
  "redirect-from"?: string[];
  renamed?: Record<string, string>;
  facts: Facts;
}

export const benchmarkSchema = (form: Form = "spelled-out") =>
  z.strictObject({
    name: line,
    aliases,
    summary: text,
    url: httpUrl.optional(),
    metrics: z
      .array(z.strictObject({ id: line, name: line, unit: z.enum(METRIC_UNITS) }))
      .min(1)
      .max(20),
    "usual-shots": line.optional(),
    ...redirectFrom,
    ...citedKeys(form),
  });
export interface Benchmark {
  name: string;
  aliases?: string[];
  summary: string;
  url?: string;
  metrics: { id: string; name: string; unit: (typeof METRIC_UNITS)[number] }[];
  "usual-shots"?: string;
  "redirect-from"?: string[];
  citations: Citation[];
}
