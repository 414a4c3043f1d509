import { describe, expect, test } from "vitest";
import { fold } from "../../src/catalog/fold.ts";
import { foldText } from "../../src/catalog/words/fold.ts";

/** Every pair of signs of ASCII, between letters, figures and at both ends. */
const SIGNS = Array.from({ length: 95 }, (_, index) => String.fromCharCode(32 + index)).concat("\n", "\t");
const PAIRS = SIGNS.flatMap((one) => SIGNS.map((other) => `${one}${other} ab${one}${other}cd 1${one}${other}2 Ab${one}${other}`));

describe("a text of plain letters folds as one that holds others, too", () => {
  test("as words", () => {
    for (const text of PAIRS) expect(foldText(`${text} é`)).toBe(`${foldText(`${text} e`).slice(0, -1)}é`);
  });

  test("as a name", () => {
    for (const text of PAIRS) expect(fold(`${text}é`)).toBe(fold(`${text}e`));
  });
});
