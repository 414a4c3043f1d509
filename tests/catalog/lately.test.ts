import { expect, test } from "vitest";
import { Lately } from "../../src/catalog/lately.ts";

test("what was asked for lately is made once, and what is long past is made again", () => {
  const lately = new Lately<object, string[]>(2);
  const made: string[] = [];
  const keys = { a: {}, b: {}, c: {}, d: {}, e: {} };
  const ask = (name: keyof typeof keys) =>
    lately.of(keys[name], () => {
      made.push(name);
      return [name];
    });
  expect(ask("a")).toBe(ask("a"));
  for (const name of ["b", "c", "a", "d", "e", "b"] as const) expect(ask(name)).toEqual([name]);
  // Of two at a time: a was asked for again before it fell out, and b was not.
  expect(made).toEqual(["a", "b", "c", "d", "e", "b"]);
});
