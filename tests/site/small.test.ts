import { describe, expect, test } from "vitest";
import { pagesOf, readPage, smallSites } from "../built-site.ts";

/** What a script fills, and what nobody sees until then. */
const FILLED_LATER = /\s(?:hidden|data-results|data-chips|data-models)\b/;

describe.each(smallSites)("the site of $name", ({ folder }) => {
  const pages = pagesOf(folder).map((path) => ({ path, html: readPage(path, folder) }));

  test("says nothing that only a program would say", () => {
    const told = pages.flatMap(({ path, html }) => {
      const words = html.replace(/<(script|style)[\s>].*?<\/\1>/gs, "").replace(/<[^>]+>/g, " ");
      return [...words.matchAll(/\b(?:undefined|NaN|null|Infinity|1970)\b|\[object/g)].map(([word]) => `${path} ${word}`);
    });
    expect(told).toEqual([]);
  });

  test("holds no table, list or part without contents, and no heading of nothing", () => {
    const empty = pages.flatMap(({ path, html }) => [
      ...[...html.matchAll(/<(tbody|ul|ol|dl|details|section|nav)\b([^>]*)>\s*<\/\1>/g)]
        .filter(([, , attributes = ""]) => !FILLED_LATER.test(attributes))
        .map(([tag]) => `${path} ${tag}`),
      ...[...html.matchAll(/<\/summary>\s*<\/details>/g)].map(() => `${path} opens nothing`),
    ]);
    expect(empty).toEqual([]);
  });
});
