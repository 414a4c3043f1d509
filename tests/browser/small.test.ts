import { describe, expect, test } from "vitest";
import { smallSites } from "../built-site.ts";
import { useSite } from "./browser.ts";

const PAGES = ["/", "/models/", "/compare/", "/charts/", "/disclosure/", "/search/?q=example", "/appendix/", "/lineage/"];

describe.each(smallSites)("the site of $name", (small) => {
  const site = useSite(small);

  test.each([360, 1440])("runs its scripts without a complaint, and fits into %d px", async (width) => {
    const wrong: string[] = [];
    for (const path of PAGES) {
      const { page, complaints } = await site.open(path, { viewport: { width, height: 900 } });
      await page.waitForLoadState("networkidle");
      const words = await page.locator("main").innerText();
      const excess = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
      if (excess > 0) wrong.push(`${path} is ${excess} px wider than the screen`);
      if (/\b(?:undefined|NaN|null)\b/.test(words)) wrong.push(`${path} says ${words}`);
      wrong.push(...complaints.map((complaint) => `${path}: ${complaint}`));
      await page.close();
    }
    expect(wrong).toEqual([]);
  });
});
