import { describe, expect, test } from "vitest";
import { checkContent } from "../../src/catalog/check.ts";
import { countVoices, voiceOf } from "../../src/catalog/voices.ts";
import { card, contentOf, SURROUNDINGS } from "../content-files.ts";

const source = (more: string) =>
  `type: webpage\nkind: model-card\ntitle: A card\nURL: https://example.org/card\naccessed: 2026-11-01\n${more}`;
const { entries } = checkContent(
  contentOf({
    ...SURROUNDINGS,
    "models/example-3b.mdx": card({}),
    "sources/first.yaml": source(""),
    "sources/second.yaml": source("derived-from: [first]\n"),
    "sources/third.yaml": source("derived-from: [second]\n"),
    "sources/copy.yaml": source("same-as: [third]\n"),
    "sources/one-of-two.yaml": source("same-as: [two-of-two]\n"),
    "sources/two-of-two.yaml": source("same-as: [one-of-two]\n"),
  }),
);
const voice = (id: string) => voiceOf(id, entries.sources);

describe("voiceOf", () => {
  test("follows what a source repeats to the one that repeats nothing", () => {
    expect(["first", "second", "third", "copy"].map(voice)).toEqual(["first", "first", "first", "first"]);
  });

  test("is one for two that name each other", () => {
    expect(["one-of-two", "two-of-two"].map(voice)).toEqual(["one-of-two", "one-of-two"]);
  });
});

test("countVoices counts a source and its copies once", () => {
  const citations = ["first", "second", "copy", "one-of-two"].map((id) => ({ source: id, voice: { id: voice(id) } }));
  expect(countVoices(citations)).toBe(2);
  expect(countVoices([{ source: "first" }, { source: "third", voice: { id: "first" } }])).toBe(1);
});
