import type { Lookups } from "../lookups.ts";
import type { Entry } from "../parse.ts";
import { lessIsBetter, metricOf, possibleResults } from "../plausible/results.ts";
import { write } from "../plausible/subject.ts";
import type { Doubt } from "./plausible.ts";

/** Results lie in the range of their metric; one below 1 per cent is probably a share. */
export function checkResults(entry: Entry<"models">, benchmarks: Lookups["benchmarks"]): Doubt[] {
  return (entry.data.evaluations ?? []).flatMap((result, index): Doubt[] => {
    const benchmark = benchmarks.get(result.benchmark);
    const metric = benchmark && metricOf(benchmark.data, result.metric);
    const numbers = Array.isArray(result.value) ? result.value : [result.value];
    const path = ["evaluations", index, "value"];
    const about = [result];
    if (numbers.length === 2 && (numbers[0] ?? 0) >= (numbers[1] ?? 0))
      return [
        {
          rule: "plausible/result",
          severity: "error",
          path,
          about,
          message: `${JSON.stringify(numbers)} does not run from low to high.`,
          hint: `Write [${numbers.toReversed().join(", ")}].`,
        },
      ];
    if (!metric) return [];
    const [low, high] = possibleResults(metric);
    const odd = numbers.find((number) => number < low || number > high);
    if (odd !== undefined) {
      return [
        {
          rule: "plausible/result",
          severity: "error",
          path,
          about,
          message: `The result is ${write(odd)}; “${metric.name}” of ${benchmark.id} runs from ${write(low)} to ${write(high)}${metric.unit === "percent" ? " per cent" : ""}.`,
          hint: "Check the number and the benchmark's metric against the source.",
        },
      ];
    }
    const share = numbers.find((number) => number > 0 && number <= 1);
    if (metric.unit !== "percent" || share === undefined || lessIsBetter(metric) || lessIsBetter({ ...metric, name: result.metric }))
      return [];
    return [
      {
        rule: "plausible/result",
        severity: "warning",
        path,
        about,
        message: `The result is ${write(share)} per cent; as a share of 1 it would be ${write(share * 100)} per cent.`,
        hint: `Write ${write(share * 100)} if the source prints a share; else expected: true, with a note.`,
      },
    ];
  });
}
