import { readFileSync } from "node:fs";
import type { Page } from "playwright-core";
import { beforeAll, describe, expect, test } from "vitest";
import { fixtureSite } from "../built-site.ts";
import { complaintsOf, useSite } from "./browser.ts";

interface CatalogFact {
  status: string;
  value?: number | string | string[];
  text?: string;
}
interface CatalogModel {
  id: string;
  family: string;
  facts: Record<string, CatalogFact>;
  derived: Record<string, CatalogFact>;
}

const site = useSite(fixtureSite);
let page: Page;
let models: CatalogModel[];
let licenses: Record<string, { class: string }>;
let complaints: string[];

beforeAll(async () => {
  ({ models, licenses } = JSON.parse(readFileSync(`${fixtureSite.folder}/data/catalog.json`, "utf8")));
  page = await site.browser.newPage({ viewport: { width: 1280, height: 900 } });
  complaints = complaintsOf(page);
});

async function open(query: string): Promise<void> {
  await page.goto(`${site.address}/models/${query}`);
  await page.waitForSelector("[data-controls]:not([hidden])");
  await page.waitForSelector("thead button");
}
const shown = () => page.$$eval("tbody tr[data-id]", (rows) => rows.map((row) => (row as HTMLElement).dataset["id"] ?? ""));
const query = () => new URL(page.url()).search;

/** Enough rows for all, however many there are. */
async function allShown(): Promise<string[]> {
  while (await page.locator("[data-show-more]").isVisible()) await page.click("[data-show-more]");
  return shown();
}

const isKnown = (fact: CatalogFact | undefined) =>
  fact !== undefined &&
  ["reported", "third-party", "estimated", "derived"].includes(fact.status) &&
  (fact.value !== undefined || fact.text !== undefined);
const numberOf = (model: CatalogModel, field: string): number | undefined => {
  const value: unknown = model.facts[field]?.value ?? model.derived[field]?.value;
  const end: unknown = Array.isArray(value) ? value.at(-1) : value;
  return typeof end === "number" ? end : undefined;
};
const values = (model: CatalogModel, field: string): string[] => [model.facts[field]?.value ?? []].flat().map(String);

describe("the table of models sorts", () => {
  test.each(["parameters-total", "training-tokens", "context-length", "accelerator-hours", "derived-mfu", "kv-cache-memory"])(
    "by %s in both directions, unknown values last",
    async (field) => {
      for (const sign of ["", "-"]) {
        await open(`?columns=${field}&sort=${sign}${field}`);
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
    const options = await page.$$eval(`#filter-${facet} option`, (all) =>
      all.map((option) => (option as HTMLOptionElement).value).filter(Boolean),
    );
    expect(options.toSorted()).toEqual([...new Set(models.flatMap(valuesOf))].sort());
    for (const option of options) {
      await page.selectOption(`#filter-${facet}`, option);
      const wanted = models.filter((model) => valuesOf(model).includes(option));
      expect([option, await allShown()]).toEqual([option, wanted.map((model) => model.id)]);
      expect(await page.textContent("[data-count]")).toBe(
        wanted.length === models.length ? `${models.length} models` : `${wanted.length} of ${models.length} models`,
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
    await page.fill(`#filter-${field}-low`, from);
    await page.fill(`#filter-${field}-high`, to);
    const wanted = models
      .filter(
        (model) => isKnown(model.facts[field]) && (numberOf(model, field) ?? -1) >= low && (numberOf(model, field) ?? Infinity) <= high,
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
    expect(await allShown()).toEqual(models.filter((model) => isKnown(model.facts[field])).map((model) => model.id));
  });

  test("by text, in any spelling, and keeps it in the address", async () => {
    await open("");
    await page.fill("#filter-text", "aster/heron-2-3b");
    expect((await shown())[0]).toBe("heron-2-3b");
    await open(query());
    expect(await page.inputValue("#filter-text")).toBe("aster/heron-2-3b");
    expect((await shown())[0]).toBe("heron-2-3b");
  });

  test("marks what is no amount", async () => {
    await open("");
    await page.fill("#filter-parameters-total-low", "many");
    expect(await page.getAttribute("#filter-parameters-total-low", "aria-invalid")).toBe("true");
    expect(query()).toBe("");
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
  await page.click(".choose summary");
  await page.check("#filter-column-derived-mfu");
  expect(query()).toContain("columns=training-tokens,license,derived-mfu");
  expect(await page.$$eval("thead th", (heads) => heads.length)).toBe(4);
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
