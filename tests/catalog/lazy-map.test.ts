import { expect, test } from "vitest";
import { LazyMap, lazily } from "../../src/catalog/lazy-map.ts";

test("a value is made when it is asked for, and once", () => {
  const made: string[] = [];
  const map = new LazyMap(["a", "b", "c"], (key) => {
    made.push(key);
    return key.toUpperCase();
  });
  expect([map.size, map.has("b"), map.has("d"), [...map.keys()]]).toEqual([3, true, false, ["a", "b", "c"]]);
  expect(made).toEqual([]);
  expect([map.get("b"), map.get("b"), map.get("d")]).toEqual(["B", "B", undefined]);
  expect(made).toEqual(["b"]);
  expect([...map]).toEqual([
    ["a", "A"],
    ["b", "B"],
    ["c", "C"],
  ]);
  expect([...map.values()]).toEqual(["A", "B", "C"]);
  const visited: unknown[] = [];
  map.forEach((value, key) => visited.push([key, value]));
  expect(visited).toEqual([...map.entries()]);
  expect(made).toEqual(["b", "a", "c"]);
});

test("what completes a value may look up others that look it up", () => {
  const map: LazyMap<number, { partner?: number }> = new LazyMap<number, { partner?: number }>(
    [0, 1],
    () => ({}),
    (value) => {
      value.partner = map.get(0) === value ? 1 : 0;
      map.get(value.partner);
    },
  );
  expect([map.get(0), map.get(1)]).toEqual([{ partner: 1 }, { partner: 0 }]);
});

test("an undefined value is a value", () => {
  let count = 0;
  const made = lazily(() => {
    count += 1;
    return undefined;
  });
  expect([made(), made(), count]).toEqual([undefined, undefined, 1]);
});
