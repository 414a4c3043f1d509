import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { noteReferences, readReferences, recallReferences, writeReferences } from "../../scripts/kept-references.ts";
import { citedSources } from "../../src/formats/csl.ts";
import { provideReferences, referenceKey, referenceText } from "../../src/views/reference-text.ts";
import { fixtureCatalog } from "../fixture-catalog.ts";

const key = Buffer.alloc(32, 3);
let folder = "";
let file = "";
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "references-"));
  file = join(folder, "references");
});
afterEach(() => {
  provideReferences(new Map());
  rmSync(folder, { recursive: true });
});

test("what a build notes the next one recalls, with the same code and key", () => {
  noteReferences(new Map([["source", "Text."]]), "v1", file, key);
  expect([...recallReferences("v1", file, key)]).toEqual([["source", "Text."]]);
  expect(recallReferences("v2", file, key).size).toBe(0);
  expect(recallReferences("v1", file, Buffer.alloc(32, 4)).size).toBe(0);
  expect(recallReferences("v1", join(folder, "nothing"), key).size).toBe(0);
});

test("notes that another hand changed are not believed", () => {
  noteReferences(new Map([["source", "Text."]]), "v1", file, key);
  writeFileSync(file, readFileSync(file, "utf8").replace("Text.", "Lies."));
  expect(recallReferences("v1", file, key).size).toBe(0);
});

test("every source has its reference, and what no source needs any more is dropped", async () => {
  const catalog = fixtureCatalog();
  const alone = citedSources(fixtureCatalog()).map((cited) => referenceText(cited));
  const known = new Map([["a source that is gone", "Text."]]);
  writeReferences(catalog, known, folder);
  expect([...known.values()]).toEqual(alone);
  expect([...(await readReferences(folder))]).toEqual([...known]);
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
