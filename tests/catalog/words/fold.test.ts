import { describe, expect, test } from "vitest";
import { foldText, placesOf } from "../../../src/catalog/words/fold.ts";

describe("foldText and placesOf", () => {
  const found = (quote: string, text: string) => placesOf(foldText(quote), foldText(text)).length;

  test.each([
    ["“up to 9 trillion tokens”", "trained on up  to\n9 trillion *tokens* of data"],
    ["pre-training data", "the pre-\ntraining data"],
    ["pretraining data", "pre-training data"],
    ["Qwen2-72B-Instruct and Qwen2-Math-72B-Instruct", "Qwen2-72B-Instruct and Qwen2-\nMath-72B-Instruct"],
    ["don’t use it", "don't use it"],
    ["1,024 GPUs", "on 1024 GPUs"],
    ["Llama 3.2 3B 460k 700", "| Llama 3.2 3B | 460k | 700 |"],
    ["10²⁵ FLOPs", "10^25 FLOPs"],
    ["twice as many tokens", "twice as many tokens—covering three times more"],
    ["38–43% of the peak", "38-43% of the peak"],
  ])("%s stands in %s", (quote, text) => expect(found(quote, text)).toBe(1));

  test.each([
    ["5T tokens of text", "trained on 15T tokens of text"],
    ["5T tokens of text", "trained on 2.5T tokens of text"],
    ["trained on 2", "trained on 2.5"],
    ["9 trillion tokens", "9 billion tokens"],
    ["not used data", "used data"],
    ["10^2 runs made", "10^25 runs made"],
  ])("%s does not stand in %s", (quote, text) => expect(found(quote, text)).toBe(0));
});
