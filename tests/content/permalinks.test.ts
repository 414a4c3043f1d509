import { expect, test } from "vitest";
import { readCatalog } from "../../src/catalog/catalog.ts";
import { formatLedger } from "../../src/catalog/permalinks.ts";
import { readLedger } from "../../src/catalog/read.ts";
import { readSite } from "../../src/catalog/site.ts";
import { lostAddresses, published } from "../../src/views/permalinks.ts";

const site = readSite(process.env);
const ledger = readLedger(site.contentFolder);
const current = published(readCatalog(site));

test("every address that was published leads somewhere, in one hop", () => {
  expect(lostAddresses(ledger, current)).toEqual([]);
});

test("every address of the site stands in the ledger; npm run permalinks adds what is missing", () => {
  const known = new Set(ledger);
  expect([...current.addresses].filter((address) => !known.has(address))).toEqual([]);
});

test("the ledger is sorted, and holds each address once", () => {
  expect(formatLedger(ledger)).toBe(ledger.map((address) => `${address}\n`).join(""));
});
