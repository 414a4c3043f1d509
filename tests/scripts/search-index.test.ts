import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { IndexFile } from "../../scripts/search-filters.ts";
import { buildSearchIndex } from "../../scripts/search-index.ts";

const FRUITS = ["apple", "banana", "cherry", "damson", "elder", "fig", "grape", "hazel", "ilama", "jujube"];
const FILTERS = ["colour", "family", "size", "taste"];
const folder = mkdtempSync(join(tmpdir(), "search-index-"));

beforeAll(() => {
  FRUITS.forEach((fruit, index) => {
    const filters = FILTERS.map((name) => `<span data-pagefind-filter="${name}">${name} of ${fruit}</span>`).join("");
    mkdirSync(join(folder, fruit));
    writeFileSync(
      join(folder, fruit, "index.html"),
      `<html lang="en"><body data-pagefind-body><h1>${fruit}</h1>${filters}<p>Number ${index}.</p></body></html>`,
    );
  });
});
afterAll(() => rmSync(folder, { recursive: true }));

const plain = ({ content }: IndexFile) => gunzipSync(content).toString("latin1");
const named = (files: readonly IndexFile[], pattern: RegExp) => files.filter(({ path }) => pattern.test(path));

describe("buildSearchIndex", () => {
  test("gives the same bytes again and again, filters included", async () => {
    const first = await buildSearchIndex(folder);
    const byPath = (files: readonly IndexFile[]) =>
      Object.fromEntries(files.map(({ path, content }) => [path, Buffer.from(content).toString("base64")]));
    expect(byPath(await buildSearchIndex(folder))).toEqual(byPath(first));
  });

  test("names every filter and the index where Pagefind looks for them", async () => {
    const files = await buildSearchIndex(folder);
    const [entry] = named(files, /^pagefind-entry\.json$/);
    const [meta] = named(files, /\.pf_meta$/);
    const filters = named(files, /^filter\//);
    expect(filters).toHaveLength(FILTERS.length);
    const { languages } = JSON.parse(Buffer.from(entry?.content ?? []).toString()) as { languages: { en: { hash: string } } };
    expect(meta?.path).toBe(`pagefind.${languages.en.hash}.pf_meta`);
    const listed = meta ? plain(meta) : "";
    for (const { path } of filters) expect(listed).toContain(path.slice("filter/".length, -".pf_filter".length));
    // Texts in CBOR begin with their length: the shorter one is first.
    const places = ["size", "taste", "colour", "family"].map((name) => listed.lastIndexOf(name));
    expect(places).toEqual(places.toSorted((a, b) => a - b));
  });

  test("keeps each value of a filter with its page", async () => {
    const colour = named(await buildSearchIndex(folder), /^filter\//).find((file) => plain(file).includes("colour of"));
    // CBOR: a list of ten pairs, each of a text and a list of one page.
    const pages = [...(colour ? plain(colour) : "").matchAll(/\x82.colour of (\w+)\x81(.)/gs)];
    expect(pages.map(([, fruit]) => fruit).toSorted()).toEqual(FRUITS);
    expect(new Set(pages.map(([, , page]) => page)).size).toBe(FRUITS.length);
  });
});
