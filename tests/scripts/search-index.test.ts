import { gunzipSync } from "node:zlib";
import { afterAll, describe, expect, test } from "vitest";
import type { IndexFile } from "../../scripts/search-filters.ts";
import { buildSearchIndex, closeIndexer } from "../../scripts/search-index.ts";

const FRUITS = ["apple", "banana", "cherry", "damson", "elder", "fig", "grape", "hazel", "ilama", "jujube"];
const FILTERS = ["colour", "family", "size", "taste"];
const pages = FRUITS.map((fruit, index) => {
  const filters = FILTERS.map((name) => `<span data-pagefind-filter="${name}">${name} of ${fruit}</span>`).join("");
  return {
    path: `/${fruit}/`,
    html: `<html lang="en"><body data-pagefind-body><h1>${fruit}</h1>${filters}<p>Number ${index}.</p><table><tr><td>Cell</td></tr></table></body></html>`,
  };
});
afterAll(closeIndexer);

const plain = ({ content }: IndexFile) => gunzipSync(content).toString("latin1");
const named = (files: readonly IndexFile[], pattern: RegExp) => files.filter(({ path }) => pattern.test(path));

describe("buildSearchIndex", () => {
  test("gives the same bytes again and again, filters included", async () => {
    const first = await buildSearchIndex(pages);
    const byPath = (files: readonly IndexFile[]) =>
      Object.fromEntries(files.map(({ path, content }) => [path, Buffer.from(content).toString("base64")]));
    expect(byPath(await buildSearchIndex(pages))).toEqual(byPath(first));
  });

  test("names every filter and the index where Pagefind looks for them", async () => {
    const files = await buildSearchIndex(pages);
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

  test("leaves out what it is told to", async () => {
    const words = (files: readonly IndexFile[]) =>
      named(files, /^fragment\//)
        .map(plain)
        .join("\n");
    expect(words(await buildSearchIndex(pages))).toContain("Cell");
    expect(words(await buildSearchIndex(pages, ["table"]))).not.toContain("Cell");
  });

  test("keeps each value of a filter with its page", async () => {
    const colour = named(await buildSearchIndex(pages), /^filter\//).find((file) => plain(file).includes("colour of"));
    // CBOR: a list of ten pairs, each of a text and a list of one page.
    const found = [...(colour ? plain(colour) : "").matchAll(/\x82.colour of (\w+)\x81(.)/gs)];
    expect(found.map(([, fruit]) => fruit).toSorted()).toEqual(FRUITS);
    expect(new Set(found.map(([, , page]) => page)).size).toBe(FRUITS.length);
  });
});
