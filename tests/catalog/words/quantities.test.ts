import { describe, expect, test } from "vitest";
import { foldText } from "../../../src/catalog/words/fold.ts";
import { quantitiesIn } from "../../../src/catalog/words/quantities.ts";

describe("quantitiesIn", () => {
  test.each([
    ["seven layers", 7],
    ["nineteen layers", 19],
    ["thirty layers", 30],
    ["thirty-two layers", 32],
    ["Sixty one layers", 61],
    ["two trillion tokens", 2e12],
    ["forty-five billion parameters", 45e9],
    ["one hundred runs", 100],
  ])("reads %s", (text, value) => expect(quantitiesIn(foldText(text)).map(({ values }) => values)).toEqual([[value]]));

  test("reads no number in the words that hold one", () => {
    expect(quantitiesIn(foldText("someone often weighs tenfold seventhly"))).toEqual([]);
  });
});
