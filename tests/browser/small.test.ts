import { expect, test } from "vitest";
import { smallSites } from "../built-site.ts";
import { eachOnPage, useSite } from "./browser.ts";

const PAGES = ["/", "/models/", "/compare/", "/charts/", "/disclosure/", "/search/?q=example", "/appendix/", "/lineage/"];
/** Those of a phone and a desk; the first one last, so that the next page is loaded on a phone. */
const WIDTHS = [1440, 360];

test.each(smallSites.map((small) => [small.name, useSite(small)] as const))(
  "the site of %s runs its scripts without a complaint, and fits into a phone and a desk",
  async (_name, site) => {
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
  },
);
