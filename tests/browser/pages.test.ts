import type { Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import { fixtureSite, pagesOf, readPage } from "../built-site.ts";
import { eachOnPage, useSite } from "./browser.ts";
import { scriptsOf, tellingPages } from "./kinds-of-markup.ts";

const site = useSite(fixtureSite);

describe("without JavaScript", () => {
  test("a linked fact shows its receipt", async () => {
    const { page } = await site.open("/models/heron-2-3b/#released", { javaScriptEnabled: false });
    const receipt = page.locator("#released .receipt");
    expect(await receipt.isVisible()).toBe(true);
    expect((await receipt.boundingBox())?.height).toBeGreaterThan(40);
    expect(await receipt.textContent()).toContain("section Release");
    await page.close();
  });

  test("receipts open with a click, and print", async () => {
    const { page } = await site.open("/models/heron-2-3b/", { javaScriptEnabled: false });
    const receipt = page.locator("#training-tokens .receipt");
    const shown = () => receipt.evaluate((element) => element.checkVisibility({ contentVisibilityAuto: true }));
    expect(await shown()).toBe(false);
    await page.click("#training-tokens > summary");
    expect(await shown()).toBe(true);
    await page.emulateMedia({ media: "print" });
    expect((await page.locator("#derived-mfu .receipt").boundingBox())?.height).toBeGreaterThan(20);
    await page.close();
  });

  test("the table of models holds all that are made, and has no dead control", async () => {
    const { page } = await site.open("/models/", { javaScriptEnabled: false });
    // Of the fixture’s fourteen published models one is planned, and one announced.
    expect(await page.locator("tbody tr").count()).toBe(12);
    expect(await page.locator("main button:visible, main select:visible").count()).toBe(0);
    await page.close();
  });
});

describe("with JavaScript", () => {
  test("the receipt of a linked fact is open, and says so", async () => {
    const { page } = await site.open("/models/heron-2-3b/#derived-mfu");
    expect(await page.locator("#derived-mfu").getAttribute("open")).not.toBeNull();
    await page.close();
  });

  test("the policy lets everything through that the pages need", async () => {
    const page = await site.browser.newPage();
    const complaints: string[] = [];
    page.on("console", (message) => {
      if (message.type() === "error") complaints.push(message.text());
    });
    for (const path of ["/", "/models/", "/models/heron-2-3b/", "/search/?q=heron", "/accelerators/"]) {
      await page.goto(site.address + path);
      await page.waitForTimeout(200);
    }
    await page.close();
    expect(complaints).toEqual([]);
  });

  test("the skip link comes first, and leads to the content", async () => {
    const { page } = await site.open("/models/heron-2-3b/");
    await page.keyboard.press("Tab");
    expect(await page.evaluate(() => document.activeElement?.textContent?.trim())).toBe("Skip to the content");
    await page.keyboard.press("Enter");
    expect(new URL(page.url()).hash).toBe("#main");
    await page.close();
  });
});

/** What is of use only to those who have JavaScript, what says what it did, and what shows nothing. */
const CONTROLS = "form, button, select, label, legend, caption, [role=status], [data-reserved], script, style, noscript";

/** Pages at once where most of the time goes to waiting for a network that is quiet. */
const WAITING = 4;

/** The words of a page that are shown, those of controls apart. */
function shownWords(page: Page): Promise<string[]> {
  return page.evaluate((controls) => {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const found: string[] = [];
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const element = node.parentElement;
      if (element && !element.closest(controls) && element.checkVisibility({ checkVisibilityCSS: true }))
        found.push(...(node.textContent?.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []));
    }
    return found;
  }, CONTROLS);
}

/** The words of one list that another has less often. */
function lacking(words: readonly string[], other: readonly string[]): string[] {
  const left = new Map<string, number>();
  for (const word of other) left.set(word, (left.get(word) ?? 0) + 1);
  return words.filter((word) => {
    const count = left.get(word) ?? 0;
    left.set(word, count - 1);
    return count <= 0;
  });
}

test("outside of controls, no word needs JavaScript on pages that have every script", async () => {
  const staying = pagesOf(fixtureSite.folder).filter((path) => !readPage(path, fixtureSite.folder).includes("<moved-page"));
  const paths = tellingPages(staying, fixtureSite.folder, new Set(), scriptsOf);
  expect(paths.length).toBeGreaterThan(8);
  const wordsOf = (javaScriptEnabled: boolean) =>
    eachOnPage(
      site,
      paths,
      { javaScriptEnabled },
      async (page, path) => {
        await page.goto(site.address + path, { waitUntil: javaScriptEnabled ? "networkidle" : "load" });
        return shownWords(page);
      },
      WAITING,
    );
  const [plain, full] = [await wordsOf(false), await wordsOf(true)];
  expect(full.every((words) => words.length > 0)).toBe(true);
  expect(paths.flatMap((path, index) => lacking(full[index] ?? [], plain[index] ?? []).map((word) => `${path} ${word}`))).toEqual([]);
});

test("a word that needs JavaScript would be found", () => {
  expect(lacking(["a", "b", "a"], ["a", "c"])).toEqual(["b", "a"]);
});

test("hostile queries put nothing into the page", async () => {
  const queries = ['"><img src=x onerror=alert(1)><script>alert(1)</script>', "javascript:alert(1)", "__proto__", "constructor"];
  const broken = ["%00%E0%A4%A%"];
  const starts = ["/search/?q=", "/compare/?models=", "/models/?text=", "/models/?sort=", "/appendix/?models="];
  const addresses = starts.flatMap((start) => [...queries.map(encodeURIComponent), ...broken].map((query) => start + query));
  const found = await eachOnPage(
    site,
    addresses,
    {},
    async (page, address, complaints) => {
      page.once("dialog", (dialog) => {
        complaints.push("opened a dialog");
        void dialog.dismiss();
      });
      await page.goto(site.address + address, { waitUntil: "networkidle" });
      if ((await page.locator("main :is(img, script, iframe)").count()) > 0) complaints.push("brought in markup");
      page.removeAllListeners("dialog");
      return complaints.splice(0).map((complaint) => `${address} ${complaint}`);
    },
    WAITING,
  );
  expect(found.flat()).toEqual([]);
});
