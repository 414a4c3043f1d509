import { readFileSync } from "node:fs";
import type { Page } from "playwright-core";
import { beforeAll, describe, expect, test } from "vitest";
import { fixtureSite } from "../built-site.ts";
import { complaintsOf, useSite } from "./browser.ts";

interface CatalogFact {
  inherited?: CatalogFact;
  status: string;
  value?: number | string | string[];
  text?: string;
}
interface CatalogModel {
  id: string;
  stage: string;
  family: string;
  facts: Record<string, CatalogFact>;
  derived: Record<string, CatalogFact>;
}

const site = useSite(fixtureSite);
let page: Page;
/** Those that are made, newest first, as the table shows them. */
let models: CatalogModel[];
let planned: CatalogModel[];
let licenses: Record<string, { class: string }>;
let complaints: string[];

beforeAll(async () => {
  const catalog = JSON.parse(readFileSync(`${fixtureSite.folder}/data/catalog.json`, "utf8"));
  licenses = catalog.licenses;
  const isPlanned = ({ stage }: CatalogModel) => ["planned", "in-training", "announced"].includes(stage);
  const date = ({ facts }: CatalogModel) => (isKnown(facts["released"]) ? String(facts["released"]?.value ?? "") : "");
  const all: CatalogModel[] = catalog.models;
  planned = all.filter(isPlanned);
  models = all.filter((model) => !isPlanned(model)).sort((a, b) => (date(a) < date(b) ? 1 : date(a) > date(b) ? -1 : 0));
  page = await site.browser.newPage({ viewport: { width: 1280, height: 900 } });
  complaints = complaintsOf(page);
});

async function open(query: string): Promise<void> {
  await page.goto(`${site.address}/models/${query}`);
  await page.waitForSelector("[data-controls]:not([hidden])");
  await page.waitForSelector("thead button");
}
/** Rows as they stand when everything that was asked for is there. */
const settled = () => page.waitForSelector("model-ledger:not([aria-busy])", { state: "attached" });
const shown = async () => {
  await settled();
  return rowIds();
};
const rowIds = () => page.$$eval("tbody tr[data-id]", (rows) => rows.map((row) => (row as HTMLElement).dataset["id"] ?? ""));
const query = () => new URL(page.url()).search;

/** Enough rows for all, however many there are. */
async function allShown(): Promise<string[]> {
  await settled();
  while (await page.locator("[data-show-more]").isVisible()) await page.click("[data-show-more]");
  return shown();
}

/** With the answer that a model takes over from the one it was made from. */
const factOf = (model: CatalogModel, field: string) => model.facts[field]?.inherited ?? model.facts[field];
const isKnown = (fact: CatalogFact | undefined) =>
  fact !== undefined &&
  ["reported", "third-party", "estimated", "derived"].includes(fact.status) &&
  (fact.value !== undefined || fact.text !== undefined);
const numberOf = (model: CatalogModel, field: string): number | undefined => {
  const value: unknown = factOf(model, field)?.value ?? model.derived[field]?.value;
  const end: unknown = Array.isArray(value) ? value.at(-1) : value;
  return typeof end === "number" ? end : undefined;
};
const values = (model: CatalogModel, field: string): string[] => [model.facts[field]?.value ?? []].flat().map(String);

describe("the table of models sorts", () => {
  test.each(["parameters-total", "training-tokens", "context-length", "accelerator-hours", "derived-mfu", "kv-cache-memory"])(
    "by %s in both directions, unknown values last",
    async (field) => {
      // One way round from the address, the other at the press of a button.
      await open(`?columns=${field}&sort=-${field}`);
      for (const sign of ["-", ""]) {
        if (sign === "") await page.click(`th[data-column="${field}"] button`);
        const known = models.filter((model) => numberOf(model, field) !== undefined);
        const sorted = known.toSorted((a, b) => ((numberOf(a, field) ?? 0) - (numberOf(b, field) ?? 0)) * (sign === "-" ? -1 : 1));
        expect(await allShown()).toEqual([...sorted, ...models.filter((model) => !known.includes(model))].map((model) => model.id));
        expect(await page.getAttribute(`th[data-column="${field}"]`, "aria-sort")).toBe(sign === "-" ? "descending" : "ascending");
        expect(query()).toBe(`?columns=${field}&sort=${sign}${field}`);
      }
    },
  );

  test("with the keyboard, keeping the focus, and says how bounds are sorted", async () => {
    await open("");
    await page.focus('th[data-column="training-tokens"] button');
    await page.keyboard.press("Enter");
    expect(query()).toBe("?sort=-training-tokens");
    await settled();
    expect(await page.textContent("caption")).toContain("sorted by the number beside them");
    await page.keyboard.press("Enter");
    expect(query()).toBe("?sort=training-tokens");
    expect(await page.evaluate(() => document.activeElement?.closest("th")?.dataset["column"])).toBe("training-tokens");
  });
});

describe("the table of models filters", () => {
  const facets: [string, (model: CatalogModel) => string[]][] = [
    ["organization", (model) => values(model, "developer")],
    ["family", (model) => [model.family]],
    ["access", (model) => values(model, "access")],
    ["license", (model) => values(model, "license").flatMap((id) => licenses[id]?.class ?? [])],
    ["architecture", (model) => values(model, "architecture")],
    ["input", (model) => values(model, "modalities-input")],
    ["output", (model) => values(model, "modalities-output")],
    ["year", (model) => values(model, "released").map((date) => date.slice(0, 4))],
  ];
  test.each(facets)("by every %s that a model has", async (facet, valuesOf) => {
    await open("");
    await page.click("button[aria-controls=filters]");
    const read = () =>
      page.$$eval(`#filter-${facet} option`, (all) =>
        all
          .map((option) => ({ value: (option as HTMLOptionElement).value, label: option.textContent }))
          .filter(({ value }) => value !== ""),
      );
    const options = await read();
    expect(options.map(({ value }) => value).sort()).toEqual([...new Set([...models, ...planned].flatMap(valuesOf))].sort());
    for (const { value: option, label } of options) {
      expect(label).toMatch(new RegExp(`\\(${models.filter((model) => valuesOf(model).includes(option)).length}\\)\\s*$`));
      await page.selectOption(`#filter-${facet}`, option);
      const wanted = models.filter((model) => valuesOf(model).includes(option));
      expect([option, await allShown()]).toEqual([option, wanted.map((model) => model.id)]);
      expect(await page.textContent("[data-count]")).toBe(
        `${wanted.length === models.length ? "" : `${wanted.length} of `}${models.length} models, newest first`,
      );
      expect(query()).toBe(`?${facet}=${option}`);
    }
  });

  test.each([
    ["parameters-total", "1B", "4B", "1e9..4e9", 1e9, 4e9],
    ["training-tokens", "1.5 trillion", "", "1.5e12..", 1.5e12, Infinity],
    ["context-length", "", "128k", "..128000", 0, 128_000],
  ])("by a range of %s from “%s” to “%s”", async (field, from, to, written, low, high) => {
    await open("");
    await page.click("button[aria-controls=filters]");
    await page.fill(`#filter-${field}-low`, from);
    await page.fill(`#filter-${field}-high`, to);
    const wanted = models
      .filter(
        (model) => isKnown(factOf(model, field)) && (numberOf(model, field) ?? -1) >= low && (numberOf(model, field) ?? Infinity) <= high,
      )
      .map((model) => model.id);
    expect(await allShown()).toEqual(wanted);
    expect(query()).toBe(`?${field}=${written}`);
    await open(query());
    expect(await allShown()).toEqual(wanted);
    expect(query()).toBe(`?${field}=${written}`);
  });

  test.each(["parameters-total", "training-tokens", "context-length"])("by known %s only", async (field) => {
    await open(`?known=${field}`);
    expect(await allShown()).toEqual(models.filter((model) => isKnown(factOf(model, field))).map((model) => model.id));
  });

  test("by text, in any spelling, and keeps it in the address", async () => {
    await open("");
    await page.fill("#filter-text", "aster/heron-2-3b");
    expect((await shown())[0]).toBe("heron-2-3b");
    await open(query());
    expect(await page.inputValue("#filter-text")).toBe("aster/heron-2-3b");
    expect((await shown())[0]).toBe("heron-2-3b");
  });

  test("says what is no amount, and that nothing lies in a range", async () => {
    await open("");
    await page.click("button[aria-controls=filters]");
    await page.fill("#filter-parameters-total-low", "many");
    expect(await page.getAttribute("#filter-parameters-total-low", "aria-invalid")).toBe("true");
    expect(await page.textContent("#filter-parameters-total-wrong")).toContain("“many” is no amount");
    expect(query()).toBe("");
    await page.fill("#filter-parameters-total-low", "4B");
    await page.fill("#filter-parameters-total-high", "1B");
    expect(await page.textContent("#filter-parameters-total-wrong")).toContain("“to” is smaller than “from”");
    await page.fill("#filter-parameters-total-high", "");
    expect(await page.textContent("#filter-parameters-total-wrong")).toBe("");
  });

  test("shows what is set, and takes it away", async () => {
    await open("?access=open-weights&parameters-total=..4e9");
    const chips = () => page.$$eval("[data-chips] .chip", (all) => all.map((chip) => chip.textContent));
    expect(await chips()).toEqual(["Take away the filter Access: open weights ×", "Take away the filter Parameters ≤ 4B ×"]);
    expect(await page.textContent("button[aria-controls=filters]")).toBe("Filters 2");
    await page.click("[data-chips] .chip >> nth=0");
    expect(query()).toBe("?parameters-total=..4e9");
    await page.click("[data-chips] .chip");
    expect([query(), await page.locator("[data-chips]").isVisible()]).toEqual(["", false]);
  });

  test("says that nothing is left, and leads back", async () => {
    await open("?q=zzzz");
    expect(await shown()).toEqual([]);
    expect(await page.textContent("[data-nothing]")).toContain("No model meets all of these.");
    await page.click("[data-nothing] button");
    expect([query(), await page.locator("[data-nothing]").isVisible(), await allShown()]).toEqual([
      "",
      false,
      models.map((model) => model.id),
    ]);
  });

  test("leaves out models that are planned unless asked for", async () => {
    expect(planned.length).toBeGreaterThan(0);
    await open("");
    expect((await allShown()).filter((id) => planned.some((model) => model.id === id))).toEqual([]);
    await open("?planned=1");
    expect((await allShown()).slice(models.length).sort()).toEqual(planned.map((model) => model.id).sort());
  });
});

test("ticked models lead to a comparison and to an appendix, whatever is filtered meanwhile", async () => {
  await open("");
  const [first, second] = await shown();
  await page.check(`input[data-pick="${first}"]`);
  expect(await page.textContent("[data-chosen]")).toContain("one more to compare");
  await page.fill("#filter-text", "zzzz");
  await page.fill("#filter-text", "");
  await page.waitForSelector(`input[data-pick="${first}"]:checked`);
  await page.check(`input[data-pick="${second}"]`);
  expect(await page.$$eval("[data-chosen] a", (links) => links.map((link) => link.getAttribute("href")))).toEqual([
    `/cards/compare/?models=${first},${second}`,
    `/cards/appendix/?models=${first},${second}`,
  ]);
  await page.click("[data-chosen] button");
  expect([await page.locator("[data-chosen]").isVisible(), await page.locator("input[data-pick]:checked").count()]).toEqual([false, 0]);
});

describe("when data do not come", () => {
  const QUERY = "?columns=parameters-total,layers,context-length,hidden-size";
  const firstCells = () =>
    page.$$eval("tbody tr", (rows) => rows.slice(0, 20).map((row) => [...row.children].slice(2).map((cell) => cell.textContent)));
  let whole: (string | null)[][];
  beforeAll(async () => {
    await open(QUERY);
    await page.waitForFunction(() => document.querySelector("tbody td:nth-child(5)")?.textContent !== "");
    whole = await firstCells();
  });
  const good = JSON.stringify({ edition: "other", entries: [] });
  test.each([
    ["a missing file", { status: 404, body: "" }, "the server answered 404"],
    ["a fault of the server", { status: 500, body: "" }, "the server answered 500"],
    ["a page in its place", { status: 200, body: "<!doctype html><title>Hello</title>" }, "is no JSON"],
    ["a file that is cut off", { status: 200, body: '{"edition":"x","entr' }, "is no JSON"],
    ["null", { status: 200, body: "null" }, "not the shape"],
    ["an empty object", { status: 200, body: "{}" }, "not the shape"],
    ["an older edition", { status: 200, body: good }, "published anew"],
  ])("a column keeps its place and says so: %s", async (_, answer, why) => {
    await page.route("**/data/ledger/0/layers.json", (route) => route.fulfill({ ...answer, contentType: "application/json" }));
    await open(QUERY);
    await page.waitForFunction(() => document.querySelectorAll("tbody tr:first-child td").length === 5);
    const cells = await firstCells();
    expect(cells.map((row) => row[1])).toEqual(cells.map(() => "not loaded"));
    expect(await page.textContent("[data-problems]")).toMatch(new RegExp(`The column “Layers” could not be loaded:.*${why}`));
    await page.unroute("**/data/ledger/0/layers.json");
    expect(whole.map((row) => row.with(1, ""))).toEqual(cells.map((row) => row.with(1, "")));
    complaints.length = 0;
  });

  test.each([
    ["texts", "?q=heron", "the filter by text is not followed"],
    ["facets", "?access=open-weights", "these are not followed"],
    ["training-tokens", "?training-tokens=1e12..&sort=-training-tokens", "The column “Tokens”"],
  ])("a filter without its data shows all models and says so: %s", async (file, search, words) => {
    await page.route(`**/data/ledger/0/${file}.json`, (route) => route.fulfill({ status: 404 }));
    await open(search);
    await page.waitForSelector("[data-problems]:not([hidden])");
    expect(await page.textContent("[data-problems]")).toContain(words);
    expect(await allShown()).toEqual(models.map((model) => model.id));
    await page.unroute(`**/data/ledger/0/${file}.json`);
    complaints.length = 0;
  });
});

test("columns are chosen, and the CSV holds what is shown", async () => {
  await open("?family=heron-2&columns=training-tokens,license&sort=-training-tokens");
  const [download] = await Promise.all([page.waitForEvent("download"), page.click("[data-csv]")]);
  const lines = readFileSync((await download.path()) ?? "", "utf8").split("\r\n");
  expect(lines[0]).toBe("id,name,address,training-tokens,training-tokens_qualifier,training-tokens_status,license,license_status");
  expect(lines).toContain(
    `heron-2-3b,Heron 2 3B,${site.address}/models/heron-2-3b/,9000000000000,at-most,reported,Heron Community Licence,reported`,
  );
  expect(lines.length - 2).toBe(models.filter((model) => model.family === "heron-2").length);
  await page.click("button[aria-controls=columns]");
  await page.check("#filter-column-derived-mfu");
  expect(query()).toContain("columns=training-tokens,license,derived-mfu");
  await settled();
  expect(await page.$$eval("thead th", (heads) => heads.length)).toBe(4);
});

describe("the page of the table", () => {
  const rows = () =>
    page.$$eval("tbody tr", (all) => all.map((row) => row.getBoundingClientRect()).map(({ top, height }) => ({ top, height })));

  test("at 1440 × 900 the first row stands above 300 px, and rows are 34 to 40 px high", async () => {
    await page.setViewportSize({ width: 1440, height: 900 });
    await open("");
    const all = await rows();
    expect(all[0]?.top).toBeLessThan(300);
    expect(all.filter(({ height }) => height < 34 || height > 40)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(1440);
    await page.setViewportSize({ width: 1440, height: 300 });
    await page.evaluate(() => document.querySelector("tbody tr:nth-child(5)")?.scrollIntoView({ block: "center" }));
    expect(await page.$eval("thead th", (head) => head.getBoundingClientRect().top)).toBe(0);
  });

  test.each([360, 800])("nothing is cut off at %i px", async (width) => {
    await page.setViewportSize({ width, height: 800 });
    await open("");
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
    expect(await page.$eval("header.site", (header) => header.getBoundingClientRect().height)).toBeLessThanOrEqual(110);
    await page.setViewportSize({ width: 1280, height: 900 });
  });
});

test.each([
  ["names of object members", "?sort=__proto__&columns=constructor&known=toString"],
  ["markup", "?organization=%3Cimg%20src=x%20onerror=alert(1)%3E"],
  ["a number past all bounds", "?parameters-total=1e999.."],
  ["bytes that are no text", "?q=%00%FF%ED%A0%80&%E0%A4%A"],
  ["thousands of parameters", `?${"a=b&".repeat(2000)}`],
])("a hostile address does nothing: %s", async (_, search) => {
  await open(search);
  expect(await page.locator("main img, main script:not([type=module])").count()).toBe(0);
  expect(complaints).toEqual([]);
});
