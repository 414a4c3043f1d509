import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { fixtureSite, pagesOf, readPage } from "../built-site.ts";

/** What programs that show links, browsers and feed readers learn from the head of a page. */

const { folder, base } = fixtureSite;
const pages = pagesOf(folder).map((path) => ({ path, html: readPage(path, folder) }));
const content = (html: string, name: string) => new RegExp(`<meta (?:property|name)="${name}" content="([^"]*)"`).exec(html)?.[1];
const fileOf = (address: string) => join(folder, new URL(address).pathname.slice(base.length));

test("every page has a title, words and a picture of its own site for those who link to it", () => {
  const lacking = pages.filter(({ html }) => {
    const picture = content(html, "og:image");
    return !content(html, "og:title") || !content(html, "og:description") || !picture || !existsSync(fileOf(picture));
  });
  expect(lacking.map(({ path }) => path).filter((path) => !isForward(path))).toEqual([]);
});

test("models, comparisons and guides have pictures of their own, in the size that the page names", () => {
  const own = pages.filter(({ path }) => /^\/(?:models|compare|guides)\/[^/]+\/$/.test(path) && !isForward(path));
  expect(own.length).toBeGreaterThan(3);
  const pictures = own.map(({ html }) => content(html, "og:image") ?? "");
  expect(new Set(pictures).size).toBe(own.length);
  for (const picture of pictures) {
    const bytes = readFileSync(fileOf(picture));
    expect([bytes.readUInt32BE(16), bytes.readUInt32BE(20)]).toEqual([1200, 630]);
    expect(bytes.length).toBeLessThan(30_000);
  }
});

test("every page names the feed, an icon for phones and a colour for each theme", () => {
  const lacking = pages.filter(
    ({ path, html }) =>
      !isForward(path) &&
      !(
        html.includes(`<link rel="alternate" type="application/atom+xml" href="${base}/changes/feed.xml"`) &&
        html.includes(`<link rel="apple-touch-icon" href="${base}/apple-touch-icon.png">`) &&
        html.match(/<meta name="theme-color"/g)?.length === 2
      ),
  );
  expect(lacking.map(({ path }) => path)).toEqual([]);
});

test("cards and guides offer their Markdown, to open and for the button that copies", () => {
  for (const { path, html } of pages.filter((page) => /^\/(?:models|guides)\/[^/]+\/$/.test(page.path) && !isForward(page.path))) {
    const address = /<copy-page[^>]* data-address="([^"]+)"/.exec(html)?.[1];
    expect(address).toBe(`${base}${path.replace(/\/$/, ".md")}`);
    expect(existsSync(join(folder, path.replace(/\/$/, ".md")))).toBe(true);
  }
});

/** A page that is left where another has moved away. */
function isForward(path: string): boolean {
  return readPage(path, folder).includes("moved-page");
}
