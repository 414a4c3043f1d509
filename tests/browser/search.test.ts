import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { requireSite, SITE } from "../built-site.ts";
import { launchBrowser, serve, type Served } from "./browser.ts";

let browser: Browser;
let site: Served;
let page: Page;
const complaints: string[] = [];

beforeAll(async () => {
  requireSite();
  [browser, site] = await Promise.all([launchBrowser(), serve(SITE)]);
  page = await browser.newPage();
  page.on("console", (message) => {
    if (message.type() === "error") complaints.push(message.text());
  });
  page.on("pageerror", (error) => complaints.push(error.message));
});
afterAll(async () => {
  await browser.close();
  await site.close();
});

async function results(query: string): Promise<string[]> {
  await page.goto(`${site.address}/search/?q=${encodeURIComponent(query)}`);
  await page.waitForFunction(() => /^(?!Searching)\S/.test(document.querySelector("[data-status]")?.textContent ?? ""));
  return page.$$eval("[data-results] a.title", (links) => links.map((link) => new URL((link as HTMLAnchorElement).href).pathname));
}

describe("the search", () => {
  test.each([
    ["llama3.2 3b", "/models/llama-3-2-3b/"],
    ["Llama-3.2-3B-Instruct", "/models/llama-3-2-3b/"],
    ["meta-llama/Llama-3.2-3B", "/models/llama-3-2-3b/"],
    ["mixtral 8x7b", "/models/mixtral-8x7b/"],
    ["Qwen2.5-7B-Instruct", "/models/qwen2-5-7b-instruct/"],
    ["T5 11B", "/models/t5-11b/"],
    ["longvu++", "/models/longvu-plus-plus/"],
    ["h100", "/accelerators/"],
  ])("“%s” leads to %s first", async (query, path) => {
    expect((await results(query))[0]).toBe(path);
  });

  test.each(["mixtral", "qwen 7b"])("“%s” has a model of that name among the first five", async (query) => {
    const first = (await results(query)).slice(0, 5);
    expect(first.some((path) => /^\/models\/(?:mixtral-|qwen2-5-7b)/.test(path))).toBe(true);
  });

  test("finds words of the prose and links to the place", async () => {
    await results("grouped-query attention");
    const anchors = await page.$$eval("[data-results] a", (links) => links.map((link) => (link as HTMLAnchorElement).hash).filter(Boolean));
    expect(anchors.length).toBeGreaterThan(0);
  });

  test("says so when nothing is found", async () => {
    expect(await results("zzzzqqqq")).toEqual([]);
    expect(await page.textContent("[data-status]")).toContain("Nothing was found for “zzzzqqqq”");
  });

  test("shows a hostile query as text and does nothing else", async () => {
    await results('"><img src=x onerror=alert(1)>');
    expect(await page.$$eval("main img, main script", (nodes) => nodes.length)).toBe(0);
  });

  test("filters by what is known", async () => {
    await page.goto(`${site.address}/search/?${new URLSearchParams({ organization: "Mistral AI", "training tokens": "not known" })}`);
    await page.waitForSelector("[data-results] a.title");
    const paths = await page.$$eval("[data-results] a.title", (links) =>
      links.map((link) => new URL((link as HTMLAnchorElement).href).pathname),
    );
    expect(paths).toContain("/models/mixtral-8x7b/");
    expect(paths).not.toContain("/models/llama-3-2-3b/");
  });

  test("is reached with / and walked with the arrows", async () => {
    await results("llama");
    await page.keyboard.press("Escape");
    await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
    await page.keyboard.press("/");
    expect(await page.evaluate(() => document.activeElement?.id)).toBe("search-query");
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("ArrowDown");
    expect(
      await page.evaluate(() => [...document.querySelectorAll("[data-results] a.title")].indexOf(document.activeElement as Element)),
    ).toBe(1);
    await page.keyboard.press("ArrowUp");
    await page.keyboard.press("ArrowUp");
    expect(await page.evaluate(() => document.activeElement?.id)).toBe("search-query");
  });

  test("left no complaint in the console", () => {
    expect(complaints).toEqual([]);
  });
});
