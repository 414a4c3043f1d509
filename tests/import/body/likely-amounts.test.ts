import { describe, expect, test } from "vitest";
import { importCard, readings } from "./reader.ts";

/** The values that are proposed for a field, those of the name alone with them. */
function valuesOf(field: string, text: string, name: string): unknown[] {
  return importCard(text, name).report.proposals.flatMap((one) => (one.field === field ? [one.claim?.value] : []));
}

describe("the size for which most speaks, where no surer form states one", () => {
  test.each([
    ["of a dense model", "Heron is a 4.5B dense decoder for code.", "heron", 4.5e9],
    ["of a checkpoint", "This checkpoint has 0.6B.", "heron", 6e8],
    ["of a network, after its label", "The total size of the network: 1.2 billion", "heron", 1.2e9],
    ["after a model’s name", "The model (125M) was trained from scratch.", "heron", 1.25e8],
    ["by the word of its build", "- Heron-small: 60M\n- Heron-base: 220M\n- Heron-large: 770M", "heron-large", 7.7e8],
    ["by the word of its build in a table", "| Model | #Params |\n|-|-|\n| Small | 60M |\n| Base | 220M |", "heron-base", 2.2e8],
    ["by a letter for its build", "| Model | #Params |\n|-|-|\n| Heron small | 60M |\n| Heron medium | 220M |", "heron-m", 2.2e8],
    ["of a table whose columns are the models", "| | Heron-S | Heron-X |\n|-|-|-|\n| Parameters | 1B | 3B |", "heron-x", 3e9],
    ["that is in its own name alone", "A model of letters.", "heron-7b-chat", 7e9],
    ["in brackets after its own name", "Heron X (86M) is based on pictures.", "heron-x", 8.6e7],
    ["of its weights", "The weights: 3.09B", "heron", 3.09e9],
    ["of the model that it was tuned from", "Fine-tuned from [a/egret-7b](https://huggingface.co/a/egret-7b).", "heron", 7e9],
  ])("%s", (_, text, name, expected) => {
    expect(valuesOf("parameters-total", `${text}\n`, name)).toEqual([expected]);
  });

  test("a size in a name is a rounded one", () => {
    expect(readings("# Heron 7B\n", "heron")).toEqual([{ "parameters-total": { value: 7e9, qualifier: "approximately" } }]);
  });

  test.each([
    ["data", "It was trained on 1.5B images.", "heron"],
    ["another build", "- Heron-small: 60M\n- Heron-large: 770M", "heron-medium"],
    [
      "several bases",
      "A merge of [a/egret-7b](https://huggingface.co/a/egret-7b) and [a/egret-3b](https://huggingface.co/a/egret-3b).",
      "heron",
    ],
    ["each expert", "Made from [a/egret-7b](https://huggingface.co/a/egret-7b).", "heron-4x7b"],
    ["what is planned", "We aim to train a 7B model.", "heron"],
    ["data in a name", "Zero-shot labels.", "heron-laion-400m"],
    ["memory", "It runs in 6B of memory on any 7 GB card.", "heron"],
  ])("not that of %s", (_, text, name) => {
    expect(valuesOf("parameters-total", `${text}\n`, name)).toEqual([]);
  });
});

describe("the tokens for which most speaks, where no surer form states them", () => {
  test.each([
    ["over stages", "It was trained for 2T tokens over three stages.", 2e12],
    ["without their word", "It was trained over 2 trillion.", 2e12],
    ["under a heading of data", "## Training data\n\nHeronText, 627B tokens.", 6.27e11],
    ["into which text was converted", "## Training data\n\nIn 1.5TB of text, converted into 350B unique tokens.", 3.5e11],
    ["that an amount comes to", "The tokens amount to 26B in total.", 2.6e10],
    ["beside the tokens of a batch", "We trained for 100k steps with a batch size of 4M tokens (400B tokens).", 4e11],
    ["that a row sums up", "| Data | Share | Tokens |\n|-|-|-|\n| Web | 50% | 600B |\n| Total | 100% | 1.2T |", 1.2e12],
    ["of a table whose columns are the models", "| | Heron-S | Heron-X |\n|-|-|-|\n| Tokens | 1T | 2T |", 2e12],
  ])("%s", (_, text, expected) => {
    expect(valuesOf("training-tokens", `${text}\n`, "heron-x")).toEqual([expected]);
  });

  test.each([
    ["a batch", "Each batch holds 4M tokens."],
    ["a context", "A context of 1M tokens is possible."],
    ["a rate", "It reads 2M tokens per second."],
    ["a price", "API: $2 per 1M tokens"],
    ["a name", "## Coven 7B 128K\n"],
  ])("not %s", (_, text) => {
    expect(valuesOf("training-tokens", `# Heron\n\n${text}\n`, "heron-x")).toEqual([]);
  });
});

describe("the length for which most speaks, where no surer form states one", () => {
  test.each([
    ["beside a label with more words", "- training context: 2,048 tokens;", 2048],
    [
      "in a sentence on the length that names another unit first",
      "The maximum sequence length is by default that of training: 30,000 letters, or 5001 tokens.",
      5001,
    ],
    ["of a model that is printed", "```\nOwls(\n  (0): Transformer({'max_seq_length': 350, 'do_lower_case': False})\n)\n```", 350],
    ["of the base beside that of tuning", "The base model has 8k context, and the fine-tuning was with 4k sequence length.", 8000],
    ["with an adjective before its noun", "Texts are cut to fit the 1022 sized context window.", 1022],
  ])("%s", (_, text, expected) => {
    expect(valuesOf("context-length", `# Heron\n\n${text}\n`, "heron-x")).toEqual([expected]);
  });

  test.each([
    ["of the output", "It writes up to 512 tokens of output."],
    ["of a run of tuning", "We fine-tuned it with 2k sequence length."],
    ["of a batch", "A batch holds 4096 tokens."],
    ["of chunks", "Documents are cut into chunks of 256 tokens."],
  ])("not that %s", (_, text) => {
    expect(valuesOf("context-length", `# Heron\n\n${text}\n`, "heron-x")).toEqual([]);
  });
});

test.each([
  ["thousands in the name", "A model of letters.", "heron-7b-128k", 128_000],
  ["a name beside words that alone say too little", "## Training\n\nTraining used 16384 token input.", "heron-16384-letters", 16_384],
])("a length in the model’s own name: %s", (_, text, name, expected) => {
  expect(valuesOf("context-length", `${text}\n`, name)).toEqual([expected]);
});

test("thousands of data in a name are no length", () => {
  expect(valuesOf("context-length", "A model of letters.\n", "heron-7b-ultra-200k")).toEqual([]);
});

test("one expert of a size is the whole", () => {
  expect(valuesOf("parameters-total", "A model of letters.\n", "heron-1x22b")).toEqual([22e9]);
});
