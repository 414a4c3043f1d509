import { dump } from "js-yaml";
import { describe, expect, test } from "vitest";
import { writeYaml } from "../../src/formats/write-yaml.ts";

const byLibrary = (data: Record<string, unknown>) => dump(data, { lineWidth: -1, noRefs: true });

/** Pieces that YAML reads as more than letters, or that a text may hold. */
const MARKS =
  "a B 9 - : :: # , . … ' \" “ ’ & * ! | > ? % @ ` [ ] { } ~ ^ \\ / = << + ( ) × ≤ é 中 𝑛 true No null 1e5 .5 0x1f 2024-01-02 https://example.org/a:b --- ...";
const SPACES = [" ", "  ", "- ", ": ", " #", "\t", "\n", "\u00a0", "\u2028", "\ufeff", "\u0085"];
const PIECES = [...MARKS.split(" "), ...SPACES];

/** The same numbers in every run. */
function* random(seed: number): Generator<number, never> {
  for (let state = seed; ;) {
    state = (state * 48271) % 2147483647;
    yield state;
  }
}

describe("writeYaml", () => {
  test("writes what a card of the Hub looks like", () => {
    const data = {
      license: "llama3.2",
      language: ["en", "no"],
      "model-index": [{ name: "T5: 11B", results: [{ task: { type: "other" }, value: 58.5 }] }],
    };
    expect(writeYaml(data)).toBe(
      `license: llama3.2\nlanguage:\n  - en\n  - 'no'\nmodel-index:\n  - name: 'T5: 11B'\n    results:\n      - task:\n          type: other\n        value: 58.5\n`.replace(
        "'no'",
        byLibrary({ a: "no" }).slice(3, -1),
      ),
    );
  });

  test("has the bytes of the library, whatever a text holds", () => {
    const numbers = random(11);
    const next = (below: number) => numbers.next().value % below;
    for (let round = 0; round < 4000; round++) {
      const text = Array.from({ length: 1 + next(5) }, () => PIECES[next(PIECES.length)]).join("");
      for (const data of [{ a: text }, { a: [text, "b"] }, { a: { b: [{ c: text, d: 1 }, [text]] } }, { [text]: 1 }])
        expect(writeYaml(data)).toBe(byLibrary(data));
    }
  });

  test.each([
    0,
    -0,
    1,
    -7,
    0.1,
    1e21,
    1e-7,
    133000000,
    2 ** 53,
    Number.NaN,
    Infinity,
    true,
    false,
    null,
    "",
    [],
    {},
    [[]],
    [{}],
    [[1, [2]]],
  ])("has the bytes of the library for %j", (value) => {
    expect(writeYaml({ a: value })).toBe(byLibrary({ a: value }));
    expect(writeYaml({ a: [value] })).toBe(byLibrary({ a: [value] }));
  });

  test("of nothing is an empty mapping", () => {
    expect(writeYaml({})).toBe(byLibrary({}));
  });
});
