import { hash } from "node:crypto";
import type { Entry } from "../catalog/parse.ts";
import { keyOf } from "./graph.ts";
import { handedOver } from "./handed-over.ts";

/**
 * What Astro calls the `cacheKey` of a page: the hash of all that it is drawn from, which are some entries, models
 * without their prose, and `more`. Empty where that is not known; such a page is always drawn.
 */
export function drawnFrom(entries: readonly { entry: Entry }[], more: unknown = ""): string {
  const { inputs } = handedOver();
  if (!inputs) return "";
  const hashes = entries.map(({ entry }) => inputs.named[keyOf(entry)]);
  if (hashes.includes(undefined)) return "";
  return hash("sha256", [inputs.everywhere, ...hashes, JSON.stringify(more)].join("\n"));
}
