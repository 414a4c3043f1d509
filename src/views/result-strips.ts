import { scaleLinear } from "d3-scale";
import type { BenchmarkResult, ComparableResults } from "./benchmark-results.ts";

/** Where the results of a setup lie on its axis, in per cent of the axis's length. */
export interface Strip {
  marks: { name: string; at: string; isFirst: boolean; from?: string; to?: string }[];
  /** Ends of the axis. */
  low: string;
  high: string;
}

/** Results that differ by more than this were not measured in one unit. */
const LARGEST_RATIO = 30;

/** A strip for each setup, all on one axis; where metrics of several units are mixed, on an axis for each metric. */
export function resultStrips(groups: readonly ComparableResults[]): Strip[] {
  const common = endsOf(groups);
  const isMixed = common.low <= 0 ? common.high > 100 : common.high / common.low > LARGEST_RATIO;
  return groups.map((group) => {
    const ends = isMixed ? endsOf(groups.filter(({ metric }) => metric === group.metric)) : common;
    const scale = scaleLinear().domain([ends.low, ends.high]).nice(4);
    const [low = 0, high = 1] = scale.domain();
    const place = (value: number) => `${Math.round(((value - low) / (high - low)) * 1000) / 10}%`;
    return { low: String(low), high: String(high), marks: group.results.map((result) => markOf(result, place)) };
  });
}

function markOf({ model, evaluation, rank }: BenchmarkResult, place: (value: number) => string): Strip["marks"][number] {
  const { low, high } = rangeOf(evaluation.value);
  return {
    name: `${evaluation.variantName ?? model.name}: ${evaluation.display}`,
    at: place((low + high) / 2),
    isFirst: rank === 1,
    ...(low === high ? {} : { from: place(low), to: place(high) }),
  };
}

function rangeOf(value: number | [number, number]): { low: number; high: number } {
  const [low, high = low] = [value].flat();
  return { low: low ?? 0, high: high ?? 0 };
}

function endsOf(groups: readonly ComparableResults[]): { low: number; high: number } {
  const values = groups.flatMap(({ results }) => results.flatMap(({ evaluation }) => Object.values(rangeOf(evaluation.value))));
  const [low, high] = [Math.min(...values), Math.max(...values)];
  return low === high ? { low: low - 1, high: high + 1 } : { low, high };
}
