import { expect, test } from "vitest";
import { LONGEST_WORD, overlongWordIn } from "../../src/schema/characters.ts";

test("a word is found where it is too long, wherever it stands", () => {
  for (const length of [LONGEST_WORD - 1, LONGEST_WORD, LONGEST_WORD + 1, 2 * LONGEST_WORD, 3 * LONGEST_WORD]) {
    for (let before = 0; before <= LONGEST_WORD + 3; before += 1) {
      const start = "ab ".repeat(before).slice(0, before);
      const lead = start === "" ? "" : `${start.slice(0, -1)} `;
      for (const blank of [" ", "\n", "\t", "\u00a0"]) {
        const found = overlongWordIn(`${lead}${"x".repeat(length)}${blank}end`);
        expect([length, before, found]).toEqual([length, before, length > LONGEST_WORD ? lead.length : undefined]);
      }
    }
  }
});

test("words that a page can break are none, however long the text", () => {
  expect(overlongWordIn(`${"word ".repeat(200)}`)).toBeUndefined();
  expect(overlongWordIn("漢字".repeat(300))).toBeUndefined();
  expect(overlongWordIn("well-known-".repeat(60))).toBeUndefined();
});
