import type { Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import { fixtureSite } from "../built-site.ts";
import { useSite } from "./browser.ts";

const site = useSite(fixtureSite);
const CARD = "/models/heron-2-3b/";

describe("a card", () => {
  test("opens a line in place, and the address follows", async () => {
    const { page, complaints } = await site.open(CARD);
    await page.click("#training-tokens > summary");
    expect(await page.locator("#training-tokens").getAttribute("open")).not.toBeNull();
    expect(new URL(page.url()).hash).toBe("#training-tokens");
    await page.click("#training-tokens > summary");
    expect(await page.locator("#training-tokens .receipt").evaluate((one) => one.checkVisibility({ contentVisibilityAuto: true }))).toBe(
      false,
    );
    expect(new URL(page.url()).hash).toBe("");
    await page.close();
    expect(complaints).toEqual([]);
  });

  test("shuts the line that the address named, too", async () => {
    const { page } = await site.open(`${CARD}#training-tokens`);
    const receipt = page.locator("#training-tokens .receipt");
    const shown = () => receipt.evaluate((one) => one.checkVisibility({ contentVisibilityAuto: true }));
    expect(await shown()).toBe(true);
    await page.click("#training-tokens > summary");
    expect(await shown()).toBe(false);
    await page.close();
  });

  test("marks in its contents what one reads", async () => {
    const { page } = await site.open(CARD, { viewport: { width: 1440, height: 900 } });
    const current = () => page.locator(".rail .contents [aria-current]").allTextContents();
    expect(await current()).toEqual(["In short"]);
    await page.locator("#training-data").scrollIntoViewIfNeeded();
    await page.evaluate(() => document.querySelector("#training-data")?.scrollIntoView());
    await page.waitForFunction(() => document.querySelector(".rail .contents [aria-current]")?.textContent === "Training data");
    expect(await current()).toEqual(["Training data"]);
    expect(await page.locator(".rail > div").evaluate((rail) => rail.getBoundingClientRect().height <= innerHeight)).toBe(true);
    await page.close();
  });

  test("shows the citation in the form that is chosen, without a script as well", async () => {
    for (const javaScriptEnabled of [true, false]) {
      const { page } = await site.open(CARD, { javaScriptEnabled });
      const forms = () => page.locator(".cite-box pre:visible").allTextContents();
      expect((await forms()).map((form) => form.slice(0, 13))).toEqual(["Wading cards."]);
      await page.check(".cite-box [value=bibtex]");
      expect((await forms()).map((form) => form.slice(0, 5))).toEqual(["@misc"]);
      await page.close();
    }
  });
});

/** A value of another page, as tables show it. */
async function addValue(page: Page, anchor: string): Promise<void> {
  await page.evaluate((href) => {
    const link = document.createElement("a");
    Object.assign(link, { className: "v", id: "value-under-test", textContent: "≤ 9 T", href });
    document.querySelector("main")?.prepend(link);
  }, `${site.address}${CARD}#${anchor}`);
}

describe("a value in a table", () => {
  test("opens its receipt beside it; Escape shuts it and gives the focus back", async () => {
    const { page, complaints } = await site.open("/about/");
    await addValue(page, "training-tokens");
    await page.click("#value-under-test");
    const panel = page.getByRole("dialog", { name: "Training tokens" });
    await panel.waitFor();
    expect(await panel.textContent()).toContain("up to 9 trillion tokens");
    expect(await panel.locator(".receipt li a").first().getAttribute("href")).toMatch(/^http/);
    expect(await panel.getByRole("link", { name: "Open card" }).getAttribute("href")).toMatch(/\/models\/heron-2-3b\/#training-tokens$/);
    expect(await panel.getByRole("button").allTextContents()).toEqual([
      "Close",
      "Copy link",
      "Plain text",
      "Markdown link",
      "APA",
      "BibTeX",
      "CSL-JSON",
      "Address of the JSON",
      "Badge",
    ]);
    await page.keyboard.press("Escape");
    expect(await panel.isVisible()).toBe(false);
    expect(await page.evaluate(() => document.activeElement?.id)).toBe("value-under-test");
    await page.close();
    expect(complaints).toEqual([]);
  });

  test.each(["derived-mfu", "evaluation-wader-qa-5-shot"])("opens %s as well, from below on a phone", async (anchor) => {
    const { page } = await site.open("/about/", { viewport: { width: 360, height: 740 } });
    await addValue(page, anchor);
    await page.click("#value-under-test");
    const panel = page.getByRole("dialog");
    await panel.waitFor();
    const box = await panel.boundingBox();
    expect(box?.width).toBe(360);
    expect((box?.y ?? 0) + (box?.height ?? 0)).toBeCloseTo(740, 0);
    await page.close();
  });

  test("leads to the card where its data do not come, or are none", async () => {
    for (const body of ["", "<!doctype html>", "null", "{}"]) {
      const { page } = await site.open("/about/");
      await page.route("**/data/receipt-names.json", (route) => route.fulfill({ body, contentType: "application/json" }));
      await addValue(page, "training-tokens");
      await page.click("#value-under-test");
      await page.waitForURL(/#training-tokens$/);
      expect(page.url()).toBe(`${site.address}${CARD}#training-tokens`);
      await page.close();
    }
  });
});
