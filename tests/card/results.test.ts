import { describe, expect, test } from "vitest";
import { ownSetup, sharedSetup } from "../../src/card/shared-setup.ts";
import { shortAddress } from "../../src/card/sources.ts";

describe("sharedSetup", () => {
  test("is what at least half begin with, in whole parts", () => {
    const setups = [
      "Own library, instruct model",
      "Own library, instruct model, chain of thought",
      "Own library, instruct model",
      "Public code",
    ];
    expect(sharedSetup(setups)).toBe("Own library, instruct model");
    expect(setups.map((setup) => ownSetup(setup, "Own library, instruct model"))).toEqual(["", "chain of thought", "", "Public code"]);
  });

  test("is nothing where fewer agree, and the whole setup of a single result", () => {
    expect(sharedSetup(["a, x", "b, x", "c, x"])).toBe("");
    expect(sharedSetup(["a, x"])).toBe("a, x");
    expect(ownSetup("a, x", "")).toBe("a, x");
  });

  test("does not cut inside a part", () => {
    expect(sharedSetup(["few shots, greedy", "few shots by hand"])).toBe("");
  });
});

test("shortAddress leaves out what nobody reads", () => {
  const revision = "0e0b8c519242d5833d8c11bffc1232b77ad7f301";
  expect(shortAddress("https://www.example.org/paper/")).toBe("example.org/paper");
  expect(shortAddress(`https://example.org/tree/${revision}`)).toBe("example.org/tree/0e0b8c5");
  expect(shortAddress(`https://github.com/example/models/blob/${revision}/models/llama/args_of_the_model.py`)).toBe(
    "github.com/…/args_of_the_model.py",
  );
});
