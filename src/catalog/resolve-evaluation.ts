import type { Evaluation } from "../schema/model-card.ts";
import { cited, type CardCitations } from "./cited.ts";
import { formatNumber } from "./format.ts";
import type { EntryIndex } from "./index-entries.ts";
import type { ResolvedEvaluation, ResolvedVariant } from "./model.ts";
import type { Urls } from "./urls.ts";

interface Card {
  id: string;
  variants: readonly ResolvedVariant[];
  entries: EntryIndex;
  citations: CardCitations;
  urls: Urls;
}

/** A result of a card with its benchmark followed and its value in words. */
export function resolveEvaluation(evaluation: Evaluation, { id, variants, entries, citations, urls }: Card): ResolvedEvaluation {
  const benchmark = entries.benchmarks.get(evaluation.benchmark)?.data;
  const unit = benchmark?.metrics.find((metric) => metric.id === evaluation.metric)?.unit ?? benchmark?.metrics[0]?.unit;
  const variantName = variants.find((variant) => variant.id === evaluation.variant)?.name;
  const words = {
    benchmarkLink: { label: benchmark?.name ?? evaluation.benchmark, url: urls.entry("benchmarks", evaluation.benchmark) },
    ...(variantName ? { variantName } : {}),
    display:
      formatNumber({ value: evaluation.value, qualifier: evaluation.qualifier, status: "reported" }) + (unit === "percent" ? "%" : ""),
    url: urls.fact(id, `evaluation-${evaluation.id}`),
  };
  return cited(evaluation, words, citations, "evaluation");
}
