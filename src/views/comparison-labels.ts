import type { Catalog } from "../catalog/catalog.ts";
import { publisherOf } from "../catalog/resolve-claims.ts";
import type { ComparisonLabels } from "../tables/comparison-links.ts";

export function comparisonLabels({ sources, benchmarks }: Catalog): ComparisonLabels {
  return {
    sources: Object.fromEntries([...sources].map(([id, { data }]) => [id, [publisherOf(data), data.title].filter(Boolean).join(", ")])),
    benchmarks: Object.fromEntries([...benchmarks].map(([id, { name }]) => [id, name])),
  };
}
