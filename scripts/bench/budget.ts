import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Measurement } from "./measure.ts";

export const BUDGET_FILE = join("scripts", "bench", "budget.json");
/** A ratio that is worse than noted by more than this has got worse. */
const TOLERANCE = 1.2;

/** How many cards the budget is for, and the processor time of each command in that of the yardstick. */
export interface Budget {
  cards: number;
  ratios: Record<string, number>;
}

export function readBudget(): Budget {
  return JSON.parse(readFileSync(BUDGET_FILE, "utf8"));
}

/** Processor time of each command, in that of the yardstick. */
export function ratiosTo(yardstick: Measurement, rows: readonly Measurement[]): Record<string, number> {
  return Object.fromEntries(
    rows.map(({ command, processorSeconds }) => [command, Number((processorSeconds / yardstick.processorSeconds).toFixed(2))]),
  );
}

/** What has got worse by more than a fifth, in words; and what was not measured. */
export function overBudget(measured: Record<string, number>, { ratios }: Budget): string[] {
  return Object.entries(ratios).flatMap(([command, noted]) => {
    const now = measured[command];
    if (now === undefined) return [`${command}: not measured.`];
    return now > noted * TOLERANCE
      ? [`${command}: ${now} times the yardstick; noted are ${noted}, and ${(noted * TOLERANCE).toFixed(2)} are allowed.`]
      : [];
  });
}
