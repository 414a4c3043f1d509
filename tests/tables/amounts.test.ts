import { describe, expect, test } from "vitest";
import { formatAmount, formatRange, parseAmount, parseRange, plainNumber } from "../../src/tables/amounts.ts";

describe("parseAmount", () => {
  test.each([
    ["1B", 1e9],
    ["1.5b", 1.5e9],
    ["3.21 billion", 3.21e9],
    ["9 trillion", 9e12],
    ["9T", 9e12],
    ["128k", 128_000],
    ["131,072", 131_072],
    ["131072", 131_072],
    ["4e9", 4e9],
    ["1.3e+20", 1.3e20],
    [".5B", 5e8],
    [" 7 M ", 7e6],
  ])("reads “%s”", (text, value) => {
    expect(parseAmount(text)).toBe(value);
  });

  test.each(["", "B", "-1", "1.2.3", "one", "9 gazillion", "1e999", "0x10", "Infinity", "NaN", "1B2", "<b>"])("refuses “%s”", (text) => {
    expect(parseAmount(text)).toBeUndefined();
  });
});

describe("formatAmount", () => {
  test.each([
    [1e9, "1B"],
    [1.5e12, "1.5T"],
    [128_000, "128k"],
    [131_072, "131072"],
    [3.21e9, "3.21B"],
    [512, "512"],
  ])("writes %d as “%s”", (value, text) => {
    expect(formatAmount(value)).toBe(text);
  });

  test("what is written is read back as the very same number", () => {
    for (const value of [1, 999, 1000, 1001, 131_072, 1_048_576, 6.7e9, 405e9, 14.8e12, 3.8e25, 0.5]) {
      expect(parseAmount(formatAmount(value))).toBe(value);
      expect(Number(plainNumber(value))).toBe(value);
    }
  });
});

describe("parseRange", () => {
  test.each([
    ["1e9..4e9", { low: 1e9, high: 4e9 }],
    ["..4B", { high: 4e9 }],
    ["1000..", { low: 1000 }],
  ])("reads “%s”", (text, range) => {
    expect(parseRange(text)).toEqual(range);
  });

  test.each(["", "..", "5..1", "1..2..3", "a..b", "1e999..", "7"])("refuses “%s”", (text) => {
    expect(parseRange(text)).toBeUndefined();
  });

  test("reads what formatRange writes", () => {
    for (const range of [{ low: 1e9, high: 4e9 }, { low: 131_072 }, { high: 1.5e12 }])
      expect(parseRange(formatRange(range))).toEqual(range);
  });
});
