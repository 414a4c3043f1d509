import { expect, test } from "vitest";
import { BUDGET_FILE, overBudget, ratiosTo, readBudget } from "../../scripts/bench/budget.ts";

const row = (command: string, processorSeconds: number) => ({ command, processorSeconds, clockSeconds: 99 });

test("ratiosTo counts processor time, not the clock", () => {
  expect(ratiosTo(row("yardstick", 2), [row("check", 3), row("build", 25)])).toEqual({ check: 1.5, build: 12.5 });
});

test("overBudget names what is worse by more than a fifth, and what is missing", () => {
  const budget = { cards: 300, ratios: { check: 1, build: 10, gone: 1 } };
  expect(overBudget({ check: 1.2, build: 12, gone: 0.1 }, budget)).toEqual([]);
  expect(overBudget({ check: 1.21, build: 9 }, budget)).toEqual([
    "check: 1.21 times the yardstick; noted are 1, and 1.20 are allowed.",
    "gone: not measured.",
  ]);
});

test(`${BUDGET_FILE} notes a ratio for each command of the bench`, () => {
  const { cards, ratios } = readBudget();
  expect(cards).toBe(300);
  expect(Object.keys(ratios)).toEqual([
    "check, for the first time",
    "check, one card edited",
    "build of everything, search apart",
    "build, one card edited, search apart",
    "build of everything, with search",
    "build, one card edited, with search",
  ]);
  for (const ratio of Object.values(ratios)) expect(ratio).toBeGreaterThan(0);
});
