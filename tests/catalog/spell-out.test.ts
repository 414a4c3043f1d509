import { expect, test } from "vitest";
import { spellOut } from "../../src/catalog/spell-out.ts";
import { parseYaml } from "../../src/catalog/yaml.ts";

const spelledOut = (collection: "models" | "sources" | "licenses", yaml: string) =>
  JSON.stringify(spellOut(collection, parseYaml(yaml).data));

test("a single claim becomes a list of one, reported, with its one citation behind the rest", () => {
  expect(
    spelledOut("models", "facts:\n  layers:\n    source: a\n    value: 3\n    checked: 2026-01-02\n    note: n\n    locator: b\n"),
  ).toBe(
    '{"facts":{"layers":[{"value":3,"note":"n","status":"reported","citations":[{"source":"a","locator":"b","checked":"2026-01-02"}]}]}}',
  );
});

test("items of lists keep their places; what has both forms, or another shape, is left for the schema to refuse", () => {
  const yaml =
    "facts:\n  layers: [{ status: estimated, value: 3 }, 7, { source: a, citations: [] }]\n  vocabulary: many\nlineage:\n  - { model: m, source: a }\n";
  expect(spelledOut("models", yaml)).toBe(
    '{"facts":{"layers":[{"status":"estimated","value":3},7,{"source":"a","citations":[],"status":"reported"}],"vocabulary":"many"},"lineage":[{"model":"m","citations":[{"source":"a"}]}]}',
  );
});

test("entries that are cited as a whole have their citation, sources none", () => {
  expect(spelledOut("licenses", "name: A\nsource: a\nlocator: b\n")).toBe('{"name":"A","citations":[{"source":"a","locator":"b"}]}');
  expect(spelledOut("sources", "locator: b\n")).toBe('{"locator":"b"}');
});

test("a key that every map inherits something by is a key like any other", () => {
  expect(spelledOut("models", 'lineage:\n  - { "__proto__": { a: 1 }, source: a }\n')).toBe(
    '{"lineage":[{"__proto__":{"a":1},"citations":[{"source":"a"}]}]}',
  );
});
