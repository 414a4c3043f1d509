import { describe, expect, test } from "vitest";
import { Spelling } from "../../src/search/spelling.ts";
import { splitWords } from "../../src/tables/words.ts";

const names = ["Gemma 2 9B", "Gamma Ray", "Mixtral 8x7B", "Mistral 7B", "Llama 3.2 3B", "DeepSeek-R1", "Gemini", "MFU"];
const fields = [{ id: "training-tokens", label: "Training tokens", of: "model", phrases: ["training tokens", "watts"] }];
const spelling = new Spelling(names.flatMap(splitWords), fields);

describe("Spelling", () => {
  test.each([
    ["mixtrel", "mixtral"],
    ["mixtarl", "mixtral"],
    ["lamma 3.2", "llama 3.2"],
    ["gema", "gemma"],
    ["gemmma 2", "gemma 2"],
    ["lama 3.2 3b", "llama 3.2 3b"],
    ["Deepseak-R1", "deepseek-R1"],
    ["gemni trainig tokens", "gemini training tokens"],
    ["wat is mfu", "is mfu"],
    ["mistral zzzzqqqq", "mistral"],
  ])("“%s” is put right as “%s”", (query, corrected) => {
    expect(spelling.correct(query)).toBe(corrected);
  });

  test.each(["mixtral", "mixtr", "llama token", "llama 4 99b", "zzzzqqqq", "the wat", ""])("“%s” is left alone", (query) => {
    expect(spelling.correct(query)).toBeUndefined();
  });

  test("knows the beginning of a word only while it is typed", () => {
    expect(spelling.unknownWords("mixt llama")).toEqual(["mixt"]);
    expect(spelling.unknownWords("llama mixt")).toEqual([]);
  });
});
