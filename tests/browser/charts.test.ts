import { statSync } from "node:fs";
import type { Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import { fixtureSite, ownSite } from "../built-site.ts";
import { useSite } from "./browser.ts";

const site = useSite(fixtureSite);
/** Of this catalogue, whose charts have more names than those of the tests; another team's may have none. */
const own = useSite(ownSite);

const shown = (page: Page) => page.locator(".chart:visible").evaluateAll((charts) => charts.map((chart) => chart.id));

describe("without JavaScript", () => {
  test("one chart is in view: the first, or the one that the address names", async () => {
    const { page } = await site.open("/charts/", { javaScriptEnabled: false });
    const ids = await page.locator(".chart").evaluateAll((charts) => charts.map((chart) => chart.id));
    expect(await shown(page)).toEqual(ids.slice(0, 1));
    await page.click(".chart:visible .chart-list a:last-child");
    expect(await shown(page)).toEqual(ids.slice(-1));
    await page.goto(`${site.address}/charts/#${ids[1]}-table`);
    expect(await shown(page)).toEqual(ids.slice(1, 2));
    expect(await page.locator("main :is(input, button):visible").count()).toBe(0);
    await page.close();
  });
});

test("names do not collide, and nothing leaves the page, from 320 to 1440 px", async () => {
  const page = await site.browser.newPage();
  const wrong: string[] = [];
  for (const width of [320, 360, 800, 1440]) {
    await page.setViewportSize({ width, height: 900 });
    await page.goto(`${own.address}/charts/`);
    const ids = await page.locator(".chart").evaluateAll((charts) => charts.map((chart) => chart.id));
    for (const id of ids) {
      await page.evaluate((hash) => (location.hash = hash), id);
      const meetings = await page.locator(`#${id} .plot text`).evaluateAll((texts) => {
        const boxes = texts
          .filter((text) => text.checkVisibility())
          .map((text) => ({ words: text.textContent, box: text.getBoundingClientRect() }));
        return boxes.flatMap((a, index) => [
          ...(a.box.left < 0 || a.box.right > innerWidth ? [`${a.words} leaves the page`] : []),
          ...boxes
            .slice(index + 1)
            .filter(
              ({ box }) => a.box.left < box.right && box.left < a.box.right && a.box.top < box.bottom - 3 && box.top < a.box.bottom - 3,
            )
            .map((b) => `${a.words} meets ${b.words}`),
        ]);
      });
      wrong.push(...meetings.map((meeting) => `${id} at ${width} px: ${meeting}`));
    }
  }
  await page.close();
  expect(wrong).toEqual([]);
});

test("a chart is one stop for the tab key; arrows move on, each mark shows its focus, and its figures are read out", async () => {
  const { page } = await site.open("/charts/", { viewport: { width: 1440, height: 900 } });
  const chart = page.locator(".chart:visible");
  expect(await chart.locator(".point[tabindex='0']").count()).toBe(1);
  await chart.locator(".point[tabindex='0']").focus();
  await page.keyboard.press("ArrowRight");
  const second = chart.locator(".point").nth(1);
  expect(await second.evaluate((point) => point === document.activeElement)).toBe(true);
  expect(await chart.locator(".point[tabindex='0']").count()).toBe(1);
  expect(await second.evaluate((point) => getComputedStyle(point).outlineStyle)).toBe("solid");
  const row = chart.locator("tbody tr").nth(1);
  const links = (of: typeof row) => of.locator("a").evaluateAll((all) => all.map((link) => link.getAttribute("href")));
  expect(await links(chart.locator("[data-readout]"))).toEqual(await links(row));
  await page.keyboard.press("End");
  expect(
    await chart
      .locator(".point")
      .last()
      .evaluate((point) => point === document.activeElement),
  ).toBe(true);
  await page.close();
});

test("what is picked out stands in the address, survives a reload and goes with the next chart", async () => {
  const { page } = await site.open("/charts/", { viewport: { width: 1440, height: 900 } });
  const [maker = "", name = ""] = await page
    .locator(".chart:visible tbody tr")
    .first()
    .evaluate((row) => [row.dataset["maker"], row.dataset["makerName"]]);
  await page.fill("chart-highlight input", `${name}, maker`);
  expect(new URL(page.url()).search).toBe(`?maker=${maker}`);
  await page.reload();
  const lit = () => page.locator(".chart:visible .point.lit").count();
  expect(await lit()).toBe(await page.locator(`.chart:visible tr[data-maker="${maker}"]`).count());
  await page.click(".chart:visible .chart-list a:last-child");
  expect(new URL(page.url()).search).toBe(`?maker=${maker}`);
  expect(await lit()).toBe(await page.locator(`.chart:visible tr[data-maker="${maker}"]`).count());
  await page.click("chart-highlight button");
  expect(new URL(page.url()).search).toBe("");
  expect(await page.locator(".dimmed").count()).toBe(0);
  await page.close();
});

test("a chart can be taken along as SVG, CSV and PNG", async () => {
  const { page } = await site.open("/charts/", { viewport: { width: 1440, height: 900 } });
  const complaints: string[] = [];
  page.on("console", (message) => void (message.type() === "error" && complaints.push(message.text())));
  for (const link of await page
    .locator(".chart:visible [data-files] a")
    .evaluateAll((links) => links.map((one) => (one as HTMLAnchorElement).href)))
    expect((await page.request.get(link)).status()).toBe(200);
  const [download] = await Promise.all([page.waitForEvent("download"), page.click(".chart:visible [data-files] button")]);
  expect(download.suggestedFilename()).toMatch(/\.png$/);
  expect(statSync(await download.path()).size).toBeGreaterThan(10_000);
  expect(complaints).toEqual([]);
  await page.close();
});
