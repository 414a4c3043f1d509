import type { Benchmark } from "../../schema/references.ts";
import { fold } from "../fold.ts";

type Metric = Benchmark["metrics"][number];

/** The metric of a benchmark that a result's words mean; where they name none and all share a unit, one of that unit. */
export function metricOf({ metrics }: Pick<Benchmark, "metrics">, words: string): Metric | undefined {
  const known = meant.get(metrics) ?? new Map<string, { metric: Metric | undefined }>();
  meant.set(metrics, known);
  const found = known.get(words) ?? { metric: namedMetric(metrics, words) };
  known.set(words, found);
  return found.metric;
}

/** By the metrics of a benchmark: results of many cards name them in few words. */
const meant = new WeakMap<Benchmark["metrics"], Map<string, { metric: Metric | undefined }>>();

function namedMetric(metrics: Benchmark["metrics"], words: string): Metric | undefined {
  const folded = fold(words);
  const named = metrics.find((metric) => [metric.id, metric.name].some((name) => fold(name) === folded));
  if (named) return named;
  const [first] = metrics;
  return first && metrics.every(({ unit }) => unit === first.unit) ? first : undefined;
}

/** What a metric can give, both ends included. A score says its own range in its name: "judge’s mark, 1 to 10". */
export function possibleResults({ unit, name }: Metric): readonly [number, number] {
  const stated = /(?:^|[\s(])(\d+(?:\.\d+)?)\s?(?:to|–|-)\s?(\d+(?:\.\d+)?)/.exec(name);
  if (unit === "score" && stated) return [Number(stated[1]), Number(stated[2])];
  if (unit === "score") return /\b(?:bleu|chrf|rouge|meteor)\b/i.test(name) ? [0, 100] : [-1e6, 1e6];
  if (unit === "percent") return [0, 100];
  if (unit === "ratio") return [0, 1];
  return unit === "elo" ? [-1000, 6000] : [0, 1e9];
}

/** How large results of a metric usually are, signs apart. */
export function usualResults({ unit, name }: Metric, isSmallBetter: boolean): readonly [number, number] {
  if (unit === "elo") return [100, 5000];
  if (unit === "seconds") return [1e-6, 1e7];
  if (unit === "score" && !/\d/.test(name)) return [0.005, 1e6];
  return [isSmallBetter ? 5e-4 : 0.005, Infinity];
}

/** Whether less is better: such results are small without being shares. */
export function lessIsBetter({ name, id }: Metric): boolean {
  return /error|toxic|loss|perplexity|bias|wer\b|halluc|refus|rate of (?:fail|harm)|violat/i.test(`${name} ${id}`);
}
