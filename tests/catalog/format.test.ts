import { describe, expect, test } from "vitest";
import { formatDate, formatNumber, formatQuantity, formatScientific, formatShort } from "../../src/catalog/format.ts";

describe("formatNumber", () => {
  test.each([
    // The first two are the contract's own examples.
    { value: 9e12, unit: "token", qualifier: "at-most", status: "reported", words: "up to 9 trillion tokens" },
    { value: 0.105838, unit: "1", qualifier: "at-most", status: "derived", words: "at most 10.6%" },
    { value: 3.21e9, unit: "parameter", qualifier: "exact", status: "reported", words: "3.21 billion parameters" },
    { value: 3_212_749_824, unit: "parameter", qualifier: "exact", status: "reported", words: "3,212,749,824 parameters" },
    { value: 131_072, unit: "token", qualifier: "approximately", status: "reported", words: "about 131,072 tokens" },
    { value: [0.38, 0.43], unit: "1", qualifier: "between", status: "reported", words: "38% to 43%" },
    { value: 3.8e25, unit: "FLOP", qualifier: "exact", status: "reported", words: "3.8 × 10²⁵ FLOP" },
    { value: 240_000, unit: "kg", qualifier: "exact", status: "reported", words: "240 t CO₂e" },
    { value: 989e12, unit: "FLOP/s", qualifier: "exact", status: "reported", words: "989 TFLOP/s" },
    { value: 1979e12, unit: "FLOP/s", qualifier: "exact", status: "reported", words: "1,979 TFLOP/s" },
    { value: 3.35e12, unit: "byte/s", qualifier: "exact", status: "reported", words: "3.35 TB/s" },
    { value: 1, unit: "layer", qualifier: "at-least", status: "reported", words: "at least 1 layer" },
  ] as const)("$value $unit, $qualifier, is “$words”", ({ value, unit, qualifier, status, words }) => {
    const numbers = typeof value === "number" ? value : ([value[0], value[1]] satisfies [number, number]);
    expect(formatNumber({ value: numbers, unit, qualifier, status })).toBe(words);
  });
});

describe("formatShort", () => {
  test.each([
    { value: 9e12, qualifier: "at-most", words: "≤ 9 T" },
    { value: 131_072, qualifier: "exact", words: "131 k" },
    { value: 128_000, qualifier: "approximately", words: "≈ 128 k" },
    { value: 512, qualifier: "exact", words: "512" },
  ] as const)("$value tokens, $qualifier, are “$words”", ({ value, qualifier, words }) => {
    expect(formatShort({ value, unit: "token", qualifier, status: "reported" })).toBe(words);
  });
});

test("formatQuantity writes energy in joules and in kilowatt-hours", () => {
  // 1 kWh is 3.6 MJ.
  expect(formatQuantity(3.6e12, "J")).toBe("3.6 TJ (1,000,000 kWh)");
});

test("formatScientific keeps the digits of the value", () => {
  expect(formatScientific(6.67e22)).toBe("6.67 × 10²²");
});

test("formatDate says as much as the date does", () => {
  expect(["2024-09-25", "2023-12", "2020"].map(formatDate)).toEqual(["25 September 2024", "December 2023", "2020"]);
});
