import { QUALIFIERS, STATUSES, type Status } from "../schema/vocabularies.ts";
import * as z from "zod/mini";

/** What a comparison reads of `/models/<id>.json`; what it does not read may be of any shape. */
const status = z.enum(Object.keys(STATUSES) as [Status, ...Status[]]);
const qualifier = z.optional(z.enum(QUALIFIERS));
const pair = z.tuple([z.number(), z.number()]);

const citations = z.array(z.object({ source: z.string(), locator: z.string(), checked: z.string() }));

const claim = z.object({
  status,
  display: z.string(),
  value: z.optional(z.union([z.number(), z.string(), pair, z.array(z.string())])),
  text: z.optional(z.string()),
  qualifier,
  unit: z.optional(z.string()),
  phase: z.optional(z.string()),
  covers: z.optional(z.string()),
  citations: z.optional(citations),
});
const claims = z.tuple([claim], claim);
const fact = z.object({ url: z.string(), disputed: z.boolean(), claims });
/** The answer of the model that this one was made from. */
const inherited = z.extend(claim, { model: z.string(), name: z.string(), url: z.string() });

export const comparableModelShape = z.object({
  id: z.string(),
  name: z.string(),
  url: z.string(),
  stage: z.string(),
  facts: z.record(z.string(), z.extend(fact, { inherited: z.optional(inherited) })),
  derived: z.record(
    z.string(),
    z.object({
      value: z.optional(z.union([z.number(), pair])),
      qualifier,
      unit: z.optional(z.string()),
      display: z.optional(z.string()),
      url: z.optional(z.string()),
    }),
  ),
  variants: z.array(z.object({ id: z.string(), name: z.string() })),
  evaluations: z.array(
    z.object({
      benchmark: z.string(),
      variant: z.optional(z.string()),
      metric: z.string(),
      shots: z.optional(z.number()),
      setup: z.string(),
      value: z.union([z.number(), pair]),
      qualifier,
      display: z.string(),
      url: z.string(),
      status: z.optional(status),
      citations,
    }),
  ),
});
export type ComparableModel = z.infer<typeof comparableModelShape>;
export type ComparableFact = ComparableModel["facts"][string];
export type ComparableClaim = ComparableFact["claims"][number];

/** `/data/comparison-labels.json`: what a comparison calls the things that models name by their ids. */
export const comparisonLabelsShape = z.object({
  benchmarks: z.record(z.string(), z.string()),
  /** In short: "Apache 2.0". */
  licenses: z.record(z.string(), z.string()),
});
export type ComparisonLabels = z.infer<typeof comparisonLabelsShape>;
