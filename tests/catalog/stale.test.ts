import { expect, test } from "vitest";
import { daysBefore, isStale, staleFields } from "../../src/catalog/stale.ts";

const cited = (...days: string[]) => ({ citations: days.map((checked) => ({ source: "s", locator: "l", checked })) });

test.each([
  ["2026-03-01", 1, "2026-02-28"],
  ["2024-03-01", 1, "2024-02-29"],
  ["2026-11-21", 365, "2025-11-21"],
  ["2026-11-21", 0, "2026-11-21"],
])("%s less %i days is %s", (date, days, before) => {
  expect(daysBefore(date, days)).toBe(before);
});

test("a claim is as fresh as the newest look at one of its sources", () => {
  expect(isStale(cited("2025-01-01", "2026-01-01"), "2025-11-21")).toBe(false);
  expect(isStale(cited("2025-01-01", "2025-11-20"), "2025-11-21")).toBe(true);
  expect(isStale(cited("2025-11-21"), "2025-11-21")).toBe(false);
  expect(isStale({}, "2025-11-21")).toBe(false);
});

test("staleFields goes by the content's date, never the clock", () => {
  const facts = new Map([
    ["origin", { claims: [cited("2025-11-20")] }],
    ["owner", { claims: [cited("2025-11-21")] }],
  ]);
  expect([...staleFields(facts, "2026-11-21")]).toEqual(["origin"]);
  expect([...staleFields(facts, "2026-11-20")]).toEqual([]);
});
