import { describe, expect, test } from "vitest";
import {
  formatScope,
  formatDate,
  formatNumber,
  formatQuantity,
  formatScientific,
  formatShort,
  formatShortClaim,
} from "../../src/catalog/format.ts";

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
    // The examples of the design, and what makers call these lengths.
    { field: "parameters-total", value: 3.21e9, unit: "parameter", words: "3.21 B" },
    { field: "parameters-total", value: 3_212_749_824, unit: "parameter", words: "3.21 B" },
    { field: "parameters-total", value: 999_600_000_000, unit: "parameter", words: "1 T" },
    { field: "training-tokens", value: 9e12, unit: "token", qualifier: "at-most", words: "≤ 9 T" },
    { field: "training-tokens", value: 15.6e12, unit: "token", qualifier: "at-least", words: "≥ 15.6 T" },
    { field: "context-length", value: 131_072, unit: "token", words: "128K" },
    { field: "context-length", value: 128_000, unit: "token", qualifier: "approximately", words: "≈ 128k" },
    { field: "context-length", value: 400_000, unit: "token", words: "400k" },
    { field: "context-length", value: 1_048_576, unit: "token", words: "1M" },
    { field: "context-length", value: 1_000_000, unit: "token", words: "1,000k" },
    { field: "context-length", value: 512, unit: "token", words: "512" },
    { field: "context-length", value: 1280, unit: "token", words: "1,280" },
    { field: "max-output", value: 8192, unit: "token", words: "8K" },
    { field: "vocabulary-size", value: 128_256, unit: "token", words: "128,256" },
    { field: "hidden-size", value: 3072, unit: undefined, words: "3,072" },
    { field: "layers", value: 28, unit: "layer", words: "28" },
    { field: "training-compute", value: 3.8e25, unit: "FLOP", words: "3.8×10²⁵" },
    { field: "derived-training-flop", value: 1.7334e23, unit: "FLOP", qualifier: "at-most", words: "≤ 1.73×10²³" },
    { field: "derived-mfu", value: 0.105838, unit: "1", words: "10.6%" },
    { field: "accelerator-hours", value: 460_000, unit: "h", words: "460,000 h" },
    { field: "weight-memory", value: 6.42e9, unit: "byte", words: "6.42 GB" },
    { field: "training-energy", value: 3.6e12, unit: "J", words: "3.6 TJ" },
    { field: "training-emissions", value: 240_000, unit: "kg", words: "240 t CO₂e" },
    { field: "tokens-per-parameter", value: 2803.7, unit: "ratio", words: "2,804" },
    { field: "tokens-per-parameter", value: 20.256, unit: "ratio", words: "20.3" },
  ] as const)("$value $unit of $field is “$words”", ({ words, field, ...number }) => {
    expect(formatShort(number, field)).toBe(words);
  });

  test("says the unit of both ends of a range once", () => {
    const range = (low: number, high: number, unit: string) => formatShort({ value: [low, high], qualifier: "between", unit });
    expect(range(0.38, 0.43, "1")).toBe("38–43%");
    expect(range(1e12, 1.5e12, "token")).toBe("1–1.5 T");
    expect(range(800e9, 1.5e12, "token")).toBe("800 B–1.5 T");
    expect(range(1.5e23, 1.7e23, "FLOP")).toBe("1.5–1.7×10²³");
  });
});

describe("formatShortClaim", () => {
  const claim = { status: "reported", display: "as it was put" } as const;
  test.each([
    [{ ...claim, value: "2024-09-25" }, "25 Sep 2024"],
    [{ ...claim, value: "2024-09", qualifier: "at-most" }, "≤ Sep 2024"],
    [{ ...claim, value: ["en", "de"] }, "as it was put"],
    [{ ...claim, text: "Web pages." }, "Web pages."],
    [{ ...claim, status: "not-applicable" }, "does not apply"],
  ] as const)("%j is “%s”", (one, words) => {
    expect(
      formatShortClaim({ ...one, ...("value" in one && Array.isArray(one.value) ? { value: [...one.value] } : {}) } as never, "released"),
    ).toBe(words);
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

test.each([
  [{}, ""],
  [{ phase: "pretraining", covers: "weights" }, ""],
  [{ phase: "post-training" }, "post-training"],
  [{ covers: "code" }, "of the code"],
  [{ covers: "api" }, "in the maker’s API"],
  [{ phase: "continued", covers: "outputs" }, "continued, of the outputs"],
  // Another edition of the data may know more kinds.
  [{ covers: "demos" }, "of the demos"],
])("formatScope writes %j as “%s”", (claim, words) => {
  expect(formatScope(claim)).toBe(words);
});
