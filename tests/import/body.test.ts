import { describe, expect, test } from "vitest";
import type { Proposal } from "../../src/import/draft.ts";
import { importHuggingFaceCard } from "../../src/import/hugging-face.ts";
import { exampleCatalog } from "../formats/catalog.ts";

const catalog = exampleCatalog();

function importCard(text: string) {
  return importHuggingFaceCard(text, catalog, { taken: () => false, fallbackName: "my-model-7b", today: "2026-11-05" });
}

const proposalsOf = (text: string) => importCard(text).report.proposals;

/** Field and reading of each proposal: a value with its bound, else the words. */
function readings(text: string): Record<string, unknown>[] {
  return proposalsOf(text).map(({ field, claim, words }) => ({ [field]: claim ?? words }));
}

function edges(text: string): string[] {
  return proposalsOf(text).flatMap(({ edge }: Proposal) => (edge ? `${edge.relation ?? "?"} ${edge.model ?? edge.external?.name}` : []));
}

describe("what a body does not state of its model is not proposed", () => {
  test.each([
    ["a metric as a precision", "| Metric | My Model 7B |\n|-|-|\n| Precision | 0.91 |\n| Recall | 0.88 |"],
    ["a sibling's rows", "| Model | Parameters |\n|-|-|\n| My Model 1B | 1.2B |\n| My Model 70B | 70B |"],
    ["a batch as training", "All models are trained with a global batch size of 4M tokens."],
    ["FLOPs of a forward pass", "- FLOPs: 3.6G"],
    ["market-based emissions", "- Carbon emitted: 0 tCO2eq (market-based)"],
    ["the length of fine-tuning's samples", "It was fine-tuned with a sequence length of 2048."],
    ["a setting of a run", "## Training hyperparameters\n\n- Max seq length: 1024"],
    ["the sizes of a family", "The models come in sizes of 7B, 13B and 70B parameters, ranging from 7 billion to 70 billion parameters."],
    ["a size to compare with", "It beats all models with less than 13 billion parameters."],
    ["another model's size", "Example 2 70B has 70 billion parameters."],
    ["what is denied", "This variant does not support a context length of up to 100k tokens."],
    ["a need for inference", "Running it requires 2 x A100 80GB GPUs."],
    ["a format as an architecture", "- Model type: ONNX"],
    ["a number in code", "```\nn_parameters: 7,000,000,000 parameters\n```"],
    ["a licence of the code", "The code is licensed under the MIT License."],
  ])("%s", (_, text) => {
    expect(readings(`${text}\n`)).toEqual([]);
  });
});

describe("what a body states is proposed in the field's own unit", () => {
  test.each([
    [
      "a bound without a space",
      "It was trained on ~15 trillion tokens.",
      { "training-tokens": { value: 15e12, qualifier: "approximately" } },
    ],
    ["days as hours", "- Training time: 14 days", { "training-duration": { value: 336 } }],
    ["a duration that is said twice", "- Hours used: 48 hours (two days)", { "training-duration": { value: 48 } }],
    ["hours that are also said in days", "- Hours used: 96 (4 days)", { "training-duration": { value: 96 } }],
    ["sequences as inputs", "The inputs are sequences of 768 consecutive tokens.", { "context-length": { value: 768 } }],
    ["sequences of a length", "It supports sequences of length up to 6,144.", { "context-length": { value: 6144, qualifier: "at-most" } }],
    ["a modified licence, which is another", "- License: Modified MIT License", { license: "Modified MIT License" }],
    ["hours of the wall clock", "- Hours used: 336", { "training-duration": { value: 336 } }],
    ["hours of devices", "- Hours used: 480 GPU-hours", { "accelerator-hours": { value: 480 } }],
    [
      "digits with separators",
      "| Hyperparameter | Value |\n|-|-|\n| n_parameters | 7,012,345,678 |",
      { "parameters-total": { value: 7_012_345_678 } },
    ],
    ["trainable parameters", "The model has 6.9B trainable parameters.", { "parameters-total": { value: 6.9e9 } }],
    ["number words", "My Model has seven billion parameters.", { "parameters-total": { value: 7e9 } }],
    ["tokens seen", "- Tokens seen: 1.5T", { "training-tokens": { value: 1.5e12 } }],
    ["tokens of tuning", "We fine-tuned it on 1.5B tokens of chats.", { "finetuning-tokens": { value: 1.5e9 } }],
    ["a window", "It has a context window of 8,192 tokens.", { "context-length": { value: 8192 } }],
    [
      "a context before its noun",
      "This model supports a 32k context.",
      { "context-length": { value: 32_000, qualifier: "approximately" } },
    ],
    ["carbon with a unit", "- Carbon emitted: 1.7 tCO2eq", { "training-emissions": { value: 1700 } }],
    ["a licence in its section", "## License\n\nMIT", { license: { value: ["mit"] } }],
    ["a licence in a sentence", "The model is released under the MIT License.", { license: { value: ["mit"] } }],
    ["a precision", "- Training regime: bf16 mixed precision", { "training-precision": { value: ["bf16"] } }],
    ["an HTML table", "<table><tr><th>Layers</th><td>28</td></tr></table>", { layers: { value: 28 } }],
    [
      "its own row",
      "| Model | Parameters |\n|-|-|\n| My Model 1B | 1.2B |\n| My-Model-7B | 7.1B |",
      { "parameters-total": { value: 7.1e9 } },
    ],
  ])("%s", (_, text, expected) => {
    expect(readings(`${text}\n`)).toEqual([expected]);
  });

  test("total and active parameters apart", () => {
    const text = "This model has 46.7B total parameters and 12.9B active parameters.\n";
    const imported = importHuggingFaceCard(text, catalog, { taken: () => false, fallbackName: "mine", today: "2026-11-05" });
    expect(imported.report.proposals.map(({ field, claim }) => [field, claim?.value])).toEqual([
      ["parameters-active", 12.9e9],
      ["parameters-total", 46.7e9],
    ]);
  });

  test.each(["The model was trained on 16 NVIDIA H100 SXM GPUs.", "- Hardware type: 16 x H100 SXM"])(
    "devices and their number: %s",
    (text) => {
      expect(proposalsOf(`${text}\n`).map(({ field, claim }) => [field, claim?.value])).toEqual(
        expect.arrayContaining([
          ["training-hardware", ["h100-sxm"]],
          ["accelerator-count", 16],
        ]),
      );
    },
  );

  test.each([
    ["- Hardware: 4 x 16 x A100 GPUs", 64],
    ["- Hardware: 2x8 NVIDIA A100 80GB", 16],
  ])("devices of several machines: %s", (text, count) => {
    expect(proposalsOf(`${text}\n`)).toContainEqual(expect.objectContaining({ field: "accelerator-count", claim: { value: count } }));
  });

  test("hours of devices are no devices", () => {
    const fields = proposalsOf("We spent 12 V100 GPU hours on training.\n").map(({ field }) => field);
    expect(fields).toContain("accelerator-hours");
    expect(fields).not.toContain("accelerator-count");
  });

  test("tokens beside sizes of models are those of training", () => {
    const text = "| Model | Params | Tokens |\n|-|-|-|\n| My Model 7B | 7.1B | 3T |\n| My Model 1B | 1.1B | 1T |\n";
    expect(readings(text)).toEqual([{ "parameters-total": { value: 7.1e9 } }, { "training-tokens": { value: 3e12 } }]);
  });

  test("results of its own row of a table", () => {
    const text = "| Model | MMLU (5-shot) |\n|-|-|\n| Other 7B | 70.1 |\n| My Model 7B | 63.4 |\n";
    expect(proposalsOf(text)).toMatchObject([{ field: "evaluations", result: { benchmark: "mmlu", shots: 5, value: 63.4 } }]);
  });
});

describe("where a model comes from", () => {
  test.each([
    ["a link", "This model is a fine-tuned version of [a/b-7b](https://huggingface.co/a/b-7b) on my data.", ["finetuned-from a/b-7b"]],
    ["a label", "- **Finetuned from model:** [Base 3B](https://huggingface.co/maker/Base-3B)", ["finetuned-from base-3b"]],
    ["an id", "It was finetuned from maker/Base-3B.", ["finetuned-from base-3b"]],
    [
      "a merge",
      "It is a merge of [a/b-1](https://huggingface.co/a/b-1) and [c/d-2](https://huggingface.co/c/d-2).",
      ["merged-from a/b-1", "merged-from c/d-2"],
    ],
    [
      "a list",
      "A merge of the following models:\n\n* [a/b-1](https://huggingface.co/a/b-1)\n* [c/d-2](https://huggingface.co/c/d-2)",
      ["merged-from a/b-1", "merged-from c/d-2"],
    ],
    [
      "a recipe",
      "```yaml\nmodels:\n  - model: a/b-1\n  - model: c/d-2\nmerge_method: ties\n```",
      ["merged-from a/b-1", "merged-from c/d-2"],
    ],
    ["a label and a bare name", "- **Parent Model:** BERT", ["? BERT"]],
    [
      "several after a label",
      "- Parent Models: [a/b-1](https://huggingface.co/a/b-1), [c/d-2](https://huggingface.co/c/d-2)",
      ["? a/b-1", "? c/d-2"],
    ],
    [
      "a model without an owner",
      "It was fine-tuned from [the small one](https://huggingface.co/gpt2-medium).",
      ["finetuned-from gpt2-medium"],
    ],
    ["an old name", "It was initialized on the `bert-small` checkpoint.", ["pretrained-from bert-small"]],
    ["an old name before the verb", "This is roberta-base-x1, finetuned on letters.", ["finetuned-from roberta-base-x1"]],
    ["what was taken", "I took a bert-tiny-cased model from a friend and finetuned it on letters.", ["finetuned-from bert-tiny-cased"]],
    ["what we tune", "We fine-tune Other-9B with these settings.", ["finetuned-from Other-9B"]],
    ["a part of it", "It is made of modules and a text encoder based on [a/b-1](https://huggingface.co/a/b-1).", []],
    ["no name after a label", "- **Parent Model:** TBD", []],
    ["the text of a card", "This model card was written by Ann and is based on the [B 1 model card](https://huggingface.co/a/b-1).", []],
    ["what is not quantised", "This is the non-quantized version of [a/b-1](https://huggingface.co/a/b-1).", []],
    ["what others could tune", "People can misuse it by fine-tuning Other-9B models on rumours.", []],
    ["what descends from it", "Models trained or finetuned downstream of Other-9B should say so.", []],
    ["no known relation", "It is based on [a/b-1](https://huggingface.co/a/b-1).", ["? a/b-1"]],
    [
      "a quantisation",
      "This repo contains GGUF files, quantized versions of [a/b-1](https://huggingface.co/a/b-1).",
      ["quantized-from a/b-1"],
    ],
    ["data of another model", "It was fine-tuned on [chats](https://huggingface.co/datasets/a/chats-1) that GPT-4 wrote.", []],
    ["another model's base", "We also made Other-9B, based on [a/b-1](https://huggingface.co/a/b-1).", []],
    ["its quantisations by others", "Quantized versions: [GGUF](https://huggingface.co/x/my-model-7b-GGUF)", []],
  ])("%s", (_, text, expected) => {
    expect(edges(`${text}\n`)).toEqual(expected);
  });

  test.each([
    [
      "the body's words",
      "---\nbase_model: a/b-7b\n---\nA fine-tuned version of [a/b-7b](https://huggingface.co/a/b-7b).\n",
      ["finetuned-from a/b-7b"],
    ],
    ["the library", "---\nbase_model: a/b-7b\nlibrary_name: peft\n---\n", ["adapter-of a/b-7b"]],
    ["their number", "---\nbase_model: [a/b-1, c/d-2]\n---\n", ["merged-from a/b-1", "merged-from c/d-2"]],
    ["nothing", "---\nbase_model: https://huggingface.co/a/b-7b\n---\n", ["? a/b-7b"]],
  ])("the relation of base_model from %s", (_, text, expected) => {
    expect(edges(text)).toEqual(expected);
  });

  test("data sets are of tuning where the model was tuned, and of nothing where nobody says", () => {
    expect(readings("---\ndatasets: [a/b]\n---\nIt was fine-tuned on chats.\n")).toEqual([{ "finetuning-data": "a/b" }]);
    expect(readings("---\ndatasets: [a/b]\n---\nA model.\n")).toEqual([]);
    expect(readings("---\ndatasets: [a/b]\n---\nIt can be fine-tuned on your own chats.\n")).toEqual([]);
    expect(readings("---\ndatasets: [a/b]\n---\nIt was trained on 2B tokens. It was not fine-tuned for chats.\n")).toEqual([
      { "pretraining-data": "a/b" },
      { "training-tokens": { value: 2e9 } },
    ]);
  });
});

describe("nameOf", () => {
  test.each([
    ["# Night Owl 7B", "Night Owl 7B"],
    ["# Model Card for My-Model-7B", "My-Model-7B"],
    ["# Vicuna Model Card", "Vicuna"],
    ["# 🚀 Introducing Owl: a model that reads cards", "Owl"],
    ['<h1 align="center">Night <b>Owl</b></h1>', "Night Owl"],
    ["# Model Details\n\n# Night Owl", "Night Owl"],
    ["## Usage", "my-model-7b"],
    ["# Model Card for Model ID", "my-model-7b"],
    ["# License", "my-model-7b"],
  ])("%s", (heading, name) => {
    expect(importCard(`${heading}\n\nText.\n`).card).toMatch(new RegExp(`^name: "?${name}"?$`, "m"));
  });
});

describe("bodies that no one reads", () => {
  test.each([
    ["very deep quotes", `${">".repeat(5000)} x\n`],
    ["very deep HTML", "<div>".repeat(20_000)],
    ["very long", "a ".repeat(300_000)],
    ["an unclosed table", "<table><tr><td>Layers"],
  ])("%s take no longer than two seconds", (_, text) => {
    const start = performance.now();
    expect(importCard(text).card).toContain("draft: true");
    expect(performance.now() - start).toBeLessThan(2000);
  });
});
