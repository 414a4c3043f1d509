import { afterEach, expect, test } from "vitest";
import { keepLayouts } from "../../scripts/kept-layouts.ts";
import { modelLineage } from "../../src/views/lineage/view.ts";
import { fixtureCatalog } from "../fixture-catalog.ts";

afterEach(() => keepLayouts(new Map()));

function drawings() {
  const catalog = fixtureCatalog();
  return [...catalog.models.keys()].flatMap((id) => modelLineage(catalog, id)?.drawing ?? []);
}

test("a lineage is drawn by the layout that was kept for its shape, as by one that is made", () => {
  const known = new Map<string, string>();
  keepLayouts(known);
  const made = drawings();
  expect(made.length).toBeGreaterThan(0);
  expect(known.size).toBeGreaterThan(0);
  keepLayouts(new Map(known));
  expect(drawings()).toEqual(made);
  // A layout that the library would not make shows that it was not asked.
  const wider = new Map([...known].map(([shape, plan]) => [shape, JSON.stringify({ ...JSON.parse(plan), width: 4321 })]));
  keepLayouts(wider);
  expect(drawings()).toEqual(made.map((drawing) => ({ ...drawing, width: 4321 })));
  expect(wider.size).toBe(known.size);
});

test("so many layouts that most belong to no card any more are forgotten", () => {
  const known = new Map(Array.from({ length: 20_001 }, (_, index) => [String(index), "{}"]));
  keepLayouts(known);
  expect(known.size).toBe(0);
});
