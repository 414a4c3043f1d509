import { expect, test } from "vitest";
import { bibtex } from "../../src/formats/bibtex.ts";
import { catalogJson } from "../../src/formats/catalog-json.ts";
import { citedSources, cslJson } from "../../src/formats/csl.ts";
import { entryMarkdown } from "../../src/formats/entry-markdown.ts";
import { modelMarkdown } from "../../src/formats/markdown.ts";
import { fixtureCatalog, modelOf } from "../fixture-catalog.ts";

/** A document without an address: its holder and its name there say where it is found. */
const catalog = fixtureCatalog({
  "sources/run-notes.yaml": `type: report
kind: report
title: Notes on a run
author: [{ literal: Aster Labs }]
issued: 2024-01
accessed: 2026-11-01
held-by: dune-works
identifier: "Report 2024-14 & annex"
`,
  "models/tern-note.md": fixtureCatalog()
    .models.get("tern")
    ?.entry.file.text.replace("name: Tern\n", "name: Tern Note\n")
    .replace(/aliases: .*\n/, "")
    .replace(/source: [a-z-]+/, "source: run-notes"),
});
const cited = citedSources(catalog).filter(({ id }) => id === "run-notes");

test("the catalogue with it breaks no rule", () => {
  expect(catalog.problems.filter(({ severity }) => severity === "error")).toEqual([]);
});

test("CSL has it as an archive and the place in it", () => {
  const [item] = cslJson(cited);
  expect(item).toMatchObject({ archive: "Dune Works", archive_location: "Report 2024-14 & annex" });
  expect(Object.keys(item ?? {})).not.toEqual(expect.arrayContaining(["held-by"]));
  expect(Object.keys(item ?? {})).not.toEqual(expect.arrayContaining(["identifier"]));
});

test("BibTeX has it as the one note, and calls nothing online", () => {
  const entry = bibtex(cited);
  expect(entry.match(/^\tnote = .*$/gm)).toEqual([String.raw`	note = {Held by Dune Works as Report 2024-14 \& annex},`]);
  expect(entry).not.toContain("Online");
});

test("Markdown says it, on the page of the source and in the list of a card", () => {
  const source = catalog.sources.get("run-notes");
  expect(source && entryMarkdown(source, catalog)).toContain(String.raw`Notes on a run. Held by Dune Works as Report 2024-14 \& annex.`);
  expect(modelMarkdown(modelOf(catalog, "tern-note"), catalog)).toContain(String.raw`Held by Dune Works as Report 2024-14 \& annex.`);
});

test("JSON says it with the id of the organization", () => {
  expect(catalogJson(catalog).sources["run-notes"]).toMatchObject({ "held-by": "dune-works", identifier: "Report 2024-14 & annex" });
});
