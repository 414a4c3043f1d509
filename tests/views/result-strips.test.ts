import { expect, test } from "vitest";
import { resultsBySetup } from "../../src/views/benchmark-results.ts";
import { resultStrips } from "../../src/views/result-strips.ts";
import { card } from "../content-files.ts";
import { exampleCatalog } from "../formats/catalog.ts";

const CITED = "source: maker-card, locator: section 1, checked: 2026-11-01";
const results = (...lines: string[]) =>
  `evaluations:\n${lines.map((line, index) => `  - { id: r${index}, benchmark: mmlu, ${line}, ${CITED} }\n`).join("")}`;
const stripsOf = (files: Record<string, string>) =>
  resultStrips(resultsBySetup(exampleCatalog({ "models/example-3b.mdx": card({}), ...files }).models, "mmlu"));

test("all setups share an axis with round ends, and the first of a setup is marked", () => {
  const strips = stripsOf({
    "models/a.md": card({
      name: "A",
      more: results('metric: acc, shots: 5, setup: "S.", value: 40', 'metric: acc, shots: 0, setup: "S.", value: 60'),
    }),
    "models/b.md": card({ name: "B", more: results('metric: acc, shots: 5, setup: "S.", value: [50, 70], qualifier: between') }),
  });
  // 40 to 70: an axis from 40 to 70.
  expect(strips.map(({ low, high }) => [low, high])).toEqual([
    ["40", "70"],
    ["40", "70"],
  ]);
  expect(strips[0]?.marks.map(({ at, isFirst, from, to }) => [at, isFirst, from, to])).toEqual([
    ["66.7%", true, "33.3%", "100%"],
    ["0%", false, undefined, undefined],
  ]);
  expect(strips[1]?.marks.map(({ at }) => at)).toEqual(["66.7%"]);
});

test("metrics of different units get an axis each", () => {
  const strips = stripsOf({
    "models/a.md": card({
      name: "A",
      more: results('metric: acc, shots: 5, setup: "S.", value: 60', 'metric: share, shots: 5, setup: "S.", value: 0.6'),
    }),
    "models/b.md": card({
      name: "B",
      more: results('metric: acc, shots: 5, setup: "S.", value: 80', 'metric: share, shots: 5, setup: "S.", value: 0.8'),
    }),
  });
  expect(strips.map(({ low, high }) => [low, high])).toEqual([
    ["60", "80"],
    ["0.6", "0.8"],
  ]);
});
