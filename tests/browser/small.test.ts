import { expect, test } from "vitest";
import { smallSites } from "../built-site.ts";
import { eachOnPage, useSite } from "./browser.ts";

const PAGES = ["/", "/models/", "/compare/", "/charts/", "/disclosure/", "/search/?q=example", "/appendix/", "/lineage/"];
/** Those of a phone and a desk; the first one last, so that the next page is loaded on a phone. */
const WIDTHS = [1440, 360];

const sites = smallSites.map((small) => [small.name, useSite(small)] as const);

test.each(sites)("the site of %s runs its scripts without a complaint, and fits into a phone and a desk", async (_name, site) => {
  const found = await eachOnPage(site, PAGES, { viewport: { width: 360, height: 900 } }, async (page, path, complaints) => {
    const wrong: string[] = [];
    await page.goto(site.address + path, { waitUntil: "networkidle" });
    for (const width of WIDTHS) {
      await page.setViewportSize({ width, height: 900 });
      const words = await page.locator("main").innerText();
      const excess = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
      if (excess > 0) wrong.push(`${path} is ${excess} px wider than ${width} px`);
      if (/\b(?:undefined|NaN|null)\b/.test(words)) wrong.push(`${path} says ${words}`);
    }
    return [...wrong, ...complaints.splice(0).map((complaint) => `${path}: ${complaint}`)];
  });
  expect(found.flat()).toEqual([]);
});

test.each([
  ["one card", "1 model, newest first", ""],
  ["no card", "0 models, newest first", "There is no model here yet."],
])("the table of models of %s says how many there are", async (name, count, nothing) => {
  const site = new Map(sites).get(name);
  if (!site) throw new Error(`No site of ${name} is built.`);
  const said = await eachOnPage(site, ["/models/"], { viewport: { width: 360, height: 900 } }, async (page, path) => {
    await page.goto(site.address + path, { waitUntil: "networkidle" });
    return [await page.textContent("[data-count]"), await page.locator("[data-nothing]").innerText()];
  });
  expect(said).toEqual([[count, nothing]]);
});
