import { fold } from "../fold.ts";
import { isOf } from "../lookups.ts";
import { quote } from "../problems.ts";
import type { EntryRule } from "./rule.ts";

/** Measures that are never another's words: what is counted in one cannot be read as the other. */
const MEASURES = ["bleu", "chrf", "rouge", "meteor", "perplexity", "ppl", "elo", "wer", "cer", "bertscore", "fid"];

/** A result is one of its benchmark's metrics; makers name the same metric in many words, but not by another measure. */
export const knownMetrics: EntryRule = {
  ids: ["evaluation/metric"],
  scope: "entry",
  check(entry, { entries }, report) {
    if (!isOf(entry, "models")) return;
    (entry.data.evaluations ?? []).forEach(({ benchmark, metric }, index) => {
      const measure = measureIn(metric);
      const known = measure && entries.benchmarks.get(benchmark)?.data;
      if (!measure || !known) return;
      const { metrics, name: own, aliases = [] } = known;
      if ([own, ...aliases, ...metrics.map(({ id, name, unit }) => `${id} ${name} ${unit}`)].some((words) => fold(words).includes(measure)))
        return;
      report({
        rule: "evaluation/metric",
        path: ["evaluations", index, "metric"],
        message: `${quote(metric)} is none of the metrics of ${benchmark}.`,
        hint: `Its metrics are ${metrics.map(({ id }) => id).join(", ")}; add the other to content/benchmarks/${benchmark}.md if the source measures by it.`,
      });
    });
  },
};

function measureIn(metric: string): string | undefined {
  const words = metric.toLowerCase().split(/[^a-z]+/);
  return MEASURES.find((measure) => words.includes(measure) || (measure === "rouge" && words.some((word) => /^rouge[ln12]?$/.test(word))));
}
