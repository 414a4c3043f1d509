import { expect, test } from "vitest";
import { fixtureSite, readPage } from "../built-site.ts";

/** The words of a page's main part, with addresses in brackets. */
function wordsOf(html: string): string {
  return html
    .replaceAll(/<a href="([^"]*)"[^>]*>([^<]*)<\/a>/g, "$2 [$1]")
    .replaceAll(/<[^>]+>/g, "")
    .replaceAll(/\s+/g, " ")
    .replaceAll(" ,", ",");
}

test("a document without an address says who holds it and by which name", () => {
  expect(wordsOf(readPage("/sources/dune-run-notes/", fixtureSite.folder))).toContain(
    "Not published, held by Dune Works [/cards/organizations/dune-works/] as “Report 2024-14”, opened 1 November 2026",
  );
});

test("a document with an address says nothing of a holder", () => {
  expect(wordsOf(readPage("/sources/heron-paper/", fixtureSite.folder))).not.toMatch(/held by|Not published/i);
});
