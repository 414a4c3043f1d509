import { expect, test } from "vitest";
import { citation as citationSchema } from "../../src/schema/citation.ts";

const cited = { source: "maker-card", locator: "section 1", checked: "2026-11-01" };

test.each([
  [11, false],
  [12, true],
  [200, true],
  [201, false],
])("a quote of %i characters", (length, isTaken) => {
  expect(
    citationSchema.safeParse({
      ...cited,
      quote: `${"a ".repeat(100)}b`
        .slice(0, length - 1)
        .trimEnd()
        .padEnd(length, "b"),
    }).success,
  ).toBe(isTaken);
});
