import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { siteFolder } from "../../scripts/site-folder.ts";
import { readCatalog } from "../../src/catalog/catalog.ts";
import { brokenAddresses } from "../../src/catalog/permalinks.ts";
import { readLedger } from "../../src/catalog/read.ts";
import { readSite } from "../../src/catalog/site.ts";
import { published } from "../../src/views/permalinks.ts";
import { fixtureSite, pagesOf, readPage, sites, type SiteOnDisk } from "../built-site.ts";
import { fixtureCatalog } from "../fixture-catalog.ts";

const catalogOf = (site: SiteOnDisk) => (site === fixtureSite ? fixtureCatalog() : readCatalog(readSite(process.env)));

describe.each(sites.map((site) => [site.name, site] as const))("the site of %s", (_name, site) => {
  const { folder } = site;
  const isMoved = (path: string) => readPage(path, folder).includes("<moved-page");

  test("answers at every address that a ledger would hold of it", () => {
    expect(brokenAddresses([...published(catalogOf(site)).addresses].sort(), siteFolder(folder))).toEqual([]);
  });

  test("has no page that a ledger would not hold, but those that have moved", () => {
    const { addresses } = published(catalogOf(site));
    expect(pagesOf(folder).filter((path) => !addresses.has(path) && !isMoved(path))).toEqual([]);
  });

  test("serves the ledger of its content", () => {
    const ledger = readLedger(catalogOf(site).site.contentFolder);
    expect(readFileSync(`${folder}/data/permalinks.txt`, "utf8")).toBe(ledger.map((address) => `${site.base}${address}\n`).join(""));
  });

  test("sends nobody from one page that has moved to another, and reloads no page", () => {
    const moved = pagesOf(folder).filter(isMoved);
    const wrong = moved.filter((path) => {
      const html = readPage(path, folder);
      const targets = [...html.matchAll(/<moved-page data-target="([^"]+)"|<li id="[^"]+"><a href="([^"#]+)/g)].map(
        (match) => match[1] ?? match[2] ?? "",
      );
      return /http-equiv="refresh"/i.test(html) || targets.some((target) => moved.includes(target.slice(site.base.length)));
    });
    expect(wrong).toEqual([]);
  });
});
