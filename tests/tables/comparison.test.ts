import { describe, expect, test } from "vitest";
import { catalogFrom } from "../../src/catalog/catalog.ts";
import { modelJson } from "../../src/formats/catalog-json.ts";
import { comparisonFields } from "../../src/views/comparison-fields.ts";
import { answeredFields, compareModel, isSame } from "../../src/tables/comparison.ts";
import { comparisonLinks } from "../../src/tables/comparison-links.ts";
import { comparisonTable } from "../../src/tables/comparison-table.ts";
import { comparisonCsv, comparisonText } from "../../src/tables/comparison-text.ts";
import { toHtml } from "../../src/values/markup.ts";
import { card, contentWith } from "../content-files.ts";

const CITED = "source: maker-card, locator: section 2, checked: 2026-11-02";
const site = { contentFolder: "content", origin: "https://example.org", base: "/cards" };
const catalog = catalogFrom(
  contentWith(
    {},
    {
      "models/other-1b.md": card({
        name: "Other <1B>",
        facts: {
          "parameters-total": `{ value: 1e9, qualifier: approximately, ${CITED} }`,
          released: `[{ value: 2024-01-01, because: "The maker's own date.", ${CITED} }, { value: 2024-02-01, ${CITED} }]`,
          architecture: `{ value: [decoder-only], text: "A plain one.", ${CITED} }`,
          "training-mfu": `{ value: 0.4, ${CITED} }`,
        },
      }),
    },
  ),
  site,
  { commit: null, date: "2026-11-02" },
);
const models = ["example-3b", "other-1b"]
  .flatMap((id) => catalog.models.get(id) ?? [])
  .map((model) => compareModel(modelJson(model), comparisonFields, comparisonLinks({ sources: {}, benchmarks: {} }, "/cards")));
const cell = (index: number, field: string) => models[index]?.cells[field];

describe("compareModel", () => {
  test("a value keeps its qualifier, its status and its receipt", () => {
    expect(cell(0, "training-tokens")).toMatchObject({
      text: "up to 9 trillion tokens",
      answered: true,
      status: "reported",
      disputed: false,
      url: "/cards/models/example-3b/#training-tokens",
    });
    expect(cell(0, "training-tokens")?.receipt).toMatchObject({
      summary: "1 source",
      claims: [
        {
          said: "up to 9 trillion tokens",
          citations: [{ url: "/cards/sources/maker-card/", place: "section 1, checked 1 November 2026" }],
        },
      ],
    });
  });

  test("a disputed fact shows its other reading and why the first is preferred", () => {
    expect(cell(1, "released")).toMatchObject({ text: "1 January 2024", disputed: true, notes: ["also said: 1 February 2024"] });
    expect(cell(1, "released")?.receipt.lines).toEqual(["Why the first is preferred: The maker's own date."]);
  });

  test("a missing value is its status in words", () => {
    expect(cell(0, "training-mfu")).toMatchObject({ text: "not disclosed", answered: false, status: "not-disclosed" });
    expect(cell(0, "finetuning-data")).toMatchObject({ text: "does not apply", answered: false });
    expect(cell(0, "layers")).toMatchObject({ text: "not researched", answered: false });
  });

  test("a derived figure brings its formula, or what is missing", () => {
    expect(cell(0, "derived-mfu")).toMatchObject({ text: "at most 10.6%", status: "derived", answered: true });
    expect(cell(0, "kv-cache-memory")).toMatchObject({ text: "not derived", answered: false });
    expect(cell(0, "kv-cache-memory")?.receipt.lines.join()).toContain("Layers");
  });
});

describe("isSame", () => {
  test("the value decides; prose beside it and sources do not", () => {
    expect(["architecture", "training-tokens", "layers"].map((field) => isSame(models, field))).toEqual([true, true, true]);
    expect(["parameters-total", "released", "training-mfu"].map((field) => isSame(models, field))).toEqual([false, false, false]);
  });

  test("a single model has nothing to be the same as", () => {
    expect(isSame(models.slice(0, 1), "architecture")).toBe(false);
  });
});

test("fields that no card answers have no row unless asked for", () => {
  const ids = answeredFields(models, comparisonFields).map((field) => field.id);
  expect(ids).toContain("training-mfu");
  expect(ids).not.toContain("layers");
});

describe("comparisonTable", () => {
  const html = toHtml(comparisonTable(models, answeredFields(models, comparisonFields), [], "Two models"));

  test("has the sections of the card in its order, and a head a model", () => {
    expect([...html.matchAll(/scope="rowgroup"><span>([^<]+)/g)].map((match) => match[1])).toEqual([
      "Source and provenance",
      "Characteristics",
      "Training data",
      "Derived figures",
    ]);
    expect([...html.matchAll(/scope="col"><a href="([^"]+)"/g)].map((match) => match[1])).toEqual([
      "/cards/models/example-3b/",
      "/cards/models/other-1b/",
    ]);
  });

  test("a name is text", () => {
    expect(html).toContain("Other &lt;1B&gt;");
    expect(html).not.toContain("<1B>");
  });
});

describe("the texts to copy", () => {
  const fields = comparisonFields.filter((field) => ["released", "training-mfu"].includes(field.id));
  const absolute = (url: string) => `https://example.org${url}`;

  test("carry status, dispute and the address of each fact", () => {
    expect(comparisonText(models, fields, [], absolute).rows).toEqual([
      [
        { text: "Released" },
        { text: "25 September 2024 (reported)", url: "https://example.org/cards/models/example-3b/#released" },
        {
          text: "1 January 2024; also said: 1 February 2024 (reported, disputed)",
          url: "https://example.org/cards/models/other-1b/#released",
        },
      ],
      [
        { text: "MFU, published" },
        { text: "not disclosed", url: "https://example.org/cards/models/example-3b/#training-mfu" },
        { text: "40% (reported)", url: "https://example.org/cards/models/other-1b/#training-mfu" },
      ],
    ]);
  });

  test("CSV has three columns a model", () => {
    expect(comparisonCsv(models, fields, [], absolute).split("\r\n")[2]).toBe(
      'training-mfu,"MFU, published",not disclosed,not disclosed,https://example.org/cards/models/example-3b/#training-mfu,40%,reported,https://example.org/cards/models/other-1b/#training-mfu',
    );
  });
});
