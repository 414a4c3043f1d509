import { copyFileSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import type { RawFile } from "../../src/catalog/content-files.ts";
import { hashOf } from "../../src/catalog/kept-files.ts";
import { openParseCache } from "../../src/catalog/parse-cache.ts";
import { parseEntry } from "../../src/catalog/parse.ts";
import { readParsed, writeParsed } from "../../src/catalog/parsed-text.ts";
import { contentFolder, readContent } from "../../src/catalog/read.ts";
import { readSite } from "../../src/catalog/site.ts";
import { builtInFields } from "../../src/schema/field-registry.ts";
import { contentOf, SURROUNDINGS } from "../content-files.ts";
import { fixtures } from "./rules/fixtures.ts";

const folder = mkdtempSync(join(tmpdir(), "cardfile-cache-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Enough that a cache is worth keeping: every entry, with copies under other ids where there are few. */
const ENOUGH = 700;
const { files: entries } = readContent(contentFolder(readSite(process.env).contentFolder));
const files = Array.from({ length: Math.ceil(ENOUGH / entries.length) }, (_, copy) =>
  entries.map((file) =>
    copy === 0 ? file : { ...file, id: `${file.id}-${copy}`, path: file.path.replace(file.ending, `-${copy}${file.ending}`) },
  ),
).flat();
const first = files[0];
if (!first) throw new Error("There is no content.");
const edited: RawFile = { ...first, text: `${first.text}\nOne line more.\n` };

/** A cache that holds all entries, written at the first call and copied for the others. */
function filledCache(name: string): string {
  const [path, filled] = [join(folder, name), join(folder, "filled")];
  if (!existsSync(filled)) fillCache(filled);
  copyFileSync(filled, path);
  return path;
}

function fillCache(path: string): void {
  const cache = openParseCache(builtInFields, path);
  for (const file of files) cache.parse(file);
  cache.save();
}

describe("writeParsed and readParsed", () => {
  test("give back every entry as it was parsed", () => {
    for (const file of files) {
      const result = parseEntry(file);
      expect(readParsed(writeParsed(result, file.text), file, builtInFields)).toStrictEqual(result);
    }
  });

  test("give back every broken entry, with its problems", () => {
    const broken = Object.values(fixtures)
      .flat()
      .flatMap((fixture) => {
        const given = Object.entries(fixture.files).flatMap(([path, text]) => (text === undefined ? [] : [[path, text] as const]));
        return readContent(contentOf({ ...SURROUNDINGS, ...Object.fromEntries(given) })).files;
      });
    const results = broken.map((file) => ({ file, result: parseEntry(file) }));
    expect(results.filter(({ result }) => result.problems.length > 0).length).toBeGreaterThan(20);
    for (const { file, result } of results) expect(readParsed(writeParsed(result, file.text), file, builtInFields)).toStrictEqual(result);
  });
});

describe("openParseCache", () => {
  test("does without, where nothing can be written", () => {
    const file = join(folder, "a-file");
    writeFileSync(file, "");
    expect(() => fillCache(join(file, "cache"))).not.toThrow();
    expect(openParseCache(builtInFields, join(file, "cache")).has(hashOf(first))).toBe(false);
    mkdirSync(join(folder, "a-folder"));
    fillCache(join(folder, "a-folder"));
    expect(openParseCache(builtInFields, join(folder, "a-folder")).has(hashOf(first))).toBe(false);
  });

  test("finds what the last run parsed, and parses what was edited or moved", () => {
    const cache = openParseCache(builtInFields, filledCache("kept"));
    expect(files.every((file) => cache.has(hashOf(file)))).toBe(true);
    expect(cache.has(hashOf(edited))).toBe(false);
    expect(cache.has(hashOf({ ...first, path: first.path.replace(first.id, "elsewhere") }))).toBe(false);
    expect(cache.parse(first)).toStrictEqual(parseEntry(first));
    expect(cache.parse(edited)).toStrictEqual(parseEntry(edited));
  });

  test("uses nothing that other code wrote", () => {
    const path = filledCache("foreign");
    const written = readFileSync(path, "utf8");
    writeFileSync(path, `${"0".repeat(64)}${written.slice(64)}`);
    const cache = openParseCache(builtInFields, path);
    expect(files.some((file) => cache.has(hashOf(file)))).toBe(false);
  });

  test("uses nothing into which another hand wrote, and nothing that is not whole", () => {
    const path = filledCache("forged");
    const written = readFileSync(path, "utf8");
    const forged = written.replace('"status":"reported"', '"status":"estimated"');
    expect(forged).not.toBe(written);
    const end = written.lastIndexOf("\n") + 1;
    for (const text of [
      forged,
      written.slice(0, end),
      written.slice(0, written.length / 2),
      `${written.slice(0, end)}${"0".repeat(64)}`,
      "",
    ]) {
      writeFileSync(path, text);
      const cache = openParseCache(builtInFields, path);
      expect(files.some((file) => cache.has(hashOf(file)))).toBe(false);
    }
    // Whole, and of another home.
    writeFileSync(path, written);
    expect(openParseCache(builtInFields, path, Buffer.alloc(32)).has(hashOf(first))).toBe(false);
    expect(openParseCache(builtInFields, path).has(hashOf(first))).toBe(true);
  });

  test("is not written anew for a single edit, nor does the edit get lost", () => {
    const path = filledCache("edited");
    const before = readFileSync(path, "utf8");
    const cache = openParseCache(builtInFields, path);
    const now = [edited, ...files.slice(1)];
    expect(now.map((file) => cache.parse(file).entry?.bodyText).at(0)).toContain("One line more.");
    cache.save();
    expect(readFileSync(path, "utf8") === before).toBe(true);
    expect(openParseCache(builtInFields, path).parse(edited)).toStrictEqual(parseEntry(edited));
  });

  test("forgets what is no longer there", () => {
    const path = filledCache("shrinking");
    const before = statSync(path).size;
    const cache = openParseCache(builtInFields, path);
    const kept = 300;
    for (const file of files.slice(0, kept)) cache.parse(file);
    cache.save();
    expect(statSync(path).size).toBeLessThan(before);
    expect(openParseCache(builtInFields, path).has(hashOf(files[kept] ?? first))).toBe(false);
    expect(openParseCache(builtInFields, path).has(hashOf(first))).toBe(true);
  });
});
