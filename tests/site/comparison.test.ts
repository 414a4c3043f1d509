import { existsSync, readdirSync, readFileSync } from "node:fs";
import { beforeAll, describe, expect, test } from "vitest";
import { readPage, sites } from "../built-site.ts";

interface CatalogModel {
  id: string;
  family: string;
  stage: string;
  facts: Record<string, { status: string; value?: unknown; display: string; disputed: boolean; url: string }>;
}
const ids = (list: readonly CatalogModel[]) => list.map((model) => model.id);
const isKnown = (status: string | undefined) => ["reported", "third-party", "estimated"].includes(status ?? "");

describe.each(sites)("the ready comparisons of $name", ({ folder, base }) => {
  let models: CatalogModel[];
  let families: Record<string, { parent?: string; organizations: string[] }>;
  beforeAll(() => {
    ({ models, families } = JSON.parse(readFileSync(`${folder}/data/catalog.json`, "utf8")));
  });

  /** The models that head a row or a column of a page's comparison, in its order; none where there is no such page. */
  function compared(set: string): string[] {
    if (!existsSync(`${folder}/compare/${set}/index.html`)) return [];
    const heads = readPage(`/compare/${set}/`, folder).matchAll(/<th scope="(?:col|row)"><a href="([^"]+)"/g);
    const headed = [...heads].flatMap(([, href = ""]) =>
      href.startsWith(`${base}/models/`) ? [href.slice(`${base}/models/`.length, -1)] : [],
    );
    // Folded rows and results have the same heads again.
    return [...new Set(headed)];
  }
  /** A theme has a page from two models on. */
  const shown = (list: readonly CatalogModel[]) => (list.length > 1 ? ids(list).sort() : []);

  test("every family of two or more has one, with all its models; no other family has one", () => {
    const wrong = Object.keys(families).filter((family) => {
      const members = ids(models.filter((model) => model.family === family)).sort();
      const page = compared(family).sort();
      return JSON.stringify(page) !== JSON.stringify(members.length > 1 ? members : []);
    });
    expect(wrong).toEqual([]);
  });

  test("the small models are those with fewer than 4 billion parameters", () => {
    const small = models.filter(({ facts, stage }) => {
      const fact = facts["parameters-total"];
      return stage !== "planned" && isKnown(fact?.status) && typeof fact?.value === "number" && fact.value < 4e9;
    });
    expect(compared("small-models").sort()).toEqual(shown(small));
  });

  test("the mixtures of experts are those whose architecture says so", () => {
    const mixtures = models.filter(({ facts }) => [facts["architecture"]?.value].flat().includes("mixture-of-experts"));
    expect(compared("mixture-of-experts").sort()).toEqual(shown(mixtures));
  });

  test("all of them are linked from /compare/, without a script", () => {
    const index = readPage("/compare/", folder);
    const sets = readdirSync(`${folder}/compare`).filter((name) => existsSync(`${folder}/compare/${name}/index.html`));
    expect(sets.filter((set) => !index.includes(`href="${base}/compare/${set}/"`))).toEqual([]);
  });
});
