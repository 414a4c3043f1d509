import { describe, expect, test } from "vitest";
import { readings } from "./reader.ts";

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
    ["a length among the settings of a run", "We trained with a batch size of 32 and a maximum sequence length of 128."],
    ["a length in a section on training", "## Training procedure\n\nMaximum sequence length: 164"],
    ["the size of what it was cut from", "The original model has 300M parameters."],
    ["a thousand or a decimal comma", "- Parameters: 1,017 B"],
    ["the size of a data set", "| Corpus | Size |\n|-|-|\n| News | 84,564 |"],
    ["sentences beside tokens", "It was trained on a mix of 40.7M sentences and more tokens."],
    ["what nobody discloses", "- Knowledge cutoff: not disclosed"],
    ["tokens beside a total", "We obtained a total of 409M word tokens."],
    ["a few hundred million", "It was fine-tuned on a few hundred million tokens."],
    ["heads that were removed", "190 heads were removed by pruning."],
    ["another model's hardware", "- Hardware: Example 2 70B was trained on 32 H100 SXM GPUs"],
    ["the time of one epoch", "Trained for 7 epochs; one epoch took 2 hours."],
    ["what is planned", "The project aims to pretrain a 7B model on 3 trillion tokens."],
    ["a batch with a hyphen", "All models are trained with a global batch-size of 4M tokens."],
    ["news of siblings", "1/30/2024: Release **Other**, with an input length up to 8192."],
    ["a build of another name", "The long-chat version supports a token length of 200k."],
    ["texts that were dropped", "Texts longer than 202 tokens were dropped."],
    ["the length of tuning beside that of the base", "The base model has 8k context, and the fine-tuning was with 4k sequence length."],
    ["a part that repeats the base", "# Base Model\n\n## Details\n\n- Context length: 8192\n- Training tokens: 15T"],
    ["a size in brackets after the name of a part", "It works by leveraging Other-2.7b (a language model with 7 billion parameters)."],
    ["a licence of the code", "The code is licensed under the MIT License."],
  ])("%s", (_, text) => {
    expect(readings(`${text}\n`)).toEqual([]);
  });
});
