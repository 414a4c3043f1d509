import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
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

/** A page of every template, every model that the proposal names, and each tenth of the rest. */
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
    return first || named.has(path) || (index % 10 === 0 && !path.startsWith("/sources/"));
  });
}

interface AxeRun {
  run(context: Document, options: object): Promise<{ violations: { id: string; nodes: { target: unknown[] }[] }[] }>;
}

async function violations(page: Page): Promise<string[]> {
  await page.evaluate(axe);
  return page.evaluate(async () => {
    const { violations: found } = await (globalThis as unknown as { axe: AxeRun }).axe.run(document, {
      runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
    });
    return found.flatMap((violation) => violation.nodes.slice(0, 3).map((node) => `${violation.id}: ${node.target.join(" ")}`));
  });
}

describe.each([
  { title: "light", colorScheme: "light", width: 1280 },
  { title: "dark", colorScheme: "dark", width: 1280 },
  { title: "at 320 px", colorScheme: "light", width: 320 },
] as const)("axe, $title", ({ colorScheme, width }) => {
  test("finds nothing, with all details open", async () => {
    // Without the policy, so that axe can be put into the page.
    const context = await browser.newContext({ colorScheme, viewport: { width, height: 900 }, bypassCSP: true });
    const page = await context.newPage();
    const found: string[] = [];
    for (const path of sample()) {
      await page.goto(site.address + path);
      await page.evaluate(() => {
        for (const details of document.querySelectorAll("details")) details.open = true;
      });
      for (const violation of await violations(page)) found.push(`${path} ${violation}`);
    }
    await context.close();
    expect(found).toEqual([]);
  });
});

test("no page is wider than a phone", async () => {
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
