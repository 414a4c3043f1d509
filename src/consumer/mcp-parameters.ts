import { z } from "zod";

/** What tools are asked with, and what clients are told of them all. */

export const MODEL = z.string().describe("Name, id or alias of a model, such as “Llama 3.2 3B”");
export const FIELD = z
  .string()
  .describe("Id or label of a field, derived figure or evaluation, such as training-tokens, derived-mfu, evaluation-mmlu");
export const WHOLE = z.boolean().default(false).describe("Everything, also where it is longer than 4 kB");
export const READ_ONLY = { readOnlyHint: true, destructiveHint: false, idempotentHint: true, openWorldHint: false };
