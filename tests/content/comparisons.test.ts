import { expect, test } from "vitest";
import { catalog } from "../../src/content.ts";
import { comparisonSets } from "../../src/views/comparison-sets.ts";

const sets = new Map(comparisonSets(catalog).map((set) => [set.id, set]));
const compared = (id: string) => sets.get(id)?.models ?? [];

test("the generations of Llama are one model of each family, oldest first", () => {
  expect(compared("llama-generations").map((model) => model.family.id)).toEqual([
    "llama-1",
    "llama-2",
    "llama-3",
    "llama-3-1",
    "llama-3-2",
    "llama-3-3",
    "llama-4",
  ]);
});

test("every reasoning model that the list names has a card", () => {
  const listed = catalog.site.comparisons.find(({ id }) => id === "reasoning-models")?.models ?? [];
  expect(listed.length).toBeGreaterThan(10);
  expect(listed.filter((id) => !catalog.models.has(id))).toEqual([]);
  expect(
    compared("reasoning-models")
      .map((model) => model.id)
      .sort(),
  ).toEqual([...listed].sort());
});
