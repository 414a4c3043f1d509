import { spawnSync } from "node:child_process";
import { cpSync, existsSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { readSite } from "../../src/catalog/site.ts";
import { launchBrowser, serve, type Served } from "./browser.ts";

const folder = mkdtempSync(join(tmpdir(), "cardfile-base-"));
let browser: Browser;
let site: Served;

/** The real content, with a card that was renamed, and one of its evaluations, too. */
function contentWithMoves(): string {
  const content = join(folder, "content");
  cpSync(realpathSync(readSite(process.env).contentFolder), content, { recursive: true, dereference: true });
  const card = join(content, "models/llama-3-2-3b.mdx");
  const moves = "redirect-from: [llama-3-2-old]\nrenamed: { evaluation-old: evaluation-mmlu-5-shot-instruct }\nfacts:\n";
  writeFileSync(card, readFileSync(card, "utf8").replace("facts:\n", moves));
  return content;
}

beforeAll(async () => {
  const build = spawnSync(process.execPath, ["scripts/build.ts", "--out", join(folder, "site")], {
    encoding: "utf8",
    env: { ...process.env, BASE_PATH: "/cards", CARDFILE_CONTENT: contentWithMoves() },
  });
  if (build.status !== 0) throw new Error(build.stderr + build.stdout);
  [browser, site] = await Promise.all([launchBrowser(), serve(join(folder, "site"), "/cards")]);
});
afterAll(async () => {
  await browser?.close();
  await site?.close();
  rmSync(folder, { recursive: true, force: true });
});

test("below a base path, pages, styles, search and data are found", async () => {
  const page = await browser.newPage();
  const missing: string[] = [];
  page.on("response", (response) => {
    if (response.status() >= 400) missing.push(response.url());
  });
  await page.goto(`${site.address}/`);
  await page.click('.drawer a[href="/cards/models/llama-3-2-3b/"]');
  expect(await page.textContent("h1")).toBe("Llama 3.2 3B");
  await page.goto(`${site.address}/search/?q=grouped-query`);
  await page.waitForFunction(() => /results? for/.test(document.querySelector("[data-status]")?.textContent ?? ""));
  const urls = await page.$$eval("[data-results] a.title", (links) =>
    links.map((link) => new URL((link as HTMLAnchorElement).href).pathname),
  );
  expect(urls.length).toBeGreaterThan(0);
  expect(urls.filter((url) => !url.startsWith("/cards/"))).toEqual([]);
  await page.fill("#search-query", "h100 flops");
  await page.waitForFunction(() => document.querySelector("[data-status]")?.textContent?.includes("“h100 flops”"));
  await page.click("[data-results] a.title");
  expect(page.url()).toBe(`${site.address}/accelerators/#h100-sxm-peak-bf16`);
  expect(await page.locator("#h100-sxm-peak-bf16").count()).toBe(1);
  await page.close();
  expect(missing).toEqual([]);
});

test.each([
  ["/models/llama-3-2-old/", "/models/llama-3-2-3b/"],
  ["/models/llama-3-2-old/#released", "/models/llama-3-2-3b/#released"],
  ["/models/llama-3-2-old/#evaluation-old", "/models/llama-3-2-3b/#evaluation-mmlu-5-shot-instruct"],
  ["/models/llama-3-2-old/?x=1#text-anything", "/models/llama-3-2-3b/?x=1#text-anything"],
])("a page that has moved goes on: %s", async (from, to) => {
  const page = await browser.newPage();
  await page.goto(site.address + from);
  await page.waitForURL(site.address + to);
  expect(page.url()).toBe(site.address + to);
  if (to.endsWith("#released")) expect(await page.locator("#released").getAttribute("open")).not.toBeNull();
  await page.close();
});

test("a page that has moved is a page of links without JavaScript, and leaves its files", async () => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(`${site.address}/models/llama-3-2-old/#evaluation-old`);
  expect(await page.locator("#evaluation-old a").getAttribute("href")).toBe("/cards/models/llama-3-2-3b/#evaluation-mmlu-5-shot-instruct");
  expect(await page.locator("#training-tokens a").getAttribute("href")).toBe("/cards/models/llama-3-2-3b/#training-tokens");
  await page.goto(`${site.address}/models/llama-3-2-3b/#evaluation-old`);
  expect(await page.locator("tr:has(#evaluation-old)").getAttribute("id")).toBe("evaluation-mmlu-5-shot-instruct");
  await context.close();
  expect(existsSync(join(folder, "site/models/llama-3-2-old.json"))).toBe(true);
  expect(readFileSync(join(folder, "site/_redirects"), "utf8")).toContain("/cards/models/llama-3-2-old/ /cards/models/llama-3-2-3b/ 301\n");
});
