import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { readPage, requireSite, SITE } from "../built-site.ts";
import { launchBrowser, serve, type Served } from "./browser.ts";

let browser: Browser;
let site: Served;
let page: Page;
const complaints: string[] = [];

beforeAll(async () => {
  requireSite();
  [browser, site] = await Promise.all([launchBrowser(), serve(SITE)]);
  page = await browser.newPage();
  page.on("console", (message) => {
    if (message.type() === "error") complaints.push(message.text());
  });
  page.on("pageerror", (error) => complaints.push(error.message));
});
afterAll(async () => {
  await browser.close();
  await site.close();
});

const settled = (query: string) =>
  page.waitForFunction((words) => document.querySelector("[data-status]")?.textContent?.includes(`“${words}”`), query);

async function results(query: string): Promise<string[]> {
  if (new URL(page.url()).pathname !== "/search/") await page.goto(`${site.address}/search/`);
  await page.fill("#search-query", query);
  await settled(query);
  return titles();
}

/** Paths and fragments of the results. */
function titles(): Promise<string[]> {
  return page.$$eval("[data-results] a.title", (links) =>
    links.map((link) => new URL((link as HTMLAnchorElement).href)).map(({ pathname, hash }) => pathname + hash),
  );
}

/** Queries as people type them, each with the places that answer it. Written before the search was tried on them. */
const EVERYDAY: readonly (readonly [query: string, ...right: string[]])[] = [
  ["llama3.2 3b", "/models/llama-3-2-3b/"],
  ["meta-llama/Llama-3.2-3B", "/models/llama-3-2-3b/"],
  ["Llama-3.2-3B-Instruct", "/models/llama-3-2-3b/"],
  ["qwen 7b", "/models/qwen2-5-7b/", "/models/qwen2-5-7b-instruct/"],
  ["T5 11B", "/models/t5-11b/"],
  ["deepseek r1", "/models/deepseek-r1/"],
  ["gpt3", "/models/gpt-3-175b/"],
  ["phi 3 mini", "/models/phi-3-mini/"],
  ["mixtral", "/families/mixtral/", "/models/mixtral-8x7b/"],
  ["llama 3.1 405b", "/models/llama-3-1-405b/"],
  ["chatgpt", "/models/chatgpt/"],
  ["gemma 2 9b it", "/models/gemma-2-9b/"],
  ["smollm2 1.7b", "/models/smollm2-1-7b/"],
  ["gpt oss 120b", "/models/gpt-oss-120b/"],
  ["mistral 7b", "/models/mistral-7b/"],
  ["mixtrel", "/families/mixtral/", "/models/mixtral-8x7b/"],
  ["qwen25 7b", "/models/qwen2-5-7b/", "/models/qwen2-5-7b-instruct/"],
  ["deepseak", "/families/deepseek/", "/organizations/deepseek/"],
  ["lama 3.2 3b", "/models/llama-3-2-3b/"],
  ["anthropc", "/organizations/anthropic/"],
  ["llama 3.2 training tokens", "/models/llama-3-2-1b/#training-tokens", "/models/llama-3-2-3b/#training-tokens"],
  ["llama 3.1 405b gpu hours", "/models/llama-3-1-405b/#accelerator-hours"],
  ["mixtral active parameters", "/models/mixtral-8x7b/#parameters-active", "/models/mixtral-8x22b/#parameters-active"],
  ["gpt-3 compute", "/models/gpt-3-175b/#training-compute"],
  ["t5 pretraining data", "/models/t5-3b/#pretraining-data", "/models/t5-11b/#pretraining-data"],
  ["MFU llama", "/models/llama-3-1-405b/#training-mfu", "/models/llama-3-1-405b/#derived-mfu"],
  ["h100 flops", "/accelerators/#h100-sxm-peak-bf16", "/accelerators/#h100-pcie-peak-bf16"],
  ["deepseek v3 context length", "/models/deepseek-v3/#context-length"],
  ["gemma 3 27b knowledge cutoff", "/models/gemma-3-27b/#knowledge-cutoff"],
  ["qwen2.5 72b license", "/models/qwen2-5-72b/#license"],
  ["bloom co2 emissions", "/models/bloom-176b/#training-emissions"],
  ["kv cache llama 3.1 8b", "/models/llama-3-1-8b/#kv-cache-memory"],
  ["grouped-query attention", "/concepts/grouped-query-attention/"],
  ["kv cache", "/concepts/kv-cache/"],
  ["RLHF", "/concepts/rlhf/"],
  ["chinchilla scaling", "/concepts/chinchilla-optimal/", "/concepts/scaling-laws/"],
  ["C4", "/datasets/c4/"],
  ["RefinedWeb", "/datasets/refinedweb/"],
  ["the pile", "/datasets/the-pile/"],
  ["llama 3.2 license", "/licenses/llama-3-2-community/", "/models/llama-3-2-1b/#license", "/models/llama-3-2-3b/#license"],
  ["apache 2.0 models", "/licenses/apache-2-0/"],
  ["mmlu", "/benchmarks/mmlu/"],
  ["gsm8k", "/benchmarks/gsm8k/"],
  ["Mistral AI", "/organizations/mistral-ai/"],
  ["meta", "/organizations/meta/"],
  ["how to read a model card", "/guides/how-to-read-a-model-card/"],
  ["estimate training compute", "/guides/estimating-training-compute/"],
  ["contextflow", "/models/contextflow/"],
  ["compare models", "/compare/"],
  ["export bibtex", "/appendix/"],
];

describe("the search", () => {
  test("answers everyday queries: the right place first for nine in ten, among the first five for all", async () => {
    const notFirst: string[] = [];
    const missed: string[] = [];
    const dead: string[] = [];
    for (const [query, ...right] of EVERYDAY) {
      const five = (await results(query)).slice(0, 5);
      if (!right.includes(five[0] ?? "")) notFirst.push(`${query}: ${five[0]}`);
      if (!right.some((place) => five.includes(place))) missed.push(`${query}: ${five.join(" ")}`);
      const links = await page.$$eval("[data-results] a", (all) => all.map((link) => (link as HTMLAnchorElement).href));
      for (const { pathname, hash } of links.map((link) => new URL(link)))
        if (hash && (hash.startsWith("#receipt-") || !readPage(pathname).includes(` id="${hash.slice(1)}"`))) dead.push(pathname + hash);
    }
    expect(EVERYDAY).toHaveLength(50);
    expect(missed).toEqual([]);
    expect(notFirst.slice(EVERYDAY.length / 10)).toEqual([]);
    expect(dead).toEqual([]);
  });

  test("shows names and facts within 100 ms of a key", async () => {
    await results("llama");
    const waits = await page.evaluate(async () => {
      const input = document.querySelector<HTMLInputElement>("#search-query");
      const list = document.querySelector("[data-results]");
      if (!input || !list) return [];
      const found: number[] = [];
      for (const query of ["mixtral 8x7b", "qwen 7b", "gpt-3 compute", "llama 3.2 3b", "kv cache", "deepseek r1", "mmlu"]) {
        const changed = new Promise<void>((resolve) => {
          new MutationObserver((_, observer) => (observer.disconnect(), resolve())).observe(list, { childList: true });
        });
        input.value = query;
        const start = performance.now();
        input.dispatchEvent(new Event("input"));
        await changed;
        found.push(performance.now() - start);
      }
      return found.sort((a, b) => a - b);
    });
    expect(waits[3]).toBeLessThan(100);
  });

  test("says what a fact is, or why it is not known", async () => {
    await results("llama 3.2 training tokens");
    const facts = await page.$$eval("[data-results] > li", (items) =>
      items.slice(0, 4).map((item) => item.querySelector("p")?.textContent),
    );
    expect(facts).toContain("≤ 9 T");
    expect(facts.at(-1)).toMatch(/^not disclosed/);
  });

  test("leads from a fact alone to a table of it", async () => {
    expect((await results("training tokens"))[0]).toBe("/models/");
    await page.click("[data-results] a.title");
    expect(await page.locator("thead").textContent()).toContain("Training tokens");
    expect(new URL(page.url()).search).toBe("?columns=training-tokens&sort=-training-tokens");
  });

  test("finds words of the prose and links to the place", async () => {
    await results("attention pooling router");
    const anchors = await page.$$eval("[data-results] a", (links) => links.map((link) => (link as HTMLAnchorElement).hash).filter(Boolean));
    expect(anchors.length).toBeGreaterThan(0);
  });

  test("puts misspelt names right, and says so", async () => {
    await results("mixtrel 8x7b");
    expect(await page.textContent("[data-status]")).toMatch(/^Nothing was found for “mixtrel 8x7b”\. \d+ results for “mixtral 8x7b”\.$/);
    await page.click("[data-status] a");
    await settled("mixtral 8x7b");
    expect((await titles())[0]).toBe("/models/mixtral-8x7b/");
  });

  test.each([
    ["lamma 3.2", "llama 3.2", /^\/(?:families|models)\/llama-3-2/],
    ["gema", "gemma", /^\/(?:families|models)\/gemma/],
    ["mistrall", "mistral", /^\/(?:families|models|organizations)\/mistral/],
  ])("holds “%s” against names before the full text", async (query, meant, place) => {
    expect((await results(query))[0]).toMatch(place);
    expect(await page.textContent("[data-status] a")).toBe(`“${meant}”`);
  });

  test("says of every result what it is, and quotes its summary", async () => {
    await results("attention pooling router");
    const items = await page.$$eval("[data-results] > li", (all) =>
      all.map((item) => [item.querySelector(".small")?.textContent?.trim() ?? "", item.querySelector("p")?.textContent ?? ""] as const),
    );
    expect(items.length).toBeGreaterThan(0);
    for (const [kind, words] of items) {
      expect(kind).not.toBe("");
      // A sentence, not cells of a table in a row.
      expect(words).toMatch(/^\p{Lu}.*\.$/u);
    }
  });

  test("shows filters only where there is something to narrow", async () => {
    await page.goto(`${site.address}/search/`);
    expect(await page.isVisible(".filters")).toBe(false);
    await results("llama");
    expect(await page.isVisible(".filters")).toBe(true);
    await results("zzzzqqqq");
    expect(await page.isVisible(".filters")).toBe(false);
  });

  test("is ready for the arrows on arrival", async () => {
    await page.goto(`${site.address}/search/?q=mixtral`);
    await page.waitForSelector("[data-results] a.title");
    await page.keyboard.press("ArrowDown");
    expect(await page.evaluate(() => document.activeElement?.matches("[data-results] li:first-child a.title"))).toBe(true);
  });

  test("says so when nothing is found", async () => {
    expect(await results("zzzzqqqq")).toEqual([]);
    expect(await page.textContent("[data-status]")).toContain("Nothing was found for “zzzzqqqq”");
  });

  test("shows a hostile query as text and does nothing else", async () => {
    await results('"><img src=x onerror=alert(1)>');
    expect(await page.$$eval("main img, main script", (nodes) => nodes.length)).toBe(0);
  });

  test("has six filters, each with choices", async () => {
    await results("llama");
    expect(
      await page.$$eval("select[data-filter]", (selects) =>
        selects.map((select) => [(select as HTMLSelectElement).dataset["filter"], (select as HTMLSelectElement).length > 2]),
      ),
    ).toEqual(["organization", "family", "access", "architecture", "licence", "training tokens"].map((name) => [name, true]));
  });

  test("filters by what is known, from the address", async () => {
    await page.goto(`${site.address}/search/?${new URLSearchParams({ organization: "Mistral AI", "training tokens": "not known" })}`);
    await page.waitForSelector("[data-results] a.title");
    expect(await titles()).toContain("/models/mixtral-8x7b/");
    expect(await titles()).not.toContain("/models/llama-3-2-3b/");
  });

  test("filters combine with the query, for names, facts and text, and stand in the address", async () => {
    await page.goto(`${site.address}/search/`);
    await results("70b training tokens");
    await page.selectOption("#filter-family", "Llama 2");
    await page.waitForFunction(() => /^\d.* with these filters$/.test(document.querySelector("[data-status]")?.textContent ?? ""));
    const found = await titles();
    expect(found[0]).toBe("/models/llama-2-70b/#training-tokens");
    expect(found.filter((place) => !place.startsWith("/models/llama-2-"))).toEqual([]);
    expect(Object.fromEntries(new URL(page.url()).searchParams)).toEqual({ q: "70b training tokens", family: "Llama 2" });
    await page.fill("#search-query", "mixtral");
    await page.waitForFunction(() =>
      document.querySelector("[data-status]")?.textContent?.startsWith("Nothing was found for “mixtral” with"),
    );
    await page.click("[data-status] a");
    await settled("mixtral");
    expect((await titles()).length).toBeGreaterThan(0);
  });

  test("is reached with /, walked with the arrows, and left with Escape", async () => {
    const focused = () =>
      page.evaluate(() => [...document.querySelectorAll("[data-results] a.title")].indexOf(document.activeElement as Element));
    const focusedId = () => page.evaluate(() => document.activeElement?.id);
    await results("llama");
    await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
    await page.keyboard.press("/");
    expect(await focusedId()).toBe("search-query");
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("ArrowDown");
    expect(await focused()).toBe(1);
    await page.keyboard.press("ArrowUp");
    await page.keyboard.press("ArrowUp");
    expect(await focusedId()).toBe("search-query");
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("Escape");
    expect(await focusedId()).toBe("search-query");
    expect(await page.inputValue("#search-query")).toBe("llama");
    await page.keyboard.press("Escape");
    expect(await page.inputValue("#search-query")).toBe("");
    await page.waitForFunction(() => document.querySelectorAll("[data-results] li").length === 0);
  });

  test("results that come later leave the focus where it is", async () => {
    await results("zzzzqqqq");
    await page.fill("#search-query", "mixtral 8x7b");
    await page.waitForSelector("[data-results] a.title");
    await page.focus("[data-results] a.title");
    await settled("mixtral 8x7b");
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe("Mixtral 8x7B");
  });

  test("without JavaScript offers plain lists and no dead control", async () => {
    const context = await browser.newContext({ javaScriptEnabled: false });
    const plain = await context.newPage();
    await plain.goto(`${site.address}/search/?q=llama`);
    expect(await plain.locator("main form, main select, main input").filter({ visible: true }).count()).toBe(0);
    const lists = await plain.$$eval("main ul.plain a", (links) => links.map((link) => new URL((link as HTMLAnchorElement).href).pathname));
    expect(lists).toEqual(
      expect.arrayContaining([
        "/models/",
        "/families/",
        "/organizations/",
        "/datasets/",
        "/benchmarks/",
        "/licenses/",
        "/guides/",
        "/proposals/",
      ]),
    );
    for (const list of lists) expect(readPage(list)).toContain("<h1");
    await context.close();
  });

  test("suggests below the field of the header: names, facts with their values, and all else", async () => {
    await page.goto(`${site.address}/guides/`);
    const field = page.locator("header [type=search]");
    await field.fill("llama 3.2 3b training tokens");
    const list = page.getByRole("listbox", { name: "Suggestions" });
    await list.waitFor();
    expect(await list.getByRole("option").allTextContents()).toEqual([
      "Llama 3.2 3B: Training tokens ≤ 9 T fact",
      "All results for “llama 3.2 3b training tokens”",
    ]);
    await field.fill("lamma 3.2 3b");
    await page.waitForFunction(() => document.querySelector("[role=option]")?.textContent === "Llama 3.2 3B model");
    expect(await field.getAttribute("aria-expanded")).toBe("true");
    await field.press("ArrowDown");
    const marked = await field.getAttribute("aria-activedescendant");
    expect(await page.locator(`#${marked}`).getAttribute("aria-selected")).toBe("true");
    await field.press("Escape");
    expect([await list.isVisible(), await field.getAttribute("aria-activedescendant")]).toEqual([false, null]);
    await field.press("ArrowDown");
    await field.press("Enter");
    await page.waitForURL("**/models/llama-3-2-3b/");
  });

  test("the field of the header sends what was typed where no suggestion is marked", async () => {
    await page.goto(`${site.address}/guides/`);
    await page.fill("header [type=search]", "mixtral");
    await page.getByRole("listbox", { name: "Suggestions" }).waitFor();
    await page.press("header [type=search]", "Enter");
    await page.waitForURL("**/search/?q=mixtral");
    expect(await page.inputValue("#search-query")).toBe("mixtral");
  });

  test("left no complaint in the console", () => {
    expect(complaints).toEqual([]);
  });
});
