import { describe, expect, test } from "vitest";
import { exhibitOf, newestModels } from "../../src/views/home.ts";
import { card } from "../content-files.ts";
import { exampleCatalog } from "../formats/catalog.ts";

const CITED = "source: maker-card, locator: section 1, checked: 2026-11-01";
const TWO_DATES = `
    - { value: 2024-09-25, because: "The first edition.", ${CITED} }
    - { value: 2024-10-24, ${CITED} }`;

const shown = (files: Record<string, string>) => {
  const exhibit = exhibitOf(exampleCatalog(files));
  return exhibit && [exhibit.model.name, exhibit.fact.field.id, exhibit.fact.disputed];
};

describe("exhibitOf", () => {
  test("takes a disputed fact of the model whose makers answer most", () => {
    const silent = { "training-tokens": `{ status: not-disclosed, ${CITED} }` };
    const files = {
      "models/example-3b.mdx": card({ name: "Undisputed" }),
      "models/most.md": card({ name: "Most", facts: { released: TWO_DATES } }),
      "models/less.md": card({ name: "Less", facts: { ...silent, released: TWO_DATES } }),
    };
    expect(shown(files)).toEqual(["Most", "released", true]);
  });

  test("where nothing is disputed, takes the fact with the most citations of the model whose makers answer most", () => {
    const twice = `{ value: 3.21e9, citations: [{ ${CITED} }, { source: paper, locator: table 1, checked: 2026-11-01 }] }`;
    const files = {
      "models/example-3b.mdx": card({ name: "Only", facts: { "parameters-total": twice, "training-mfu": `{ value: 0.4, ${CITED} }` } }),
    };
    expect(shown(files)).toEqual(["Only", "parameters-total", false]);
  });

  test("shows nothing where there is no model", () => {
    expect(exhibitOf({ models: new Map(), site: { home: {} } })).toBeUndefined();
  });
});

test("newestModels puts the newest first, those without a day last, and leaves planned ones out", () => {
  const catalog = exampleCatalog({
    "models/old.md": card({ name: "Old", facts: { released: `{ value: 2020, ${CITED} }` } }),
    "models/new.md": card({ name: "New", facts: { released: `{ value: 2025-01-01, ${CITED} }` } }),
    "models/undated.md": card({ name: "Undated", facts: { released: `{ status: not-disclosed, ${CITED} }` } }),
    "models/ours.md": card({ name: "Ours", facts: { released: `{ status: planned, value: 2027, ${CITED} }` } }).replace(
      "stage: released",
      "stage: planned",
    ),
  });
  expect(newestModels(catalog, 9).map((model) => model.name)).toEqual(["New", "Base 3B", "Example 3B", "Old", "Undated"]);
  expect(newestModels(catalog, 1).map((model) => model.name)).toEqual(["New"]);
});
