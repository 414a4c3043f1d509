import type { Catalog } from "../catalog/catalog.ts";
import type { ComparisonLabels } from "../tables/comparison-shapes.ts";

export function comparisonLabels({ benchmarks, licenses }: Catalog): ComparisonLabels {
  return {
    benchmarks: Object.fromEntries([...benchmarks].map(([id, { name }]) => [id, name])),
    licenses: Object.fromEntries([...licenses].map(([id, { name, data }]) => [id, data.short ?? name])),
  };
}
