import type { z } from "zod";
import type { Form } from "./claims.ts";
import type { FieldRegistry } from "./field-registry.ts";
import { inquirySchema, type Inquiry } from "./inquiry.ts";
import { modelCardSchema, type ModelCard } from "./model-card.ts";
import { conceptSchema, guideSchema, proposalSchema, type Concept, type Guide, type Proposal } from "./prose.ts";
import {
  acceleratorSchema,
  benchmarkSchema,
  datasetSchema,
  familySchema,
  licenseSchema,
  organizationSchema,
  type Accelerator,
  type Benchmark,
  type Dataset,
  type Family,
  type License,
  type Organization,
} from "./references.ts";
import { sourceSchema, type Source } from "./source.ts";

/** Front matter by collection, in the spelled-out form. */
export interface EntryData {
  models: ModelCard;
  families: Family;
  organizations: Organization;
  sources: Source;
  accelerators: Accelerator;
  licenses: License;
  datasets: Dataset;
  benchmarks: Benchmark;
  proposals: Proposal;
  concepts: Concept;
  guides: Guide;
  inquiries: Inquiry;
}
export type CollectionId = keyof EntryData;

export interface Collection {
  readonly id: CollectionId;
  /** One entry of it, in words: "a model". */
  readonly noun: string;
  readonly endings: readonly string[];
  /** Without fields: of a catalogue that has none of its own. */
  readonly schema: (form: Form, fields?: FieldRegistry) => z.ZodType;
  /** The whole file is YAML; there is no body. */
  readonly dataOnly?: boolean;
}

/** Every folder of `content/`. */
export const collections: readonly Collection[] = [
  { id: "models", noun: "model", endings: [".md", ".mdx"], schema: modelCardSchema },
  { id: "families", noun: "family", endings: [".md", ".mdx"], schema: familySchema },
  { id: "organizations", noun: "organization", endings: [".md", ".mdx"], schema: organizationSchema },
  { id: "sources", noun: "source", endings: [".yaml"], schema: sourceSchema, dataOnly: true },
  { id: "accelerators", noun: "accelerator", endings: [".md", ".mdx"], schema: acceleratorSchema },
  { id: "licenses", noun: "licence", endings: [".md", ".mdx"], schema: licenseSchema },
  { id: "datasets", noun: "data set", endings: [".md", ".mdx"], schema: datasetSchema },
  { id: "benchmarks", noun: "benchmark", endings: [".md", ".mdx"], schema: benchmarkSchema },
  { id: "proposals", noun: "proposal", endings: [".md", ".mdx"], schema: proposalSchema },
  { id: "concepts", noun: "concept", endings: [".md", ".mdx"], schema: conceptSchema },
  { id: "inquiries", noun: "question to a maker", endings: [".yaml"], schema: inquirySchema, dataOnly: true },
  { id: "guides", noun: "guide", endings: [".mdx"], schema: guideSchema },
];

const byId = new Map(collections.map((collection) => [collection.id as string, collection]));

export function collectionOf(folder: string): Collection | undefined {
  return byId.get(folder);
}
