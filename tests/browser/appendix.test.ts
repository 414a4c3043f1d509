import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { unzipSync } from "fflate";
import { fixtureSite } from "../built-site.ts";
import { useSite } from "./browser.ts";

const site = useSite(fixtureSite);

test("the address chooses the models, in any spelling, and says what it did not know", async () => {
  const { page, complaints } = await site.open("/appendix/?models=HERON+2+%E2%80%93+3B,lark-8x5b,%3Cb%3Enobody&fields=owner,no-such");
  await page.waitForSelector("[data-preview] table");
  expect(await page.locator("[data-preview] h3").allTextContents()).toEqual(["Heron 2 3B", "Lark 8x5B", "References"]);
  expect(await page.locator("[data-problems] li").allTextContents()).toEqual([
    "No model here is called “<b>nobody”; it was left out.",
    "There is no field “no-such”; it was left out.",
  ]);
  expect(new URL(page.url()).search).toBe("?models=heron-2-3b,lark-8x5b&fields=owner");
  await page.close();
  expect(complaints).toEqual([]);
});

test("models are added and removed with the keyboard, and the address follows", async () => {
  const { page, complaints } = await site.open("/appendix/");
  await page.waitForSelector("appendix-builder:not([hidden])");
  await page.waitForFunction(() => document.querySelector("[data-status]")?.textContent === "No models yet.");
  await page.fill("#filter-model", "plover-large");
  await page.keyboard.press("Enter");
  await page.waitForSelector("[data-preview] table");
  expect(new URL(page.url()).search).toBe("?models=plover-large");
  await page.check("#filter-form-short");
  await page.waitForURL(/form=short/);
  expect(await page.locator("[data-preview] table").count()).toBe(1);
  await page.click("[data-models] button");
  await page.waitForSelector("[data-ready]", { state: "hidden" });
  expect(new URL(page.url()).search).toBe("?form=short");
  await page.close();
  expect(complaints).toEqual([]);
});

test("files come out of the browser under the site's policy", async () => {
  const { page, complaints } = await site.open("/appendix/?models=heron-2-3b");
  await page.waitForSelector("[data-preview] table");
  const saved = async (label: string) => {
    const [download] = await Promise.all([page.waitForEvent("download"), page.getByRole("button", { name: label, exact: true }).click()]);
    return { name: download.suggestedFilename(), bytes: readFileSync(await download.path()) };
  };
  const word = await saved("Word");
  expect(word.name).toBe("models.docx");
  expect(Object.keys(unzipSync(word.bytes))).toContain("word/document.xml");
  const [latex, bibliography] = [await saved("LaTeX"), await saved("BibTeX")];
  expect([latex.name, bibliography.name]).toEqual(["models.tex", "models.bib"]);
  expect(latex.bytes.toString()).toContain("\\bibliography{models}");
  expect(bibliography.bytes.toString()).toMatch(/^@\w+\{/);
  await page.close();
  expect(complaints).toEqual([]);
});

test("a fact's receipt copies its citation in each form", async () => {
  const context = await site.browser.newContext();
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  const page = await context.newPage();
  await page.goto(`${site.address}/models/heron-2-3b/#training-tokens`);
  const copied = async (label: string) => {
    await page.locator("#training-tokens").getByRole("button", { name: label, exact: true }).click();
    await page.waitForFunction(() => document.querySelector("#training-tokens [role=status]")?.textContent === "Copied.");
    return page.evaluate(() => navigator.clipboard.readText());
  };
  expect(await copied("Copy link")).toMatch(/\/models\/heron-2-3b\/#training-tokens$/);
  expect(await copied("BibTeX")).toContain("title = {{Heron 2 3B: Training tokens, up to 9 trillion tokens (reported)}}");
  expect(JSON.parse(await copied("CSL-JSON"))).toMatchObject({ id: "heron-2-3b-training-tokens", type: "webpage" });
  await context.close();
});

test("without JavaScript there is a way, and no dead control", async () => {
  const { page } = await site.open("/appendix/", { javaScriptEnabled: false });
  expect(await page.locator("main button:visible, main input:visible").count()).toBe(0);
  await page.goto(`${site.address}/models/heron-2-3b/#training-tokens`);
  expect(await page.locator("#training-tokens cite-fact").textContent()).toContain("up to 9 trillion tokens (reported)");
  expect(await page.locator("main button:visible").count()).toBe(0);
  await page.close();
});
