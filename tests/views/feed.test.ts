import { create } from "xmlbuilder2";
import { expect, test } from "vitest";
import type { CardChange } from "../../src/history/history.ts";
import { changesFeed } from "../../src/views/changes.ts";
import { publishedAddresses } from "../../src/views/permalinks.ts";
import { fixtureCatalog } from "../fixture-catalog.ts";

const catalog = fixtureCatalog();
const common = { kind: "changed", facts: [{ anchor: "license", label: "Licence", from: "MIT", to: "not disclosed" }] } as const;
const change = (model: string, commit: string, date: string): CardChange => ({
  ...common,
  model,
  commit: commit.repeat(40),
  date,
  subject: "Read again",
  facts: [...common.facts],
});

/** One card in two commits of a day, two cards in one commit, and a card that is gone. */
const changes = [
  change("heron-7b", "a", "2026-11-02T15:00:00+00:00"),
  change("heron-1b", "a", "2026-11-02T15:00:00+00:00"),
  change("heron-7b", "b", "2026-11-02T09:00:00+00:00"),
  { ...change("gull-1b", "c", "2026-11-01T09:00:00+00:00"), kind: "removed" as const, facts: [] },
];
const feed = changesFeed({ state: "whole", changes }, catalog);
const entries = (create(feed).end({ format: "object" }) as { feed: { entry: Record<string, unknown>[] } }).feed.entry;

test("each entry has an id of its own, which stays when others come", () => {
  const [a, b, c] = ["a", "b", "c"].map((letter) => letter.repeat(40));
  expect(entries.map((entry) => entry["id"])).toEqual([
    `tag:cards.example,2026-11-02:heron-7b/${a}`,
    `tag:cards.example,2026-11-02:heron-1b/${a}`,
    `tag:cards.example,2026-11-02:heron-7b/${b}`,
    `tag:cards.example,2026-11-01:gull-1b/${c}`,
  ]);
});

test("ids promise no place on a page, and each link leads to one that there is", () => {
  const hrefs = entries.map((entry) => (entry["link"] as Record<string, string>)["@href"]);
  expect(hrefs).toEqual([
    "https://cards.example/cards/models/heron-7b/history/",
    "https://cards.example/cards/models/heron-1b/history/",
    "https://cards.example/cards/models/heron-7b/history/",
    "https://cards.example/cards/changes/",
  ]);
  const published = publishedAddresses(catalog);
  for (const href of hrefs) expect(published).toContain(href?.replace("https://cards.example/cards", ""));
  const anchored = [...feed.matchAll(/<id>https?:[^<]*#[^<]*<\/id>/g)];
  expect(anchored).toEqual([]);
});
