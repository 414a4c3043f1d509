import { expect, test } from "vitest";
import { catalog } from "../../src/content.ts";
import { catalogJson } from "../../src/formats/catalog-json.ts";
import { catalogValidator, complaints } from "../formats/schemas.ts";

test("catalog.json agrees with its schema, which knows each of its keys", () => {
  expect(complaints(catalogValidator(catalog.fields), JSON.parse(JSON.stringify(catalogJson(catalog))))).toEqual([]);
});
