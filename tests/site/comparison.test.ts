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
/** A page of a theme shows so many models at most: the first in the order that it names. */
const MOST_ROWS = 60;
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
  /** What is wrong with a theme's page of a list, whose order is `rank`, lowest first. A theme has a page from two models on. */
  function faultsOf(set: string, list: readonly CatalogModel[], rank: (model: CatalogModel) => number): string[] {
    const rows = new Set(compared(set));
    const wanted = list.length > 1 ? Math.min(list.length, MOST_ROWS) : 0;
    const last = Math.max(...list.filter(({ id }) => rows.has(id)).map(rank));
    return [
      ...(rows.size === wanted ? [] : [`${rows.size} rows instead of ${wanted}`]),
      ...[...rows].filter((id) => !ids(list).includes(id)).map((id) => `${id} does not belong here`),
      ...ids(list.filter((model) => rows.size > 0 && !rows.has(model.id) && rank(model) < last)).map(
        (id) => `${id} comes before the last row`,
      ),
    ];
  }
  const parametersOf = ({ facts }: CatalogModel): number | undefined => {
    const value = facts["parameters-total"]?.value;
    return typeof value === "number" ? value : undefined;
  };

  test("every family of two or more has one, with all its models; no other family has one", () => {
    const wrong = Object.keys(families).filter((family) => {
      const members = ids(models.filter((model) => model.family === family)).sort();
      const page = compared(family).sort();
      return JSON.stringify(page) !== JSON.stringify(members.length > 1 ? members : []);
    });
    expect(wrong).toEqual([]);
  });

  test("the small models are those with fewer than 4 billion parameters, the smallest first", () => {
    const small = models.filter(
      (model) => model.stage !== "planned" && isKnown(model.facts["parameters-total"]?.status) && (parametersOf(model) ?? Infinity) < 4e9,
    );
    expect(faultsOf("small-models", small, (model) => parametersOf(model) ?? Infinity)).toEqual([]);
  });

  test("the mixtures of experts are those whose architecture says so, the largest first and unknown ones last", () => {
    const mixtures = models.filter(({ facts }) => [facts["architecture"]?.value].flat().includes("mixture-of-experts"));
    expect(faultsOf("mixture-of-experts", mixtures, (model) => -(parametersOf(model) ?? -Infinity))).toEqual([]);
  });

  test("all of them are linked from /compare/, without a script", () => {
    const index = readPage("/compare/", folder);
    const sets = readdirSync(`${folder}/compare`).filter((name) => existsSync(`${folder}/compare/${name}/index.html`));
    expect(sets.filter((set) => !index.includes(`href="${base}/compare/${set}/"`))).toEqual([]);
  });
});
