import { describe, expect, test } from "vitest";
import { edges, readings } from "./reader.ts";

describe("the model that a card names beside a word of making, where no surer form names a base", () => {
  test.each([
    ["builds of fewer bits", "This Model is 8bit Version of Maker/owl-6B.", "quantized-from Maker/owl-6B"],
    ["a copy", "A clone of [Ann's Owl 70B](https://huggingface.co/ann/Owl-70b).", "? ann/Owl-70b"],
    ["a checkpoint to start from", "- starting checkpoint was `ann/owl-large-letters`", "? ann/owl-large-letters"],
    [
      "the owners before a name",
      "The model is a fine-tune of Ann Lee's and Bob Roe's model [Owl-2.8B](https://example.org/owl) from their paper *Owls*.",
      "finetuned-from Owl-2.8B",
    ],
    ["first weights", "- Init Weights: Vanilla **bert-small-uncased**. No letters", "pretrained-from bert-small-uncased"],
    ["a verb after the name", "- It is `roberta-small` fine-tuned (for MLM objective) for 1 epoch.", "finetuned-from roberta-small"],
    [
      "two verbs after the name",
      "[T5-small](https://example.org) pre-trained on letters, fine-tuned for answers",
      "finetuned-from T5-small",
    ],
    ["a title in capitals", "# GPT-2 Fine-tuning in Norwegian Letters", "finetuned-from GPT-2"],
    ["more training", "Continue trained owl-bert-base with 20G letters.", "pretrained-from owl-bert-base"],
    ["what was given as the original", "The **ann/owl-e5-base** (only Russian) model was used as the original.", "? ann/owl-e5-base"],
    ["what is said in a heading", "# Owls\n\n### This is the GGUF Quantized version of Other 2 Pro 8B", "quantized-from Other 2 Pro 8B"],
    ["Chinese", "基于Owl2-7B采用大规模的中文数据进行了继续预训练。", "? Owl2-7B"],
  ])("%s", (_, text, expected) => {
    expect(edges(`${text}\n`)).toEqual([expected]);
  });

  test.each([
    ["an architecture", "They are mainly based on the BERT framework and currently offer three sizes."],
    ["the architecture in Chinese", "基于 [Owl 7B](https://example.org) 架构的模型。"],
    ["a comparison", "It has the same parameters as the RoBERTa-base model."],
    ["data after the verb", "An image model pre-trained on ImageNet-21k and fine-tuned on Kinetics-400."],
    ["a corpus by its version", "This is a model trained in OwlQuAD 2.0, a version of SQuAD 2.0 in Norwegian."],
    ["a model that started from nothing", "A light-weight version of BERT-BASE that was trained from scratch."],
    ["what readers may do", "You may fine-tune Other-9B for your own letters."],
    ["a date of a version", "It was trained on proteins (version July 2022)."],
  ])("%s names none", (_, text) => {
    expect(edges(`${text}\n`)).toEqual([]);
  });
});

describe("lengths and sizes that stand in one sentence with others", () => {
  test.each([
    ["the last part of a run", "The sequence length was limited to 128 tokens for 90% of the steps and 512 for the remaining 10%.", 512],
    ["a run of one stage", "We pre-train 200,000 steps with a sequence length of 128.", 128],
    ["a length over a run", "We use a sequence length of 512 over the full training time and train it for 1M steps.", 512],
    ["a length beside the size of a corpus", "It is trained on 148 GB of text with max length 512.", 512],
  ])("%s", (_, text, value) => {
    expect(readings(`${text}\n`, "owl-base")).toContainEqual({ "context-length": { value } });
  });

  test("the size of the model, whatever number its name holds", () => {
    expect(readings("The model has ~102m parameters.\n", "owl_letters_480m")).toEqual([
      { "parameters-total": { value: 102e6, qualifier: "approximately" } },
    ]);
    expect(readings("We release a 7B and 3B model of owls.\n", "open_owl_3b")).toEqual([{ "parameters-total": { value: 3e9 } }]);
  });
});

describe("the model that a program in the card loads, where its words name no base", () => {
  test.each([
    [
      "beside an adapter",
      'm = AutoModelForCausalLM.from_pretrained("maker/finch-7b")\nm = PeftModel.from_pretrained(m, "ann/heron")',
      ["adapter-of maker/finch-7b"],
    ],
    ["by a name of a setting", 'base_model_id = "maker/finch-7b"', ["? maker/finch-7b"]],
    ["but not its tokenizer", 'PeftConfig\nt = AutoTokenizer.from_pretrained("maker/finch-7b")', []],
    ["but not the model that is used alone", 'm = AutoModel.from_pretrained("maker/finch-7b")', []],
  ])("%s", (_, program, expected) => {
    expect(edges(`# Heron\n\n\`\`\`python\n${program}\n\`\`\`\n`)).toEqual(expected);
  });
});

test.each([
  ["Fine-tuned from heron-medieval on letters.", "? heron-medieval"],
  ["Modèle fine-tuné depuis heron-medieval sur des lettres.", "? heron-medieval"],
  ["It is fine-tuned from pre-trained weights.", undefined],
  ["It was built based on HERON-2-7B/13B and some tools.", "? HERON-2-7B"],
])("a name without a number after words that only a model follows: %s", (text, expected) => {
  expect(edges(`${text}\n`)).toEqual(expected === undefined ? [] : [expected]);
});

test("the bases of a series, as a table of it names them", () => {
  const text = "| Model | Size | Base |\n|-|-|-|\n| Heron-Law-2B | 2B | Finch-2B-Base |\n| Heron-Law-4B | 4B | Finch-4B-Base |\n";
  expect(edges(text, "heron-law")).toEqual(["? Finch-2B-Base", "? Finch-4B-Base"]);
  expect(edges(text, "heron-law-4b")).toEqual(["? Finch-4B-Base"]);
});

test("a list of models that were evaluated names no base", () => {
  const text = "Following models are evaluated:\n\n1. Finch-L6 [maker/finch-l6-v2]\n2. Gull-base [maker/gull-base-v1]\n";
  expect(edges(text, "heron")).toEqual([]);
});
