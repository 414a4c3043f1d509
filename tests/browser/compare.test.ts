import { readFileSync } from "node:fs";
import type { BrowserContext, Page } from "playwright-core";
import { beforeAll, describe, expect, test } from "vitest";
import { fixtureSite } from "../built-site.ts";
import { complaintsOf, useSite } from "./browser.ts";

interface CatalogFact {
  status: string;
  display: string;
  disputed: boolean;
  url: string;
  claims: object[];
}
const site = useSite(fixtureSite);
let context: BrowserContext;
let page: Page;
let fields: { id: string; label: string }[];
let facts: Record<string, Record<string, CatalogFact>>;
let complaints: string[];

beforeAll(async () => {
  const catalog: { fields: { id: string; label: string }[]; models: { id: string; facts: Record<string, CatalogFact> }[] } = JSON.parse(
    readFileSync(`${fixtureSite.folder}/data/catalog.json`, "utf8"),
  );
  ({ fields } = catalog);
  facts = Object.fromEntries(catalog.models.map((model) => [model.id, model.facts]));
  context = await site.browser.newContext({ viewport: { width: 1280, height: 900 }, permissions: ["clipboard-read", "clipboard-write"] });
  page = await context.newPage();
  complaints = complaintsOf(page);
});

async function open(query: string): Promise<void> {
  await page.goto(`${site.address}/compare/${query}`);
  await page.waitForFunction(() => document.querySelector("model-comparison [data-status]")?.textContent !== "");
}
const query = () => new URL(page.url()).search;
const compared = () => page.$$eval("thead th a", (links) => links.map((link) => link.getAttribute("href")?.split("/").at(-2)));
const problems = () => page.$$eval("[data-problems] li", (items) => items.map((item) => item.textContent));

describe("the address of a comparison", () => {
  test.each([
    ["?models=heron-1b,heron-2-3b", ["heron-1b", "heron-2-3b"]],
    ["?models=heron-2-3b,heron-1b,lark-chat&fields=training-tokens,parameters-total", ["heron-2-3b", "heron-1b", "lark-chat"]],
    ["?models=plover-large,plover-qa&differences=1", ["plover-large", "plover-qa"]],
  ])("%s is kept, and shows what it says", async (search, models) => {
    await open(search);
    expect([query(), await compared(), await problems()]).toEqual([search, models, []]);
  });

  test("evaluations are asked for like a field; unlike ones stand in no row, and what differs is said", async () => {
    const search = "?models=heron-2-3b,plover-large&fields=evaluations";
    await open(search);
    expect([query(), await problems()]).toEqual([search, []]);
    expect(await page.$$eval("model-comparison tbody th[scope=row]", (heads) => heads.map((head) => head.textContent))).toEqual([]);
    const mmlu = await page.textContent("[data-unlike] h3:has(a[href='/cards/benchmarks/wader-qa/']) + ul");
    expect(mmlu).toMatch(/Heron 2 3B: 58% · acc, 5-shot.*Plover large: 51\.3% · f1, 0-shot.*Apart by the metric/);
  });

  test("an alias leads to its model", async () => {
    await open("?models=aster/heron-2-3b,heron-1b");
    expect(query()).toBe("?models=heron-2-3b,heron-1b");
  });

  test("unknown ids and fields are named, and the rest works", async () => {
    await open("?models=heron-2-3b,nobody,heron-1b&fields=training-tokens,nothing");
    expect(await compared()).toEqual(["heron-2-3b", "heron-1b"]);
    expect((await problems()).join(" ")).toMatch(/“nobody”.*“nothing”/);
    expect(query()).toBe("?models=heron-2-3b,heron-1b&fields=training-tokens");
  });

  test.each([
    ["names of object members", "?models=__proto__,constructor&fields=__proto__"],
    ["markup and paths", "?models=%00,../../etc/passwd,%3Csvg%20onload=alert(1)%3E,heron-1b"],
    ["bytes that are no text", "?models=%E0%A4%A"],
    ["thousands of ids", `?models=${Array.from({ length: 2000 }, (_, index) => `m${index}`).join()}`],
  ])("does nothing when it is hostile: %s", async (_, search) => {
    await open(search);
    expect((await problems()).length).toBeGreaterThan(0);
    expect(await page.locator("main svg, main img").count()).toBe(0);
    expect(complaints).toEqual([]);
  });
});

test("each cell says what the catalogue says, with status, dispute, claims and address", async () => {
  const models = ["heron-2-3b", "heron-7b", "lark-chat"];
  await open(`?models=${models.join()}`);
  const rows = await page.$$eval(".compare tbody tr:not(.group)", (all) =>
    all.map((row) => ({
      label: row.querySelector("th")?.textContent,
      cells: [...row.querySelectorAll("td")].map((cell) => ({
        display: cell.querySelector(".value")?.textContent,
        disputed: cell.querySelector(".status.disputed") !== null,
        claims: cell.querySelectorAll(".receipt > ol > li").length,
        url: cell.querySelector(".receipt > .meta a")?.getAttribute("href"),
      })),
    })),
  );
  let checked = 0;
  for (const { label, cells } of rows) {
    const field = fields.find((one) => one.label === label)?.id;
    for (const [index, cell] of cells.entries()) {
      const fact = field ? facts[models[index] ?? ""]?.[field] : undefined;
      if (!fact) continue;
      const display = fact.status === "not-applicable" ? "does not apply" : fact.display;
      expect(cell).toEqual({ display, disputed: fact.disputed, claims: fact.claims.length, url: fact.url });
      checked += 1;
    }
  }
  expect(checked).toBeGreaterThan(60);
});

test("models are picked by any spelling with the keyboard alone, moved and removed", async () => {
  await open("");
  await page.focus("#filter-model");
  await page.keyboard.type("heron2 3b");
  await page.keyboard.press("Enter");
  await page.waitForSelector('thead a[href$="/heron-2-3b/"]');
  await page.keyboard.type("heron 1b");
  await page.keyboard.press("ArrowDown");
  expect(await page.getAttribute("#filter-model", "aria-activedescendant")).toBe("filter-model-names-0");
  await page.keyboard.press("Enter");
  await page.waitForSelector('thead a[href$="/heron-1b/"]');
  expect(query()).toBe("?models=heron-2-3b,heron-1b");
  await page.focus('button[data-act=left][data-model="heron-1b"]');
  await page.keyboard.press("Enter");
  await page.waitForFunction(() => document.querySelector("thead th a")?.textContent === "Heron 1B");
  expect(query()).toBe("?models=heron-1b,heron-2-3b");
  await page.focus('button[data-act=remove][data-model="heron-1b"]');
  await page.keyboard.press("Enter");
  await page.waitForFunction(() => document.querySelectorAll("thead th").length === 1);
  expect([query(), await page.evaluate(() => document.activeElement?.id)]).toEqual(["?models=heron-2-3b", "filter-model"]);
});

test("only differences leaves out the rows that are the same", async () => {
  await open("?models=heron-2-3b,heron-2-70b");
  const [all, same] = await page.$$eval(".compare tbody tr:not(.group)", (rows) => [
    rows.length,
    rows.filter((row) => row.className === "same").length,
  ]);
  await page.check("#filter-differences");
  await page.waitForFunction(() => document.querySelector(".compare tr.same") === null);
  expect(await page.locator(".compare tbody tr:not(.group)").count()).toBe((all ?? 0) - (same ?? 0));
  expect(same).toBeGreaterThan(5);
});

test.each([
  ["markdown", "[up to 9 trillion tokens (reported)]("],
  ["csv", "training-tokens,Training tokens,up to 9 trillion tokens,reported,http"],
  ["latex", "{up to 9 trillion tokens (reported)}"],
  ["address", "/compare/?models=heron-2-3b,heron-1b&fields=training-tokens"],
])("copies as %s", async (format, part) => {
  await open("?models=heron-2-3b,heron-1b&fields=training-tokens");
  await page.click(`[data-copy=${format}]`);
  await page.waitForFunction(() => document.querySelector("[data-status]")?.textContent?.includes("copied"));
  expect(await page.evaluate(() => navigator.clipboard.readText())).toContain(part);
});

test("without JavaScript the ready comparisons stand there, and no dead control", async () => {
  const plain = await site.browser.newContext({ javaScriptEnabled: false });
  const still = await plain.newPage();
  await still.goto(`${site.address}/compare/?models=heron-1b,lark-chat`);
  expect(await still.locator("main button:visible, main input:visible, main summary:visible").count()).toBe(0);
  await still.click('main a[href="/cards/compare/heron/"]');
  expect(await still.locator("thead th").count()).toBe(2);
  await still.click(".compare td summary >> nth=0");
  expect(await still.locator(".compare .receipt").first().isVisible()).toBe(true);
  await plain.close();
});
