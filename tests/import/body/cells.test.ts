import { describe, expect, test } from "vitest";
import { edges, proposalsOf, readings } from "./reader.ts";

const rows = (...cells: string[]) => `# Owl\n\n| Property | Value |\n| --- | --- |\n${cells.map((cell) => `| ${cell} |`).join("\n")}\n`;

/** The proposed values of one field. */
function valuesOf(field: string, text: string, name?: string): unknown[] {
  return proposalsOf(text, name).flatMap((one) => (one.field === field ? [one.claim?.["value"]] : []));
}

describe("amounts within the words beside a label", () => {
  test.each([
    ["a size in an architecture", "parameters-total", rows("Architecture | Decoder-only, 8B parameters"), 8e9],
    ["tokens of data", "training-tokens", rows("Data | 100,000 queries (16,941 unique), 1.3M tokens, seed 1337"), 1.3e6],
    ["tokens seen", "training-tokens", rows("Total tokens seen during training | ~6.08 M"), 6.08e6],
    ["tokens in a section on training", "training-tokens", "# Owl\n\n## Training\n\n- **Tokens:** 25.9 billion (some)\n", 25.9e9],
    ["a size with an adjective", "parameters-total", "- **Model Size:** 27.3M physical parameters (verified), 105 MB\n", 27.3e6],
    ["a file before a size", "parameters-total", rows("Model Size / Num of Params | 527MB/135M"), 135e6],
    ["a size that its name contradicts", "parameters-total", rows("Parameters | ~3.5M"), 3.5e6],
    [
      "the sum of parts",
      "parameters-total",
      "| Part | Parameters |\n|---|---|\n| Encoder | 20M |\n| Decoder | 30M |\n| Total | 50M |\n",
      50e6,
    ],
    ["the sum of stages", "training-tokens", "| Stage | Tokens |\n|---|---|\n| Stage 1 | 1T |\n| Total | 1.2T |\n", 1.2e12],
    ["the total beside a part", "parameters-total", "- **Params:** 50M non-embedding, 80M total\n", 80e6],
    ["tokens beside the size of data", "training-tokens", "- **Dataset size:** 10B tokens\n", 10e9],
    ["a budget", "training-tokens", rows("Token budget | 100B tokens"), 100e9],
    ["a setting by its name", "context-length", rows("block_size | 256"), 256],
    ["a short word", "context-length", "- Layers: 12, heads: 12, ctx 1024\n", 1024],
    ["what it supports", "context-length", "Supports up to 32k.\n", 32_000],
    ["weights", "parameters-total", "The network has 0.7M trainable weights.\n", 0.7e6],
  ])("%s", (_, field, text, expected) => {
    expect(valuesOf(field, text, "owl-0.6m")).toEqual([expected]);
  });

  test("the row of this one, with total and active parameters in a cell", () => {
    const text =
      "| Model | Params (total / active) | Tokens |\n|---|---|---|\n| **500M MoE** (this backbone) | 500M / 169M | 40B |\n| 1B | 1B / 200M | 100B |\n";
    expect(valuesOf("parameters-total", text, "owl")).toEqual([5e8]);
    expect(valuesOf("parameters-active", text, "owl")).toEqual([1.69e8]);
    expect(valuesOf("training-tokens", text, "owl")).toEqual([4e10]);
  });

  test.each([
    ["a share", rows("Trainable Parameters | ~200M (2.5% of total)")],
    ["models that are smaller", "Smaller models (<100M params) may struggle.\n"],
    ["the release that a name was given for", "The repo name reflects the original 0.6M parameter release.\n"],
  ])("nothing of %s", (_, text) => {
    expect(valuesOf("parameters-total", text, "owl")).toEqual([]);
  });
});

describe("sizes and lengths in prose", () => {
  test.each([
    ["after the word", "The overall model parameters are about 1.7 billion.", "parameters-total", 1.7e9],
    ["beside the active ones", "A model with 1.5B active and 7.2B total parameters.", "parameters-total", 7.2e9],
    ["in brackets after another's name", "A GPT-2 Small (124M params) model where a genome controls it.", "parameters-total", 124e6],
    ["of the model by its size", "The 30B model was fine-tuned on 64 GPUs.", "parameters-total", 30e9],
    ["of a mixture", "- 141B MoE with ~35B active", "parameters-total", 141e9],
    ["that was extended", "The training context length is extended to 1 million tokens.", "context-length", 1e6],
    ["all in all", "It is annealed on 50B tokens. We train until they reach 550B training tokens in total.", "training-tokens", 550e9],
  ])("%s", (_, text, field, expected) => {
    expect(valuesOf(field, `${text}\n`, text.includes("30B") ? "owl-30b" : "owl")).toEqual([expected]);
  });

  test("not the active ones alone", () => {
    expect(valuesOf("parameters-active", "Only ~169M of the 500M params are active per token.\n")).not.toContain(500e6);
  });
});

test.each([
  ["a label in Indonesian", rows("Model dasar | `ann/indobert-base-x`"), "? ann/indobert-base-x"],
  [
    "a way of tuning as a verb",
    "This model was DPO'd from [Ann/Owl-2.5](https://huggingface.co/ann/owl-2.5).\n",
    "finetuned-from Ann/Owl-2.5",
  ],
  ["an upload", "This model is a re-upload of the `mm-owl-MiniLM-L12-v1` from a user.\n", "? mm-owl-MiniLM-L12-v1"],
])("the base behind %s", (_, text, expected) => {
  expect(edges(text)).toEqual([expected]);
});

test("a licence under a heading in Chinese", () => {
  expect(readings("# Owl\n\n## 许可证\n\nMIT License\n")).toContainEqual({ license: { value: ["mit"] } });
});

describe("the column of this model", () => {
  const table = "| Property | E2B | E4B | 31B |\n|---|---|---|---|\n| Context length | 128K | 64K | 256K |\n| Layers | 35 | 42 | 60 |\n";

  test("by a part of its name", () => {
    expect(valuesOf("context-length", table, "owl-4-E2B-it")).toEqual([128_000]);
  });

  test("not that of another, though it is the only one", () => {
    const other = "| Property | 26B A4B MoE |\n|---|---|\n| Context length | 256K |\n| Layers | 30 |\n";
    expect(valuesOf("context-length", other, "owl-4-E2B-it")).toEqual([]);
  });
});
