import { expect, test } from "vitest";
import { modelJson } from "../../src/formats/model-json.ts";
import { comparableModelShape } from "../../src/tables/comparison-shapes.ts";
import { fixtureCatalog } from "../fixture-catalog.ts";

test("what a model takes over is written as the contract says, and comparisons read it", () => {
  const models = [...fixtureCatalog().models.values()];
  const taken = models.flatMap((model) => [...model.facts.values()].filter((fact) => fact.inherited).map((fact) => ({ model, fact })));
  expect(taken.length).toBeGreaterThan(0);
  for (const { model, fact } of taken) {
    const written: unknown = JSON.parse(JSON.stringify(modelJson(model)));
    const read = comparableModelShape.parse(written).facts[fact.field.id]?.inherited;
    const [{ display, status, value }] = fact.inherited?.fact.claims ?? fact.claims;
    expect(read).toMatchObject({ model: fact.inherited?.from.id, display, status, ...(value === undefined ? {} : { value }) });
    expect(read?.url).toBe(fact.inherited?.fact.url);
  }
});
