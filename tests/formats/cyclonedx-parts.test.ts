import { describe, expect, test } from "vitest";
import { cycloneDx } from "../../src/formats/cyclonedx.ts";
import { fixtureCatalog, modelOf } from "../fixture-catalog.ts";

type Parts = {
  pedigree?: { ancestors: { name: string; "bom-ref"?: string }[]; notes: string };
  modelCard: { quantitativeAnalysis?: { performanceMetrics: { type: string; value: string; slice: string }[] } };
};

const catalog = fixtureCatalog();
function partsOf(id: string, from = catalog): Parts {
  return JSON.parse(JSON.stringify(cycloneDx([modelOf(from, id)], from).components[0])) as Parts;
}

describe("the ancestors of a component", () => {
  test("hold a model once that is an ancestor in two ways, and tell both", () => {
    expect(partsOf("heron-2-3b").pedigree).toEqual({
      ancestors: [{ type: "machine-learning-model", "bom-ref": "ancestor:heron-2-3b/heron-2-70b", name: "Heron 2 70B" }],
      notes: "pruned from Heron 2 70B; distilled from Heron 2 70B",
    });
  });

  test("hold models outside the catalogue by name, each once", () => {
    expect(partsOf("lark-vision-9b").pedigree?.ancestors.map(({ name }) => name)).toEqual(["Heron 7B", "Outside Eye"]);
  });

  test("hold no model that only wrote data", () => {
    expect(partsOf("heron-7b").pedigree).toBeUndefined();
  });
});

describe("the results of a component", () => {
  const metricsOf = (parts: Parts) => parts.modelCard.quantitativeAnalysis?.performanceMetrics ?? [];

  test("say variant, shots and setup", () => {
    expect(metricsOf(partsOf("heron-7b")).slice(0, 2)).toEqual([
      { type: "WaderQA, acc", value: "63.4", slice: "5-shot; By the maker, with its own harness." },
      { type: "WaderQA, f1", value: "60 to 64.5", slice: "Heron 7B Chat; 0-shot; By the maker, macro average." },
    ]);
  });

  test("that nothing else tells apart carry their ids, and no others do", () => {
    const { text } = modelOf(catalog, "heron-7b").entry.file;
    const row = /^ {2}- \{ id: wader-qa-5-shot, .*$/m.exec(text)?.[0] ?? "";
    const twin = row.replace("id: wader-qa-5-shot", "id: wader-qa-again").replace("value: 63.4", "value: 63.1");
    const metrics = metricsOf(partsOf("heron-7b", fixtureCatalog({ "models/heron-7b.mdx": text.replace(row, `${row}\n${twin}`) })));
    expect(metrics.filter(({ slice }) => /result /.test(slice))).toEqual([
      { type: "WaderQA, acc", value: "63.4", slice: "5-shot; By the maker, with its own harness.; result wader-qa-5-shot" },
      { type: "WaderQA, acc", value: "63.1", slice: "5-shot; By the maker, with its own harness.; result wader-qa-again" },
    ]);
  });

  test("are all told apart, on every card", () => {
    const twins = [...catalog.models.keys()].filter((id) => {
      const told = metricsOf(partsOf(id)).map(({ type, slice }) => `${type} ${slice}`);
      return new Set(told).size < told.length;
    });
    expect(twins).toEqual([]);
  });
});
