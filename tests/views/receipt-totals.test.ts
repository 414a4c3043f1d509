import { expect, test } from "vitest";
import { fixtureCatalog } from "../fixture-catalog.ts";
import { receiptTotals } from "../../src/views/receipt-totals.ts";

test("receiptTotals counts every citation once, and every unchecked one by its cause", () => {
  const { total, states, unchecked } = receiptTotals(fixtureCatalog());
  const sum = (counts: readonly number[]) => counts.reduce((one, other) => one + other, 0);
  expect(sum(Object.values(states))).toBe(total);
  expect(sum(unchecked.map(({ count }) => count))).toBe(states["unchecked"]);
  expect(unchecked.map(({ cause }) => cause)).toContain("No copy of the source was at hand.");
});
