import { z } from "zod";
import { id } from "./text.ts";

/** Ids that an entry had before: their addresses lead to it. */
export const redirectFrom = {
  "redirect-from": z
    .array(id)
    .min(1)
    .max(20)
    .optional()
    .meta({ description: "Ids that this entry had before; their addresses lead here." }),
};

/** Anchors of an entry's page that have another name now. */
export const renamedAnchors = {
  renamed: z.record(id, id).optional().meta({
    description: "Old anchor of the page → the anchor that stands in its place, such as evaluation-mmlu: evaluation-mmlu-5-shot.",
  }),
};

/** Front matter of an entry that has moved, or whose anchors have. */
export interface Moves {
  "redirect-from"?: string[];
  renamed?: Record<string, string>;
}
