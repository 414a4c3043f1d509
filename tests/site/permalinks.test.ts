import { readFileSync } from "node:fs";
import { beforeAll, expect, test } from "vitest";
import { siteFolder } from "../../scripts/site-folder.ts";
import { brokenAddresses } from "../../src/catalog/permalinks.ts";
import { readLedger } from "../../src/catalog/read.ts";
import { readSite } from "../../src/catalog/site.ts";
import { pagesOf, readPage, requireSite, SITE } from "../built-site.ts";

beforeAll(() => requireSite());

const ledger = readLedger(readSite(process.env).contentFolder);

test("the built site answers at every address of the ledger", () => {
  expect(brokenAddresses(ledger, siteFolder(SITE))).toEqual([]);
});

test("every page that was built stands in the ledger, or was left by one that moved", () => {
  const known = new Set(ledger);
  expect(pagesOf().filter((path) => !known.has(path) && !readPage(path).includes("<moved-page"))).toEqual([]);
});

test("the ledger is served", () => {
  expect(readFileSync(`${SITE}/data/permalinks.txt`, "utf8")).toBe(ledger.map((address) => `${address}\n`).join(""));
});

test("no page that has moved leads to another one that has, or reloads itself", () => {
  const moved = pagesOf().filter((path) => readPage(path).includes("<moved-page"));
  const wrong = moved.filter((path) => {
    const html = readPage(path);
    const targets = [...html.matchAll(/<moved-page data-target="([^"]+)"|<li id="[^"]+"><a href="([^"#]+)/g)].map(
      (match) => match[1] ?? match[2] ?? "",
    );
    return /http-equiv="refresh"/i.test(html) || targets.some((target) => moved.includes(target));
  });
  expect(wrong).toEqual([]);
});
