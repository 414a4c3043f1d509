import type { Catalog } from "../catalog/catalog.ts";
import { publisherOf } from "../catalog/resolve-claims.ts";

/** What a receipt calls each source, by id: "Meta, Llama 3.2 model card". */
export function sourceLabels({ sources }: Catalog): Record<string, string> {
  return Object.fromEntries([...sources].map(([id, { data }]) => [id, [publisherOf(data), data.title].filter(Boolean).join(", ")]));
}
