import { describe, expect, test } from "vitest";
import { edges, readings } from "./reader.ts";

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
    ["exports of it", "These are ONNX exports for the owl model [a/b-7b](https://huggingface.co/a/b-7b).", ["? a/b-7b"]],
    ["what it is derived from", "It is derived from Stable Diffusion v1.5.", ["? Stable Diffusion v1.5"]],
    [
      "a link that was tuned",
      "This is the [a/b-7b](https://huggingface.co/a/b-7b) model which was fine-tuned over letters.",
      ["finetuned-from a/b-7b"],
    ],
    ["the language model of a composite", "- LLM: Owl-7B", ["? Owl-7B"]],
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
    ["a title", "# BERT-small fine-tuned on letters", ["finetuned-from BERT-small"]],
    ["a link after the verb", "This model is [b-7b](https://huggingface.co/a/b-7b) finetuned on letters.", ["finetuned-from a/b-7b"]],
    ["an old family", "It is a fine-tuned version of the RoBERTa large model on letters.", ["finetuned-from RoBERTa large"]],
    ["a name in two humps", "It is a fine-tuned version of StarWriterPlus.", ["finetuned-from StarWriterPlus"]],
    ["an id without a number after a label", "- Finetuned from: maker/starwriter", ["finetuned-from maker/starwriter"]],
    ["a variant", "It is a variant of Other-9B.", ["? Other-9B"]],
    ["a fusion", "It is a fusion of Chronicle-13b and Errand-13b.", ["merged-from Chronicle-13b", "merged-from Errand-13b"]],
    ["a start", "It was trained starting from an instance of [b-1](https://huggingface.co/a/b-1).", ["? a/b-1"]],
    ["what we used", "We used the pretrained [b-1](https://huggingface.co/a/b-1) model and trained it.", ["? a/b-1"]],
    [
      "a base that was then tuned",
      "It is based on [b-1](https://huggingface.co/a/b-1) which is fine-tuned on letters.",
      ["finetuned-from a/b-1"],
    ],
    ["what it was started with", "It was initialized from NightBERT and trained on letters.", ["pretrained-from NightBERT"]],
    ["data after tuned on", "It was created by Ann and fine-tuned on SQuAD 1.1 for answers.", []],
    [
      "its own variants in a list",
      "Owl is based on an amazing model:\n\n- [one](https://huggingface.co/x/owl-1)\n- [two](https://huggingface.co/x/owl-2)",
      [],
    ],
    ["the design of another", "It builds on the Longform-Coder-2 (LC) architecture.", []],
    [
      "a link after the words",
      "It is the fine-tuned version of the model available here https://huggingface.co/a/b-1",
      ["finetuned-from a/b-1"],
    ],
    [
      "a link beside a name",
      "It was initialized with the base Other model (small), [b-1](https://huggingface.co/a/b-1).",
      ["pretrained-from a/b-1"],
    ],
    ["the code of another", "The model was trained using code based on maker/other-9b.", []],
    ["a trial", "To evaluate it, we fine-tuned Other-9B on letters.", []],
    ["its own tuning without a base", "Other-9B was fine-tuned on letters.", []],
    ["another to look at", "See also the fine-tuned [demo-9](https://huggingface.co/a/demo-9) model.", []],
    ["a quantised title", "# Quantized maker/other-9b with 8-bit weights", ["quantized-from maker/other-9b"]],
    ["a link that was trained", "- [b-1](https://huggingface.co/a/b-1) trained on the entirety of letters", ["finetuned-from a/b-1"]],
    ["an adaptation", "This model is adapted from [b-1](https://huggingface.co/a/b-1).", ["? a/b-1"]],
    ["what training began with", "We started training from Other-9B.", ["? Other-9B"]],
    ["what it was made with", "A bot made using [b-1](https://huggingface.co/a/b-1).", ["? a/b-1"]],
    ["a smaller one", "This model is a small version of the [B](https://huggingface.co/a/b-1) model.", ["? a/b-1"]],
    [
      "the first of two names",
      "It is distilled from the bert-base-tiny pre-trained model from Sentence-Transformers.",
      ["distilled-from bert-base-tiny"],
    ],
    ["an upgrade", "It is an upgrade to Other-9B.", ["? Other-9B"]],
    ["a family beside its member", "It is built on Other 3. It is based on Other 3 270M.", ["? Other 3 270M"]],
    ["an imperative", "## Introduction\n\nFine tune whisper-mini-v3 to enhance letters.", ["finetuned-from whisper-mini-v3"]],
    ["what it was made by", "It is obtained by continue pretraining of Other-9B.", ["pretrained-from Other-9B"]],
    ["what it was built by", "It was built by fine-tuning the [b-7b](https://huggingface.co/a/b-7b) model.", ["finetuned-from a/b-7b"]],
    ["quotes", "Model obtained by Fine Tuning 'a/bart-large-x' using letters.", ["finetuned-from a/bart-large-x"]],
    ["a subscript", "It is based on BERT<sub>LARGE</sub>.", ["? BERTLARGE"]],
    ["a title in capitals", "# TAPIR base model fine-tuned on tables", ["finetuned-from TAPIR base"]],
    ["what it is a tuned model of", "This is a Stable Diffusion model fine-tuned on owls.", ["finetuned-from Stable Diffusion"]],
    ["a title with a kind", "# ELECTRA_big language model fine-tuned on letters", ["finetuned-from ELECTRA_big"]],
    ["what it uses as a base", "- [a/b-8b](https://huggingface.co/a/b-8b) as the base", ["? a/b-8b"]],
    ["what it is with as a base", "It is trained with the QUILL-72B model as its base-model.", ["? QUILL-72B"]],
    ["a heading that says it", "### This model is based on: [b](https://huggingface.co/a/b-7b)", ["? a/b-7b"]],
    ["a bold label without a colon", "**Base Model**\n[a/b-7b](https://huggingface.co/a/b-7b)", ["? a/b-7b"]],
    ["a bold label and an id", "**Backbone Model** a/b-7b", ["? a/b-7b"]],
    ["the language model inside", "- **Base LLM**: [Quay](https://huggingface.co/a/quay-1)", ["? a/quay-1"]],
    ["what it was adopted from", "* **Adopted from:** [B 7B](https://huggingface.co/a/b-7b)", ["? a/b-7b"]],
    ["a suite of its own", "My-Model-7B is a suite of models built on top of the Quill-Base-Alpha models.", ["? Quill-Base-Alpha"]],
    ["Korean", "이 모델은 [a/b-7b](https://huggingface.co/a/b-7b)를 토대로 만들어졌습니다.", ["? a/b-7b"]],
    ["Chinese", "本模型基于[a/b-7b](https://huggingface.co/a/b-7b)进行微调。", ["? a/b-7b"]],
    ["Japanese", "このモデルは[a/b-7b](https://huggingface.co/a/b-7b)をベースにしています。", ["? a/b-7b"]],
    ["a version by whatever word", "This is a truncated version of [a/labx](https://huggingface.co/a/labx).", ["? a/labx"]],
    ["a conversion", "This is the [b-7b](https://huggingface.co/a/b-7b) model in MLC format.", ["? a/b-7b"]],
    ["a derivative", "My model is a QUILL-2-13B-derivative model trained with a method.", ["? QUILL-2-13B"]],
    ["a predecessor", "It evolved from its predecessor, the [b-7b](https://huggingface.co/a/b-7b), by us.", ["? a/b-7b"]],
    ["two bases of one", "It is built based on Sight-400M and Quill-2.4B, connected by a resampler.", ["? Sight-400M", "? Quill-2.4B"]],
    ["the split of a data set", "We further finetune on the python split of StarQuill datasets.", []],
    [
      "the base of what was converted",
      "- Original model: [b](https://huggingface.co/a/b-7b)\n\nIt was finetuned from [c](https://huggingface.co/a/c-7b).",
      ["? a/b-7b"],
    ],
    [
      "an own row of a table",
      "| Model | Base Model |\n|-|-|\n| Other 1 | [x](https://huggingface.co/a/x-1) |\n| My Model 7B | [b](https://huggingface.co/a/b-7b) |",
      ["? a/b-7b"],
    ],
    [
      "a model that was tuned",
      "Specifically, this model is a bert-tiny-cased model that was fine-tuned on letters.",
      ["finetuned-from bert-tiny-cased"],
    ],
    ["outputs of another", "It was fine-tuned using outputs from Other-9B.", []],
    ["what tools support", "Many tools support fine-tuning of the Other-9B series models.", []],
    [
      "a part on another of the series",
      "# My Model 7B\n\n## my-model-xs\n\nBased on the [b](https://huggingface.co/a/b-1) model, this one is small.",
      [],
    ],
    ["what is said more precisely", "It is based on the recent Other 3 8b, specifically: a/other-3-8b-x", ["? a/other-3-8b-x"]],
    [
      "a quantisation without a subject",
      "FP8 quantized version of Other-Instruct-2407 with 512 samples.",
      ["quantized-from Other-Instruct-2407"],
    ],
    [
      "what it does before what it is",
      "This model generates prompts for Other-9B and is a fine-tuned version of [a/b-1](https://huggingface.co/a/b-1).",
      ["finetuned-from a/b-1"],
    ],
    ["a tool", "It is an image tool based on the [B](https://huggingface.co/a/b-1).", ["? a/b-1"]],
    ["data that was used to tune", "We have used our own data to fine-tune Other-13B with tools.", ["finetuned-from Other-13B"]],
    ["what was pruned", "This model is pruned from the base Other 3 70B.", ["? Other 3 70B"]],
    ["two ids", "It is trained based on `a/b-1` and `c/d-2`.", ["finetuned-from a/b-1", "finetuned-from c/d-2"]],
    ["on the basis of", "We fine-tune it on the basis of the model [b](https://huggingface.co/a/b-1).", ["finetuned-from a/b-1"]],
    ["a heading of a conversion", "# Title\n\n## Conversion of [a/b-1](https://huggingface.co/a/b-1)", ["? a/b-1"]],
    ["letters with a hyphen", "It was finetuned from CLOP-H using letters.", ["finetuned-from CLOP-H"]],
    ["a family in small letters", "# stable diffusion finetuned on letters", ["finetuned-from stable diffusion"]],
    ["a base in Chinese without a link", "模型基于Other-13B，参数很多。", ["? Other-13B"]],
    ["an original card below", "Words.\n\n# Original model card\n\nIt was finetuned from [c](https://huggingface.co/a/c-7b).", []],
    ["the first link beside a word of making", "Warm letters on the base of [B](https://huggingface.co/a/b-1).", ["? a/b-1"]],
    ["a link to look at", "For more letters see the version at [B](https://huggingface.co/a/b-1).", []],
    ["a corpus", "These models are trained on Other-Corpus.", []],
    ["an address of another site", "Our merged models are described at https://example.com/@me/merge-2.", []],
    [
      "a row that is this one",
      "| Model | Language Decoder |\n|-|-|\n| X-7B | [x](https://huggingface.co/a/x-1) |\n| Y-7B (this checkpoint) | [b](https://huggingface.co/a/b-1) |",
      ["? a/b-1"],
    ],
    ["an instruction-tuned one", "This is a Llama model instruction-finetuned with letters.", ["finetuned-from Llama"]],
    ["Russian", "Модель [B](https://huggingface.co/a/b-1) которая была обучена.", ["? a/b-1"]],
    ["a link that is called so", "- [Base model](https://huggingface.co/a/b-1) trained with letters", ["finetuned-from a/b-1"]],
    ["a section on what was pre-trained", "## Pre-trained model\n\n- [b](https://huggingface.co/a/b-1)", ["? a/b-1"]],
    ["what inspired a merge", "A merge inspired by merges like:\n\n- [b](https://huggingface.co/a/b-1)", []],
    ["an optimizer", "It is merged with AdamW from others.", []],
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
    ["their number and a word of merging", "---\nbase_model: [a/b-1, c/d-2]\n---\nA merge.\n", ["merged-from a/b-1", "merged-from c/d-2"]],
    ["their number alone, as of an encoder and a language model", "---\nbase_model: [a/b-1, c/d-2]\n---\n", ["? a/b-1", "? c/d-2"]],
    ["nothing", "---\nbase_model: https://huggingface.co/a/b-7b\n---\n", ["? a/b-7b"]],
  ])("the relation of base_model from %s", (_, text, expected) => {
    expect(edges(text)).toEqual(expected);
  });

  test("data sets are of tuning where the model was tuned, and of nothing where nobody says", () => {
    expect(readings("---\ndatasets: [a/b]\n---\nIt was fine-tuned on chats.\n")).toEqual([{ "finetuning-data": "a/b" }]);
    expect(readings("---\ndatasets: [a/b]\n---\nA model.\n")).toEqual([]);
    expect(readings("---\ndatasets: [a/b]\n---\nIt can be fine-tuned on your own chats.\n")).toEqual([]);
    expect(readings("---\ndatasets: [a/books]\n---\nIt was pretrained on Books. Look for fine-tuned versions on a task.\n")).toEqual([
      { "pretraining-data": "a/books" },
    ]);
    expect(readings("---\ndatasets: [a/books]\n---\nThe base was pretrained on Books; it was fine-tuned on letters.\n")).toEqual([
      { "pretraining-data": "a/books" },
    ]);
    expect(readings("---\ndatasets: [a/b]\n---\nIt was trained on 2B tokens. It was not fine-tuned for chats.\n")).toEqual([
      { "pretraining-data": "a/b" },
      { "training-tokens": { value: 2e9 } },
    ]);
  });
});
