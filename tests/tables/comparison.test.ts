import { describe, expect, test } from "vitest";
import { catalogFrom } from "../../src/catalog/catalog.ts";
import { modelJson } from "../../src/formats/model-json.ts";
import { builtInFields } from "../../src/schema/field-registry.ts";
import { comparisonFieldsOf } from "../../src/views/comparison-fields.ts";
import { answeredFields, compareModel, isSame } from "../../src/tables/comparison.ts";
import { comparisonRows } from "../../src/tables/comparison-rows.ts";
import { comparableModelShape } from "../../src/tables/comparison-shapes.ts";
import { comparisonTable } from "../../src/tables/comparison-table.ts";
import { comparisonCsv, comparisonText } from "../../src/tables/comparison-text.ts";
import { toHtml } from "../../src/values/markup.ts";
import { card, contentWith } from "../content-files.ts";
import { siteAt } from "../site-at.ts";

const CITED = "source: maker-card, locator: section 2, checked: 2026-11-02";
const comparisonFields = comparisonFieldsOf(builtInFields);
const site = siteAt("https://example.org", "/cards");
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
  .map((model) => compareModel(comparableModelShape.parse(modelJson(model)), comparisonFields, { benchmarks: {}, licenses: {} }, "/cards"));
const cell = (index: number, field: string) => models[index]?.cells[field];

describe("compareModel", () => {
  test("a value keeps its qualifier, its status and the address of its receipt", () => {
    expect(cell(0, "training-tokens")).toMatchObject({
      text: "≤ 9 T",
      full: "up to 9 trillion tokens",
      kind: "value",
      status: "reported",
      url: "/cards/models/example-3b/#training-tokens",
    });
    expect(cell(0, "training-tokens")?.disputed).toBeUndefined();
  });

  test("a disputed fact shows its other reading", () => {
    expect(cell(1, "released")).toMatchObject({
      text: "1 Jan 2024",
      full: "1 January 2024; also said: 1 February 2024",
      disputed: true,
      others: ["1 Feb 2024"],
    });
  });

  test("a missing value is its status in words", () => {
    expect(cell(0, "training-mfu")).toMatchObject({ text: "not disclosed", kind: "none", status: "not-disclosed" });
    expect(cell(0, "finetuning-data")).toMatchObject({ text: "does not apply", kind: "none" });
    expect(cell(0, "layers")).toMatchObject({ text: "not researched", kind: "none" });
  });

  test("a derived figure keeps its bound, or is not derived", () => {
    expect(cell(0, "derived-mfu")).toMatchObject({ text: "≤ 10.6%", full: "at most 10.6%", status: "derived", kind: "value" });
    expect(cell(0, "kv-cache-memory")).toMatchObject({ text: "not derived", kind: "none" });
  });

  test("takes over what the model has that it was made from, with its mark", () => {
    const fact = {
      url: "/models/tuned/#training-tokens",
      disputed: false,
      claims: [{ status: "not-applicable", display: "does not apply", citations: [] }],
      inherited: {
        model: "base",
        name: "Base",
        status: "reported",
        value: 18e12,
        unit: "token",
        qualifier: "at-most",
        display: "up to 18 trillion tokens",
        url: "/models/base/#training-tokens",
      },
    };
    const tuned = { id: "tuned", name: "Tuned", url: "/models/tuned/", stage: "released", derived: {}, variants: [], evaluations: [] };
    const model = comparableModelShape.parse({ ...tuned, facts: { "training-tokens": fact } });
    const compared = compareModel(model, [{ id: "training-tokens" }], { benchmarks: {}, licenses: {} }, "");
    expect(compared.cells["training-tokens"]).toMatchObject({
      text: "≤ 18 T",
      full: "up to 18 trillion tokens; taken over from Base",
      inherited: { label: "Base", url: "/models/base/" },
    });
  });

  test("licences are called by their short names", () => {
    const [model] = [...catalog.models.values()].map((one) => comparableModelShape.parse(modelJson(one)));
    const ids = model?.facts["license"]?.claims[0].value;
    const licenses = Object.fromEntries([ids].flat().map((id) => [String(id), "Short 1.0"]));
    const compared = model && compareModel(model, [{ id: "license" }], { benchmarks: {}, licenses }, "/cards");
    expect(compared?.cells["license"]?.text).toBe("Short 1.0");
  });

  test.each(["null", "{}", '{"id":"x"}', "[]", '"page"'])("%s is no model", (json) => {
    expect(comparableModelShape.safeParse(JSON.parse(json)).success).toBe(false);
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

describe("comparisonRows", () => {
  const of = (part: Partial<Parameters<typeof comparisonRows>[2]>, compared = models) =>
    comparisonRows(compared, comparisonFields, { chosen: [], differences: false, ...part });
  const ids = (list: readonly { id: string }[]) => list.map(({ id }) => id);

  test("key figures come first; what is the same for all, answered by nobody or in prose is folded", () => {
    const { groups, alike, unanswered, prose } = of({});
    expect(groups[0]?.label).toBe("Key figures");
    expect(ids(groups[0]?.fields ?? []).slice(0, 2)).toEqual(["parameters-total", "training-tokens"]);
    expect(ids(alike)).toContain("architecture");
    expect(ids(unanswered)).not.toContain("training-mfu");
    expect(ids(prose)).toContain("origin");
    expect(ids(groups.flatMap((group) => group.fields))).not.toContain("developer");
  });

  test("addresses are folded with what is said in words, unless they were asked for", () => {
    const withPlace = models.map((model, index) => {
      const size = model.cells["parameters-total"];
      return { ...model, cells: { ...model.cells, ...(size ? { "weights-repository": { ...size, text: `maker/model-${index}` } } : {}) } };
    });
    expect(ids(of({}, withPlace).prose)).toContain("weights-repository");
    const asked = of({ chosen: ["weights-repository"] }, withPlace);
    expect([ids(asked.prose), ids(asked.groups.flatMap((group) => group.fields))]).toEqual([[], ["weights-repository"]]);
  });

  test("of three models, what one alone has is folded", () => {
    const [first, second] = models;
    const three = first && second ? [first, second, { ...first, id: "third" }] : [];
    expect(ids(of({}, three).single)).toContain("training-mfu");
    expect(of({}).single).toEqual([]);
  });

  test("only differences counts what it leaves out, and prose never counts", () => {
    const { groups, alike, prose, same } = of({ differences: true });
    expect(ids(groups.flatMap((group) => group.fields))).not.toContain("training-tokens");
    expect([alike, ids(prose).includes("origin"), same > 1]).toEqual([[], true, true]);
  });

  test("what was asked for has its row", () => {
    expect(of({ chosen: ["architecture", "developer"] }).groups.map(({ fields }) => ids(fields))).toEqual([
      ["developer"],
      ["architecture"],
    ]);
  });
});

describe("comparisonTable", () => {
  const html = toHtml(comparisonTable(models, comparisonRows(models, comparisonFields, { chosen: [], differences: false }), "Two models"));

  test("begins with the key figures, and has a head a model", () => {
    expect([...html.matchAll(/scope="rowgroup">([^<]+)/g)].map((match) => match[1])[0]).toBe("Key figures");
    const [head = ""] = html.split("</thead>");
    expect([...head.matchAll(/scope="col"><a href="([^"]+)"/g)].map((match) => match[1])).toEqual([
      "/cards/models/example-3b/",
      "/cards/models/other-1b/",
    ]);
  });

  test("folds keep the names of their rows in sight", () => {
    expect(html).toMatch(/<summary>All the same: [^<]*Architecture: decoder-only/);
    expect(html).toMatch(/<summary>In words: [^<]*Origin/);
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
