import { describe, expect, test } from "vitest";
import { wordsBeside } from "../../src/receipts/words-beside.ts";

const CARD = `Example 1B was released in May 2025.
Example 3B has 28 layers. The large Example 7B has 28 layers.
| Model | Layers |
| Example 1B | 28 |
| Example 3B | 28 |
28 layers stand at the foot
`;

describe("wordsBeside", () => {
  test("needs no words where the first place is the one", () => {
    expect(wordsBeside(CARD, "28 layers", 0)).toEqual({});
    expect(wordsBeside(CARD, "released in May 2025", 0)).toEqual({});
  });

  test("takes as few words before as tell the place apart", () => {
    expect(wordsBeside(CARD, "has 28 layers", 1)).toEqual({ prefix: "7B" });
    expect(wordsBeside(CARD, "28 layers", 1)).toEqual({ prefix: "7B has" });
  });

  test("takes words of the line before where the place begins one", () => {
    expect(wordsBeside("Heads\n32 of them\n\nLayers\n32 of them\n", "32 of them", 1)).toEqual({ prefix: "Layers" });
  });

  test("takes words after where none before differ", () => {
    expect(wordsBeside("It has 32 layers below. It has 32 layers above.", "It has 32 layers", 1)).toEqual({ prefix: "below." });
    expect(wordsBeside("32 layers below\n32 layers above", "32 layers", 1)).toEqual({ prefix: "below" });
    expect(wordsBeside("- 32 layers below\n- 32 layers above", "32 layers", 1)).toEqual({ suffix: "above" });
  });

  test("tells long quotes apart by the words that a browser looks for, their first five", () => {
    const text = "We train all of our models with care. We train all of our models on nine trillion tokens of text in four stages.";
    expect(wordsBeside(text, "We train all of our models on nine trillion tokens of text in four stages", 0)).toEqual({ prefix: "care." });
  });

  test("gives nothing where no words tell them apart", () => {
    expect(wordsBeside("a 32 layers b\na 32 layers b", "32 layers", 1)).toEqual({});
    expect(wordsBeside(CARD, "no such words", 0)).toEqual({});
  });
});
