import { describe, expect, test } from "vitest";
import { fixtureCatalog, modelOf } from "../fixture-catalog.ts";
import { draftOf, lossesOf } from "./hub-round-trip.ts";

const catalog = fixtureCatalog();

describe("card → Hugging Face → card", () => {
  test("keeps of every card what docs/import.md says, and nothing else", () => {
    expect(lossesOf(catalog)).toEqual([]);
  });

  test("keeps the ids of variants, also where the name would make another", () => {
    expect(draftOf(modelOf(catalog, "heron-2-3b"), catalog).variants).toEqual([
      { id: "instruct", name: "Heron 2 3B Instruct", aliases: ["aster/heron-2-3b-instruct"] },
      { id: "quantised", name: "Heron 2 3B int4", aliases: ["aster/heron-2-3b-int4"] },
    ]);
  });

  test("keeps results with their ids and the variant that they are of", () => {
    expect(draftOf(modelOf(catalog, "heron-7b"), catalog).evaluations?.[1]).toMatchObject({
      id: "wader-qa-chat",
      benchmark: "wader-qa",
      value: [60, 64.5],
      qualifier: "between",
      variant: "chat",
    });
  });

  test("keeps every edge of the lineage, those included that the Hub has no word for", () => {
    expect(draftOf(modelOf(catalog, "heron-2-3b"), catalog).lineage).toMatchObject([
      { relation: "pruned-from", model: "heron-2-70b" },
      { relation: "distilled-from", model: "heron-2-70b", note: "Its logits were targets." },
    ]);
    expect(draftOf(modelOf(catalog, "heron-7b"), catalog).lineage).toMatchObject([
      { relation: "data-generated-by", external: { name: "Outside 70B", url: "https://example.com/outside-70b" } },
    ]);
    expect(draftOf(modelOf(catalog, "plover-qa"), catalog).lineage).toMatchObject([{ relation: "adapter-of", model: "plover-large" }]);
  });

  test("cites the imported card alone, with the place in it", () => {
    const [edge] = draftOf(modelOf(catalog, "plover-qa"), catalog).lineage ?? [];
    expect(edge).toMatchObject({ source: "plover-qa-hugging-face-card", locator: "front matter, key cardfile.lineage[0]" });
  });

  test("makes models that the reading catalogue lacks models outside it", () => {
    const other = fixtureCatalog({ "models/plover-qa.md": undefined, "models/plover-large.mdx": undefined });
    const model = modelOf(catalog, "plover-qa");
    const { lineage } = draftOf(model, { ...other, models: new Map([[model.id, model]]) });
    expect(lineage).toMatchObject([{ relation: "adapter-of", external: { name: "Plover large" } }]);
  });
});
