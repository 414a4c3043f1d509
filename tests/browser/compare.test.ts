import { readFileSync } from "node:fs";
import type { BrowserContext, Page } from "playwright-core";
import { beforeAll, describe, expect, test } from "vitest";
import { fixtureSite } from "../built-site.ts";
import { complaintsOf, useSite } from "./browser.ts";

interface CatalogFact {
  status: string;
  display: string;
  disputed: boolean;
  inherited?: object;
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
const compared = () =>
  page.$$eval("[data-table] > table > thead th a", (links) => links.map((link) => link.getAttribute("href")?.split("/").at(-2)));
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
    expect(await page.locator("[data-results] .compare").count()).toBe(0);
    const unlike = await page.textContent("[data-results] .unlike tbody:has(a[href='/cards/benchmarks/wader-qa/'])");
    expect(unlike).toMatch(/Heron 2 3B58%.*acc, 5-shot.*Plover large51\.3%.*f1, 0-shot.*the metric/);
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

test("each cell says what the catalogue says, with its dispute and address", async () => {
  const models = ["heron-2-3b", "heron-7b", "lark-chat"];
  await open(`?models=${models.join()}`);
  const rows = await page.$$eval("[data-table] .compare tr:has(> th[scope=row])", (all) =>
    all.map((row) => ({
      label: row.querySelector("th")?.textContent,
      cells: [...row.querySelectorAll("td")].map((cell) => ({
        missing: cell.querySelector(".v.none")?.textContent,
        disputed: cell.querySelector(".g.disputed") !== null,
        url: cell.querySelector("a.v")?.getAttribute("href"),
      })),
    })),
  );
  let checked = 0;
  for (const { label, cells } of rows) {
    const field = fields.find((one) => one.label === label)?.id;
    for (const [index, cell] of cells.entries()) {
      const fact = field ? facts[models[index] ?? ""]?.[field] : undefined;
      if (!fact || fact.inherited) continue;
      const missing = ["not-disclosed", "not-applicable", "not-researched"].includes(fact.status) ? fact.display : undefined;
      expect(cell).toEqual({ missing, disputed: fact.disputed, url: fact.url });
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
  await page.waitForFunction(() => document.querySelectorAll("[data-table] > table > thead th").length === 1);
  expect([query(), await page.evaluate(() => document.activeElement?.id)]).toEqual(["?models=heron-2-3b", "filter-model"]);
});

test("only differences leaves out the rows that are the same", async () => {
  await open("?models=heron-2-3b,heron-2-70b");
  const rows = () => page.locator("[data-table] > table > tbody > tr:not(.group, .fold)").count();
  const [before, same] = [await rows(), await page.locator("[data-table] > table > tbody > tr.same").count()];
  expect(await page.textContent("[data-table] .fold summary")).toContain("All the same:");
  await page.check("#filter-differences");
  await page.waitForFunction(() => document.querySelector("[data-table] tr.same") === null);
  expect(await rows()).toBe(before - same);
  expect(await page.textContent("[data-status]")).toMatch(/\d+ rows? in which all give the same answer/);
});

test("Enter takes no model whose name is another", async () => {
  await open("");
  await page.focus("#filter-model");
  await page.keyboard.type("heron 70c");
  await page.keyboard.press("Enter");
  // What may be meant is fetched first.
  await page.waitForFunction(() => document.querySelector("[data-status]")?.textContent?.includes("No model here is called “heron 70c”"));
  expect(query()).toBe("");
});

test.each([
  ["a missing card", { status: 404, body: "" }, "the server answered 404"],
  ["a page in its place", { status: 200, body: "<!doctype html>" }, "is no JSON"],
  ["null", { status: 200, body: "null" }, "not the shape"],
  ["an empty object", { status: 200, body: "{}" }, "not the shape"],
])("a card that does not come is named, the others are compared: %s", async (_, answer, why) => {
  await page.route("**/models/heron-1b.json", (route) => route.fulfill({ ...answer, contentType: "application/json" }));
  await open("?models=heron-2-3b,heron-1b,lark-chat");
  expect([await compared(), (await problems()).join()]).toEqual([["heron-2-3b", "lark-chat"], expect.stringContaining(why)]);
  await page.unroute("**/models/heron-1b.json");
  complaints.length = 0;
});

test("a list of models of another shape leaves the plain page, and says so", async () => {
  await page.route("**/data/names/index.json", (route) => route.fulfill({ status: 200, body: "{}", contentType: "application/json" }));
  await open("?models=heron-1b");
  expect(await page.textContent("[data-status]")).toContain("The list of models could not be loaded: what came has not the shape");
  expect(await page.locator('main a[href="/cards/compare/heron/"]').isVisible()).toBe(true);
  await page.unroute("**/data/names/index.json");
  complaints.length = 0;
});

test("names of another edition leave the address as it is, and say so", async () => {
  await page.route("**/data/names/wholes-*.json", async (route) => {
    const body = await (await route.fetch()).text();
    await route.fulfill({ body: body.replace(/"edition":"[^"]*"/, '"edition":"before"'), contentType: "application/json" });
  });
  await open("?models=heron-1b,heron-2-3b");
  expect(query()).toBe("?models=heron-1b,heron-2-3b");
  expect(await page.textContent("[data-status]")).toContain("has been published anew since this page was opened; reload it");
  await page.unroute("**/data/names/wholes-*.json");
});

test("a browser without well-formed strings compares, too", async () => {
  const old = await site.browser.newContext();
  await old.addInitScript(() => {
    for (const [owner, name] of [
      [String.prototype, "toWellFormed"],
      [Map, "groupBy"],
      [Array.prototype, "toSpliced"],
    ] as const)
      Reflect.deleteProperty(owner, name);
  });
  const plain = await old.newPage();
  const errors = complaintsOf(plain);
  await plain.goto(`${site.address}/compare/?models=heron-1b,lark-chat`);
  await plain.waitForSelector("[data-table] table");
  expect(errors).toEqual([]);
  await old.close();
});

test.each([
  ["markdown", "[up to 9 trillion tokens (reported)]("],
  ["csv", "training-tokens,Training tokens,up to 9 trillion tokens,reported,http"],
  ["latex", "{up to 9 trillion tokens (reported)}"],
  ["address", "/compare/?models=heron-2-3b,heron-1b&fields=training-tokens"],
])("copies as %s", async (format, part) => {
  await open("?models=heron-2-3b,heron-1b&fields=training-tokens");
  if (format !== "address") await page.click("button[aria-controls=compare-copies]");
  await page.click(`[data-copy=${format}]`);
  await page.waitForFunction(() => document.querySelector("[data-status]")?.textContent?.includes("copied"));
  expect(await page.evaluate(() => navigator.clipboard.readText())).toContain(part);
});

test("without JavaScript the ready comparisons stand there, and no dead control", async () => {
  const { page: still } = await site.open("/compare/?models=heron-1b,lark-chat", { javaScriptEnabled: false });
  expect(await still.locator("main button:visible, main input:visible, main summary:visible:not(.ready > summary)").count()).toBe(0);
  await still.click('main a[href="/cards/compare/heron/"]');
  expect(await still.locator("main div > .compare > thead th").count()).toBe(2);
  await still.click(".compare .fold summary >> nth=0");
  expect(await still.locator(".compare .fold .compare").first().isVisible()).toBe(true);
  await still.close();
});
