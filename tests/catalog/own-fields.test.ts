import { describe, expect, test } from "vitest";
import { catalogFrom } from "../../src/catalog/catalog.ts";
import { checkContent } from "../../src/catalog/check.ts";
import { catalogJson } from "../../src/formats/catalog-json.ts";
import { claimsCsv, modelsCsv } from "../../src/formats/csv.ts";
import { citableFacts, factFile } from "../../src/formats/fact-file.ts";
import { modelJsonLd } from "../../src/formats/json-ld.ts";
import { closedCatalogSchema, editorSchemas } from "../../src/formats/json-schema.ts";
import { modelMarkdown } from "../../src/formats/markdown.ts";
import { newCard } from "../../src/import/new-card.ts";
import { builtInFields } from "../../src/schema/field-registry.ts";
import { acceleratorFields, datasetFields, modelFields } from "../../src/schema/fields.ts";
import { appendixFieldsOf } from "../../src/views/appendix-fields.ts";
import { comparisonFieldsOf } from "../../src/views/comparison-fields.ts";
import { ledgerColumnsOf } from "../../src/views/ledger.ts";
import { searchFields } from "../../src/views/search-fields.ts";
import { contentWith, type CardParts } from "../content-files.ts";
import { siteAt } from "../site-at.ts";
import { Ajv2020 } from "ajv/dist/2020.js";

const CITED = "source: maker-card, locator: section 1, checked: 2026-11-01";

const FIELDS = `fields:
  x-otter-latency:
    label: Latency to first token
    description: Median over our own prompts on one device.
    type: number
    unit: ms
    maximum: 60000
    synonyms: [time to first token, ttft]
  x-otter-approval:
    label: Approval
    description: What our review board allows.
    type: choice
    group: source
    words: [approved, internal-only, refused]
    several: false
  x-otter-uses:
    label: Uses at Otter
    description: Products that the model runs in.
    type: list
`;

const OWN_FACTS = {
  "x-otter-latency": `[{ value: 420, qualifier: approximately, because: "Our own measure.", ${CITED} }, { value: 900, status: third-party, ${CITED} }]`,
  "x-otter-approval": `{ value: [internal-only], ${CITED} }`,
  "x-otter-uses": `{ value: ["Search-box", "Help desk"], ${CITED} }`,
};

const contentOf = (parts: CardParts, fields = FIELDS) => contentWith(parts, { "fields.yaml": fields });
const problemsOf = (parts: CardParts, fields = FIELDS) =>
  checkContent(contentOf(parts, fields)).problems.map(
    ({ file, line, rule, message, hint }) => `${file}:${line} ${rule} ${message} ${hint}`,
  );

const catalog = catalogFrom(contentOf({ facts: OWN_FACTS }), siteAt("https://example.org", "/cards"), { commit: null, date: "2026-11-02" });
const model = catalog.models.get("example-3b");
if (!model) throw new Error("There is no model.");

describe("a catalogue's own fields", () => {
  test("break no rule where they are sound", () => {
    expect(problemsOf({ facts: OWN_FACTS })).toEqual([]);
  });

  test("stand behind the built-in ones of their group", () => {
    const ids = catalog.fields.models.map(({ id }) => id);
    expect(ids.slice(ids.indexOf("weights-repository"), ids.indexOf("architecture") + 1)).toEqual([
      "weights-repository",
      "x-otter-approval",
      "architecture",
    ]);
    expect(ids.slice(ids.indexOf("knowledge-cutoff"), ids.indexOf("training-tokens"))).toEqual([
      "knowledge-cutoff",
      "x-otter-latency",
      "x-otter-uses",
    ]);
    expect(catalog.fields.datasets).toEqual(datasetFields);
  });

  test("are shown with unit, qualifier and dispute", () => {
    const latency = model.facts.get("x-otter-latency");
    expect(latency?.claims.map(({ display, short }) => [display, short])).toEqual([
      ["about 420 ms", "≈ 420 ms"],
      ["900 ms", "900 ms"],
    ]);
    expect(latency?.disputed).toBe(true);
    expect(latency?.url).toBe("/cards/models/example-3b/#x-otter-latency");
    expect(model.facts.get("x-otter-approval")?.claims[0].display).toBe("internal only");
    expect(model.facts.get("x-otter-uses")?.claims[0].display).toBe("Search-box, Help desk");
  });

  test("are in every export", () => {
    const json = catalogJson(catalog);
    expect(json.fields.find(({ id }) => id === "x-otter-latency")).toMatchObject({
      id: "x-otter-latency",
      label: "Latency to first token",
      type: "number",
      unit: "ms",
      required: false,
      group: "characteristics",
      description: "Median over our own prompts on one device.",
    });
    expect(json.models[0]?.facts["x-otter-latency"]).toMatchObject({ value: 420, unit: "ms", qualifier: "approximately", disputed: true });
    const [head = "", row = ""] = modelsCsv(catalog).split("\n");
    const at = head.split(",").indexOf("x-otter-latency");
    expect(row.split(",").slice(at, at + 5)).toEqual(["420", "420", "420", "approximately", "reported"]);
    expect(claimsCsv(catalog)).toContain("example-3b,x-otter-approval,1,true,reported,internal-only,");
    expect(modelMarkdown(model, catalog)).toContain("about 420 ms");
    expect(JSON.parse(modelJsonLd(model, catalog)).variableMeasured).toContainEqual({
      "@type": "PropertyValue",
      propertyID: "x-otter-latency",
      name: "Latency to first token",
      value: 420,
      unitText: "ms",
      url: "https://example.org/cards/models/example-3b/#x-otter-latency",
    });
    const fact = citableFacts(model).find(({ field }) => field.id === "x-otter-approval");
    expect(fact && JSON.parse(factFile(model, fact, "edition", catalog))).toMatchObject({
      field: "x-otter-approval",
      value: ["internal-only"],
    });
  });

  test("are in the schema of the catalogue, which refuses them elsewhere", () => {
    const data: unknown = JSON.parse(JSON.stringify(catalogJson(catalog)));
    const validator = (fields = builtInFields) =>
      new Ajv2020({ strict: true, allowUnionTypes: true }).compile(closedCatalogSchema("https://example.org", fields));
    expect(validator(catalog.fields)(data)).toBe(true);
    expect(validator()(data)).toBe(false);
  });

  test("are known to editors, to comparisons, tables, appendices, the search and new cards", () => {
    const [models] = editorSchemas(catalog.fields);
    expect(JSON.stringify(models?.schema)).toContain("Median over our own prompts on one device. Unit: ms.");
    expect(comparisonFieldsOf(catalog.fields)).toContainEqual({
      id: "x-otter-latency",
      label: "Latency to first token",
      group: "Characteristics",
    });
    expect(ledgerColumnsOf(catalog.fields)).toContainEqual({ id: "x-otter-latency", label: "Latency to first token", kind: "number" });
    expect(appendixFieldsOf(catalog.fields)).toContainEqual({ id: "x-otter-approval", label: "Approval", group: "source" });
    expect(searchFields(catalog.fields, catalog.benchmarks).find(({ id }) => id === "x-otter-latency")?.phrases).toContain("ttft");
    expect(newCard({}, catalog.fields)).toContain("# x-otter-approval: What our review board allows, such as [approved]");
  });

  test("change the edition of a catalogue", () => {
    const other = catalogFrom(contentOf({ facts: OWN_FACTS }, FIELDS.replace("Median", "Mean")), catalog.site, catalog.revision);
    expect(other.edition()).not.toBe(catalog.edition());
  });

  test("never meet a built-in one", () => {
    expect([...modelFields, ...datasetFields, ...acceleratorFields].filter(({ id }) => id.startsWith("x-"))).toEqual([]);
  });
});

describe("facts of a catalogue's own fields", () => {
  const refused: [string, Record<string, string>, string][] = [
    ["a number that is text", { "x-otter-latency": `{ value: fast, ${CITED} }` }, "quantity/number"],
    ["a number that is too large", { "x-otter-latency": `{ value: 70000, ${CITED} }` }, "quantity/range"],
    ["a number without a source", { "x-otter-latency": "{ value: 420 }" }, "provenance/citation"],
    ["a word that is none of a choice", { "x-otter-approval": `{ value: [aproved], ${CITED} }` }, "value/unknown"],
    [
      "two words of a choice",
      { "x-otter-approval": `{ value: [approved, refused], ${CITED} }` },
      'schema/size "value" holds too many values. Choose one: x-otter-approval is one of its words.',
    ],
    [
      "two claims where one is allowed",
      { "x-otter-approval": `[{ value: [approved], ${CITED} }, { value: [refused], ${CITED} }]` },
      'schema/size "x-otter-approval" holds too many claims. Make one: its definition says several: false.',
    ],
    ["a list that is none", { "x-otter-uses": `{ value: Search, ${CITED} }` }, "value/list"],
    ["a field that nobody defines", { "x-otter-latencey": `{ value: 420, ${CITED} }` }, "schema/unknown-key"],
    [
      "a quote that says another number",
      { "x-otter-latency": `{ value: 420, quote: "The first token comes after 240 ms.", ${CITED} }` },
      "receipt/number",
    ],
  ];
  test.each(refused)("%s is refused at its line", (_name, facts, rule) => {
    const [first = "", ...others] = problemsOf({ facts });
    expect(first).toContain(rule);
    expect(first).toMatch(/^content\/models\/example-3b\.mdx:\d+ /);
    expect(others).toEqual([]);
  });

  test("a missing letter is guessed", () => {
    expect(problemsOf({ facts: { "x-otter-latencey": `{ value: 420, ${CITED} }` } })[0]).toContain("Did you mean x-otter-latency?");
  });
});

describe("a definition that is wrong", () => {
  const wrong: [string, string, string, string][] = [
    [
      "an id without its prefix",
      "x-otter-latency:",
      "latency:",
      '2 value/id "latency" is no id for a field of your own: these are x-, the name of your organization, and a name. Write x-acme-latency',
    ],
    ["a built-in id", "x-otter-latency:", "training-tokens:", "2 value/id"],
    ["a type that is none", "type: choice", "type: enum", '12 value/unknown "enum"'],
    [
      "a unit of a list",
      "type: list",
      "type: list\n    unit: ms",
      "20 schema/unknown-key A field of type list has no unit. Delete it, or write type: number.",
    ],
    [
      "a choice without words",
      "    words: [approved, internal-only, refused]\n",
      "",
      "9 schema/missing-key A choice names no words to choose from. Write words: [approved, refused].",
    ],
    ["a word with a capital", "internal-only", "Internal", '14 value/format "Internal" is no word of a choice. Write internal.'],
    ["a word twice", "refused]", "approved]", "14 value/twice"],
    ["bounds that nothing can meet", "maximum: 60000", "maximum: -1", "7 quantity/interval No number is above 0 and at most -1."],
    ["a label that is taken", "label: Approval", "label: Licence", '10 value/twice "Licence" is what license is called, too.'],
    ["a key that nobody knows", "unit: ms", "units: ms", "6 schema/unknown-key"],
    ["no description", "    description: Products that the model runs in.\n", "", "16 schema/missing-key"],
    ["mass in kg", "unit: ms", "unit: kg", "6 value/format"],
  ];
  test.each(wrong)("%s is one problem, with what to write", (_name, from, to, expected) => {
    const [first = "", ...others] = problemsOf({ facts: OWN_FACTS }, FIELDS.replace(from, to)).filter((problem) =>
      problem.includes("fields.yaml"),
    );
    expect(first).toContain(`content/fields.yaml:${expected}`);
    expect(others).toEqual([]);
  });

  test("is no second problem where a card uses it", () => {
    expect(
      problemsOf({ facts: OWN_FACTS }, FIELDS.replace("unit: ms", "units: ms")).filter((problem) => !problem.includes("fields.yaml")),
    ).toEqual([]);
  });
});
