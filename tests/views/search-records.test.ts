import { describe, expect, test } from "vitest";
import { searchRecords } from "../../src/views/search-records/index.ts";
import { fixtureCatalog } from "../fixture-catalog.ts";

const catalog = fixtureCatalog();
const records = new Map(searchRecords(catalog).map((record) => [record.path, record]));
const drawn = (path: string) => records.get(path)?.draw() ?? "";
const words = (html: string) =>
  html
    .replace(/<[^>]*>/g, " ")
    .replace(/\s+/g, " ")
    .trim();
/** The words at an anchor, up to the next element. */
const at = (path: string, anchor: string) => new RegExp(` id="${anchor}">([^<]*)<`).exec(drawn(path))?.[1];

describe("searchRecords", () => {
  test("has every page of an entry, and the comparisons, once", () => {
    const all = searchRecords(catalog).map(({ path }) => path);
    expect(new Set(all).size).toBe(all.length);
    expect(all).toEqual(expect.arrayContaining(["/models/tern/", "/families/tern/", "/licenses/mit/", "/sources/heron-paper/"]));
    // Devices and questions have sections of one page, which is read as it is.
    expect(all.filter((path) => /^\/(?:accelerators|inquiries)\//.test(path))).toEqual([]);
    expect(all.some((path) => path.startsWith("/compare/"))).toBe(true);
  });

  test("says of a card its names, its prose, and each fact at its anchor", () => {
    const heron = drawn("/models/heron-2-3b/");
    expect(heron).toContain(`<h1 data-pagefind-meta="title">Heron 2 3B</h1>`);
    expect(at("/models/heron-2-3b/", "training-tokens")).toBe("Training tokens: up to 9 trillion tokens.");
    expect(words(heron)).toContain("In short");
  });

  test("says why a fact is not known", () => {
    expect(at("/models/lark-8x5b/", "training-tokens")).toMatch(/^Training tokens: not disclosed\./);
  });

  test("narrows cards by every filter of the search, and nothing else", () => {
    expect(drawn("/models/tern/")).toContain(`data-pagefind-filter="training tokens"`);
    expect(drawn("/sources/heron-paper/")).not.toContain("data-pagefind-filter");
  });

  test("holds texts of cards as text", () => {
    for (const { draw } of records.values()) expect(draw()).not.toMatch(/<(?:script|img|iframe)\b/);
  });
});
