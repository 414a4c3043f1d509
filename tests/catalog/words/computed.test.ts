import { describe, expect, test } from "vitest";
import { arithmeticOf, computedFault } from "../../../src/catalog/words/computed.ts";

describe("computedFault", () => {
  test.each([
    ["833000 + 86000", 919000],
    ["24 · 14.5 = 348", 348],
    ["2048 × 21 / 2", 21504],
    ["1e-3 * 5", 0.005],
  ])("%s comes to %d", (computed, value) => {
    expect(computedFault(computed, value, [])).toBeUndefined();
  });

  test("finds a wrong result and an operand from nowhere", () => {
    expect(computedFault("833000 + 86000", 916000, [])).toBe("comes to 919000");
    expect(computedFault("833000 + 86000", 919000, ["Total 833k"])).toBe("starts from 86000, which stands in no quote");
    expect(computedFault("833 + 86 thousand hours", 919, ["833k and 86k"])).toBeUndefined();
  });

  test("leaves words alone", () => {
    expect(arithmeticOf("the sum of both tables")).toBeUndefined();
  });

  test("reads units behind the numbers, and holds what it is said to come to", () => {
    expect(computedFault("14 days · 24 hours = 336", 336, [])).toBeUndefined();
    expect(computedFault("3 weeks x 168 hours", 504, [])).toBeUndefined();
    expect(computedFault("14 days · 24 hours = 336", 337, [])).toBe("comes to 336");
    expect(computedFault("5.5 + 20 = 27", 25.5, [])).toBe("comes to 25.5, not to 27");
    expect(computedFault("14 days · 24 hours = 336", 336, ["trained for 14 days in all"])).toBeUndefined();
    expect(computedFault("14 GPUs · 24 hours", 336, ["14 GPUs in all"])).toBe("starts from 24, which stands in no quote");
    expect(computedFault("8 x 3 = 24", 24, [])).toBeUndefined();
  });
});
