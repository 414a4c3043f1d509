import { expect, test } from "vitest";
import { formatHighlight, isEmpty, isLit, parseHighlight, withHighlight, withoutHighlight } from "../../src/tables/chart-highlight.ts";

const known = { maker: ["meta"], family: ["llama-3"], model: ["a", "b"] };
const parse = (search: string) => parseHighlight(search, (kind, id) => known[kind].includes(id));

test("an address names what stands out, and unknown ids are left out", () => {
  expect(parse("?maker=meta,nobody&model=b,a,__proto__&family=%")).toEqual({ maker: ["meta"], family: [], model: ["b", "a"] });
  expect(isEmpty(parse("?q=1"))).toBe(true);
});

test("the address says it back", () => {
  expect(formatHighlight(parse("?model=b,a&maker=meta"))).toBe("?maker=meta&model=b,a");
  expect(formatHighlight(parse(""))).toBe("");
});

test("a point stands out by any of its three names", () => {
  const highlight = parse("?family=llama-3&model=a");
  expect(isLit(highlight, { maker: "x", family: "llama-3", model: "z" })).toBe(true);
  expect(isLit(highlight, { maker: "meta", family: "x", model: "a" })).toBe(true);
  expect(isLit(highlight, { maker: "meta", family: "x", model: "b" })).toBe(false);
});

test("adding twice adds once, and removing removes", () => {
  const twice = withHighlight(withHighlight(parse(""), "maker", "meta"), "maker", "meta");
  expect(twice.maker).toEqual(["meta"]);
  expect(isEmpty(withoutHighlight(twice, "maker", "meta"))).toBe(true);
});
