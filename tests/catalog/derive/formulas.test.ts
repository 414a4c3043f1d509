import { describe, expect, test } from "vitest";
import { kvCacheBytes } from "../../../src/catalog/derive/kv-cache-memory.ts";
import { modelFlopUtilization } from "../../../src/catalog/derive/model-flop-utilization.ts";
import { tokensPerParameter } from "../../../src/catalog/derive/tokens-per-parameter.ts";
import { trainingFlop } from "../../../src/catalog/derive/training-flop.ts";
import { weightBytes } from "../../../src/catalog/derive/weight-memory.ts";

describe("trainingFlop", () => {
  test.each([
    // Brown et al. 2020, table D.1: "Total train compute (flops)", to the three digits printed there.
    { model: "GPT-3 175B", k: 6, parameters: 174.6e9, tokens: 300e9, published: 3.14e23 },
    { model: "T5-11B", k: 3, parameters: 11e9, tokens: 1e12, published: 3.3e22 },
    { model: "T5-Base", k: 3, parameters: 220e6, tokens: 1e12, published: 6.6e20 },
    { model: "GPT-3 13B", k: 6, parameters: 12.85e9, tokens: 300e9, published: 2.31e22 },
    // Grattafiori et al. 2024 (Llama 3), section 3.2: 3.8 × 10²⁵ for 405B parameters and 15.6T tokens.
    { model: "Llama 3.1 405B", k: 6, parameters: 405e9, tokens: 15.6e12, published: 3.8e25 },
  ] as const)("$model comes to $published", ({ k, parameters, tokens, published }) => {
    const flop = trainingFlop({ flopPerParameterToken: k, parameters, tokens });
    const digits = published.toExponential().split("e")[0]?.replace(".", "").length ?? 1;
    expect(Number(flop.toPrecision(digits))).toBe(published);
  });
});

describe("modelFlopUtilization", () => {
  test("Llama 3.2 3B: 6 · 3.21e9 · 9e12 FLOP over 460,000 H100 hours at 989e12 FLOP/s is 10.6%", () => {
    // By hand: 1.73340e23 ÷ (460e3 · 3600 · 989e12 = 1.637784e24) = 0.10584.
    const share = modelFlopUtilization({ trainingFlop: 6 * 3.21e9 * 9e12, acceleratorHours: 460_000, peakFlopPerSecond: 989e12 });
    expect(share).toBeCloseTo(0.10584, 5);
  });

  test("Llama 3.1 405B: 6 · 405e9 · 15.6e12 FLOP over 30.84 million hours is 34.5%", () => {
    // By hand: 3.79080e25 ÷ (30.84e6 · 3600 · 989e12 = 1.09803e26) = 0.34524.
    const share = modelFlopUtilization({ trainingFlop: 6 * 405e9 * 15.6e12, acceleratorHours: 30.84e6, peakFlopPerSecond: 989e12 });
    expect(share).toBeCloseTo(0.34524, 4);
  });

  test.each([
    // Grattafiori et al. 2024, table 4: achieved TFLOP/s for each GPU, and the utilization printed beside it.
    { achievedFlopPerSecond: 430e12, published: 0.43 },
    { achievedFlopPerSecond: 400e12, published: 0.41 },
    { achievedFlopPerSecond: 380e12, published: 0.38 },
  ])(
    "$achievedFlopPerSecond FLOP/s of an H100 is about $published, as the Llama 3 paper prints",
    ({ achievedFlopPerSecond, published }) => {
      const share = modelFlopUtilization({ trainingFlop: achievedFlopPerSecond * 3600, acceleratorHours: 1, peakFlopPerSecond: 989e12 });
      expect(Math.abs(share - published)).toBeLessThan(0.01);
    },
  );
});

describe("tokensPerParameter", () => {
  test.each([
    // Hoffmann et al. 2022, tables 1 and 4: Chinchilla 70B on 1.4T tokens; Gopher 280B on 300B.
    { model: "Chinchilla", tokens: 1.4e12, parameters: 70e9, ratio: 20 },
    { model: "Gopher", tokens: 300e9, parameters: 280e9, ratio: 300 / 280 },
  ])("$model has $ratio", ({ tokens, parameters, ratio }) => {
    expect(tokensPerParameter({ tokens, parameters })).toBe(ratio);
  });
});

describe("weightBytes", () => {
  test.each([
    // Grattafiori et al. 2024, section 6: 405B parameters in BF16 do not fit one machine of eight 80 GB devices (640 GB).
    { parameters: 405e9, bytesPerParameter: 2, bytes: 810e9 },
    { parameters: 3.21e9, bytesPerParameter: 0.5, bytes: 1.605e9 },
  ])("$parameters parameters at $bytesPerParameter bytes take $bytes", ({ parameters, bytesPerParameter, bytes }) => {
    expect(weightBytes({ parameters, bytesPerParameter })).toBe(bytes);
  });
});

describe("kvCacheBytes", () => {
  test("by hand: 32 layers, 8 heads of 128, 131,072 tokens, BF16 are 16 GiB", () => {
    // 2 · 32 · 8 · 128 = 65,536 numbers a token; · 2 bytes = 128 KiB; · 131,072 tokens = 16 GiB.
    expect(kvCacheBytes({ layers: 32, kvHeads: 8, headDimension: 128, contextLength: 131_072, bytesPerNumber: 2 })).toBe(16 * 2 ** 30);
  });

  test("by hand: one head instead of eight takes an eighth", () => {
    const shape = { layers: 28, headDimension: 64, contextLength: 4096, bytesPerNumber: 2 };
    expect(kvCacheBytes({ ...shape, kvHeads: 8 })).toBe(8 * kvCacheBytes({ ...shape, kvHeads: 1 }));
  });
});
