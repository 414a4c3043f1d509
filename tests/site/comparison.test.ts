import { existsSync, readFileSync } from "node:fs";
import { beforeAll, describe, expect, test } from "vitest";
import { readPage, requireSite, SITE } from "../built-site.ts";
import { REASONING_MODELS } from "../../src/views/comparison-sets.ts";

interface CatalogModel {
  id: string;
  family: string;
  stage: string;
  facts: Record<string, { status: string; value?: unknown; display: string; disputed: boolean; url: string }>;
}
let models: CatalogModel[];
let families: Record<string, { parent?: string; organizations: string[] }>;

beforeAll(() => {
  requireSite();
  ({ models, families } = JSON.parse(readFileSync(`${SITE}/data/catalog.json`, "utf8")));
});

/** The models that head a row or a column of a page's comparison, in its order. */
function compared(set: string): string[] {
  return [...readPage(`/compare/${set}/`).matchAll(/<th scope="(?:col|row)"><a href="\/models\/([a-z0-9-]+)\/"/g)].map(
    (match) => match[1] ?? "",
  );
}
const ids = (list: readonly CatalogModel[]) => list.map((model) => model.id);
const isKnown = (status: string | undefined) => ["reported", "third-party", "estimated"].includes(status ?? "");

describe("the ready comparisons", () => {
  test("every family of two or more has one, with all its models; no other family has one", () => {
    const wrong = Object.keys(families).filter((family) => {
      const members = ids(models.filter((model) => model.family === family)).sort();
      const page = existsSync(`${SITE}/compare/${family}/index.html`) ? compared(family).sort() : [];
      return JSON.stringify(page) !== JSON.stringify(members.length > 1 ? members : []);
    });
    expect(wrong).toEqual([]);
  });

  test("the small models are those with fewer than 4 billion parameters", () => {
    const small = models.filter(({ facts, stage }) => {
      const fact = facts["parameters-total"];
      return stage !== "planned" && isKnown(fact?.status) && typeof fact?.value === "number" && fact.value < 4e9;
    });
    expect(compared("small-models").sort()).toEqual(ids(small).sort());
  });

  test("the mixtures of experts are those whose architecture says so", () => {
    const mixtures = models.filter(({ facts }) => [facts["architecture"]?.value].flat().includes("mixture-of-experts"));
    expect(compared("mixture-of-experts").sort()).toEqual(ids(mixtures).sort());
  });

  test("the generations of Llama are one model of each family, oldest first", () => {
    const generations = compared("llama-generations").flatMap((id) => models.filter((model) => model.id === id));
    expect(generations.map((model) => model.family)).toEqual([
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
    expect(REASONING_MODELS.filter((id) => !models.some((model) => model.id === id))).toEqual([]);
    expect(compared("reasoning-models").sort()).toEqual([...REASONING_MODELS].sort());
  });

  test("all of them are linked from /compare/, without a script", () => {
    const index = readPage("/compare/");
    const sets = [
      ...Object.keys(families).filter((family) => existsSync(`${SITE}/compare/${family}/index.html`)),
      "small-models",
      "llama-generations",
      "mixture-of-experts",
      "reasoning-models",
    ];
    expect(sets.filter((set) => !index.includes(`href="/compare/${set}/"`))).toEqual([]);
  });
});
