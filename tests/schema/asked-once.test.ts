import { expect, test } from "vitest";
import { askedOnce } from "../../src/schema/asked-once.ts";

test("a text is asked about once", () => {
  const asked: string[] = [];
  const lengthOf = askedOnce((text) => {
    asked.push(text);
    return text.length > 1 ? text.length : undefined;
  });
  expect([lengthOf("ab"), lengthOf("c"), lengthOf("ab"), lengthOf("c")]).toEqual([2, undefined, 2, undefined]);
  expect(asked).toEqual(["ab", "c"]);
});

test("no number of texts fills the memory: what was not asked about for long is asked again", () => {
  let asked = 0;
  const twice = askedOnce((text) => {
    asked += 1;
    return text + text;
  });
  for (let count = 0; count < 30_000; count += 1) expect(twice(`${count} `)).toBe(`${count} ${count} `);
  expect(asked).toBe(30_000);
  expect(twice("29999 ")).toBe("29999 29999 ");
  expect(asked).toBe(30_000);
  expect(twice("0 ")).toBe("0 0 ");
  expect(asked).toBe(30_001);
});
