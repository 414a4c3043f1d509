import type { Catalog } from "../catalog/catalog.ts";
import type { FoundResult } from "../search/facts.ts";
import { cellOfResult } from "../values/cell.ts";

/** What models reached in a benchmark, by their ids, in the order of their cards: `/data/results/<benchmark>.json`. */
export type BenchmarkAnswers = Record<string, FoundResult[]>;

/** The answers of every benchmark, by its id; those that nobody ran are empty. */
export function benchmarkAnswers(catalog: Catalog): Map<string, BenchmarkAnswers> {
  const answers = new Map<string, BenchmarkAnswers>([...catalog.benchmarks.keys()].map((id) => [id, {}]));
  for (const model of catalog.models.values()) {
    for (const evaluation of model.evaluations) {
      const { id, benchmark, variantName, shots } = evaluation;
      const ofBenchmark = answers.get(benchmark);
      if (!ofBenchmark) continue;
      (ofBenchmark[model.id] ??= []).push({
        id,
        ...(variantName === undefined ? {} : { name: variantName }),
        text: cellOfResult(evaluation).text,
        ...(shots === undefined ? {} : { shots }),
      });
    }
  }
  return answers;
}
