import { hash } from "node:crypto";
import { existsSync, mkdtempSync, readFileSync, rmSync, symlinkSync, utimesSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { Unit } from "../../scripts/unit.ts";
import { readBuildKey, seal, unseal } from "../../src/catalog/build-key.ts";
import { folderId, linkUnit, noteKept, readKept } from "../../scripts/kept-site.ts";
import { writeUnit } from "../../scripts/write-unit.ts";

const key = Buffer.alloc(32, 7);
const notes = (site: string) => join(".cache", "builds", hash("sha256", site));

let folder = "";
let site = "";
let into = "";
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "kept-site-"));
  [site, into] = [join(folder, "site"), join(folder, "new")];
});
afterEach(() => {
  rmSync(notes(site), { force: true });
  rmSync(folder, { recursive: true });
});

/** A site with one page, noted as a build notes it. */
function built(text = "page"): Unit {
  const unit = { inputs: "i", ...writeUnit([{ path: "models/a.html", content: text }], site) };
  noteKept(site, "v1", { units: new Map([["pages a", unit]]), before: new Map([["pages b", undefined]]), folder: folderId(site) }, key);
  return readKept(site, "v1", key).units.get("pages a") ?? { inputs: "", files: [], digest: "", stamp: "" };
}

describe("readKept", () => {
  test("knows what the last build noted", () => {
    expect(built().inputs).toBe("i");
    expect([...readKept(site, "v1", key).before]).toEqual([["pages b", undefined]]);
  });

  test("knows nothing of another version, another site, or with another key", () => {
    built();
    expect(readKept(site, "v2", key).units.size).toBe(0);
    expect(readKept(`${site}-2`, "v1", key).units.size).toBe(0);
    expect(readKept(site, "v1", Buffer.alloc(32, 8)).units.size).toBe(0);
  });

  test.each([
    ["cut short", (text: string) => text.slice(0, -10)],
    ["changed by a hand", (text: string) => text.replace("models/a.html", "models/b.html")],
    ["without a seal", (text: string) => text.slice(text.indexOf("\n") + 1)],
    ["empty", () => ""],
    ["no text", () => "\0\0\0"],
  ])("believes no notes that are %s", (_, spoil) => {
    built();
    writeFileSync(notes(site), spoil(readFileSync(notes(site), "utf8")));
    expect(readKept(site, "v1", key).units.size).toBe(0);
  });
});

describe("linkUnit", () => {
  test("brings the page over, also when its times are others and it is the same", () => {
    const unit = built();
    expect(linkUnit(unit, site, into)).toBeDefined();
    rmSync(into, { recursive: true });
    utimesSync(join(site, "models/a.html"), 1, 1);
    expect(linkUnit(unit, site, into)).toBeDefined();
    expect(readFileSync(join(into, "models/a.html"), "utf8")).toBe("page");
  });

  test.each([
    ["was edited", () => writeFileSync(join(site, "models/a.html"), "PAGE")],
    ["is gone", () => rmSync(join(site, "models/a.html"))],
    [
      "is a link to another file",
      () => {
        writeFileSync(join(folder, "other"), "page");
        rmSync(join(site, "models/a.html"));
        symlinkSync(join(folder, "other"), join(site, "models/a.html"));
      },
    ],
  ])("brings nothing over where a page %s", (_, spoil) => {
    const unit = built();
    spoil();
    expect(linkUnit(unit, site, into)).toBeUndefined();
    expect(existsSync(join(into, "models/a.html"))).toBe(false);
  });

  test("brings none of several files where one is in doubt", () => {
    const unit = built();
    const both = { ...unit, files: [...unit.files, "models/b.html"] };
    expect(linkUnit(both, site, into)).toBeUndefined();
    expect(existsSync(join(into, "models/a.html"))).toBe(false);
  });
});

describe("seal", () => {
  test("is opened by its key alone", () => {
    expect(unseal(seal("text\nof two lines", key), key)).toBe("text\nof two lines");
    expect(unseal(seal("text", key), Buffer.alloc(32))).toBeUndefined();
    expect(unseal("text", key)).toBeUndefined();
  });
});

test("readBuildKey makes one key and keeps it; without a place for it there is none", () => {
  const home = { XDG_STATE_HOME: join(folder, "state") };
  const made = readBuildKey(home);
  expect(made).toHaveLength(32);
  expect(readBuildKey(home)).toEqual(made);
  writeFileSync(join(folder, "file"), "");
  expect(readBuildKey({ XDG_STATE_HOME: join(folder, "file") })).toBeUndefined();
  // Below the folder at work lies what anybody brought.
  expect(readBuildKey({ HOME: "" })).toBeUndefined();
  expect(readBuildKey({ HOME: "", XDG_STATE_HOME: "state" })).toBeUndefined();
});
