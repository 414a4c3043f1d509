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

test("receiptTotals counts what was searched for undisclosed values apart", () => {
  const catalog = fixtureCatalog();
  const { searches, unchecked } = receiptTotals(catalog);
  const facts = [...catalog.models.values()].flatMap((model) => [model.facts, ...model.variants.map((variant) => variant.facts)]);
  const others = [catalog.organizations, catalog.licenses, catalog.benchmarks, catalog.datasets, catalog.accelerators].flatMap((entries) =>
    [...entries.values()].map((entry) => entry.facts),
  );
  const silent = [...facts, ...others]
    .flatMap((list) => [...list.values()])
    .flatMap(({ claims }) => claims.filter(({ status }) => status === "not-disclosed"));
  const citations = silent.flatMap((claim) => claim.citations);
  expect(citations.length).toBeGreaterThan(0);
  expect(Object.values(searches).reduce((sum, count) => sum + count, 0)).toBe(citations.length);
  const cause = unchecked.find(({ cause: words }) => words.includes("not disclosed"));
  expect(cause?.count).toBe(citations.filter(({ quote, cell, pointer, line }) => !(quote ?? cell ?? pointer ?? line)).length);
});
