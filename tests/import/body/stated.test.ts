import { describe, expect, test } from "vitest";
import { proposalsOf, readings } from "./reader.ts";

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
    [
      "an amount in the sentence after the verb",
      "It was pre-trained on OwlData. The data consists of 71.7B tokens of text.",
      { "training-tokens": { value: 71.7e9 } },
    ],
    [
      "a context beside the output",
      "- Context Length: Full 131,072 tokens and generation 8192 tokens",
      { "context-length": { value: 131_072 } },
    ],
    [
      "a length in words of the task",
      "A model for masked language modeling for sequence length 4096.",
      { "context-length": { value: 4096 } },
    ],
    ["a window", "It has a context window of 8,192 tokens.", { "context-length": { value: 8192 } }],
    [
      "a context before its noun",
      "This model supports a 32k context.",
      { "context-length": { value: 32_000, qualifier: "approximately" } },
    ],
    ["a length that is set", "The maximum context length is set at 512 tokens.", { "context-length": { value: 512 } }],
    ["pieces as inputs", "The inputs of the model take pieces of 512 contiguous tokens.", { "context-length": { value: 512 } }],
    [
      "a length that two texts share",
      "The two sentences have a combined length of less than 512 tokens.",
      { "context-length": { value: 512, qualifier: "at-most" } },
    ],
    ["what it can handle", "It can handle a maximum length of 4096.", { "context-length": { value: 4096 } }],
    ["a label for inputs", "- Max input: 512 tokens", { "context-length": { value: 512 } }],
    ["what a setting amounts to", "## Training\n\nThis setting amounts to 29 billion tokens.", { "training-tokens": { value: 29e9 } }],
    [
      "a corpus that consists of them",
      "The resulting corpus consists of 11,052,528,456 tokens.",
      { "training-tokens": { value: 11_052_528_456 } },
    ],
    ["a corpus without a verb", "The total corpora size is 4.9B tokens.", { "training-tokens": { value: 4.9e9 } }],
    [
      "a licence with a version",
      "It was developed by us under the Apache 2.0 license.",
      { license: "It was developed by us under the Apache 2.0 license." },
    ],
    ["carbon with a unit", "- Carbon emitted: 1.7 tCO2eq", { "training-emissions": { value: 1700 } }],
    ["a licence in its section", "## License\n\nMIT", { license: { value: ["mit"] } }],
    ["a licence in a sentence", "The model is released under the MIT License.", { license: { value: ["mit"] } }],
    ["a precision", "- Training regime: bf16 mixed precision", { "training-precision": { value: ["bf16"] } }],
    ["tokens beside a label of data", "- **Training data:** 500B tokens", { "training-tokens": { value: 5e11 } }],
    ["a number of tokens", "- Num of Tokens: 79M tokens", { "training-tokens": { value: 79e6 } }],
    ["tokens of tuning by a label", "- Finetuning tokens: 4.19 billion", { "finetuning-tokens": { value: 4.19e9 } }],
    [
      "a total beside the name of a corpus",
      "Our pre-training dataset contains a subset of Dune v1.6, totaling about 1.8 trillion tokens.",
      { "training-tokens": { value: 1.8e12, qualifier: "approximately" } },
    ],
    [
      "tokens of a checkpoint",
      "This is an intermediate checkpoint with 50K steps and 105B tokens.",
      { "training-tokens": { value: 105e9 } },
    ],
    ["tokens in Chinese", "采用1.5万亿 Tokens中英文高质量语料进行训练。", { "training-tokens": { value: 1.5e12 } }],
    ["tokens that were scaled up", "We scale up the training tokens into 5.5 trillion.", { "training-tokens": { value: 5.5e12 } }],
    [
      "tokens that were processed",
      "It evolved through processing of over 70 billion tokens.",
      { "training-tokens": { value: 7e10, qualifier: "at-least" } },
    ],
    ["a window of training", "It employs a window size of 4096.", { "context-length": { value: 4096 } }],
    [
      "a context that was extended",
      "This model extends Other 9B's context length from 8k to > 160K.",
      { "context-length": { value: 160_000, qualifier: "at-least" } },
    ],
    ["a length before its noun", "It supports **8192 sequence length**.", { "context-length": { value: 8192 } }],
    ["a length in brackets", "Provide an input text (less than 2000 tokens).", { "context-length": { value: 2000, qualifier: "at-most" } }],
    ["what is longer is cut", "By default, input text longer than 128 word pieces is truncated.", { "context-length": { value: 128 } }],
    ["a padded length", "Texts are padded to the same length (64 tokens).", { "context-length": { value: 64 } }],
    [
      "a length beside models",
      "## Evaluation\n\n| Model | Sequence Length |\n|-|-|\n| Other 1 | 77 |\n| My Model 7B | 512 |",
      { "context-length": { value: 512 } },
    ],
    [
      "a unit in the head of a column",
      "| Model | Params / M |\n|-|-|\n| Other 1 | 67 |\n| My Model 7B | 7100 |",
      { "parameters-total": { value: 7.1e9 } },
    ],
    [
      "tokens in the head of a column",
      "| Model | Training tokens (T) |\n|-|-|\n| Other 1 | 1.5 |\n| My Model 7B | 2.4 |",
      { "training-tokens": { value: 2.4e12 } },
    ],
    [
      "thousands in the head of a column",
      "| Model | Context (K tokens) |\n|-|-|\n| Other 1 | 8 |\n| My Model 7B | 16 |",
      { "context-length": { value: 16000, qualifier: "approximately" } },
    ],
    ["a bare length of texts", "The model can process texts up to 4096.", { "context-length": { value: 4096, qualifier: "at-most" } }],
    ["inputs as long as", "It can read inputs as long as 4,096 tokens.", { "context-length": { value: 4096 } }],
    ["a number of tokens that grew", "It supports a number of length tokens expanded to 4096.", { "context-length": { value: 4096 } }],
    ["the size of the data of training", "## Training data\n\nData size: 14B tokens", { "training-tokens": { value: 1.4e10 } }],
    ["tokens in Spanish", "El modelo fue entrenado con 135 mil millones de tokens.", { "training-tokens": { value: 1.35e11 } }],
    ["tokens in German", "Das Modell wurde mit 65 Milliarden Tokens trainiert.", { "training-tokens": { value: 6.5e10 } }],
    ["a size as a type", "- Model type: 7B chat model", { "parameters-total": { value: 7e9 } }],
    ["a licence alone below its label", "**License:**\n\nMIT\n\n**Citation**\n\nApache License 2.0", { license: { value: ["mit"] } }],
    ["a licence to adhere to", "The usage requires adherence to the MIT License.", { license: { value: ["mit"] } }],
    [
      "a licence that is based on another",
      "It is made available under the Owl License 2.0, the Apache 2.0-based software license.",
      { license: "It is made available under the Owl License 2.0, the Apache 2.0-based software license." },
    ],
    [
      "tokens before it was tuned",
      "It is pre-trained on a corpus of 500B tokens and fine-tuned on chats.",
      { "training-tokens": { value: 5e11 } },
    ],
    [
      "the licence of weights beside that of code",
      "## License\n\nThe code is released under MIT, while the weights need the Owl License.",
      { license: "The code is released under MIT, while the weights need the Owl License." },
    ],
    ["a size that was pruned to", "Other 3 70B was pruned to 7B parameters.", { "parameters-total": { value: 7e9 } }],
    ["a version by its size", "This is the 7B parameter version of the Some Tool model.", { "parameters-total": { value: 7e9 } }],
    ["a context in Chinese", "模型上下文保持原生长度8192。", { "context-length": { value: 8192 } }],
    [
      "a licence in its section that names the base",
      "## License\n\nOther 2 is licensed under the MIT License.",
      { license: { value: ["mit"] } },
    ],
    ["a corpus in trillions", "It was trained on 3T multilingual corpus.", { "training-tokens": { value: 3e12 } }],
    ["what all models are trained on", "All the models are trained on 1.3T tokens.", { "training-tokens": { value: 1.3e12 } }],
    ["what an own model was trained with", "This model was trained with a 4096 sequence length.", { "context-length": { value: 4096 } }],
    ["a count", "The total parameter count is 6.9B.", { "parameters-total": { value: 6.9e9 } }],
    ["a Llama licence that may be any", "- License: Meta-Llama License", { license: "Meta-Llama License" }],
    ["an HTML table", "<table><tr><th>Layers</th><td>28</td></tr></table>", { layers: { value: 28 } }],
    [
      "its own row",
      "| Model | Parameters |\n|-|-|\n| My Model 1B | 1.2B |\n| My-Model-7B | 7.1B |",
      { "parameters-total": { value: 7.1e9 } },
    ],
  ])("%s", (_, text, expected) => {
    expect(readings(`${text}\n`)).toEqual([expected]);
  });

  test.each([
    ["The number of model parameters was reduced to 65M.", 65e6],
    ["Night Owl is a GPT-2 model (1.5B parameters).", 1.5e9],
    ["Night Owl是160亿参数的语言模型。", 16e9],
    ["パラメータ数は222Mです。", 222e6],
    ["- Params (M): 632", 632e6],
    ["1.5B refers to the total trainable parameter count.", 1.5e9],
    ["Its total number of parameters is 248M.", 248e6],
    ["This repository provides a Japanese GPT-NeoX model of 3.6 billion parameters.", 3.6e9],
    ["It is the **smallest Night Owl checkpoint**, with just 166M parameters.", 166e6],
    ['It is a "small but mighty" 1B vision-language model.', 1e9],
  ])("a number of parameters: %s", (text, value) => {
    expect(readings(`${text}\n`, "night-owl")).toEqual([{ "parameters-total": { value } }]);
  });

  test("what all builds of a model share", () => {
    const table =
      "| Build | Parameters | Context window |\n|-|-|-|\n| owl/night-owl:F16 | 7.1B | 41K |\n| owl/night-owl:Q4 | 7.1B | 8K |\n";
    expect(readings(table, "night-owl")).toEqual([{ "parameters-total": { value: 7.1e9 } }]);
  });

  test("tokens of a model that was tuned from another are those of tuning", () => {
    const text = "It was fine-tuned from [a/b-1](https://huggingface.co/a/b-1). It was trained on 650 million tokens.\n";
    expect(readings(text)).toContainEqual({ "finetuning-tokens": { value: 650e6 } });
  });

  test("the row of the size in the model's name", () => {
    const text = "| Parameters | Layers | Sequence Length |\n|-|-|-|\n| 3B | 16 | 2048 |\n| 7B | 24 | 4096 |\n";
    expect(readings(text)).toEqual([
      { "parameters-total": { value: 7e9 } },
      { layers: { value: 24 } },
      { "context-length": { value: 4096 } },
    ]);
  });

  test.each([
    ["owl-80M-retrieval", "An 80M checkpoint of Owl.", 80e6],
    ["owl-large", "Total parameters 900M.", 900e6],
    ["owl-72b-chat", "The models are 0.5/7/72B parameter models.", 72e9],
    ["owl2_5-1_8b-chat", "We give away a 1.8 billion parameter base model and a chat model.", 1.8e9],
  ])("the size that %s bears in its name", (name, text, value) => {
    expect(readings(`${text}\n`, name)).toEqual([{ "parameters-total": { value } }]);
  });

  test("tokens of a base are not those of the model", () => {
    const found = readings("It is constructed based on the Other-1.3b-base which is trained on 500B tokens.\n");
    expect(found.flatMap((one) => Object.keys(one))).toEqual(["lineage"]);
  });

  test("a table with a title above its columns", () => {
    const table =
      "<table><tr><th colspan=3>Sizes</th></tr><tr><td>Number of parameters</td><td>Layers</td><td>Dimension</td></tr><tr><td>1B</td><td>8</td><td>1</td></tr><tr><td>7B</td><td>32</td><td>2</td></tr></table>";
    expect(readings(`${table}\n`)).toEqual([{ "parameters-total": { value: 7e9 } }, { layers: { value: 32 } }]);
  });

  test("tokens beside a context", () => {
    expect(readings("It has an 8k context length and was trained on 627B tokens.\n")).toContainEqual({
      "training-tokens": { value: 627e9 },
    });
  });

  test("the only row of a table of properties", () => {
    expect(readings("| Layers | Context |\n|-|-|\n| 64 | 131072 |\n")).toEqual([
      { layers: { value: 64 } },
      { "context-length": { value: 131_072 } },
    ]);
  });

  test("total and active parameters apart", () => {
    const text = "This model has 46.7B total parameters and 12.9B active parameters.\n";
    expect(proposalsOf(text, "mine").map(({ field, claim }) => [field, claim?.value])).toEqual([
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
