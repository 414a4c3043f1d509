import { expect, test } from "vitest";
import { checkContent } from "../../../src/catalog/check.ts";
import { contentWith } from "../../content-files.ts";

/** Rules that object to a card on which a search has this place. */
function objections(locator: string): string[] {
  const claim = `{ status: not-disclosed, source: maker-card, locator: ${JSON.stringify(locator)}, checked: 2026-11-01 }`;
  return checkContent(contentWith({ facts: { "training-compute": claim } })).problems.map(({ rule }) => rule);
}

test.each([
  "whole paper, not at hand; no hours",
  "no copy could be found; no hours",
  "page unavailable; no hours",
  "behind a login; no hours",
  "not yet consulted",
  "not read in full; none",
  "skimmed; no utilisation",
  "from memory; none",
  "whole paper as far as loaded; none",
  "whole paper; appendix missing from the copy",
])("a search that admits that nobody read the place: %s", (locator) => {
  expect(objections(locator)).toEqual(["provenance/unread"]);
});

test.each([
  "summary; no hours",
  "conclusions; none",
  "first page; no hours",
  "the first ten pages; none",
  "page 1; no hours",
  "table of contents; no chapter on it",
  "metadata; no hours",
  "head of the page; none",
  "search results; none",
  "snippet of the paper; none",
  "as summarised by others; none",
  "whole paper without the appendix; no hours",
])("a search of a part: %s", (locator) => {
  expect(objections(locator)).toEqual(["provenance/unread"]);
});

test.each([
  "whole card; no hours",
  "whole paper with appendices; no figure",
  "sections 3 and 4; devices, without their hours",
  "whole README; open weights, not open source",
  "pages 1 to 26, the whole report; no date of the data",
  "row “Compute usage”; hours quoted from the card",
])("a search of the whole, or of the sections where it would stand: %s", (locator) => {
  expect(objections(locator)).toEqual([]);
});

const CITED = "source: maker-card, locator: section 1, checked: 2026-11-01";

test("what the maker reports is not called undisclosed", () => {
  const claims = `[{ value: [2e23, 3e23], qualifier: between, ${CITED} }, { status: not-disclosed, ${CITED} }]`;
  expect(checkContent(contentWith({ facts: { "training-compute": claims } })).problems.map(({ rule }) => rule)).toEqual(["claim/status"]);
});

test("of another phase nothing may be disclosed, and others may reckon what a maker keeps to itself", () => {
  for (const first of [`phase: post-training, ${CITED}`, `status: third-party, ${CITED}`]) {
    const claims = `[{ value: [2e23, 3e23], qualifier: between, ${first} }, { status: not-disclosed, ${CITED} }]`;
    expect(checkContent(contentWith({ facts: { "training-compute": claims } })).problems).toEqual([]);
  }
});
