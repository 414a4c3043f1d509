import { byName } from "../catalog/catalog.ts";
import { groupBy } from "../catalog/group-by.ts";
import { intervalOf } from "../catalog/interval.ts";
import type { Model, ResolvedEvaluation } from "../catalog/model.ts";
import { conditionsApart, conditionsKey, type Conditions } from "../tables/evaluation-conditions.ts";

/** One result of a benchmark, with its place among those that it can be compared with. */
export interface BenchmarkResult {
  model: Model;
  evaluation: ResolvedEvaluation;
  /** 1 for the best. Results that may be equal share the better place. Absent where nothing can be compared. */
  rank?: number;
}

/** Results that may stand side by side: the same metric, shots and setup. */
export interface ComparableResults extends Conditions {
  isLowerBetter: boolean;
  results: BenchmarkResult[];
  /** How many results there are before the cut. */
  total: number;
  /** What sets it apart from the largest group, in words; empty for that one. */
  differences: string[];
}

/** More results than this in one table are cut to the best; the data files have all. */
export const MOST_RESULTS = 50;

/** A benchmark's results, in groups within which they can be compared, the largest group first. */
export function resultsBySetup(models: ReadonlyMap<string, Model>, benchmark: string): ComparableResults[] {
  const all = resultsOf(models).get(benchmark) ?? [];
  const groups = [...groupBy(all, ({ evaluation }) => conditionsKey(evaluation)).values()].flatMap((results) => {
    const [first] = results;
    return first ? [rankGroup(first.evaluation, results)] : [];
  });
  groups.sort((a, b) => b.total - a.total || byName.compare(a.setup, b.setup) || byName.compare(a.metric, b.metric));
  const [largest] = groups;
  return groups.map((group) => ({ ...group, differences: largest && largest !== group ? conditionsApart(group, largest) : [] }));
}

const indexes = new WeakMap<ReadonlyMap<string, Model>, Map<string, BenchmarkResult[]>>();

/** All results by benchmark, collected once for a catalogue's models. */
function resultsOf(models: ReadonlyMap<string, Model>): Map<string, BenchmarkResult[]> {
  const known = indexes.get(models);
  if (known) return known;
  const all = [...models.values()].flatMap((model) => model.evaluations.map((evaluation) => ({ model, evaluation })));
  const index = groupBy(all, ({ evaluation }) => evaluation.benchmark);
  indexes.set(models, index);
  return index;
}

function rankGroup({ metric, shots, setup, citations }: ResolvedEvaluation, results: readonly BenchmarkResult[]): ComparableResults {
  const isLowerBetter = saysLowerIsBetter(metric, setup);
  const measured = results.map((result) => ({ result, ends: endsOf(result.evaluation, isLowerBetter) }));
  // A result is surely better than another when its worst reading beats the other's best.
  const worst = measured.map(({ ends }) => ends.worst).sort((a, b) => b - a);
  const ranked = measured.map(({ result, ends }) => ({ ...result, rank: 1 + countAbove(worst, ends.best), best: ends.best }));
  ranked.sort((a, b) => a.rank - b.rank || b.best - a.best || byName.compare(a.model.name, b.model.name));
  return {
    metric,
    ...(shots === undefined ? {} : { shots }),
    setup,
    citations,
    isLowerBetter,
    results: ranked
      .slice(0, MOST_RESULTS)
      .map(({ model, evaluation, rank }) => ({ model, evaluation, ...(results.length > 1 ? { rank } : {}) })),
    total: results.length,
    differences: [],
  };
}

/** How many of some numbers, the largest first, are above a limit. */
function countAbove(descending: readonly number[], limit: number): number {
  let [low, high] = [0, descending.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((descending[middle] ?? -Infinity) > limit) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Metrics of errors and of time; a card says so in the setup where the metric's name does not. */
function saysLowerIsBetter(metric: string, setup: string): boolean {
  return /error|perplexity|hallucination|toxic|\bwer\b|\bcer\b|seconds/i.test(metric) || /lower is better/i.test(setup);
}

/** The best and the worst that a result may mean, the larger the better. */
function endsOf({ value, qualifier }: ResolvedEvaluation, isLowerBetter: boolean): { best: number; worst: number } {
  const { low = -Infinity, high = Infinity } = intervalOf(value, qualifier) ?? {};
  return isLowerBetter ? { best: -low, worst: -high } : { best: high, worst: low };
}
