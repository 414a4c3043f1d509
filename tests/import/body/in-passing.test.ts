import { describe, expect, test } from "vitest";
import { edges, readings } from "./reader.ts";

describe("bases named in passing", () => {
  test.each([
    ["It uses ViT-L-14 as its vision encoder and keeps it frozen.", ["? ViT-L-14"]],
    ["Both the encoder and the decoder are `roberta-base`.", ["? roberta-base"]],
    ["The backbone of this model is [puffin large](https://huggingface.co/sea/puffin-large).", ["? sea/puffin-large"]],
    ["- **Vision encoder**: SigLIP-so400m-patch14", ["? SigLIP-so400m-patch14"]],
    ["**Language model:** xlm-roberta-base", ["? xlm-roberta-base"]],
    ["This is the fine-tuned Stable Diffusion model trained on old stamps.", ["finetuned-from Stable Diffusion"]],
    ["It was made by further training the BERT language model on letters.", ["pretrained-from BERT"]],
    ["A language model obtained by pruning and distilling the Ostrich-NeMo 12B.", ["? Ostrich-NeMo 12B"]],
    ["LLaMA-13B converted to work with another library.", ["? LLaMA-13B"]],
    ["Our captioner, leveraging [OPT-2.7b](https://huggingface.co/facebook/opt-2.7b), writes short sentences.", ["? facebook/opt-2.7b"]],
    [
      "This model takes [xlm-roberta-large](https://huggingface.co/xlm-roberta-large) and fine-tunes it on pairs.",
      ["finetuned-from xlm-roberta-large"],
    ],
    ["Wren is a variant of bert trained on bird names.", ["? bert"]],
    [
      "This is a XLS-R-300M model [facebook/wav2vec2-xls-r-300m](https://huggingface.co/facebook/wav2vec2-xls-r-300m) finetuned on 10 hours of speech.",
      ["finetuned-from facebook/wav2vec2-xls-r-300m"],
    ],
    ["LetterBERTa - RoBERTa further trained for 25k steps on letters.", ["pretrained-from RoBERTa"]],
    ["The starting point for our model is the already trained BLUE-BERT-base.", ["? BLUE-BERT-base"]],
    [
      "The model was obtained by fine-tuning the Turkish model (dbmdz/bert-base-turkish-cased).",
      ["finetuned-from dbmdz/bert-base-turkish-cased"],
    ],
    ["We used the [open/open_llama_3b_v2](https://huggingface.co/open/open_llama_3b_v2) for fine-tuning.", ["? open/open_llama_3b_v2"]],
    ["Information\n\n    Base model: e-tony/gpt2-rnm\n    Epoch: 1\n", ["? e-tony/gpt2-rnm"]],
    ["Our model is based on SD XL 1.0 and fine-tuned on drawings.", ["finetuned-from SD XL 1.0"]],
    ["The model was created from Heron-Gaussian-512 by more training.", ["? Heron-Gaussian-512"]],
    ["We adapt RoBERTa-base to letters by more training.", ["pretrained-from RoBERTa-base"]],
    ["A LoRA set allowed the base model Heron-7B to be fine-tuned on it.", ["finetuned-from Heron-7B"]],
    ["Stamps is a Stable Diffusion 2 embedding for postage.", ["adapter-of Stable Diffusion 2"]],
    ["A customized DialoGPT model for my own use.", ["? DialoGPT"]],
    [
      "It is an upgraded version that combines Heron-V2-Chat and Heron-Coder-V2.",
      ["merged-from Heron-V2-Chat", "merged-from Heron-Coder-V2"],
    ],
    ["A model finetuned on our letter dataset based on the maker's GPT-J 6B model.", ["? GPT-J 6B"]],
    ["这是基于 Heron-6B 的第一代版本训练的模型。", ["? Heron-6B"]],
    ["事前学習済みモデルとして[a/bert-base-ja](https://huggingface.co/a/bert-base-ja)を利用しました。", ["? a/bert-base-ja"]],
    ["本仓库为 Heron-VL-7B 的量化模型。", ["? Heron-VL-7B"]],
  ])("%s", (text, expected) => {
    expect(edges(text)).toEqual(expected);
  });

  test.each([
    ["This model is an optimized version of Owl-4B-Instruct for local inference.", "Owl-4B-Instruct", ["? Owl-4B-Instruct"]],
    [
      "This model is a fine-tuned version of [big/owl-xls-1b](https://huggingface.co/big/owl-xls-1b) on speech.",
      "owl-xls-1b",
      ["finetuned-from big/owl-xls-1b"],
    ],
  ])("%s: another form of a model that has the same name", (text, name, expected) => {
    expect(edges(text, name)).toEqual(expected);
  });

  test.each([
    "The Finch language model is a Korean-English bilingual model.",
    "It uses a 12-layer BERT as a text encoder.",
    "You can use any newly fine-tuned SDXL model with it.",
    "Its architecture is based on T5.",
    "A reranker over a retriever based on [a/owl-l-6](https://huggingface.co/a/owl-l-6) was used for the results.",
    "We trained it with a fork of gpt-neox.",
    "In addition to the [a/owl-base-7b](https://huggingface.co/a/owl-base-7b) model trained on text, we offer others.",
    "Download the GGUF files of it from [a/owl-gguf](https://huggingface.co/a/owl-gguf).",
    "We had previously released a model based on Stable Diffusion 2.",
    "The data was labelled with GPT-4 as the judge and Llama-2-70b as the teacher.",
  ])("%s names no base", (text) => {
    expect(edges(text)).toEqual([]);
  });

  test.each([
    ["We continued to train it on papers. This amounts to 7.5B tokens and 47GB.", { "training-tokens": { value: 7.5e9 } }],
    ["The training corpus has 44,04,976,662 tokens.", { "training-tokens": { value: 4_404_976_662 } }],
    ["It was derived with a budget of 50B tokens.", { "training-tokens": { value: 5e10 } }],
    ["- **Pretraining tokens:** 3+ trillion", { "training-tokens": { value: 3e12, qualifier: "at-least" } }],
    ["The model is pre-trained for 300 billion tokens, then fine-tuned on more.", { "training-tokens": { value: 3e11 } }],
  ])("%s", (text, fact) => {
    expect(readings(text)).toContainEqual(fact);
  });

  test("of the sizes of a family the one in the model's own name", () => {
    expect(readings("It comes in three sizes: 135M, 360M and 1.7B parameters.", "owl-360m-chat")).toContainEqual({
      "parameters-total": { value: 3.6e8 },
    });
  });

  test("a line of another of the series says nothing of this one", () => {
    const text =
      "# owl-large-uncased\n\n- Owl-Base, uncased (2 epochs): 12 layers, 113M parameters\n- Owl-Large, uncased (2 epochs): 24 layers, 343M parameters";
    expect(readings(text, "owl-large-uncased")).toContainEqual({ "parameters-total": { value: 3.43e8 } });
  });

  test("a stage or a day is no other model", () => {
    expect(readings("With Stage-2 pretraining on 1 billion tokens of German text, it knows more.")).toContainEqual({
      "training-tokens": { value: 1e9 },
    });
  });
});
