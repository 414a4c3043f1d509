import { expect, test } from "vitest";
import { licenseMatrix } from "../../src/views/license-matrix.ts";
import { exampleCatalog } from "../formats/catalog.ts";

const CITED = "source: maker-card\nlocator: section 1\nchecked: 2026-11-01";
const catalog = exampleCatalog({
  "licenses/research.md": `---
name: Research License
spdx: LicenseRef-Research
class: non-commercial
summary: Research only.
permits: [{ text: Changing it., clause: section 1, about: [changes, sharing] }]
requires: [{ text: Asking first., clause: section 2, about: [commercial-use] }]
forbids: [{ text: Selling it., clause: section 3, about: [commercial-use] }]
${CITED}
---
`,
});
const { columns, groups } = licenseMatrix(catalog);
const cell = (topic: string) =>
  groups.find(({ id }) => id === "terms-non-commercial")?.rows[0]?.cells[columns.findIndex(({ id }) => id === topic)];

test("a licence that asks for what it forbids otherwise shows the stricter word, and both terms with their clauses", () => {
  expect(cell("commercial-use")).toEqual({
    verb: "forbids",
    words: "It forbids: Selling it. (section 3) It requires: Asking first. (section 2)",
  });
  expect(cell("sharing")).toMatchObject({ verb: "permits" });
});

test("where the licence has no term on it, nothing is made up", () => {
  expect(cell("training-on-outputs")).toEqual({ words: "not said" });
});

test("licences come by class, with the models that name them", () => {
  expect(groups.map(({ id, rows }) => [id, rows.map(({ label, models }) => [label, models])])).toEqual([
    ["terms-permissive", [["MIT License", 2]]],
    ["terms-non-commercial", [["Research License", 0]]],
  ]);
});
