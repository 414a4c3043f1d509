import { expect, test } from "vitest";
import { askedOnce, forgetTexts } from "../../src/schema/asked-once.ts";

test("a text is asked about once, until another entry begins", () => {
  const asked: string[] = [];
  const lengthOf = askedOnce((text) => {
    asked.push(text);
    return text.length > 1 ? text.length : undefined;
  });
  expect([lengthOf("ab"), lengthOf("c"), lengthOf("ab"), lengthOf("c")]).toEqual([2, undefined, 2, undefined]);
  expect(asked).toEqual(["ab", "c"]);
  forgetTexts();
  expect(lengthOf("ab")).toBe(2);
  expect(asked).toEqual(["ab", "c", "ab"]);
});

test("no number of texts fills the memory, and each keeps its own answer", () => {
  const twice = askedOnce((text) => text + text);
  for (let count = 0; count < 5000; count += 1) expect(twice(`${count % 1500} `)).toBe(`${count % 1500} ${count % 1500} `);
});
