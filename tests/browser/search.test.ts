import type { Page } from "playwright-core";
import { beforeAll, describe, expect, test } from "vitest";
import { fixtureSite, readPage } from "../built-site.ts";
import { useSite } from "./browser.ts";

const site = useSite(fixtureSite);
let page: Page;
let complaints: string[];

beforeAll(async () => {
  ({ page, complaints } = await site.open("/search/"));
});

const settled = (query: string) =>
  page.waitForFunction((words) => document.querySelector("[data-status]")?.textContent?.includes(`“${words}”`), query);

async function results(query: string): Promise<string[]> {
  if (!new URL(page.url()).pathname.endsWith("/search/")) await page.goto(`${site.address}/search/`);
  await page.fill("#search-query", query);
  await settled(query);
  return titles();
}

/** Paths below the base, and fragments, of the results. */
async function titles(): Promise<string[]> {
  const links = await page.$$eval("[data-results] a.title", (all) => all.map((link) => (link as HTMLAnchorElement).href));
  return links.map((link) => link.slice(site.address.length));
}

describe("the search", () => {
  test("says what a fact is, or why it is not known", async () => {
    const facts = async (query: string) => {
      await results(query);
      return page.$$eval("[data-results] > li", (items) => items.slice(0, 4).map((item) => item.querySelector("p")?.textContent));
    };
    expect(await facts("heron 2 training tokens")).toContain("≤ 9 T");
    expect((await facts("lark 8x5b training tokens"))[0]).toMatch(/^not disclosed/);
  });

  test("leads from a fact alone to a table of it", async () => {
    expect((await results("training tokens"))[0]).toBe("/models/?columns=training-tokens&sort=-training-tokens");
    await page.click("[data-results] a.title");
    expect(await page.locator("thead").textContent()).toContain("Tokens");
    expect(new URL(page.url()).search).toBe("?columns=training-tokens&sort=-training-tokens");
  });

  test("finds words of the prose and links to the place", async () => {
    await results("counts what was read once");
    const anchors = await page.$$eval("[data-results] a", (links) => links.map((link) => (link as HTMLAnchorElement).hash).filter(Boolean));
    expect(anchors.length).toBeGreaterThan(0);
  });

  test("puts misspelt names right, and says so", async () => {
    await results("larck 8x5b");
    expect(await page.textContent("[data-status]")).toMatch(/^Nothing was found for “larck 8x5b”\. \d+ results for “lark 8x5b”\.$/);
    await page.click("[data-status] a");
    await settled("lark 8x5b");
    expect((await titles())[0]).toBe("/models/lark-8x5b/");
  });

  test.each([
    ["herron 2", "heron 2", /^\/(?:families|models)\/heron-2/],
    ["plovver", "plover", /^\/(?:families|models)\/plover/],
    ["hreon", "heron", /^\/(?:families|models)\/heron/],
  ])("holds “%s” against names before the full text", async (query, meant, place) => {
    expect((await results(query))[0]).toMatch(place);
    expect(await page.textContent("[data-status] a")).toBe(`“${meant}”`);
  });

  test("says of every result what it is, and quotes its summary", async () => {
    await results("counts what was read once");
    const items = await page.$$eval("[data-results] > li", (all) =>
      all.map((item) => [item.querySelector(".small")?.textContent?.trim() ?? "", item.querySelector("p")?.textContent ?? ""] as const),
    );
    expect(items.length).toBeGreaterThan(0);
    for (const [kind, words] of items) {
      expect(kind).not.toBe("");
      // A sentence, not cells of a table in a row.
      expect(words).toMatch(/^\p{Lu}.*\.$/u);
    }
  });

  test("shows filters only where there is something to narrow", async () => {
    await page.goto(`${site.address}/search/`);
    expect(await page.isVisible(".filters")).toBe(false);
    await results("heron");
    expect(await page.isVisible(".filters")).toBe(true);
    await results("zzzzqqqq");
    expect(await page.isVisible(".filters")).toBe(false);
  });

  test("is ready for the arrows on arrival", async () => {
    await page.goto(`${site.address}/search/?q=heron`);
    await page.waitForSelector("[data-results] a.title");
    await page.keyboard.press("ArrowDown");
    expect(await page.evaluate(() => document.activeElement?.matches("[data-results] li:first-child a.title"))).toBe(true);
  });

  test("says so when nothing is found", async () => {
    expect(await results("zzzzqqqq")).toEqual([]);
    expect(await page.textContent("[data-status]")).toContain("Nothing was found for “zzzzqqqq”");
  });

  test("shows a hostile query as text and does nothing else", async () => {
    await results('"><img src=x onerror=alert(1)>');
    expect(await page.$$eval("main img, main script", (nodes) => nodes.length)).toBe(0);
  });

  test("has six filters, each with choices", async () => {
    await results("heron");
    expect(
      await page.$$eval("select[data-filter]", (selects) =>
        selects.map((select) => [(select as HTMLSelectElement).dataset["filter"], (select as HTMLSelectElement).length > 2]),
      ),
    ).toEqual(["organization", "family", "access", "architecture", "licence", "training tokens"].map((name) => [name, true]));
  });

  test("filters by what is known, from the address", async () => {
    await page.goto(
      `${site.address}/search/?${new URLSearchParams({ organization: "Borealis Institute", "training tokens": "not known" })}`,
    );
    await page.waitForSelector("[data-results] a.title");
    expect(await titles()).toContain("/models/lark-8x5b/");
    expect(await titles()).not.toContain("/models/heron-7b/");
  });

  test("filters combine with the query, for names, facts and text, and stand in the address", async () => {
    await page.goto(`${site.address}/search/`);
    await results("70b training tokens");
    await page.selectOption("#filter-family", "Heron 2");
    await page.waitForFunction(() => /^\d.* with these filters$/.test(document.querySelector("[data-status]")?.textContent ?? ""));
    const found = await titles();
    expect(found[0]).toBe("/models/heron-2-70b/#training-tokens");
    expect(found.filter((place) => !place.startsWith("/models/heron-2-"))).toEqual([]);
    expect(Object.fromEntries(new URL(page.url()).searchParams)).toEqual({ q: "70b training tokens", family: "Heron 2" });
    await page.fill("#search-query", "lark");
    await page.waitForFunction(() => document.querySelector("[data-status]")?.textContent?.startsWith("Nothing was found for “lark” with"));
    await page.click("[data-status] a");
    await settled("lark");
    expect((await titles()).length).toBeGreaterThan(0);
  });

  test("is reached with /, walked with the arrows, and left with Escape", async () => {
    const focused = () =>
      page.evaluate(() => [...document.querySelectorAll("[data-results] a.title")].indexOf(document.activeElement as Element));
    const focusedId = () => page.evaluate(() => document.activeElement?.id);
    await results("heron");
    await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
    await page.keyboard.press("/");
    expect(await focusedId()).toBe("search-query");
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("ArrowDown");
    expect(await focused()).toBe(1);
    await page.keyboard.press("ArrowUp");
    await page.keyboard.press("ArrowUp");
    expect(await focusedId()).toBe("search-query");
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("Escape");
    expect(await focusedId()).toBe("search-query");
    expect(await page.inputValue("#search-query")).toBe("heron");
    await page.keyboard.press("Escape");
    expect(await page.inputValue("#search-query")).toBe("");
    await page.waitForFunction(() => document.querySelectorAll("[data-results] li").length === 0);
  });

  test("results that come later leave the focus where it is", async () => {
    await results("zzzzqqqq");
    await page.fill("#search-query", "lark 8x5b");
    await page.waitForSelector("[data-results] a.title");
    await page.focus("[data-results] a.title");
    await settled("lark 8x5b");
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe("Lark 8x5B");
  });

  test("without JavaScript offers plain lists and no dead control", async () => {
    const { page: plain } = await site.open("/search/?q=heron", { javaScriptEnabled: false });
    expect(await plain.locator("main form, main select, main input").filter({ visible: true }).count()).toBe(0);
    const lists = await plain.$$eval("main ul.plain a", (links) => links.map((link) => (link as HTMLAnchorElement).href));
    const paths = lists.map((list) => list.slice(site.address.length));
    expect(paths).toEqual(
      expect.arrayContaining([
        "/models/",
        "/families/",
        "/organizations/",
        "/datasets/",
        "/benchmarks/",
        "/licenses/",
        "/guides/",
        "/proposals/",
      ]),
    );
    for (const path of paths) expect(readPage(path, fixtureSite.folder)).toContain("<h1");
    await plain.close();
  });

  test("suggests below the field of the header: names, facts with their values, and all else", async () => {
    await page.goto(`${site.address}/guides/`);
    const field = page.locator("header [type=search]");
    await field.fill("heron 2 3b training tokens");
    const list = page.getByRole("listbox", { name: "Suggestions" });
    await list.waitFor();
    expect(await list.getByRole("option").allTextContents()).toEqual([
      "Heron 2 3B: Training tokens ≤ 9 T fact",
      "All results for “heron 2 3b training tokens”",
    ]);
    await field.fill("herron 2 3b");
    await page.waitForFunction(() => document.querySelector("[role=option]")?.textContent === "Heron 2 3B model");
    expect(await field.getAttribute("aria-expanded")).toBe("true");
    await field.press("ArrowDown");
    const marked = await field.getAttribute("aria-activedescendant");
    expect(await page.locator(`#${marked}`).getAttribute("aria-selected")).toBe("true");
    await field.press("Escape");
    expect([await list.isVisible(), await field.getAttribute("aria-activedescendant")]).toEqual([false, null]);
    await field.press("ArrowDown");
    await field.press("Enter");
    await page.waitForURL("**/models/heron-2-3b/");
  });

  test("the field of the header sends what was typed where no suggestion is marked", async () => {
    await page.goto(`${site.address}/guides/`);
    await page.fill("header [type=search]", "heron");
    await page.getByRole("listbox", { name: "Suggestions" }).waitFor();
    await page.press("header [type=search]", "Enter");
    await page.waitForURL("**/search/?q=heron");
    expect(await page.inputValue("#search-query")).toBe("heron");
  });

  test("left no complaint in the console", () => {
    expect(complaints).toEqual([]);
  });
});
