import { afterEach, expect, test } from "vitest";
import { writeReferences } from "../../scripts/kept-references.ts";
import { citedSources } from "../../src/formats/csl.ts";
import { citedPlace } from "../../src/views/citations.ts";
import { provideReferences, referenceKey, referenceText } from "../../src/views/reference-text.ts";
import { fixtureCatalog } from "../fixture-catalog.ts";

afterEach(() => provideReferences(new Map()));

test("every source has its reference, and what no source needs any more is dropped", () => {
  const catalog = fixtureCatalog();
  const alone = citedSources(fixtureCatalog()).map((cited) => referenceText(cited));
  const known = new Map([["a source that is gone", "Text."]]);
  writeReferences(catalog, known);
  const place = referenceText(citedPlace(catalog));
  expect([...known.values()]).toEqual([...alone, place]);
});

test("a card's numbered source is known by the reference that was written for the source itself", () => {
  const catalog = fixtureCatalog();
  const [numbered] = [...catalog.models.values()].flatMap((model) => model.sources);
  if (!numbered) throw new Error("No card of the fixtures cites a source.");
  // As another process has it: equal, and another object.
  const { id, source, holder } = numbered;
  provideReferences(new Map([[referenceKey({ id, source, ...(holder === undefined ? {} : { holder }) }), "Written before."]]));
  expect(referenceText({ ...numbered, source: structuredClone(source) })).toBe("Written before.");
});
