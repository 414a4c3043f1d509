import { describe, expect, test } from "vitest";
import { auditSample, shareOut } from "../../src/formats/audit-sample.ts";
import { catalogFrom } from "../../src/catalog/catalog.ts";
import { contentWith } from "../content-files.ts";
import { siteAt } from "../site-at.ts";

describe("shareOut", () => {
  test("parts are in proportion, and a small stratum keeps three", () => {
    // 600 : 390 : 10 of 100 is 60 : 39 : 1; three for the smallest leave 58 or 59 and 38 or 39.
    expect(shareOut([600, 390, 10], 100)).toEqual([59, 38, 3]);
  });
  test("what is asked for is given, and no more than there is", () => {
    expect(shareOut([5, 2], 100)).toEqual([5, 2]);
    expect(shareOut([50, 2], 10).reduce((sum, share) => sum + share, 0)).toBe(10);
  });
});

const catalog = catalogFrom(contentWith({}), siteAt("https://example.org", ""), { date: "2026-11-01", commit: null });

describe("auditSample", () => {
  const draw = (seed: number, size: number) => auditSample(catalog, { seed, size }).map(({ subject, stratum }) => `${stratum}: ${subject}`);

  test("one seed draws the same statements again, another one others", () => {
    expect(draw(1, 9)).toEqual(draw(1, 9));
    expect(draw(1, 9)).not.toEqual(draw(2, 9));
  });
  test("nothing is drawn twice, and each statement has a receipt", () => {
    const all = auditSample(catalog, { seed: 3, size: 500 });
    expect(new Set(all.map(({ url, subject }) => url + subject)).size).toBe(all.length);
    expect(all.every(({ citations }) => citations.length > 0)).toBe(true);
    // The card has 20 facts; finetuning-data does not apply and cites nothing.
    expect(all.length).toBe(19);
  });
});
