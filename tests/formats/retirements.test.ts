import { expect, test } from "vitest";
import { catalogFrom } from "../../src/catalog/catalog.ts";
import { retirementsCalendar } from "../../src/formats/retirements.ts";
import { contentWith } from "../content-files.ts";
import { siteAt } from "../site-at.ts";

const CITED = 'source: maker-card, locator: "section 9", checked: 2026-11-01';
const content = contentWith({
  facts: { "retired-on": `[{ value: 2027-03-01, covers: api, ${CITED} }, { value: 2027-05, covers: product, ${CITED} }]` },
});
const site = siteAt("https://example.org", "");
const calendar = retirementsCalendar(catalogFrom(content, site, { date: "2026-11-01", commit: null }));

test("each end is an event of whole days; a month without its day lasts the month", () => {
  // RFC 5545 folds lines at 75 octets with a line break and a space.
  const lines = calendar.replaceAll(/\r\n /g, "").split("\r\n");
  expect(lines.filter((line) => line.startsWith("DTSTART") || line.startsWith("DTEND"))).toEqual([
    "DTSTART;VALUE=DATE:20270301",
    "DTSTART;VALUE=DATE:20270501",
    "DTEND;VALUE=DATE:20270601",
  ]);
  expect(lines.filter((line) => line.startsWith("SUMMARY"))).toEqual([
    "SUMMARY:Example 3B ends in the maker’s API",
    "SUMMARY:Example 3B ends in the maker’s product",
  ]);
  expect(lines).toContain("UID:example-3b-api@example.org");
  expect(lines.filter((line) => line.startsWith("URL"))).toHaveLength(2);
});

test("snapshots that end on several days are events of their own, with what the card says of each", () => {
  const claims = `[{ value: 2027-01-14, covers: api, ${CITED}, because: "The last." }, { value: 2026-10-23, covers: api, note: "Of the first snapshot.", ${CITED} }, { value: "2028", covers: product, ${CITED} }]`;
  const several = contentWith({ facts: { "retired-on": claims } });
  const lines = retirementsCalendar(catalogFrom(several, site, { date: "2026-11-01", commit: null }))
    .replaceAll(/\r\n /g, "")
    .split("\r\n");
  expect(lines.filter((line) => line.startsWith("UID"))).toEqual([
    "UID:example-3b-api-2026-10-23@example.org",
    "UID:example-3b-api@example.org",
    "UID:example-3b-product@example.org",
  ]);
  expect(lines.find((line) => line.startsWith("DESCRIPTION"))).toContain("Of the first snapshot.");
  expect(lines.filter((line) => line.startsWith("DTEND"))).toEqual(["DTEND;VALUE=DATE:20290101"]);
});

test("the same catalogue gives the same bytes", () => {
  expect(retirementsCalendar(catalogFrom(content, site, { date: "2026-11-01", commit: null }))).toBe(calendar);
});
