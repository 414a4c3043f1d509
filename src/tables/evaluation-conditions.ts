import { fold } from "../catalog/fold.ts";

/** How a result was measured, as far as its source says. */
export interface Conditions {
  metric: string;
  /** Examples in the prompt. Absent: the source does not say. */
  shots?: number | undefined;
  setup: string;
  citations: readonly { source: string }[];
}

/** A setup that gives the examples in words: "three to five shots", "few-shot". */
const SAYS_SHOTS = /\bshots?\b/i;

/**
 * Equal for results that may stand side by side. Where neither a number nor the setup ("three to five shots")
 * states the shots, only results of one source are taken to agree.
 */
export function conditionsKey({ metric, shots, setup, citations }: Conditions): string {
  const examples = shots ?? (SAYS_SHOTS.test(setup) ? "as the setup says" : `not stated by ${citations[0]?.source}`);
  return JSON.stringify([fold(metric), examples, fold(setup)]);
}

/** What sets two ways of measuring apart, in words; empty only where nothing does. */
export function conditionsApart(one: Conditions, other: Conditions): string[] {
  if (conditionsKey(one) === conditionsKey(other)) return [];
  const apart = [
    ...(fold(one.metric) === fold(other.metric) ? [] : [`the metric (${one.metric} instead of ${other.metric})`]),
    ...(one.shots === other.shots ? [] : [`the shots (${formatShots(one.shots)} instead of ${formatShots(other.shots)})`]),
    ...(fold(one.setup) === fold(other.setup) ? [] : ["the setup"]),
  ];
  return apart.length > 0 ? apart : ["the source"];
}

export function formatShots(shots: number | undefined): string {
  return shots === undefined ? "not stated" : String(shots);
}

/** "macro_avg/acc, 5-shot"; the metric alone where the setup states the shots in words. */
export function formatMetric({ metric, shots, setup }: Pick<Conditions, "metric" | "shots" | "setup">): string {
  if (shots !== undefined) return `${metric}, ${shots}-shot`;
  return SAYS_SHOTS.test(setup) ? metric : `${metric}, shots not stated`;
}
