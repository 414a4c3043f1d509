import { describe, expect, test } from "vitest";
import { indexEntries } from "../../../src/catalog/index-entries.ts";
import { saysNumber, verdictOf, type Statement } from "../../../src/catalog/words/agreement.ts";
import { foldText } from "../../../src/catalog/words/fold.ts";
import { fieldOf, says } from "./says.ts";

describe("saysNumber", () => {
  test.each<[string, string, Statement]>([
    ["9T", "training-tokens", { value: 9e12 }],
    ["trained on 9 trillion tokens", "training-tokens", { value: 9e12 }],
    ["up to 9T", "training-tokens", { value: 9e12, qualifier: "at-most" }],
    ["9,000B tokens", "training-tokens", { value: 9e12 }],
    ["15T+ tokens", "training-tokens", { value: 15e12, qualifier: "at-least" }],
    ["over 15 trillion tokens", "training-tokens", { value: 15e12, qualifier: "at-least" }],
    ["a context window of 131,072 tokens", "context-length", { value: 131072 }],
    ["128k", "context-length", { value: 131072 }],
    ["128k", "context-length", { value: 128000 }],
    ["supports up to 128K tokens", "context-length", { value: 131072 }],
    ["a 7B-parameter backbone", "parameters-total", { value: 7e9 }],
    ["3B (3.21B)", "parameters-total", { value: 3.21e9 }],
    ["90B (88.8)", "parameters-total", { value: 88.8e9 }],
    ["gs://vocabularies/all.32000/pieces.model", "vocabulary-size", { value: 32000 }],
    ["3,212,749,824 parameters", "parameters-total", { value: 3.21e9 }],
    ["3.8 × 10^25 FLOPs", "training-compute", { value: 3.8e25 }],
    ["3.8 × 10²⁵ FLOPs", "training-compute", { value: 3.8e25 }],
    ["3.8e25 FLOPs", "training-compute", { value: 3.8e25 }],
    ["3640 petaflop/s-days", "training-compute", { value: 3.14e23 }],
    ["a Model FLOPs Utilization of 41%", "training-mfu", { value: 0.41 }],
    ["460k GPU hours", "accelerator-hours", { value: 460000 }],
    ["1.46M H100-80GB hours", "accelerator-hours", { value: 1.46e6 }],
    ["took 21 days", "training-duration", { value: 504 }],
    ["2,048 A100 GPUs for 21 days", "accelerator-count", { value: 2048 }],
    ["133 tCO2eq", "training-emissions", { value: 133000 }],
    ["2,638 MWh", "training-energy", { value: 9.4968e12 }],
    ["with 32 layers and 8 key-value heads", "kv-heads", { value: 8 }],
    ['"n_layers": 28,', "layers", { value: 28 }],
    ["Number of Layers: 28\n- Number of Attention Heads: 28", "layers", { value: 28 }],
    ["eight experts", "experts-total", { value: 8 }],
    ["about 1.5 trillion tokens", "training-tokens", { value: 1.5e12, qualifier: "approximately" }],
    ["1.4-1.5 trillion tokens", "training-tokens", { value: [1.4e12, 1.5e12], qualifier: "between" }],
    ["989 TFLOPS", "peak-bf16", { value: 989e12 }],
    ["3.35TB/s", "memory-bandwidth", { value: 3.35e12 }],
  ])("%s says it", (text, field, statement) => {
    expect(says(text, field, statement)).toBe(true);
  });

  test.each<[string, string, Statement]>([
    ["9.5T tokens", "training-tokens", { value: 9.1e12 }],
    ["90M (88.8)", "parameters-total", { value: 88.8e9 }],
    ["version 1.32000 of it", "vocabulary-size", { value: 32000 }],
    ["8 trillion tokens", "training-tokens", { value: 9e12 }],
    ["9 billion tokens", "training-tokens", { value: 9e12 }],
    ["up to 9T tokens", "training-tokens", { value: 9e12 }],
    ["9T tokens", "training-tokens", { value: 9e12, qualifier: "at-most" }],
    ["more than 9T tokens", "training-tokens", { value: 9e12, qualifier: "at-most" }],
    ["about 9T tokens", "training-tokens", { value: 9e12 }],
    ["9T parameters", "training-tokens", { value: 9e12 }],
    ["15T tokens", "training-tokens", { value: 5e12 }],
    ["2.5T tokens", "training-tokens", { value: 5e12 }],
    ["30 layers", "layers", { value: 28 }],
    ["28 heads", "layers", { value: 28 }],
    ["64k", "context-length", { value: 131072 }],
    ["133", "training-emissions", { value: 133000 }],
    ["21 hours", "training-duration", { value: 504 }],
    ["460k GPUs", "accelerator-hours", { value: 460000 }],
    ["41", "training-mfu", { value: 0.41 }],
    ["989 GFLOPS", "peak-bf16", { value: 989e12 }],
  ])("%s does not say it", (text, field, statement) => {
    expect(says(text, field, statement)).toBe(false);
  });

  test("takes a score as it is printed, and no finer one for it", () => {
    const score = (text: string, value: number) => saysNumber({ text: foldText(text), heading: "example 3b" }, { value });
    expect(score("85.0", 85)).toBe(true);
    expect(score("85.3", 85)).toBe(false);
    expect(score("85.3", 85.3)).toBe(true);
  });

  test("reads a scale of one letter from a table's heading, in brackets only", () => {
    expect(says("5,026,463", "training-tokens", { value: 5.026463e12 }, "Token count (M)")).toBe(true);
    expect(says("5,026,463", "training-tokens", { value: 5.026463e12 }, "Token count (B)")).toBe(false);
    expect(says("5,026,463", "training-tokens", { value: 5.026463e12 }, "Model M")).toBe(false);
  });

  test("reads a table's unit from its heading", () => {
    expect(says("133", "training-emissions", { value: 133000 }, "Training Location-Based Greenhouse Gas Emissions (tons CO2eq)")).toBe(
      true,
    );
    expect(says("460k", "accelerator-hours", { value: 460000 }, "Training Time (GPU hours)")).toBe(true);
  });

  test("takes a bound that stands before the quoted words", () => {
    const statement = { value: 9e12, field: fieldOf("training-tokens") };
    expect(saysNumber({ text: "9t tokens of data", before: "pretrained on" }, statement)).toBe(true);
    expect(saysNumber({ text: "9t tokens of data", before: "pretrained on up to" }, statement)).toBe(false);
  });

  test("a score is a number without a unit", () => {
    expect(saysNumber({ text: "mmlu 5 63.4" }, { value: 63.4 })).toBe(true);
    expect(saysNumber({ text: "mmlu 5 63.4%" }, { value: 63.4 })).toBe(true);
    expect(saysNumber({ text: "mmlu 5 64.3" }, { value: 63.4 })).toBe(false);
  });
});

describe("verdictOf", () => {
  const entries = indexEntries([]);
  const verdict = (text: string, id: string, value: string[]) =>
    verdictOf({ text: foldText(text) }, { value, field: fieldOf(id) }, entries);

  test("finds languages and words of closed sets in their spellings", () => {
    expect(verdict("English, German and Thai", "languages", ["de"])).toBe("said");
    expect(verdict("English and German", "languages", ["th"])).toBe("unsaid");
    expect(verdict("trained in bfloat16", "training-precision", ["bf16"])).toBe("said");
    expect(verdict("text and images", "modalities-input", ["image"])).toBe("said");
  });

  test("leaves readings of a text alone", () => {
    expect(verdict("accept the licence first", "access", ["gated-weights"])).toBe("open");
    expect(verdictOf({ text: "anything" }, { field: fieldOf("origin") }, entries)).toBe("open");
  });
});
