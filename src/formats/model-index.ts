import type { Catalog } from "../catalog/catalog.ts";
import type { Model, ResolvedEvaluation } from "../catalog/model.ts";
import { isHubId } from "../schema/hugging-face.ts";

interface IndexedModel {
  name: string;
  results: object[];
}

/** Evaluations as the Hub's `model-index`, those of variants included. */
export function modelIndex(model: Model, catalog: Catalog, task: string): IndexedModel[] {
  if (model.evaluations.length === 0) return [];
  return [{ name: model.name, results: model.evaluations.map((evaluation) => result(evaluation, catalog, task)) }];
}

/** Id, shots, setup, qualifier and variant have no key of their own; they stand under `args`, where the Hub takes any. */
function result(evaluation: ResolvedEvaluation, catalog: Catalog, task: string): object {
  const { id, benchmark, benchmarkLink, metric, shots, setup, qualifier, status, variantName, citations } = evaluation;
  const cited = citations.find((citation) => citation.canonical.startsWith("http"));
  return {
    task: { type: task },
    dataset: {
      type: catalog.benchmarks.get(benchmark)?.data.aliases?.find(isHubId) ?? benchmark,
      name: benchmarkLink.label,
      ...(shots === undefined ? {} : { args: { num_few_shot: shots } }),
    },
    metrics: [
      {
        type: metric,
        value: Array.isArray(evaluation.value) ? evaluation.value.join(" to ") : evaluation.value,
        args: {
          id,
          setup,
          ...(qualifier ? { qualifier } : {}),
          ...(status ? { status } : {}),
          ...(variantName ? { variant: variantName } : {}),
        },
      },
    ],
    ...(cited ? { source: { name: `${cited.title}, ${cited.locator}`, url: cited.canonical } } : {}),
  };
}
