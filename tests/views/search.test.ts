import { describe, expect, test } from "vitest";
import { namedPages } from "../../src/views/names.ts";
import { searchFields } from "../../src/views/search-fields.ts";
import { benchmarkAnswers } from "../../src/views/search-results.ts";
import { sitePages } from "../../src/views/site-pages.ts";
import { builtInFields } from "../../src/schema/field-registry.ts";
import { acceleratorFields, datasetFields, modelFields } from "../../src/schema/fields.ts";
import { card } from "../content-files.ts";
import { exampleCatalog } from "../formats/catalog.ts";

const family = (more = "") => `---\nname: Lonely\naliases: [Lonely series]\norganizations: [maker]\n${more}summary: A family.\n---\n`;
const lonely = card({ name: "Lonely 9B" }).replace(/^family: .*$/m, "family: lonely");

describe("namedPages", () => {
  test("lists models first, in the order of the catalogue, with the spellings of their variants", () => {
    const catalog = exampleCatalog();
    const pages = namedPages(catalog);
    expect(pages.slice(0, catalog.models.size).map(({ url }) => url)).toEqual([...catalog.models.values()].map(({ url }) => url));
    expect(pages.find(({ name }) => name === "Example 3B")?.names).toEqual(
      expect.arrayContaining(["Example 3B", "maker/Example-3B", "Example 3B Chat", "maker/Example-3B-Chat"]),
    );
  });

  test("the only model of a family answers to the family's names", () => {
    const names = (files: Record<string, string>) =>
      namedPages(exampleCatalog({ "models/lonely-9b.md": lonely, ...files })).find(({ name }) => name === "Lonely 9B")?.names;
    expect(names({ "families/lonely.md": family() })).toEqual(["Lonely 9B", "lonely-9b", "Lonely", "Lonely series"]);
    const child = family("parent: lonely\n")
      .replace("name: Lonely", "name: Younger")
      .replace(/^aliases.*\n/m, "");
    expect(names({ "families/lonely.md": family(), "families/younger.md": child })).toEqual(["Lonely 9B", "lonely-9b"]);
  });

  test("pages of the site's own are below the base path", () => {
    const urls = namedPages(exampleCatalog())
      .filter(({ kind }) => kind === "page")
      .map(({ url }) => url);
    expect(urls).toHaveLength(sitePages.length);
    expect(urls.filter((url) => !url.startsWith("/cards/"))).toEqual([]);
  });

  test("facts of data sets stand with the page", () => {
    const page = namedPages(exampleCatalog()).find(({ name }) => name === "Web text");
    expect(Object.keys(page?.facts ?? {})).toEqual(["creator", "license", "contents"]);
  });
});

describe("searchFields", () => {
  const fields = searchFields(builtInFields, exampleCatalog().benchmarks);

  test("has every field of models, and the derived figures with the words of what makers publish", () => {
    const ids = fields.filter(({ of }) => of === "model").map(({ id }) => id);
    expect(ids).toEqual(expect.arrayContaining(modelFields.map(({ id }) => id)));
    expect(fields.find(({ id }) => id === "derived-mfu")?.phrases).toContain("mfu");
    expect(fields.find(({ id }) => id === "derived-training-flop")?.phrases).toContain("flops");
  });

  test("has every benchmark, as something that models have results of", () => {
    expect(fields.filter(({ of }) => of === "result").map(({ id, label }) => [id, label])).toEqual([["mmlu", "MMLU"]]);
  });

  test("synonyms repeat neither label nor id", () => {
    const repeated = [...modelFields, ...acceleratorFields, ...datasetFields].flatMap(({ id, label, synonyms = [] }) =>
      synonyms.filter((word) => [id.replaceAll("-", " "), label.toLowerCase()].includes(word.toLowerCase())),
    );
    expect(repeated).toEqual([]);
  });
});

test("benchmarkAnswers gives each result with its form, shots and place on the card", () => {
  expect(benchmarkAnswers(exampleCatalog()).get("mmlu")).toEqual({
    "example-3b": [
      { id: "mmlu-5", text: "63.4%", shots: 5 },
      { id: "mmlu-chat", name: "Example 3B Chat", text: "60–64.5%" },
    ],
  });
});
