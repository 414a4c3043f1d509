import type { Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import { fixtureSite, ownSite } from "../built-site.ts";
import { isThisContent } from "../this-content.ts";
import { eachOnPage, useSite } from "./browser.ts";
import { PATIENCE } from "./launch.ts";

const site = useSite(fixtureSite);
const own = useSite(ownSite);
const PHONE = { viewport: { width: 360, height: 800 } };
const DESK = { viewport: { width: 1440, height: 900 } };

const heightOf = (page: Page) => page.evaluate(() => document.documentElement.scrollHeight);

/** Of each fold of a page: whether its contents can be seen, and what is to be read where they cannot. */
const foldsOf = (page: Page) =>
  page.$$eval("details.fold-small", (folds) =>
    folds.map((fold) => ({
      contents: [...fold.children].some((child) => child.tagName !== "SUMMARY" && child.checkVisibility({ contentVisibilityAuto: true })),
      summary: fold.querySelector("summary")?.checkVisibility() ?? false,
      words: (fold.querySelector("summary")?.textContent.trim().length ?? 0) > 0,
    })),
  );

const FOLDED = [
  "/accelerators/",
  "/lineage/",
  "/licenses/",
  "/disclosure/",
  "/disclosure/forms/",
  "/models/heron-2-3b/",
  "/compare/heron/",
];

describe.each([true, false])("parts that are folded on phones (scripts: %s)", (javaScriptEnabled) => {
  test("are folded with words in sight on phones, and open where there is room", async () => {
    const wrong = await eachOnPage(site, FOLDED, { javaScriptEnabled }, async (page, path) => {
      await page.setViewportSize(PHONE.viewport);
      await page.goto(site.address + path);
      const folds = await foldsOf(page);
      await page.setViewportSize(DESK.viewport);
      await page.goto(site.address + path);
      const open = (await foldsOf(page)).filter((fold) => fold.contents && !fold.summary);
      return [
        ...(folds.length === 0 ? [`${path} folds nothing`] : []),
        ...(folds.some((fold) => fold.contents || !fold.summary || !fold.words) ? [`${path} on a phone`] : []),
        ...(open.length < folds.length ? [`${path} on a desk`] : []),
      ];
    });
    expect(wrong.flat()).toEqual([]);
  });

  test.each(["/accelerators/#q50-memory", "/models/heron-2-3b/#source-1"])("a link into a fold opens it: %s", async (path) => {
    const { page } = await site.open(path, { ...PHONE, javaScriptEnabled });
    const target = page.locator(`[id="${path.split("#")[1]}"]`);
    await expect
      .poll(() => target.evaluate((element) => element.checkVisibility({ contentVisibilityAuto: true })), { timeout: PATIENCE })
      .toBe(true);
    await page.close();
  });

  test("rows of a comparison are folded below the key figures, their names in sight, and come with a tick", async () => {
    const { page } = await site.open("/compare/heron/", { ...PHONE, javaScriptEnabled });
    const parts = page.locator(".compare > tbody:has(> .group)");
    const rowsSeen = (part: number) => parts.nth(part).locator(":scope > tr:not(.group)").first().isVisible();
    expect([await rowsSeen(0), await rowsSeen(1)]).toEqual([true, false]);
    const name = await parts.nth(1).locator("tr:not(.group) > th").first().textContent();
    expect(await parts.nth(1).locator(".unfold").innerText()).toContain(name);
    await parts.nth(1).locator(".unfold").click();
    expect(await rowsSeen(1)).toBe(true);
    await page.close();
  });
});

// What is long enough is this repository's own.
const isOurs = isThisContent(process.env);

test.runIf(isOurs)("a long index shows names on phones, and their sentences with a tick, without a script", async () => {
  const { page } = await own.open("/benchmarks/", { ...PHONE, javaScriptEnabled: false });
  const sentence = page.locator(".entries span:not(.count)").first();
  expect(await sentence.isVisible()).toBe(false);
  await page.locator(".with-words").click();
  expect(await sentence.isVisible()).toBe(true);
  await page.close();
});

/** Half of what these pages measured at 360 px on 21 November 2026, and what was set for 1440 px. */
test.runIf(isOurs).each([
  ["/models/", PHONE, 5007],
  ["/models/llama-3-2-3b/", PHONE, 12_306],
  ["/models/llama-3-2-3b/", DESK, 7000],
  ["/", DESK, 2700],
  ["/compare/llama-3-2/", DESK, 2200],
  ["/compare/?models=llama-3-2-3b,qwen2-5-7b-instruct,gemma-2-2b,phi-3-mini", DESK, 2200],
])("%s at %j is at most %i px high", async (path, screen, most) => {
  const { page } = await own.open(path, screen);
  if (path.includes("?")) await page.waitForSelector("#evaluations");
  expect(await heightOf(page)).toBeLessThanOrEqual(most);
  await page.close();
});
