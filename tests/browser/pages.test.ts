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
    await page.click("#training-tokens summary");
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
    expect(await page.locator("#derived-mfu details").getAttribute("open")).not.toBeNull();
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
