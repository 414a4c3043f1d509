import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { fixtureSite } from "../built-site.ts";
import { useSite } from "./browser.ts";

// The site of the tests is built below a base path, and in its catalogue an entry of each kind has moved.
const site = useSite(fixtureSite);

test("below a base path, pages, styles, search and data are found", async () => {
  const page = await site.browser.newPage();
  const missing: string[] = [];
  page.on("response", (response) => {
    if (response.status() >= 400) missing.push(response.url());
  });
  await page.goto(`${site.address}/`);
  await page.click('header a[href="/cards/models/"]');
  await page.click('tbody a[href="/cards/models/heron-7b/"]');
  expect(await page.textContent("h1")).toBe("Heron 7B");
  await page.goto(`${site.address}/search/?q=utilisation`);
  await page.waitForFunction(() => /results? for/.test(document.querySelector("[data-status]")?.textContent ?? ""));
  const urls = await page.$$eval("[data-results] a.title", (links) =>
    links.map((link) => new URL((link as HTMLAnchorElement).href).pathname),
  );
  expect(urls.length).toBeGreaterThan(0);
  expect(urls.filter((url) => !url.startsWith("/cards/"))).toEqual([]);
  await page.fill("#search-query", "q100 sled flops");
  await page.waitForFunction(() => document.querySelector("[data-status]")?.textContent?.includes("“q100 sled flops”"));
  await page.click("[data-results] a.title");
  expect(page.url()).toBe(`${site.address}/accelerators/#q100-sled-peak-bf16`);
  expect(await page.locator("#q100-sled-peak-bf16").count()).toBe(1);
  await page.close();
  expect(missing).toEqual([]);
});

test.each([
  ["/models/heron-large/", "/models/heron-7b/"],
  ["/models/heron-large/#released", "/models/heron-7b/#released"],
  ["/models/heron-large/#evaluation-wader", "/models/heron-7b/#evaluation-wader-qa-5-shot"],
  ["/models/heron-large/?x=1#text-anything", "/models/heron-7b/?x=1#text-anything"],
])("a page that has moved goes on: %s", async (from, to) => {
  const { page } = await site.open(from);
  await page.waitForURL(site.address + to);
  expect(page.url()).toBe(site.address + to);
  if (to.endsWith("#released")) expect(await page.locator("#released").getAttribute("open")).not.toBeNull();
  await page.close();
});

test("a page that has moved is a page of links without JavaScript, and leaves its files", async () => {
  const { page } = await site.open("/models/heron-large/#evaluation-wader", { javaScriptEnabled: false });
  expect(await page.locator("#evaluation-wader a").getAttribute("href")).toBe("/cards/models/heron-7b/#evaluation-wader-qa-5-shot");
  expect(await page.locator("#training-tokens a").getAttribute("href")).toBe("/cards/models/heron-7b/#training-tokens");
  await page.goto(`${site.address}/models/heron-7b/#evaluation-wader`);
  expect(await page.locator("details:has(#evaluation-wader)").getAttribute("id")).toBe("evaluation-wader-qa-5-shot");
  await page.close();
  expect(existsSync(join(fixtureSite.folder, "models/heron-large.json"))).toBe(true);
  expect(readFileSync(join(fixtureSite.folder, "_redirects"), "utf8")).toContain(
    "/cards/models/heron-large/ /cards/models/heron-7b/ 301\n",
  );
});
