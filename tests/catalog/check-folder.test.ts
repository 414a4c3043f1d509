import { hash } from "node:crypto";
import { linkSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, statSync, utimesSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeEach, describe, expect, test } from "vitest";
import { checkContent } from "../../src/catalog/check.ts";
import { checkFolder } from "../../src/catalog/check-folder.ts";
import { contentFolder } from "../../src/catalog/read.ts";
import { card, SURROUNDINGS } from "../content-files.ts";

const folder = mkdtempSync(join(tmpdir(), "cardfile-check-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const content = join(folder, "content");
const cacheFile = join(folder, "outcomes");
const TODAY = "2026-11-30";
/** Enough that outcomes are kept. */
const SOURCES = 230;

const source = SURROUNDINGS["sources/maker-card.yaml"] ?? "";
/** One of many sources, each at an address of its own. */
const sourceOf = (index: number) => source.replace("/card", `/card-${index}`);
const at = (path: string) => join(content, path);
const edit = (path: string, change: (text: string) => string) => writeFileSync(at(path), change(readFileSync(at(path), "utf8")));

/** What a check with the last run's outcomes says; it must be what one in memory says. */
async function problems(today = TODAY) {
  const expected = checkContent(contentFolder(content), { today }).problems;
  const found = await checkFolder(content, { today, cacheFile });
  expect(found.problems).toEqual(expected);
  return found.problems.map(({ file, rule }) => `${file.replace("content/", "")} ${rule}`);
}

beforeEach(async () => {
  rmSync(content, { recursive: true, force: true });
  rmSync(cacheFile, { force: true });
  for (const [path, text] of Object.entries({ ...SURROUNDINGS, "models/example-3b.mdx": card() })) {
    mkdirSync(join(at(path), ".."), { recursive: true });
    writeFileSync(at(path), text);
  }
  for (let index = 0; index < SOURCES; index += 1) writeFileSync(at(`sources/source-${index}.yaml`), sourceOf(index));
  await problems();
});

describe("checkFolder with the outcomes of the last run", () => {
  test("finds nothing wrong where nothing is", async () => {
    expect(await problems()).toEqual([]);
  });

  test("judges what was edited, taken away, brought back or renamed", async () => {
    edit("sources/source-7.yaml", (text) => text.replace("webpage", "nothing"));
    expect(await problems()).toEqual(["sources/source-7.yaml value/unknown"]);
    edit("sources/source-7.yaml", () => sourceOf(7));
    expect(await problems()).toEqual([]);
    renameSync(at("families/example.md"), at("families/another.md"));
    expect(await problems()).toEqual(["models/example-3b.mdx reference/unknown"]);
    renameSync(at("families/another.md"), at("families/example.md"));
    rmSync(at("sources/maker-card.yaml"));
    expect(await problems()).toContain("models/example-3b.mdx reference/unknown");
    writeFileSync(at("sources/maker-card.yaml"), source);
    expect(await problems()).toEqual([]);
  });

  test("judges a card again when what its rules asked for has changed", async () => {
    const result =
      "{ id: one, benchmark: mmlu, metric: acc, setup: by the maker, value: 163.4, source: maker-card, locator: table 1, checked: 2026-11-01 }";
    edit("models/example-3b.mdx", (text) => text.replace("\n---\n", `\nevaluations:\n  - ${result}\n---\n`));
    edit("benchmarks/mmlu.md", (text) => text.replace("unit: percent", "unit: score"));
    expect(await problems()).not.toContain("models/example-3b.mdx plausible/result");
    edit("benchmarks/mmlu.md", (text) => text.replace("unit: score", "unit: percent"));
    expect(await problems()).toContain("models/example-3b.mdx plausible/result");
  });

  test("sees an edit that left size and time as they were", async () => {
    const { atime, mtime } = statSync(at("sources/source-3.yaml"));
    edit("sources/source-3.yaml", (text) => text.replace("webpage", "website"));
    utimesSync(at("sources/source-3.yaml"), atime, mtime);
    expect(await problems()).toEqual(["sources/source-3.yaml value/unknown"]);
  });

  test("reads a file again that got a second name", async () => {
    linkSync(at("sources/source-9.yaml"), at("sources/zzz.yaml"));
    expect(await problems()).toEqual(["sources/zzz.yaml file/unreadable"]);
  });

  test("takes no day for the future that has come, nor one for the past that has not", async () => {
    for (let index = 0; index < 20; index += 1)
      edit(`sources/source-${index}.yaml`, (text) => text.replace("accessed: 2026-11-01", "accessed: 2027-03-01"));
    expect(new Set(await problems())).toEqual(
      new Set(Array.from({ length: 20 }, (_, index) => `sources/source-${index}.yaml date/future`)),
    );
    expect(await problems("2027-03-02")).toEqual([]);
    const files = new Set((await problems("2026-10-01")).map((line) => line.split(" ")[0]));
    expect(files.size).toBe(SOURCES + Object.keys({ ...SURROUNDINGS, card }).length - 1);
  });

  test("uses nothing that was changed on the disk, or is not whole", async () => {
    const kept = readFileSync(cacheFile, "utf8");
    const wrong = kept.replace('"problems":[]', '"problems":[{}]');
    expect(wrong).not.toBe(kept);
    // What anybody can work out about it is no seal.
    const [version, day, , ...rest] = wrong.split("\n");
    const forged = [version, day, hash("sha256", rest.join("\n")), ...rest].join("\n");
    for (const text of [wrong, forged, kept.slice(0, kept.length / 2), `${"0".repeat(64)}${kept.slice(64)}`, "", "\n\n\n", "[]"]) {
      writeFileSync(cacheFile, text);
      expect(await problems()).toEqual([]);
    }
  });
});

test("checkFolder says the same from several threads as in memory", async () => {
  const manyOf = (index: number) => sourceOf(SOURCES + index);
  for (let index = 0; index < 2000; index += 1)
    writeFileSync(at(`sources/many-${index}.yaml`), index % 500 === 7 ? manyOf(index).replace("webpage", "nothing") : manyOf(index));
  expect(await problems()).toEqual([7, 507, 1007, 1507].map((index) => `sources/many-${index}.yaml value/unknown`).sort());
  expect(await problems()).toHaveLength(4);
});
