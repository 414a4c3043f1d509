import { byName } from "../catalog/catalog.ts";
import type { Model, ResolvedEvaluation } from "../catalog/model.ts";

/** Results that may stand side by side: the same metric, shots and setup. */
export interface ComparableResults {
  metric: string;
  shots?: number;
  setup: string;
  results: { model: Model; evaluation: ResolvedEvaluation }[];
}

/** A benchmark's results, in groups within which they can be compared, the largest group first. */
export function resultsBySetup(models: readonly Model[], benchmark: string): ComparableResults[] {
  const groups = new Map<string, ComparableResults>();
  for (const model of models) {
    for (const evaluation of model.evaluations) {
      if (evaluation.benchmark !== benchmark) continue;
      const { metric, shots, setup } = evaluation;
      const key = JSON.stringify([metric, shots ?? null, setup]);
      const group = groups.get(key) ?? { metric, ...(shots === undefined ? {} : { shots }), setup, results: [] };
      group.results.push({ model, evaluation });
      groups.set(key, group);
    }
  }
  for (const group of groups.values())
    group.results.sort((a, b) => scoreOf(b.evaluation) - scoreOf(a.evaluation) || byName.compare(a.model.name, b.model.name));
  return [...groups.values()].sort((a, b) => b.results.length - a.results.length || byName.compare(a.setup, b.setup));
}

function scoreOf({ value }: ResolvedEvaluation): number {
  return Array.isArray(value) ? value[1] : value;
}
