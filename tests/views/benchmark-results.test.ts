import { describe, expect, test } from "vitest";
import { MOST_RESULTS, resultsBySetup } from "../../src/views/benchmark-results.ts";
import { card } from "../content-files.ts";
import { exampleCatalog } from "../formats/catalog.ts";

const CITED = "source: maker-card, locator: section 1, checked: 2026-11-01";
const OTHER = `source: paper, locator: table 2, checked: 2026-11-01`;

function model(name: string, results: string[]): string {
  const lines = results.map((result, index) => `  - { id: r${index}, benchmark: mmlu, ${result} }\n`).join("");
  return card({ name, more: `evaluations:\n${lines}` });
}

const catalog = exampleCatalog({
  "models/example-3b.mdx": card({}),
  "models/a.md": model("A", [
    `metric: acc, shots: 5, setup: "By the maker.", value: 70, ${CITED}`,
    `metric: acc, setup: "As printed.", value: 60, ${CITED}`,
    `metric: error rate, shots: 5, setup: "By the maker.", value: 30, ${CITED}`,
  ]),
  "models/b.md": model("B", [
    `metric: acc, shots: 5, setup: "by the maker", value: [68, 72], qualifier: between, ${CITED}`,
    `metric: acc, setup: "As printed.", value: 61, ${OTHER}`,
    `metric: error rate, shots: 5, setup: "By the maker.", value: 25, ${CITED}`,
  ]),
  "models/c.md": model("C", [
    `metric: acc, shots: 5, setup: "By the maker.", value: 65, ${CITED}`,
    `metric: acc, shots: 0, setup: "By the maker.", value: 80, ${CITED}`,
  ]),
});
const groups = resultsBySetup(catalog.models, "mmlu");
const names = (index: number) => groups[index]?.results.map(({ model: one, rank }) => [one.name, rank]);

describe("resultsBySetup", () => {
  test("groups results of one metric, number of shots and setup, whatever the spelling of the setup", () => {
    expect(groups.map((group) => group.results.length)).toEqual([3, 2, 1, 1, 1]);
  });

  test("gives one place to results that may be equal", () => {
    expect(names(0)).toEqual([
      ["B", 1],
      ["A", 1],
      ["C", 3],
    ]);
  });

  test("puts the lowest error first", () => {
    expect(groups[1]?.isLowerBetter).toBe(true);
    expect(names(1)).toEqual([
      ["B", 1],
      ["A", 2],
    ]);
  });

  test("does not take results of two sources to agree where the shots are not stated, and ranks none alone", () => {
    const unstated = groups.filter((group) => group.shots === undefined);
    expect(unstated).toHaveLength(2);
    expect(unstated.flatMap((group) => group.results.map(({ rank }) => rank))).toEqual([undefined, undefined]);
  });

  test("shows the best of very many, and says how many there are", () => {
    const [first] = catalog.models.values();
    const evaluation = catalog.models.get("a")?.evaluations[0];
    if (!first || !evaluation) throw new Error("The fixture is empty.");
    const copy = (value: number) => ({ ...first, evaluations: [{ ...evaluation, value }] });
    const many = new Map(Array.from({ length: 120 }, (_, value) => [String(value), copy(value)]));
    const [group] = resultsBySetup(many, "mmlu");
    expect(group?.total).toBe(120);
    expect(group?.results).toHaveLength(MOST_RESULTS);
    expect(group?.results.map((result) => result.evaluation.value).slice(0, 2)).toEqual([119, 118]);
    expect(group?.results.map((result) => result.rank).slice(0, 2)).toEqual([1, 2]);
  });

  test("says what sets a group apart from the largest", () => {
    expect(groups[0]?.differences).toEqual([]);
    expect(groups[1]?.differences).toEqual(["the metric (error rate instead of acc)"]);
    expect(groups.find((group) => group.shots === 0)?.differences).toEqual(["the shots (0 instead of 5)"]);
    expect(groups.find((group) => group.shots === undefined)?.differences).toEqual(["the shots (not stated instead of 5)", "the setup"]);
  });
});
