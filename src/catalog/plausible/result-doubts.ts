import type { Evaluation } from "../../schema/model-card.ts";
import type { Lookups } from "../lookups.ts";
import type { Entry } from "../parse.ts";
import type { Doubt } from "./doubt.ts";
import { lessIsBetter, metricOf, possibleResults, usualResults } from "./results.ts";
import { write } from "./subject.ts";

/** More examples than the longest prompts of makers hold. */
const MANY_SHOTS = 1000;

/** Results lie in the range of their metric; one below 1 per cent is probably a share. */
export function resultDoubts(entry: Entry<"models">, benchmarks: Lookups["benchmarks"]): Doubt[] {
  return (entry.data.evaluations ?? []).flatMap((result, index): Doubt[] => {
    const at = (key: string, words: Pick<Doubt, "severity" | "message" | "hint"> & { alone?: true }): Doubt[] => [
      { rule: "plausible/result", path: ["evaluations", index, key], about: [result], ...words },
    ];
    const words = wordsAbout(result, benchmarks.get(result.benchmark));
    if (words) return at("value", words);
    if (result.shots === undefined || result.shots < MANY_SHOTS) return [];
    return at("shots", {
      severity: "warning",
      message: `The prompt held ${result.shots} examples; fewer than ${MANY_SHOTS} are usual.`,
      hint: "Check the number against the source.",
    });
  });
}

function wordsAbout(
  { value, metric: named }: Evaluation,
  benchmark: Entry<"benchmarks"> | undefined,
): (Pick<Doubt, "severity" | "message" | "hint"> & { alone?: true }) | undefined {
  const numbers = Array.isArray(value) ? value : [value];
  if (!numbers.every(Number.isFinite)) return undefined;
  if (numbers.length === 2 && (numbers[0] ?? 0) >= (numbers[1] ?? 0))
    return {
      severity: "error",
      message: `${JSON.stringify(numbers)} does not run from low to high.`,
      hint: numbers[0] === numbers[1] ? `Write value: ${numbers[0]}, without a qualifier.` : `Write [${numbers.toReversed().join(", ")}].`,
      alone: true,
    };
  const metric = benchmark && metricOf(benchmark.data, named);
  if (!metric) return undefined;
  const unit = metric.unit === "percent" ? " per cent" : "";
  const range = ([low, high]: readonly [number, number]) => `from ${write(low)} to ${write(high)}${unit}`;
  const outside = ([low, high]: readonly [number, number]) => numbers.find((number) => number < low || number > high);
  const possible = possibleResults(metric);
  const odd = outside(possible);
  if (odd !== undefined)
    return {
      severity: "error",
      message: `The result is ${write(odd)}; “${metric.name}” of ${benchmark.id} runs ${range(possible)}.`,
      hint: "Check the number and the benchmark's metric against the source.",
    };
  const isSmallBetter = lessIsBetter(metric) || lessIsBetter({ ...metric, name: named });
  const share = numbers.find((number) => number > 0 && number <= 1);
  if (share !== undefined && possible[0] === 0 && possible[1] === 100 && !isSmallBetter)
    return {
      severity: "warning",
      message: `The result is ${write(share)}${unit}; as a share of 1 it would be ${write(share * 100)}${unit}.`,
      hint: `Write ${write(share * 100)} if the source prints a share; else expected: true, with a note.`,
    };
  const usual = usualResults(metric, isSmallBetter);
  // Nothing at all is a result, too.
  const rare = numbers.find((number) => number !== 0 && (Math.abs(number) < usual[0] || Math.abs(number) > usual[1]));
  return rare === undefined
    ? undefined
    : {
        severity: "warning",
        message: `The result is ${write(rare)}; “${metric.name}” of ${benchmark.id} is usually ${range(usual)}.`,
        hint: "Check the powers of ten against the source; if they are right, expected: true, with a note.",
      };
}
