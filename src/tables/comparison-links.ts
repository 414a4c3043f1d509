import type { ComparisonLinks } from "./comparison.ts";

/** What a comparison calls the things that it links to, by id. */
export interface ComparisonLabels {
  /** "Meta, Llama 3.2 model card". */
  sources: Record<string, string>;
  benchmarks: Record<string, string>;
}

/** `base`: the path below which the site lies, without a slash at its end. */
export function comparisonLinks({ sources, benchmarks }: ComparisonLabels, base: string): ComparisonLinks {
  return {
    source: (id) => ({ label: sources[id] ?? id, url: `${base}/sources/${id}/` }),
    benchmark: (id) => ({ label: benchmarks[id] ?? id, url: `${base}/benchmarks/${id}/` }),
  };
}
