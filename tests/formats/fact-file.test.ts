import { hash } from "node:crypto";
import { describe, expect, test } from "vitest";
import { create } from "xmlbuilder2";
import { factBadge } from "../../src/formats/fact-badge.ts";
import { cardEdition, citableFacts, factFile, LARGEST_FACT_FILE } from "../../src/formats/fact-file.ts";
import { badgeMarkdown, factAddress } from "../../src/tables/citation.ts";
import { card } from "../content-files.ts";
import { fixtureCatalog, modelOf } from "../fixture-catalog.ts";
import { exampleCatalog } from "./catalog.ts";

const catalog = fixtureCatalog();
const CITED = "source: maker-card, locator: section 1, checked: 2026-11-01";

const disputed = exampleCatalog({
  "models/example-3b.mdx": card({
    facts: { released: `\n    - { value: 2024-09-25, because: "The first edition.", ${CITED} }\n    - { value: 2024-10-24, ${CITED} }` },
  }),
});

function factOf(id: string, field: string, from = catalog) {
  const model = modelOf(from, id);
  const fact = model.facts.get(field);
  if (!fact) throw new Error(`${id} has no fact ${field}.`);
  return { model, fact };
}
function fileOf(id: string, field: string, from = catalog) {
  const { model, fact } = factOf(id, field, from);
  return JSON.parse(factFile(model, fact, cardEdition(model), from));
}

describe("factFile", () => {
  test("has value, qualifier, unit, status, words, receipts, permalink and the card's edition", () => {
    const { model } = factOf("heron-2-3b", "training-tokens");
    expect(fileOf("heron-2-3b", "training-tokens")).toMatchObject({
      model: "heron-2-3b",
      name: "Heron 2 3B",
      field: "training-tokens",
      label: "Training tokens",
      status: "reported",
      value: 9e12,
      unit: "token",
      qualifier: "at-most",
      display: "up to 9 trillion tokens",
      disputed: false,
      receipts: [{ source: "heron-2-card", locator: expect.any(String), checked: expect.stringMatching(/^\d{4}-\d\d-\d\d$/) }],
      url: "https://cards.example/cards/models/heron-2-3b/#training-tokens",
      catalogue: "Wading cards",
      license: "CC-BY-4.0",
      edition: `${model.card.reviewed}-${hash("sha256", model.entry.file.text).slice(0, 12)}`,
    });
  });

  test("gives the other readings of a dispute", () => {
    expect(fileOf("example-3b", "released", disputed)).toMatchObject({
      disputed: true,
      display: "25 September 2024",
      others: [{ status: "reported", display: "24 October 2024" }],
    });
  });

  test("an exact number says so", () => {
    expect(fileOf("heron-2-3b", "layers")).toMatchObject({ value: 28, qualifier: "exact" });
  });

  test("stays below two kilobytes, and says where something was cut", () => {
    const all = [...catalog.models.values()].flatMap((model) =>
      citableFacts(model).map((fact) => Buffer.byteLength(factFile(model, fact, cardEdition(model), catalog))),
    );
    expect(all.length).toBeGreaterThan(150);
    expect(Math.max(...all)).toBeLessThanOrEqual(LARGEST_FACT_FILE);
    const long = exampleCatalog({
      "models/example-3b.mdx": card({ facts: { origin: `{ text: "${"Many words of 字. ".repeat(200)}", ${CITED} }` } }),
    });
    const { model, fact } = factOf("example-3b", "origin", long);
    const text = factFile(model, fact, cardEdition(model), long);
    expect(Buffer.byteLength(text)).toBeLessThanOrEqual(LARGEST_FACT_FILE);
    expect(JSON.parse(text)).toMatchObject({ cut: true, text: expect.stringMatching(/…$/), receipts: [{ source: "maker-card" }] });
  });

  test("cuts the longest list that a card may have, and says so", () => {
    const repositories = Array.from({ length: 200 }, (_, index) => `maker/example-3b-of-a-long-name-part-${index}`);
    const many = exampleCatalog({
      "models/example-3b.mdx": card({ facts: { "weights-repository": `{ value: [${repositories.join(", ")}], ${CITED} }` } }),
    });
    const { model, fact } = factOf("example-3b", "weights-repository", many);
    const text = factFile(model, fact, cardEdition(model), many);
    expect(Buffer.byteLength(text)).toBeLessThanOrEqual(LARGEST_FACT_FILE);
    const { cut, value } = JSON.parse(text) as { cut?: boolean; value: string[] };
    expect([cut, value]).toEqual([true, repositories.slice(0, value.length)]);
    expect(value.length).toBeGreaterThan(0);
  });

  test("an edit of one card changes the edition of no other", () => {
    const text = modelOf(catalog, "heron-7b").entry.file.text;
    const edited = fixtureCatalog({ "models/heron-7b.mdx": `${text}\nOne more sentence.\n` });
    const changed = [...catalog.models.keys()].filter((id) => cardEdition(modelOf(catalog, id)) !== cardEdition(modelOf(edited, id)));
    expect(changed).toEqual(["heron-7b"]);
  });
});

test("only facts with a value have such an address", () => {
  const { facts } = modelOf(catalog, "lark-8x5b");
  expect(facts.get("training-tokens")?.claims[0].status).toBe("not-disclosed");
  const ids = citableFacts(modelOf(catalog, "lark-8x5b")).map(({ field }) => field.id);
  expect(ids).toContain("context-length");
  expect(ids).not.toContain("training-tokens");
});

describe("factBadge", () => {
  const badgeOf = (id: string, field: string, from = catalog) => {
    const { model, fact } = factOf(id, field, from);
    return factBadge(model, fact);
  };

  test("has label, value in short, and what the value must not be read without", () => {
    const texts = (svg: string) => [...svg.matchAll(/<text[^>]*>([^<]*)<\/text>/g)].map(([, words]) => words);
    expect(texts(badgeOf("heron-2-3b", "training-tokens"))).toEqual(["Training tokens", "≤ 9 T"]);
    expect(texts(badgeOf("example-3b", "released", disputed))).toEqual(["Released", "25 Sep 2024 ≠"]);
    expect(texts(badgeOf("lark-chat", "parameters-total"))).toEqual(["Parameters", "20–100 B ◐"]);
    expect(badgeOf("lark-chat", "parameters-total")).toContain(", third party</title>");
  });

  test("is well-formed SVG without script, links or foreign parts, and dark on dark pages", () => {
    const hostile = exampleCatalog({
      "models/example-3b.mdx": card({
        name: '"A < B & ]]>"',
        facts: { origin: `{ text: "]]> 1 < 2 & \\"more\\" of it, which is long", ${CITED} }` },
      }),
    });
    const svg = badgeOf("example-3b", "origin", hostile);
    expect(create(svg).root().node.nodeName).toBe("svg");
    expect(svg).not.toMatch(/<script|href|url\(|\son\w+=/i);
    expect(svg).toContain("@media(prefers-color-scheme:dark)");
    expect(svg.length).toBeLessThan(1600);
  });

  test("every badge of the catalogue is well-formed and small", () => {
    const svgs = [...catalog.models.values()].flatMap((model) => citableFacts(model).map((fact) => factBadge(model, fact)));
    for (const svg of svgs) expect(() => create(svg)).not.toThrow();
    expect(Math.max(...svgs.map((svg) => svg.length))).toBeLessThan(1600);
  });
});

test("the address for machines and the badge's Markdown follow from the permalink, below any path", () => {
  const permalink = "https://cards.example/cards/models/heron-7b/#layers";
  expect(factAddress(permalink)).toBe("https://cards.example/cards/f/heron-7b/layers");
  expect(badgeMarkdown("Heron 7B: Layers, [32]", factAddress(permalink), permalink)).toBe(
    String.raw`[![Heron 7B: Layers, \[32\]](https://cards.example/cards/f/heron-7b/layers.svg)](https://cards.example/cards/models/heron-7b/#layers)`,
  );
});
