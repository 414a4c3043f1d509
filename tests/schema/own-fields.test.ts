import { describe, expect, test } from "vitest";
import { definitionOf, ownFieldSchema, writtenDefinition, type OwnField } from "../../src/schema/own-fields.ts";

const told = { label: "Label", description: "A sentence." };

describe("writtenDefinition", () => {
  test.each<[string, OwnField]>([
    ["a number with bounds", { ...told, type: "number", group: "training", unit: "ms", integer: true, minimum: 1, maximum: 60000 }],
    ["a date of one claim", { ...told, type: "date", group: "source", several: false }],
    ["words that people type", { ...told, type: "text", group: "characteristics", synonyms: ["wait", "delay"] }],
    ["a choice", { ...told, type: "choice", group: "source", words: ["approved", "refused"] }],
    ["a list of words", { ...told, type: "list", group: "training-data", words: ["web", "code"] }],
    ["a list of ids", { ...told, type: "list", group: "characteristics", ids: "models" }],
    ["a list of lines", { ...told, type: "list", group: "characteristics" }],
    ["a fact of data sets", { ...told, type: "text", of: "datasets" }],
    ["a fact of accelerators", { ...told, type: "number", of: "accelerators", unit: "EUR" }],
  ])("is what the field was made from: %s", (_name, own) => {
    const written = writtenDefinition(own.of ?? "models", definitionOf("x-nest-field", own));
    expect(JSON.parse(JSON.stringify(written))).toEqual(own);
    expect(ownFieldSchema.safeParse(written).success).toBe(true);
  });
});
