import { Ajv } from "ajv";
import { Ajv2020 } from "ajv/dist/2020.js";
import { describe, expect, test } from "vitest";
import { parseYaml } from "../../src/catalog/yaml.ts";
import { splitFrontMatter } from "../../src/catalog/front-matter.ts";
import { editorSchemas, jsonSchemas } from "../../src/formats/json-schema.ts";
import { modelFields } from "../../src/schema/fields.ts";
import { EXAMPLE } from "./catalog.ts";

type Described = { description?: string; properties?: Record<string, Described> };
const modelsSchema = (schemas: { name: string; schema: object }[]) => schemas.find(({ name }) => name === "models")?.schema ?? {};

/** Every property of the schema with its key. */
function* properties(node: unknown): Generator<[string, Described]> {
  if (typeof node !== "object" || node === null) return;
  if (!Array.isArray(node) && "properties" in node) yield* Object.entries(node.properties as Record<string, Described>);
  for (const value of Object.values(node)) yield* properties(value);
}

describe.each([
  ["for the site", jsonSchemas("https://cards.example"), () => new Ajv2020({ strict: true, allowUnionTypes: true })],
  ["for editors", editorSchemas(), () => new Ajv({ strict: true, allowUnionTypes: true })],
])("JSON schemas %s", (_, schemas, make) => {
  test("accept the front matter of a sound card, and refuse a misspelt key", () => {
    const validate = make().compile(modelsSchema(schemas));
    const card = parseYaml(splitFrontMatter(EXAMPLE)?.yaml ?? "").data as Record<string, unknown>;
    validate(card);
    expect(validate.errors ?? []).toEqual([]);
    expect(validate({ ...card, sumary: "x" })).toBe(false);
  });

  test("are accepted whole by a strict validator, each under an address of its own", () => {
    for (const { name, schema } of schemas) {
      expect(() => make().compile(schema)).not.toThrow();
      expect((schema as { $id: string }).$id).toMatch(new RegExp(`^https://[^/]+/data/schema/${name}\\.json$`));
    }
  });

  test("say of each fact what it is, in which unit, and whether it is required", () => {
    const fact = [...properties(modelsSchema(schemas))].find(([key]) => key === "training-tokens");
    expect(fact?.[1].description).toBe(
      "Tokens that the model was trained on, repeats included, from its starting point in the lineage. Unit: token. Required.",
    );
    for (const { id } of modelFields)
      expect([...properties(modelsSchema(schemas))].some(([key, { description }]) => key === id && description)).toBe(true);
  });
});

test("every key of a claim is described", () => {
  const keys = new Set("status value text qualifier phase citations method by inputs reason note because disputed".split(" "));
  const bare = [...properties(modelsSchema(editorSchemas()))].filter(([key, { description }]) => keys.has(key) && !description);
  expect(bare.map(([key]) => key)).toEqual([]);
});
