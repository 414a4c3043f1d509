import { groupBy } from "../catalog/group-by.ts";
import type { ComparedCell, ComparedEvaluation, ComparedModel } from "./comparison.ts";
import { conditionsApart, conditionsKey, type Conditions } from "./evaluation-conditions.ts";

/** Results of one benchmark that were measured in the same way for at least two of the models. */
export interface SharedResults {
  benchmark: ComparedEvaluation["benchmark"];
  conditions: Conditions;
  /** For each model, in their order, its results: none, one, or those of several variants. */
  cells: readonly (readonly ComparedCell[])[];
}

/** Results of one benchmark that must not be put side by side. */
export interface UnlikeResults {
  benchmark: ComparedEvaluation["benchmark"];
  results: {
    model: ComparedModel;
    evaluation: ComparedEvaluation;
    /** What sets it apart from the results that stand side by side, or else from the first of these; empty for that one. */
    apart: string[];
  }[];
}

interface Result {
  model: ComparedModel;
  evaluation: ComparedEvaluation;
}

/** Rows of a comparison, by benchmark in the order of the models' cards, those that most models share first. */
export function sharedResults(models: readonly ComparedModel[]): SharedResults[] {
  return [...resultsByBenchmark(models).values()].flatMap((results) =>
    groupsOf(results)
      .filter((group) => modelCount(group) > 1)
      .sort((a, b) => modelCount(b) - modelCount(a))
      .map((group) => ({
        benchmark: group[0].evaluation.benchmark,
        conditions: group[0].evaluation,
        cells: models.map((model) => group.flatMap((result) => (result.model === model ? [result.evaluation.cell] : []))),
      })),
  );
}

/** The rows that most of the models share, at most `count`, and all others; each in the order of `rows`. */
export function mostShared(rows: readonly SharedResults[], count: number): { most: SharedResults[]; others: SharedResults[] } {
  const models = ({ cells }: SharedResults) => cells.filter((results) => results.length > 0).length;
  const most = new Set([...rows].sort((a, b) => models(b) - models(a)).slice(0, count));
  return { most: rows.filter((row) => most.has(row)), others: rows.filter((row) => !most.has(row)) };
}

/** Benchmarks on which two of the models have results, but none that were measured in the same way. */
export function unlikeResults(models: readonly ComparedModel[]): UnlikeResults[] {
  return [...resultsByBenchmark(models).values()].flatMap((results): UnlikeResults[] => {
    const groups = groupsOf(results);
    const shared = groups.filter((group) => modelCount(group) > 1).sort((a, b) => modelCount(b) - modelCount(a));
    const alone = groups.filter((group) => modelCount(group) === 1).flat();
    const [first] = alone;
    if (!first || modelCount(results) < 2 || shared.some((group) => modelCount(group) === modelCount(results))) return [];
    const reference = shared[0]?.[0].evaluation ?? first.evaluation;
    return [
      {
        benchmark: first.evaluation.benchmark,
        results: alone.map(({ model, evaluation }) => ({ model, evaluation, apart: conditionsApart(evaluation, reference) })),
      },
    ];
  });
}

function resultsByBenchmark(models: readonly ComparedModel[]): Map<string, Result[]> {
  const all = models.flatMap((model) => model.evaluations.map((evaluation) => ({ model, evaluation })));
  return groupBy(all, ({ evaluation }) => evaluation.benchmark.url);
}

function groupsOf(results: readonly Result[]): [Result, ...Result[]][] {
  return [...groupBy(results, ({ evaluation }) => conditionsKey(evaluation)).values()].flatMap(([first, ...rest]) =>
    first ? [[first, ...rest]] : [],
  );
}

function modelCount(results: readonly Result[]): number {
  return new Set(results.map(({ model }) => model)).size;
}
