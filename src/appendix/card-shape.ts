import * as z from "zod/mini";
import type { AppendixCard, AppendixLine, AppendixStatement } from "./card.ts";

/** `/models/<id>.appendix.json`, as a browser must find it. */

const statement: z.ZodMiniType<AppendixStatement> = z.object({
  words: z.string(),
  answered: z.boolean(),
  scope: z.optional(z.string()),
  status: z.string(),
  grounds: z.optional(z.string()),
  citations: z.array(z.object({ source: z.string(), locator: z.string(), checked: z.string() })),
});

const line: z.ZodMiniType<AppendixLine> = z.object({
  field: z.string(),
  label: z.string(),
  group: z.enum(["source", "characteristics", "training-data"]),
  url: z.string(),
  statements: z.tuple([statement], statement),
  dispute: z.optional(z.object({ readings: z.array(statement), because: z.optional(z.string()) })),
  formula: z.optional(z.object({ equation: z.string(), terms: z.array(z.string()), assumptions: z.array(z.string()) })),
  ancestor: z.optional(z.object({ name: z.string(), url: z.string(), words: z.string() })),
});

export const appendixCardShape: z.ZodMiniType<AppendixCard> = z.object({
  id: z.string(),
  name: z.string(),
  url: z.string(),
  makers: z.string(),
  family: z.string(),
  planned: z.boolean(),
  lines: z.array(line),
  variants: z.array(z.object({ id: z.string(), name: z.string(), url: z.string(), lines: z.array(line) })),
  sources: z.record(z.string(), z.object({ text: z.string(), url: z.optional(z.string()), bibtex: z.string() })),
});
