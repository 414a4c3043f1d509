import { expect, test } from "vitest";
import { fixtureSite } from "../built-site.ts";
import { useSite } from "./browser.ts";

const site = useSite(fixtureSite);
const MOST_PAGES = 10;

/** The pages of a printed address, each with its width and height in points. */
async function print(path: string): Promise<{ width: number; height: number }[]> {
  const { page } = await site.open(path);
  const pdf = (await page.pdf({ format: "A4", preferCSSPageSize: true })).toString("latin1");
  await page.close();
  return [...pdf.matchAll(/\/Type\s*\/Page\b[^s][\s\S]*?\/MediaBox\s*\[\s*0 0 ([\d.]+) ([\d.]+)\s*\]/g)].map(([, width, height]) => ({
    width: Number(width),
    height: Number(height),
  }));
}

test("a card prints on few upright pages, a comparison on its side", async () => {
  const [card, comparison] = [await print("/models/heron-2-3b/"), await print("/compare/heron/")];
  expect(card.length).toBeGreaterThan(0);
  expect(card.length).toBeLessThanOrEqual(MOST_PAGES);
  expect(card.every(({ width, height }) => height > width)).toBe(true);
  expect(comparison.length).toBeGreaterThan(0);
  expect(comparison.every(({ width, height }) => width > height)).toBe(true);
});

test("on paper every receipt says its place, what can be pressed is gone, and labels break between words only", async () => {
  const { page } = await site.open("/models/heron-2-3b/");
  await page.emulateMedia({ media: "print" });
  await page.setViewportSize({ width: 700, height: 1000 });
  const found = await page.evaluate(() => {
    const isSeen = (element: Element) => element.checkVisibility({ contentVisibilityAuto: true });
    const receipts = [...document.querySelectorAll("main .row > .receipt")];
    return {
      receipts: receipts.length,
      hidden: receipts.filter((receipt) => !isSeen(receipt)).length,
      placeless: receipts.filter((receipt) => receipt.querySelector("ul .meta") && ![...receipt.querySelectorAll("ul .meta")].some(isSeen))
        .length,
      controls: [...document.querySelectorAll("button, input, select, textarea")].filter(isSeen).length,
      breaks: [...document.querySelectorAll("main :is(th, dt, .k)")].filter(
        (label) => isSeen(label) && getComputedStyle(label).overflowWrap !== "normal",
      ).length,
      filled: [...document.querySelectorAll(".meter i")].every((mark) => getComputedStyle(mark).printColorAdjust === "exact"),
    };
  });
  await page.close();
  expect(found.receipts).toBeGreaterThan(10);
  expect(found).toEqual({ ...found, hidden: 0, placeless: 0, controls: 0, breaks: 0, filled: true });
});

test("receipts of a card print as notes at its end, under the numbers of their lines, and are gone from there afterwards", async () => {
  const { page } = await site.open("/models/heron-2-3b/");
  await page.emulateMedia({ media: "print" });
  const lines = await page.$$eval("main .row", (all) =>
    all.map((line) =>
      [...(line.querySelector(":scope > .receipt")?.children ?? [])]
        .flatMap((part) => (part.localName === "cite-fact" ? [] : part.textContent))
        .join(""),
    ),
  );
  await page.evaluate(() => dispatchEvent(new Event("beforeprint")));
  const notes = await page.$$eval(".print-notes > ol > li", (all) =>
    all.map((note) => ({ number: (note as HTMLLIElement).value, text: note.textContent, seen: note.checkVisibility() })),
  );
  expect(notes.length).toBeGreaterThan(10);
  expect(notes.map(({ number, text }) => [number, text])).toEqual(lines.flatMap((text, index) => (text === "" ? [] : [[index + 1, text]])));
  expect(notes.filter(({ seen }) => !seen)).toEqual([]);
  expect(await page.$$eval("main .row > .receipt", (all) => all.filter((receipt) => receipt.checkVisibility()).length)).toBe(0);
  await page.evaluate(() => dispatchEvent(new Event("afterprint")));
  expect(await page.$$eval("main .row > .receipt", (all) => all.filter((receipt) => !receipt.checkVisibility()).length)).toBe(0);
  expect(await page.locator(".print-notes").count()).toBe(0);
  await page.close();
});

test("the legend of a card keeps its glyphs on paper", async () => {
  const { page } = await site.open("/models/heron-2-3b/");
  await page.emulateMedia({ media: "print" });
  const glyphs = await page.$$eval(".marks .g", (all) => all.map((glyph) => glyph.checkVisibility()));
  expect(glyphs.length).toBeGreaterThan(0);
  expect(glyphs).not.toContain(false);
  await page.close();
});
