import { describe, expect, test } from "vitest";
import { filesOf, routeBesidePages, routeFacts } from "../../src/views/beside-pages.ts";
import { formatsBesidePages } from "../../src/formats/index.ts";
import { card } from "../content-files.ts";
import { exampleCatalog } from "../formats/catalog.ts";

const catalog = exampleCatalog({ "models/base-3b.md": card({ name: "Base 3B", more: "redirect-from: [old-3b]\n" }) });
const written = new Map(
  [...catalog.models.values()].flatMap((model) => [...filesOf(model, catalog)]).map(({ path, text }) => [path, text]),
);

describe("filesOf", () => {
  test("writes what the routes answer, under old ids too", async () => {
    const answered = new Map<string, string>();
    for (const format of formatsBesidePages) {
      const { getStaticPaths, GET } = routeBesidePages(format.id, catalog);
      for (const { params, props } of getStaticPaths()) answered.set(`models/${params.id}${format.ending}`, await GET({ props }).text());
    }
    expect(answered.has("models/old-3b.bib")).toBe(true);
    expect(answered.size).toBe(21);
    for (const ending of ["json", "svg"] as const) {
      const { getStaticPaths, GET } = routeFacts(ending, catalog);
      for (const { params, props } of getStaticPaths())
        answered.set(`f/${params.id}/${params.field}.${ending}`, await GET({ props }).text());
    }
    expect(answered.has("f/old-3b/training-tokens.svg")).toBe(true);
    expect(Object.fromEntries([...written].filter(([path]) => !path.endsWith(".appendix.json")))).toEqual(Object.fromEntries(answered));
  });

  test("writes the appendix of each model once", () => {
    expect([...written.keys()].filter((path) => path.endsWith(".appendix.json")).sort()).toEqual([
      "models/base-3b.appendix.json",
      "models/example-3b.appendix.json",
    ]);
  });
});

test("routeBesidePages leaves the files to a build that draws the cards itself", () => {
  const apart = { ...catalog, site: { ...catalog.site, drawsCardsApart: true } };
  expect(formatsBesidePages.flatMap(({ id }) => routeBesidePages(id, apart).getStaticPaths())).toEqual([]);
  expect(routeFacts("json", apart).getStaticPaths()).toEqual([]);
});
