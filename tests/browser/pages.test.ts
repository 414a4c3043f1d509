import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { requireSite, SITE } from "../built-site.ts";
import { launchBrowser, serve, type Served } from "./browser.ts";

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

describe("without JavaScript", () => {
  test("a linked fact shows its receipt", async () => {
    const context = await browser.newContext({ javaScriptEnabled: false });
    const page = await context.newPage();
    await page.goto(`${site.address}/models/llama-3-2-3b/#released`);
    const receipt = page.locator("#released .receipt");
    expect(await receipt.isVisible()).toBe(true);
    expect((await receipt.boundingBox())?.height).toBeGreaterThan(40);
    expect(await receipt.textContent()).toContain("24 October 2024");
    await context.close();
  });

  test("receipts open with a click, and print", async () => {
    const context = await browser.newContext({ javaScriptEnabled: false });
    const page = await context.newPage();
    await page.goto(`${site.address}/models/llama-3-2-3b/`);
    const receipt = page.locator("#training-tokens .receipt");
    const shown = () => receipt.evaluate((element) => element.checkVisibility({ contentVisibilityAuto: true }));
    expect(await shown()).toBe(false);
    await page.click("#training-tokens > summary");
    expect(await shown()).toBe(true);
    await page.emulateMedia({ media: "print" });
    expect((await page.locator("#derived-mfu .receipt").boundingBox())?.height).toBeGreaterThan(40);
    await context.close();
  });

  test("the table of models is complete, and has no dead control", async () => {
    const context = await browser.newContext({ javaScriptEnabled: false });
    const page = await context.newPage();
    await page.goto(`${site.address}/models/`);
    expect(await page.locator("tbody tr").count()).toBeGreaterThanOrEqual(11);
    expect(await page.locator("main button:visible, main select:visible").count()).toBe(0);
    await context.close();
  });
});

describe("with JavaScript", () => {
  test("the receipt of a linked fact is open, and says so", async () => {
    const page = await browser.newPage();
    await page.goto(`${site.address}/models/llama-3-2-3b/#derived-mfu`);
    expect(await page.locator("#derived-mfu").getAttribute("open")).not.toBeNull();
    await page.close();
  });

  test("the policy lets everything through that the pages need", async () => {
    const page = await browser.newPage();
    const complaints: string[] = [];
    page.on("console", (message) => {
      if (message.type() === "error") complaints.push(message.text());
    });
    for (const path of ["/", "/models/", "/models/llama-3-2-3b/", "/search/?q=llama", "/accelerators/"]) {
      await page.goto(site.address + path);
      await page.waitForTimeout(200);
    }
    await page.close();
    expect(complaints).toEqual([]);
  });

  test("the skip link comes first, and leads to the content", async () => {
    const page = await browser.newPage();
    await page.goto(`${site.address}/models/llama-3-2-3b/`);
    await page.keyboard.press("Tab");
    expect(await page.evaluate(() => document.activeElement?.textContent?.trim())).toBe("Skip to the content");
    await page.keyboard.press("Enter");
    expect(new URL(page.url()).hash).toBe("#main");
    await page.close();
  });
});

/** How often each word is shown. What a list drops down is not, until it is opened. */
function countWords(text: string): Map<string, number> {
  const counts = new Map<string, number>();
  for (const [word] of text.toLowerCase().matchAll(/[\p{L}\p{N}]+/gu)) counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
}

async function shownWords(address: string, javaScriptEnabled: boolean): Promise<Map<string, number>> {
  const context = await browser.newContext({ javaScriptEnabled });
  const page = await context.newPage();
  await page.goto(address, { waitUntil: "networkidle" });
  const text = await page.locator("body").innerText();
  const options = await page.locator("select:visible option:not(:checked)").allTextContents();
  await context.close();
  const counts = countWords(text);
  for (const [word, count] of countWords(options.join(" "))) counts.set(word, (counts.get(word) ?? 0) - count);
  return counts;
}

test("98 in 100 words of a page need no JavaScript", async () => {
  const poor: string[] = [];
  for (const path of [
    "/",
    "/models/",
    "/models/llama-3-2-3b/",
    "/compare/",
    "/compare/small-models/",
    "/appendix/",
    "/charts/",
    "/lineage/",
  ]) {
    const [plain, full] = await Promise.all([shownWords(site.address + path, false), shownWords(site.address + path, true)]);
    const all = [...full].filter(([, count]) => count > 0);
    const total = all.reduce((sum, [, count]) => sum + count, 0);
    const kept = all.reduce((sum, [word, count]) => sum + Math.min(count, plain.get(word) ?? 0), 0);
    if (kept / total < 0.98) poor.push(`${path}: ${kept} of ${total}`);
  }
  expect(poor).toEqual([]);
});

test("hostile queries put nothing into the page", async () => {
  const page = await browser.newPage();
  const complaints: string[] = [];
  page.on("pageerror", (error) => complaints.push(`${page.url()} ${error.message}`));
  page.on("dialog", (dialog) => {
    complaints.push(`${page.url()} opened a dialog`);
    void dialog.dismiss();
  });
  page.on("console", (message) => {
    if (message.type() === "error") complaints.push(`${page.url()} ${message.text()}`);
  });
  const queries = ['"><img src=x onerror=alert(1)>', "<script>alert(1)</script>", "javascript:alert(1)", "__proto__", "constructor"];
  const broken = ["%", "%00", "%E0%A4%A"];
  for (const start of ["/search/?q=", "/compare/?models=", "/models/?text=", "/models/?sort=", "/appendix/?models="]) {
    for (const query of [...queries.map(encodeURIComponent), ...broken]) {
      await page.goto(site.address + start + query, { waitUntil: "networkidle" });
      if ((await page.locator("main :is(img, script, iframe)").count()) > 0) complaints.push(`${page.url()} brought in markup`);
    }
  }
  await page.close();
  expect(complaints).toEqual([]);
});
