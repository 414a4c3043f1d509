import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { fixtureSite, ownSite, pagesOf } from "../built-site.ts";
import { faultsOf, STATES, thin } from "./axe.ts";
import { eachOnPage, useSite, type OpenedSite } from "./browser.ts";
import { kindsOf, tellingPages } from "./kinds-of-markup.ts";

const fixture = useSite(fixtureSite);
const own = useSite(ownSite);

const kinds = new Set<string>();
const pages = {
  fixture: tellingPages(pagesOf(fixtureSite.folder), fixtureSite.folder, kinds, kindsOf),
  own: tellingPages(pagesOf(ownSite.folder), ownSite.folder, kinds, kindsOf),
};
/** Kinds of colours that were looked at. */
const seen = new Set<string>();

async function inspect(site: OpenedSite, page: Page, path: string): Promise<string[]> {
  await page.goto(site.address + path);
  await page.evaluate(() => {
    for (const details of document.querySelectorAll("details")) details.open = true;
  });
  await thin(page);
  return (await faultsOf(page, STATES, seen)).map((fault) => `${path} ${fault}`);
}

// Without the policy, so that axe can be put into the page.
const inspectAll = async (site: OpenedSite, paths: readonly string[]) =>
  (await eachOnPage(site, paths, { bypassCSP: true }, (page, path) => inspect(site, page, path))).flat();

test("axe finds nothing on pages that have every kind of markup, and none is wider than a phone", async () => {
  expect(pages.fixture.length).toBeGreaterThan(20);
  expect(await inspectAll(fixture, pages.fixture)).toEqual([]);
});

test("nor on pages of this catalogue that have more", async () => {
  expect(await inspectAll(own, pages.own)).toEqual([]);
});
