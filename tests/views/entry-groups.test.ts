import { expect, test } from "vitest";
import { groupEntries, jumpLetters } from "../../src/views/entry-groups.ts";
import { exampleCatalog } from "../formats/catalog.ts";

const catalog = exampleCatalog({
  "sources/report.yaml":
    "type: report\nkind: report\ntitle: A report\npublisher: An institute\nissued: 2025-03\nURL: https://example.org/report\naccessed: 2026-11-01\n",
});

test("sources come by kind, with who published them, when, and what rests on them", () => {
  const groups = groupEntries(catalog, "sources");
  expect(groups.map(({ id, heading }) => [id, heading])).toEqual([
    ["group-model-cards", "Model cards"],
    ["group-papers", "Papers"],
    ["group-reports", "Reports"],
  ]);
  const [card, paper, report] = groups.map(({ entries }) => entries[0]);
  expect(card).toMatchObject({ label: "The model card", summary: "Maker, no date" });
  expect(card?.count).toMatch(/^\d+ claims$/);
  expect(paper).toMatchObject({ summary: "Ångström et al., September 2024", count: "1 claim" });
  expect(report).toMatchObject({ summary: "An institute, March 2025" });
  expect(report?.count).toBeUndefined();
});

test("a benchmark counts results, an organization models, each once", () => {
  expect(groupEntries(catalog, "benchmarks")[0]?.entries[0]?.count).toBe("2 results");
  expect(groupEntries(catalog, "organizations")[0]?.entries[0]).toMatchObject({ label: "Maker", count: "2 models" });
});

test("letters lead to the first entry that begins so, whatever stands before the letter", () => {
  const entries = ["3D data", "70 tasks", "“Quoted”", "Éclair", "Echo", "zeta"].map((label) => ({ label }));
  expect(jumpLetters(entries)).toEqual([
    { letter: "0–9", index: 0 },
    { letter: "Q", index: 2 },
    { letter: "E", index: 3 },
    { letter: "Z", index: 5 },
  ]);
  expect(jumpLetters([])).toEqual([]);
});
