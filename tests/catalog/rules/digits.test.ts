import { describe, expect, test } from "vitest";
import { checkContent } from "../../../src/catalog/check.ts";
import { contentWith } from "../../content-files.ts";

const CITED = "source: maker-card, locator: section 1, checked: 2026-11-01";
const plain = (value: number | string) => `{ value: ${value}, ${CITED} }`;
const problems = (facts: Record<string, string>, others: Record<string, string> = {}) =>
  checkContent(contentWith({ facts }, others)).problems.map(({ rule, severity, message }) => `${severity} ${rule}: ${message}`);

/** Sizes of Llama 3.2 3B, as its configuration has them. */
const SIZES = {
  layers: plain(28),
  "hidden-size": plain(3072),
  "attention-heads": plain(24),
  "kv-heads": plain(8),
  "head-dimension": plain(128),
  "vocabulary-size": plain(128256),
};

describe("a count whose digits have changed places", () => {
  test("the true ones are usual", () => {
    expect(problems({ ...SIZES, "max-output": plain(8192) })).toEqual([]);
  });
  test.each([
    ["context-length", 113072, "context-length is 113072; it is usually a multiple of 128 or of 100."],
    ["max-output", 8912, "max-output is 8912; it is usually a multiple of 128 or of 100."],
    ["hidden-size", 3702, "hidden-size is 3702; it is usually a multiple of 64."],
    ["head-dimension", 182, "head-dimension is 182; it is usually a multiple of 8."],
    ["kv-heads", 7, "attention-heads is 24, which kv-heads, 7, does not divide."],
  ])("%s", (field, value, message) => {
    expect(problems({ ...SIZES, [field]: plain(value) })).toEqual([`warning plausible/shape: ${message}`]);
  });
  test("more layers than the parameters make up for", () => {
    // (3.21e9 − 128256 · 3072) / (82 · 3072²) = 3.6.
    expect(problems({ ...SIZES, layers: plain(82) }).join()).toContain("parameters-total is 3.21e9; 82");
    // (3.21e9 − 128256 · 3072) / (39 · 3072²) = 7.65, and the coarser bounds hold.
    expect(problems({ ...SIZES, layers: plain(39) })).toEqual([
      "warning plausible/size: parameters-total is 3.21e9; 39 dense layers of width 3072 hold more.",
    ]);
  });
  test("windows of old models, and counts that are expected", () => {
    expect(problems({ "context-length": plain(577), "knowledge-cutoff": plain("2023-12") })).toEqual([]);
    const expected = `{ value: 113072, expected: true, note: "An odd window.", ${CITED} }`;
    expect(problems({ "context-length": expected })).toEqual([]);
  });
});

describe("a day that goes by the date of a document", () => {
  const commit = (issued: string) => ({
    "sources/commit.yaml": `type: webpage\nkind: announcement\ntitle: A commit\nauthor: [{ literal: Maker }]\nissued: ${issued}\nURL: https://example.org/commit\naccessed: 2026-11-01\n`,
  });
  const released = "{ value: 2024-02-04, source: commit, locator: date of the commit, checked: 2026-11-01 }";
  const cutoff = { "knowledge-cutoff": plain("2023-12") };
  test("is its day", () => {
    expect(problems({ ...cutoff, released }, commit("2024-02-04"))).toEqual([]);
    expect(problems({ ...cutoff, released }, commit("2024-04-02"))).toEqual([
      "warning plausible/date: released is 2024-02-04; commit, by whose date it goes, is of 2024-04-02.",
    ]);
  });
  test("a document that is dated to the month says nothing of days", () => {
    expect(problems({ ...cutoff, released }, commit("2024-02"))).toEqual([]);
  });
});
