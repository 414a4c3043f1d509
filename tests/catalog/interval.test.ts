import { describe, expect, test } from "vitest";
import { agree, divide, intervalOf, multiply, significantDigits, valueOf, type Interval } from "../../src/catalog/interval.ts";

function interval(value: number | [number, number], qualifier?: Parameters<typeof intervalOf>[1]): Interval {
  const found = intervalOf(value, qualifier);
  if (!found) throw new Error("not an interval");
  return found;
}

describe("divide", () => {
  test.each([
    { title: "exact ÷ at most", dividend: interval(6), divisor: interval(3, "at-most"), result: { value: 2, qualifier: "at-least" } },
    {
      title: "at most ÷ at least",
      dividend: interval(6, "at-most"),
      divisor: interval(3, "at-least"),
      result: { value: 2, qualifier: "at-most" },
    },
    { title: "at most ÷ at most", dividend: interval(6, "at-most"), divisor: interval(3, "at-most"), result: undefined },
    {
      title: "about ÷ exact",
      dividend: interval(6, "approximately"),
      divisor: interval(3),
      result: { value: 2, qualifier: "approximately" },
    },
    {
      title: "interval ÷ interval",
      dividend: interval([4, 6], "between"),
      divisor: interval([1, 2], "between"),
      result: { value: [2, 6], qualifier: "between" },
    },
  ])("$title", ({ dividend, divisor, result }) => {
    expect(valueOf(divide(dividend, divisor))).toEqual(result);
  });
});

describe("multiply", () => {
  test("a product keeps a bound", () => {
    expect(valueOf(multiply(interval(2), interval(3, "at-most")))).toEqual({ value: 6, qualifier: "at-most" });
  });

  test("a lower and an upper bound leave nothing", () => {
    expect(valueOf(multiply(interval(2, "at-least"), interval(3, "at-most")))).toBeUndefined();
  });
});

describe("agree", () => {
  test.each([
    { a: interval(3.21e9), b: interval(3e9), same: true, why: "3.21 billion rounds to 3 billion" },
    { a: interval(3.21e9), b: interval(3.2e9), same: true, why: "and to 3.2 billion" },
    { a: interval(3.21e9), b: interval(3.3e9), same: false, why: "but not to 3.3 billion" },
    { a: interval(916_000), b: interval(919_000), same: false, why: "three digits each, and they differ" },
    { a: interval(8e12), b: interval(9e12, "at-most"), same: true, why: "the intervals overlap" },
    { a: interval(10e12), b: interval(9e12, "at-most"), same: false, why: "the intervals do not" },
    { a: interval([0.38, 0.43], "between"), b: interval(0.4), same: true, why: "a value inside an interval" },
  ])("$why", ({ a, b, same }) => {
    expect(agree(a, b)).toBe(same);
  });
});

test("significantDigits counts what a number is written with", () => {
  expect([3.21e9, 9e12, 128_000, 131_072, 0.38].map(significantDigits)).toEqual([3, 1, 3, 6, 2]);
});
