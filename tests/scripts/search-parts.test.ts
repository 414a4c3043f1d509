import { hash } from "node:crypto";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { BuildUnits } from "../../scripts/build-units.ts";
import { noteKept, NOTHING_KEPT, readKept, type KeptSite } from "../../scripts/kept-site.ts";
import { partCount, writeSearchIndex } from "../../scripts/search-parts.ts";
import { pageInputs } from "../../src/card-pages/inputs.ts";
import { FIXTURE_FOLDER, fixtureCatalog } from "../fixture-catalog.ts";
import { differences } from "../site/folders.ts";

const key = Buffer.alloc(32, 5);
let place = "";
beforeEach(() => (place = mkdtempSync(join(tmpdir(), "search-parts-"))));
afterEach(() => {
  for (const site of ["first", "second", "whole", "third"])
    rmSync(join(".cache", "builds", hash("sha256", join(place, site))), { force: true });
  rmSync(place, { recursive: true });
});

const tern = readFileSync(join(FIXTURE_FOLDER, "models/tern.md"), "utf8");

/** Writes the index of the catalogue after some changes, on what an earlier site left, into a folder of its own; returns its units. */
async function build(name: string, changes: Record<string, string>, digests: Map<string, string>, last?: { out: string; kept: KeptSite }) {
  const site = join(place, name);
  const units = new BuildUnits({ fresh: site, out: last?.out ?? "", kept: last?.kept ?? NOTHING_KEPT });
  mkdirSync(join(site, "about"), { recursive: true });
  writeFileSync(join(site, "about/index.html"), `<html lang="en"><body data-pagefind-body><h1>About</h1></body></html>`);
  const catalog = fixtureCatalog(changes);
  await writeSearchIndex(site, { catalog, drawnFrom: pageInputs(catalog, [], []).entries, digests, units });
  noteKept(site, "v1", units.made(), key);
  return { out: site, kept: readKept(site, "v1", key) };
}

const inode = (site: string, path: string) => statSync(join(place, site, "pagefind", path)).ino;
const ENTRIES = "1/pagefind-entry.json";
const PAGES = "pagefind-entry.json";

describe("writeSearchIndex", () => {
  test("links the parts in which nothing has changed, makes the others anew, and gives the bytes of a whole index", async () => {
    const card = { "models/tern.md": tern.replace(/^summary: /m, "summary: Edited. ") };
    const checked = { "models/tern.md": tern.replace(/^reviewed: .*/m, "reviewed: 2026-10-30") };
    const digests = new Map<string, string>();
    const first = await build("first", {}, digests);
    const second = await build("second", card, digests, first);
    expect(inode("second", PAGES)).toBe(inode("first", PAGES));
    expect(inode("second", ENTRIES)).not.toBe(inode("first", ENTRIES));
    await build("whole", card, new Map());
    expect(differences(join(place, "second"), join(place, "whole"))).toEqual([]);
    // What is not indexed changes no part.
    await build("third", checked, digests, first);
    expect(inode("third", ENTRIES)).toBe(inode("first", ENTRIES));
    expect(differences(join(place, "third"), join(place, "first"))).toEqual([]);
    expect(second.kept.units.has("search 1")).toBe(true);
  });
});

describe("partCount", () => {
  test.each([
    [0, 1],
    [1, 1],
    [150, 1],
    [1600, 4],
    [11_500, 8],
    [100_000, 32],
  ])("%i entries: %i", (entries, parts) => {
    expect(partCount(entries)).toBe(parts);
  });
});
