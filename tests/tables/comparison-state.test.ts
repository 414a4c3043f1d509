import { describe, expect, test } from "vitest";
import { formatComparison, parseComparison } from "../../src/tables/comparison-state.ts";

const names: Record<string, string> = {
  a: "a",
  b: "b",
  c: "c",
  "org/A": "a",
  ...Object.fromEntries([..."defghijk"].map((id) => [id, id])),
};
const read = (search: string) =>
  parseComparison(search, (name) => (Object.hasOwn(names, name) ? names[name] : undefined), new Set(["x", "y", "z"]));

describe("parseComparison", () => {
  test("reads models, fields and the switch", () => {
    expect(read("?models=a,b,c&fields=y,x&differences=1")).toEqual({
      state: { models: ["a", "b", "c"], fields: ["y", "x"], differences: true },
      problems: [],
    });
  });

  test("an alias is the model, and a model comes once", () => {
    expect(read("?models=org/A,b,a").state.models).toEqual(["a", "b"]);
  });

  test("what is not known is said, and the rest works", () => {
    const { state, problems } = read("?models=a,nobody,b&fields=x,nothing");
    expect(state).toEqual({ models: ["a", "b"], fields: ["x"], differences: false });
    expect(problems).toEqual([
      "No model here is called “nobody”; the address asked for it, and it was left out.",
      "There is no field “nothing”; the address asked for it, and it was left out.",
    ]);
  });

  test("the ninth model is left out and named", () => {
    const { state, problems } = read("?models=a,b,c,d,e,f,g,h,i,j");
    expect(state.models).toEqual(["a", "b", "c", "d", "e", "f", "g", "h"]);
    expect(problems).toEqual(["A comparison holds 8 models. Left out: i, j."]);
  });

  test.each(["", "?", "?models=", "?models=,,,", "?models[]=a", "?%E0%A4%A", "?differences=true"])(
    "“%s” is the empty comparison",
    (search) => {
      expect(read(search)).toEqual({ state: { models: [], fields: [], differences: false }, problems: [] });
    },
  );

  test.each(["__proto__", "constructor", "<img src=x onerror=alert(1)>", "../../etc/passwd"])("“%s” is nobody's name", (name) => {
    const { state, problems } = read(`?models=${encodeURIComponent(name)}`);
    expect([state.models, problems.length, (problems[0] ?? "").length < 200]).toEqual([[], 1, true]);
  });

  test("a very long name is quoted in part", () => {
    expect(read(`?models=${"x".repeat(9999)}`).problems[0]).toHaveLength(
      "No model here is called “”; the address asked for it, and it was left out.".length + 61,
    );
  });

  test("a flood of unknown names is said in a few lines", () => {
    expect(read(`?models=${Array.from({ length: 500 }, (_, index) => `m${index}`).join()}`).problems.length).toBe(6);
  });
});

describe("formatComparison", () => {
  test.each(["?models=a,b", "?models=c,a,b&fields=y,x", "?models=a,b&differences=1", ""])(
    "“%s” is read and written as it was",
    (search) => {
      expect(formatComparison(read(search).state)).toBe(search);
    },
  );
});
