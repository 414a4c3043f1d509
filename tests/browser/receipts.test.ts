import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { placed, type Beside } from "../../src/catalog/receipt-links.ts";
import { sharedBrowser } from "./launch.ts";

/** Quotes, and the markup in which a page says them; a word in another element, a row, a break are still the same words. */
const RECEIPTS: readonly (readonly [quote: string, markup: string, beside?: Beside])[] = [
  ["pretrained on up to nine trillion tokens", "<p>It was pretrained on up to <b>nine trillion</b> tokens of text.</p>"],
  ["a context of 128k tokens", "<p>All sizes have a context of 128k tokens.</p>"],
  ["Release date: 25 September 2024", "<dl><dt>Release date: 25 September 2024</dt></dl>"],
  ["cost & effort were not counted", "<p>Here cost &amp; effort were not counted.</p>"],
  ["first, second, and third stage", "<p>A first, second, and third stage followed.</p>"],
  ["a post-training stage of its own", "<p>There was a post-training stage of its own.</p>"],
  ["“quoted words” within a sentence", "<p>There are “quoted words” within a sentence.</p>"],
  ["the café’s naïve résumé", "<p>Accents: the café’s naïve résumé.</p>"],
  ["8 A100 80GB for two days", "<p>Trained on <code>8 A100 80GB</code> for two days.</p>"],
  ["100% of it was renewable", "<p>Of the energy 100% of it was renewable.</p>"],
  ["Example 3B | 460k | 700 | 133", "<table><tr><td>Example 3B</td><td>460k</td><td>700</td><td>133</td></tr></table>"],
  [
    "The data were collected from public pages in forty languages and filtered by a classifier that had learned from encyclopaedias",
    "<p>The data were collected from public pages in forty languages and filtered by a <i>classifier</i> that had learned from encyclopaedias.</p>",
  ],
  ["All layers are quantised … in groups of thirty-two", "<p>All layers are quantised to four bits in groups of thirty-two.</p>"],
  ["licensed under the Example Licence 1.0", '<p>It is <a href="#">licensed</a> under the Example Licence 1.0.</p>'],
  ["hidden size: 3,072 (28 layers)", "<ul><li>hidden size: 3,072 (28 layers)</li></ul>"],
  ["words that a line break parts", "<p>words that a\n line break parts</p>"],
  ["in a summary that is closed", "<details><summary>in a summary that is closed</summary><p>more</p></details>"],
  ["within a closed part of the page", "<details><summary>Open</summary><p>What is within a closed part of the page.</p></details>"],
  // What is said twice is told apart by words that only one of them has.
  ["GPU hours of the smaller model: 370k", "<p>GPU hours of the larger model: 460k</p><p>GPU hours of the smaller model: 370k</p>"],
  ["of the second run it took nine days", "<p>of the first run it took nine days</p><p>of the second run it took nine days</p>"],
  // What is said in two sections is told apart by words beside it.
  ["it has a width of 4096", "<p>Of the small one: it has a width of 4096, no more.</p>"],
  ["it has a width of 4096", "<p>Of the large one: it has a width of 4096, no less.</p>", { prefix: "large one:" }],
  ["it has a width of 4096", "<p>Of the huge one: it has a width of 4096 and two heads.</p>", { suffix: "and two" }],
  ["28 | 3072", "<table><tr><td>Example 3B</td><td>28</td><td>3072</td></tr></table>", { prefix: "Example 3B" }],
];

describe("receipts in Chromium", () => {
  let page: Page | undefined;
  let server: Server | undefined;
  let origin = "";
  beforeAll(async () => {
    const parts = RECEIPTS.map(([, markup], index) => `<div class="gap"></div><section id="part-${index}">${markup}</section>`).join("");
    const html = `<!doctype html><html lang="en"><meta charset="utf-8"><title>A page</title><style>.gap { height: 2000px }</style><body>${parts}<div class="gap"></div></body></html>`;
    server = createServer((_request, response) => response.setHeader("content-type", "text/html").end(html));
    await new Promise<void>((resolve) => server?.listen(0, "127.0.0.1", resolve));
    origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
    page = await (await sharedBrowser()).newPage({ viewport: { width: 800, height: 600 } });
  });
  afterAll(async () => {
    await page?.close();
    server?.closeAllConnections();
    server?.close();
  });

  test.each(RECEIPTS.map(([quote, , beside], index) => [quote, index, beside] as const))("%s, part %i", async (quote, index, beside) => {
    if (!page) throw new Error("The browser is open once the tests run.");
    // Another address each time: a browser looks for a text only in a page that it loads.
    await page.goto(placed(`${origin}?${index}`, { quote, ...beside }));
    await page.waitForFunction(() => scrollY > 0);
    const seen = await page.evaluate(() =>
      [...document.querySelectorAll("section")]
        .filter((part) => {
          const { top, bottom } = part.getBoundingClientRect();
          return bottom > 0 && top < innerHeight;
        })
        .map(({ id }) => id),
    );
    expect(seen).toEqual([`part-${index}`]);
  });
});
