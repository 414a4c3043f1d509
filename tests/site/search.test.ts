import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import { describe, expect, test } from "vitest";
import { everySite, pagesOf, readPage } from "../built-site.ts";

interface Fragment {
  url: string;
  content: string;
  meta: { title?: string; summary?: string };
  anchors: { id: string }[];
}

/** What stands before the JSON of a fragment. */
const SIGNATURE = "pagefind_dcd";

/** What the full-text index of a site holds of each page. */
function fragmentsOf(folder: string): Fragment[] {
  const parts = ["", ...(JSON.parse(readFileSync(join(folder, "pagefind/parts.json"), "utf8")) as string[])];
  return parts.flatMap((part) => {
    const place = join(folder, "pagefind", part, "fragment");
    if (!existsSync(place)) return [];
    return readdirSync(place).map((name): Fragment =>
      JSON.parse(
        gunzipSync(readFileSync(join(place, name)))
          .toString("utf8")
          .slice(SIGNATURE.length),
      ),
    );
  });
}

describe.each(everySite)("the full-text index of $name", ({ folder }) => {
  const fragments = fragmentsOf(folder);

  test("names pages that exist, each once, with a title and a summary", () => {
    const pages = new Set(pagesOf(folder));
    expect(fragments.filter(({ url }) => !pages.has(url)).map(({ url }) => url)).toEqual([]);
    expect(new Set(fragments.map(({ url }) => url)).size).toBe(fragments.length);
    expect(fragments.filter(({ meta }) => !meta.title || !meta.summary).map(({ url }) => url)).toEqual([]);
  });

  test("has every page of an entry, and the pages of prose", () => {
    const found = new Set(fragments.map(({ url }) => url));
    const wanted = pagesOf(folder).filter((path) => {
      const html = readPage(path, folder);
      return html.includes("data-pagefind-body") && !/<meta[^>]*http-equiv="refresh"/i.test(html);
    });
    expect(wanted.filter((path) => !found.has(path))).toEqual([]);
  });

  test("knows no anchor that its page has not", () => {
    const strange = fragments.flatMap(({ url, anchors }) => {
      const ids = new Set([...readPage(url, folder).matchAll(/\sid="([^"]+)"/g)].map((match) => match[1]));
      return anchors.filter(({ id }) => !ids.has(id)).map(({ id }) => `${url}#${id}`);
    });
    expect(strange).toEqual([]);
  });
});
