import { Ajv2020, type ValidateFunction } from "ajv/dist/2020.js";
import { describe, expect, test } from "vitest";
import { catalogJson } from "../../src/formats/catalog-json.ts";
import { catalogSchema } from "../../src/formats/json-schema.ts";
import { fixtureCatalog } from "../fixture-catalog.ts";
import { catalogValidator, complaints } from "./schemas.ts";

const catalog = fixtureCatalog();
type Written = Record<string, Record<string, Record<string, unknown>>> & { models: Record<string, unknown>[] };

/** As it stands in the file. */
const written = (): Written => JSON.parse(JSON.stringify(catalogJson(catalog))) as Written;
const compile = (): ValidateFunction =>
  new Ajv2020({ strict: true, allowUnionTypes: true }).compile(catalogSchema("https://cards.example/cards", catalog.fields));

describe("the JSON Schema of catalog.json", () => {
  test("accepts what is written, and knows each of its keys", () => {
    expect(complaints(catalogValidator(catalog.fields), written())).toEqual([]);
  });

  test("lies at the address of its $id, and is accepted by a strict validator", () => {
    expect(compile().schema).toMatchObject({ $id: "https://cards.example/cards/data/schema/catalog.json" });
    expect(complaints(compile(), written())).toEqual([]);
  });

  test("lets keys through that a later edition adds, for they are no reason for another schemaVersion", () => {
    expect(complaints(compile(), { ...written(), later: 1 })).toEqual([]);
  });

  const factOf = (data: Written, field: string) => {
    const facts = data.models[0]?.["facts"] as Record<string, Record<string, unknown>> | undefined;
    return facts?.[field] ?? {};
  };
  test.each<[string, (data: Written) => void]>([
    ["a number in words", (data) => (factOf(data, "parameters-total")["value"] = "1e9")],
    ["a fact without claims", (data) => (factOf(data, "parameters-total")["claims"] = [])],
    ["a list that is none", (data) => (factOf(data, "license")["value"] = "mit")],
    ["a status of no list", (data) => (factOf(data, "license")["status"] = "unknown")],
    ["words that are a number", (data) => (factOf(data, "released")["display"] = 2024)],
    ["a model without an address", (data) => delete data.models[0]?.["url"]],
    ["null where a key is left out", (data) => (factOf(data, "license")["text"] = null)],
    ["a revision without a day", (data) => delete data["revision"]?.["date"]],
  ])("refuses %s", (_, spoil) => {
    const data = written();
    spoil(data);
    expect(complaints(compile(), data)).not.toEqual([]);
  });
});
