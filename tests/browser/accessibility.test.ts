import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { pagesOf, requireSite, SITE } from "../built-site.ts";
import { launchBrowser, serve, type Served } from "./browser.ts";

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

let browser: Browser;
let site: Served;
beforeAll(async () => {
  requireSite();
  [browser, site] = await Promise.all([launchBrowser(), serve(SITE)]);
});
afterAll(async () => {
  await browser.close();
  await site.close();
});

/** A page of every template, every model that the proposal names, and each twentieth of the rest. */
function sample(): string[] {
  const seen = new Set<string>();
  const named = new Set([
    "/models/llama-3-2-3b/",
    "/models/qwen2-5-7b-instruct/",
    "/models/contextflow/",
    "/models/t5-11b/",
    "/models/mixtral-8x7b/",
  ]);
  return pagesOf().filter((path, index) => {
    const template = path.split("/").slice(0, 2).join("/") + path.split("/").length;
    const first = !seen.has(template);
    seen.add(template);
    return first || named.has(path) || (index % 20 === 0 && !path.startsWith("/sources/"));
  });
}

interface AxeRun {
  run(context: Document, options: object): Promise<{ violations: { id: string; nodes: { target: unknown[] }[] }[] }>;
}

const EVERYTHING = { runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"] };
/** The rules whose outcome a theme can change. */
const COLOURS = { runOnly: { type: "rule", values: ["color-contrast", "link-in-text-block"] } };

async function violations(page: Page, options: object): Promise<string[]> {
  return page.evaluate(async (chosen) => {
    const { violations: found } = await (globalThis as unknown as { axe: AxeRun }).axe.run(document, chosen);
    return found.flatMap((violation) => violation.nodes.slice(0, 3).map((node) => `${violation.id}: ${node.target.join(" ")}`));
  }, options);
}

test("axe finds nothing: light and dark, wide and at 320 px, with all details open", { timeout: 600_000 }, async () => {
  // Without the policy, so that axe can be put into the page.
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, bypassCSP: true });
  const page = await context.newPage();
  const found: string[] = [];
  for (const path of sample()) {
    await page.setViewportSize({ width: 1280, height: 900 });
    await page.emulateMedia({ colorScheme: "light" });
    await page.goto(site.address + path);
    await page.evaluate(() => {
      for (const details of document.querySelectorAll("details")) details.open = true;
    });
    await page.evaluate(axe);
    found.push(...(await violations(page, EVERYTHING)).map((violation) => `${path} ${violation}`));
    await page.emulateMedia({ colorScheme: "dark" });
    found.push(...(await violations(page, COLOURS)).map((violation) => `${path} dark: ${violation}`));
    await page.setViewportSize({ width: 320, height: 700 });
    found.push(...(await violations(page, EVERYTHING)).map((violation) => `${path} at 320 px: ${violation}`));
  }
  await context.close();
  expect(found).toEqual([]);
});

test("axe would find a fault", async () => {
  const page = await browser.newPage();
  await page.setContent("<html><body><img src='x'></body></html>");
  await page.evaluate(axe);
  expect((await violations(page, EVERYTHING)).join(" ")).toContain("image-alt");
  await page.close();
});

test("no page is wider than a phone", { timeout: 300_000 }, async () => {
  const context = await browser.newContext({ viewport: { width: 360, height: 800 } });
  const page = await context.newPage();
  const wide: string[] = [];
  for (const path of sample()) {
    await page.goto(site.address + path);
    const excess = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
    if (excess > 0) wide.push(`${path}: ${excess} px`);
  }
  await context.close();
  expect(wide).toEqual([]);
});
