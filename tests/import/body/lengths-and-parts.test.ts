import { describe, expect, test } from "vitest";
import { edges, readings } from "./reader.ts";

describe("lengths that cards state in passing", () => {
  test.each([
    ["what a conversion handles", "The model is converted to handle 16384 long sequences and tuned for one epoch.", 16384],
    ["an arrow to the new length", "- Longer Context Length (2048 -> 3370)", 3370],
    ["a model of characters", "A decoder with 128-character context (`block_size`).", 128],
    ["pieces of each instance", "The models are trained with 128 tokens per instance and 128 instances per batch.", 128],
    [
      "what the base can take",
      "Owl M builds on [Gull](https://huggingface.co/ann/gull-base) which can support a context window of up to 8192.",
      8192,
    ],
    ["a model that is printed outside of code", "(0): Transformer({'max_seq_length': 320, 'do_lower_case': False})", 320],
    ["a setting in code", "```\nlora_r=64\nmodel_max_length=8192\n```", 8192],
  ])("%s", (_, text, value) => {
    expect(readings(`${text}\n`, "owl-m")).toContainEqual({ "context-length": { value } });
  });

  test("the higher end of a range", () => {
    expect(readings("The model should handle 25-32k context window size.\n", "owl")).toContainEqual({
      "context-length": { value: 32000, qualifier: "approximately" },
    });
  });

  test("of two lengths the one that the name says", () => {
    const text =
      "Owls are pretrained on context lengths of up to 1 million tokens.\n\nIt has a maximum sequence length of 160k nucleotides.\n";
    expect(readings(text, "owl-medium-160k")).toEqual([{ "context-length": { value: 160000, qualifier: "approximately" } }]);
  });

  test("a limit of the prompt, the same for all columns", () => {
    const table = "| Model | Owl 2B | Owl 5B |\n|-|-|-|\n| Prompt Length Limit | 226 Tokens | 226 Tokens |\n";
    expect(readings(table, "owl-x")).toContainEqual({ "context-length": { value: 226 } });
  });

  test("no size of a block beside results", () => {
    const table = "| Length | Block Size | R1 | R2 |\n|-|-|-|-|\n| 16384 | 256 | 32.1 | 18.7 |\n";
    expect(readings(table, "owl-x")).toEqual([]);
  });
});

describe("tokens in sums and parts", () => {
  test("the sum of a table whose first column is empty in that row", () => {
    const table =
      "## Training data\n\n| Corpus | Genre | Nº tokens |\n|-|-|-|\n| Owls | News | 1,728,404,399 |\n| | Subtotal | 400,817,999 |\n| | Total | 2,129,222,398 |\n";
    expect(readings(table, "owl-x")).toContainEqual({ "training-tokens": { value: 2129222398 } });
  });

  test("the sum of all stages, after more than one epoch", () => {
    const text =
      "Owls are trained for a little more than one epoch until they reach 550B training tokens in total.\n\nWe then train on 50B tokens of letters.\n";
    expect(readings(text, "owl-x")).toContainEqual({ "training-tokens": { value: 550e9 } });
  });

  test("the first of the parts of a split", () => {
    expect(readings("It was trained on 40M/200k/200k tokens of train-validation-test split.\n", "owl-x")).toContainEqual({
      "training-tokens": { value: 40e6 },
    });
  });
});

describe("bases in lists, parts and titles", () => {
  test.each([
    [
      "the experts of a mixture",
      "Uses ann/owl-7B-v3, bob/gull-chat-7B-v2, cyd/zephyr-7b-beta and dan/tern-7B.",
      ["merged-from ann/owl-7B-v3", "merged-from bob/gull-chat-7B-v2", "merged-from cyd/zephyr-7b-beta", "merged-from dan/tern-7B"],
      "Owls-4x7B",
    ],
    ["an arrow after a label", "Quantized model => https://huggingface.co/ann/owl-v1-72b", ["? ann/owl-v1-72b"], "owl-72b-exl2"],
    ["a link after a label", "Original model link: [ann/owl-70B](https://huggingface.co/ann/owl-70B)", ["? ann/owl-70B"], "owl-70B-exl2"],
    [
      "labels within a label's words",
      "- **Finetuned from model:** Base LLM: LLaMA-2-7B-Chat; Base Vision Encoder: CLIP-L",
      ["finetuned-from LLaMA-2-7B-Chat", "finetuned-from CLIP-L"],
      "owl-doctor",
    ],
    [
      "both parts of a composite",
      "It is made with [ViT](https://huggingface.co/ann/vit-base) encoder and [GPT](https://huggingface.co/bob/gpt2-owl) as a decoder.",
      ["? ann/vit-base", "? bob/gpt2-owl"],
      "owl-captions",
    ],
    [
      "parts by what they see",
      "| | |\n|-|-|\n| Vision (image) | `ann/siglip2-so400m` (frozen) |\n| Audio — speech | `bob/whisper-small` encoder (frozen) |",
      ["? ann/siglip2-so400m", "? bob/whisper-small"],
      "owl-omni",
    ],
    [
      "settings of a run",
      "```yaml\nowl:\n  learning_rate: 1e-5\n  model_name: ann/gull-1b-deduped\n```",
      ["finetuned-from ann/gull-1b-deduped"],
      "owl-sft",
    ],
    [
      "a checkpoint",
      "This is the checkpoint (in place of others) of OFA-Base finetuned on letters.",
      ["finetuned-from OFA-Base"],
      "ofa-base-letters",
    ],
    [
      "a DreamBooth",
      "This is a Dreambooth Stable Diffusion model, trained on grey images.",
      ["finetuned-from Stable Diffusion"],
      "owl-style",
    ],
    [
      "a link with another tokeniser",
      "Owl is a [Gull Base](https://huggingface.co/ann/gull-base-cased) model with a Norwegian tokenizer and fine-tuned on letters.",
      ["finetuned-from ann/gull-base-cased"],
      "owl-base",
    ],
    ["the oldest family with its size", "We fine-tuned the T5 base model on letters.", ["finetuned-from T5 base"], "owl-titles"],
    [
      "the original in brackets of a title",
      "# OwlTone (DistilBERT-Base-Uncased)",
      ["finetuned-from DistilBERT-Base-Uncased"],
      "owltone-emotion",
    ],
    [
      "a backbone with a size",
      "This model was fine-tuned on letters using owlBERT Tiny as backbone LM.",
      ["? owlBERT Tiny"],
      "letters-ner",
    ],
    [
      "Japanese",
      "[gull-v3](https://huggingface.co/ann/gull-v3)をJGLUEのデータセットでファインチューニングして構築されています。",
      ["? ann/gull-v3"],
      "owl-qa",
    ],
  ])("%s", (_, text, expected, name) => {
    expect(edges(`${text}\n`, name).toSorted()).toEqual(expected.toSorted());
  });

  test.each([
    ["a technique", "It aims at letters, which derives from the Owl2Sentence technique.", "gull-small"],
    ["data with a number", "Finetuning Data 1: Owl-Instruct-80K", "gull-13b"],
    ["a baseline of another", "Gull-7b is fine-tuned as a baseline of the [Owl-16x7B](https://huggingface.co/ann/Owl-16x7B).", "gull-7b"],
  ])("%s is none", (_, text, name) => {
    expect(edges(`${text}\n`, name)).toEqual([]);
  });
});
