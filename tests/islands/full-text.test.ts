import { describe, expect, test } from "vitest";
import { bestAnchors, hasWord, type PagefindPage } from "../../src/islands/full-text.ts";

const content = "Example 3B. 1Source and provenance Developer Maker Training tokens up to 9 trillion tokens Receipt of training";
const page: PagefindPage = {
  url: "/models/example-3b/",
  excerpt: "the <mark>training</mark> of <mark>Example-3B</mark>",
  content,
  meta: { title: "Example 3B" },
  locations: [6, 7, 8, 12, 15],
  anchors: [
    { id: "receipt-1", text: "", location: 13 },
    { id: "source", text: "1Source and provenance", location: 2 },
    { id: "developer", text: "", location: 5 },
    { id: "training-tokens", text: "", location: 7 },
  ],
};

describe("bestAnchors", () => {
  test("the fact with most words of the query comes first, and receipts are no places", () => {
    expect(bestAnchors(page, "training tokens")).toEqual([
      { id: "training-tokens", text: "", whole: true },
      { id: "developer", text: "", whole: false },
    ]);
  });

  test("a heading is called by its words, without its number", () => {
    expect(bestAnchors({ ...page, locations: [4] }, "provenance")).toEqual([{ id: "source", text: "Source and provenance", whole: true }]);
  });

  test("words before the first anchor have no place", () => {
    expect(bestAnchors({ ...page, locations: [0, 1] }, "example 3b")).toEqual([]);
  });
});

describe("hasWord", () => {
  test.each([
    ["training", true],
    ["train", true],
    ["examp", true],
    ["exam", false],
    ["trainees", false],
  ])("%s: %s", (word, has) => {
    expect(hasWord(page, word)).toBe(has);
  });
});
