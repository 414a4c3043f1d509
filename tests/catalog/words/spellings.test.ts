import { describe, expect, test } from "vitest";
import { holdsSpelling } from "../../../src/catalog/words/spellings.ts";

describe("holdsSpelling", () => {
  test.each([
    ["8xA100 GPUs", "A100"],
    ["these text-only models", "text"],
    ["speech-to-text", "text"],
    ["images and videos", "image"],
    ["moonshotai/Kimi-K2", "Moonshot AI"],
    ["a TPUv3 pod", "TPU v3"],
    ["Apache-2.0", "Apache 2.0"],
  ])("%s holds %s", (text, spelling) => expect(holdsSpelling(text, spelling)).toBe(true));

  test.each([
    ["two decoders", "code"],
    ["c4ai-command-r", "c4"],
    ["Llama 3.2 models", "llama3.2"],
    ["under Llama 3.1", "Llama 3"],
    ["videography", "video"],
    ["A1000", "A100"],
  ])("%s does not hold %s", (text, spelling) => expect(holdsSpelling(text, spelling)).toBe(false));
});

test("finds plain spellings without a pattern as one with a pattern does", () => {
  const pattern = (spelling: string) => {
    const words = (spelling.match(/[\p{L}\p{M}\p{N}]+/gu) ?? []).join(String.raw`[^\p{L}\p{N}]{0,3}`);
    return new RegExp(String.raw`(?:(?<![\p{L}\p{N}])|(?<=\d\s?[x×]))${words}s?(?![\p{L}\p{N}]|\.\d)`, "iu");
  };
  const spellings = ["A100", "c4", "MIT License", "Llama 3.2", "image", "s", "GPT-4", "x", "the pile (v1)"];
  const befores = ["", " ", "8x", "8 x ", "8×", "8 × ", "é", "-", "𝐀", "🙂", "(", "1", "3x 4", "x", "İ"];
  const gaps = ["", " ", "-", " - ", " -- ", "…", "🙂", " 🙂 ", "s ", "\n", "é", "_"];
  const afters = ["", "s", "s.", "S", ".", ".5", "s.5", "ss", "é", "𝐀", "🙂", "x", "-", " s", "ſ"];
  for (const spelling of spellings)
    for (const before of befores)
      for (const gap of gaps)
        for (const after of afters) {
          const written = spelling
            .split(/[^A-Za-z0-9]+/)
            .filter(Boolean)
            .join(gap);
          for (const text of [`${before}${written}${after}`, `${before}${written.toUpperCase()}${after} ${written}`])
            expect([text, spelling, holdsSpelling(text, spelling)]).toEqual([text, spelling, pattern(spelling).test(text)]);
        }
});

test("holds a spelling in letters that fold to those of ASCII", () => {
  expect(holdsSpelling("trained on ſQuAD", "SQuAD")).toBe(true);
  expect(holdsSpelling("the \u212aimi licence", "Kimi")).toBe(true);
});
