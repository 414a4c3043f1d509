import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { joinParts, notePart, parseShard, PART_FILE, shareOf } from "../../scripts/shards.ts";

let folder = "";
let into = "";
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "shards-"));
  into = join(folder, "joined");
});
afterEach(() => rmSync(folder, { recursive: true }));

/** A part with a file of its own and one that all have. */
function part(name: string, index: number, { total = 2, inputs = "i", shared = "style" } = {}): string {
  const place = join(folder, name);
  mkdirSync(join(place, "models"), { recursive: true });
  writeFileSync(join(place, `models/${name}.html`), name);
  writeFileSync(join(place, "style.css"), shared);
  notePart(place, { index, total, inputs });
  return place;
}

test("parseShard reads which of how many, and nothing else", () => {
  expect(parseShard("2/8")).toEqual({ index: 2, total: 8 });
  for (const wrong of ["0/2", "3/2", "1", "1/0", "a/b", "1/2/3", "-1/2", "1.5/2"]) expect(parseShard(wrong)).toBeUndefined();
});

test("shareOf deals every item to one shard", () => {
  const items = Array.from({ length: 11 }, (_, index) => index);
  const shares = [1, 2, 3].map((index) => shareOf(items, { index, total: 3 }));
  expect(shares.flat().sort((a, b) => a - b)).toEqual(items);
  expect(shares.map((share) => share.length)).toEqual([4, 4, 3]);
});

describe("joinParts", () => {
  test("lays the parts over one another, without their notes", () => {
    expect(joinParts([part("a", 1), `${part("b", 2)}/`], into)).toBeUndefined();
    expect(readFileSync(join(into, "models/a.html"), "utf8") + readFileSync(join(into, "models/b.html"), "utf8")).toBe("ab");
    expect(readFileSync(join(into, "style.css"), "utf8")).toBe("style");
    expect(existsSync(join(into, PART_FILE))).toBe(false);
  });

  test.each([
    ["a part is missing", () => [part("a", 1)], /Of 2 parts these are missing: 2\./],
    ["a part is named twice", () => [part("a", 1), part("b", 1)], /are both part 1 of 2/],
    ["they are of different numbers", () => [part("a", 1), part("b", 2, { total: 3 })], /is a part of 3, and .* of 2/],
    ["they are of different content", () => [part("a", 1), part("b", 2, { inputs: "j" })], /different content, code or settings/],
    ["a file is not the same in both", () => [part("a", 1), part("b", 2, { shared: "other" })], /style\.css is not what another part has/],
    ["a folder is no part", () => [part("a", 1), folder], /is no part of a site/],
  ])("says that %s", (_, make, words) => {
    expect(joinParts(make(), into)).toMatch(words);
  });
});
