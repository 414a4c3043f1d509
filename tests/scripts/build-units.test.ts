import {
  existsSync,
  linkSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { BuildUnits } from "../../scripts/build-units.ts";
import { noteKept, NOTHING_KEPT, readKept } from "../../scripts/kept-site.ts";
import { keepBefore, placeBefore } from "../../scripts/site-before.ts";
import { writeUnit } from "../../scripts/write-unit.ts";

const key = Buffer.alloc(32, 7);
let folder = "";
let out = "";
beforeEach(() => {
  // Beside what is kept: a site that lies on another disk is not kept.
  mkdirSync(".cache", { recursive: true });
  folder = mkdtempSync(join(".cache", "build-units-"));
  out = join(folder, "site");
});
afterEach(() => {
  rmSync(placeBefore(out), { recursive: true, force: true });
  rmSync(folder, { recursive: true });
});

type Pages = Record<string, string>;

/** Builds a site of pages, each drawn from its own text; which it drew. `meanwhile`: what happens before it stands in its place. */
function build(pages: Pages, meanwhile = () => {}): string[] {
  const fresh = join(folder, "fresh");
  const kept = existsSync(out) ? readKept(out, "v1", key) : NOTHING_KEPT;
  const units = new BuildUnits({ out, fresh, kept });
  const drawn = Object.entries(pages).filter(([path, content]) => {
    if (units.link(path, content)) return false;
    units.note({ name: path, ...writeUnit([{ path, content }], fresh) });
    return true;
  });
  units.finish();
  const notes = units.made();
  meanwhile();
  const old = join(folder, "old");
  if (existsSync(out)) renameSync(out, old);
  renameSync(fresh, out);
  keepBefore(existsSync(old) ? old : undefined, out, kept);
  rmSync(old, { recursive: true, force: true });
  noteKept(out, "v1", notes, key);
  return drawn.map(([path]) => path);
}

function site(): Pages {
  const files = readdirSync(out, { recursive: true, withFileTypes: true });
  return Object.fromEntries(
    files
      .filter((entry) => !entry.isDirectory())
      .map((entry) => join(entry.parentPath, entry.name))
      .sort()
      .map((path) => [path.slice(out.length + 1), readFileSync(path, "utf8")]),
  );
}

describe("a chain of builds, each in the folder of the site before the last", () => {
  test("draws what is new, keeps the rest where it is, and leaves nothing of what is gone", () => {
    const first = { "a/index.html": "a1", "b/index.html": "b1", "c.json": "c1" };
    expect(build(first)).toEqual(Object.keys(first));
    expect(build({ ...first, "a/index.html": "a2" })).toEqual(["a/index.html"]);
    // The site before has a1, the last one a2.
    expect(build({ ...first, "a/index.html": "a2" })).toEqual([]);
    const served = lstatSync(join(out, "b/index.html")).ino;
    const third = { "a/index.html": "a3", "b/index.html": "b1", "d/e/index.html": "d1" };
    expect(build(third)).toEqual(["a/index.html", "d/e/index.html"]);
    expect(site()).toEqual(third);
    expect(lstatSync(join(out, "b/index.html")).ino).toBe(served);
    expect(existsSync(placeBefore(out))).toBe(true);
    // As it was two builds ago: what was drawn then is found again.
    expect(build({ ...first, "a/index.html": "a2" })).toEqual([]);
    expect(site()).toEqual({ ...first, "a/index.html": "a2" });
    expect(readdirSync(out)).not.toContain("d");
  });

  test("draws anew what somebody changed in either site, and never writes into the file of another", () => {
    const pages = { "a.html": "a1", "b.html": "b1" };
    build(pages);
    build({ ...pages, "b.html": "b2" });
    writeFileSync(join(placeBefore(out), "a.html"), "A1");
    // The two sites share the file, so both are spoilt.
    expect(build({ ...pages, "b.html": "b2" })).toEqual(["a.html"]);
    linkSync(join(out, "b.html"), join(folder, "mine"));
    expect(build({ ...pages, "b.html": "b3" })).toEqual(["b.html"]);
    expect(readFileSync(join(folder, "mine"), "utf8")).toBe("b2");
    expect(site()).toEqual({ "a.html": "a1", "b.html": "b3" });
  });

  test("takes no file over that no build wrote, and follows no link out of the folder", () => {
    const elsewhere = mkdtempSync(join(tmpdir(), "elsewhere-"));
    writeFileSync(join(elsewhere, "page.html"), "mine");
    const pages = { "a/page.html": "a1" };
    build(pages);
    build({ "a/page.html": "a2" });
    const before = placeBefore(out);
    writeFileSync(join(before, "stranger.html"), "x");
    rmSync(join(before, "a"), { recursive: true });
    symlinkSync(elsewhere, join(before, "a"));
    expect(build({ "a/page.html": "a3" })).toEqual(["a/page.html"]);
    expect(site()).toEqual({ "a/page.html": "a3" });
    expect(readFileSync(join(elsewhere, "page.html"), "utf8")).toBe("mine");
    // The whole folder is a link.
    rmSync(before, { recursive: true });
    symlinkSync(elsewhere, before);
    expect(build({ "a/page.html": "a4" })).toEqual(["a/page.html"]);
    expect(readdirSync(elsewhere)).toEqual(["page.html"]);
    rmSync(elsewhere, { recursive: true });
  });

  test("leaves to others what is theirs, and takes away pages that are gone before all is made", () => {
    const pages = { "robots.txt": "page", "gone.html": "g", "a.html": "a1" };
    build(pages);
    build(pages);
    const fresh = join(folder, "fresh");
    const units = new BuildUnits({ out, fresh, kept: readKept(out, "v1", key), foreign: new Set(["robots.txt"]) });
    expect(existsSync(join(fresh, "robots.txt"))).toBe(false);
    writeFileSync(join(fresh, "robots.txt"), "public");
    units.finish("a.");
    expect(readdirSync(fresh).toSorted()).toEqual(["a.html", "robots.txt"]);
    units.finish();
    expect(readdirSync(fresh)).toEqual(["robots.txt"]);
    expect(site()).toEqual(pages);
    rmSync(fresh, { recursive: true });
  });

  test("takes nothing from a site that another build at once put in this place, so the pages that people see are linked", () => {
    const pages = { "a.html": "a1", "b.html": "b1" };
    build(pages);
    build({ ...pages, "a.html": "a2" }, () => {
      // A whole site of the same pages, in other files.
      renameSync(out, join(folder, "gone"));
      writeUnit(
        Object.entries(pages).map(([path, content]) => ({ path, content })),
        out,
      );
    });
    expect(existsSync(placeBefore(out))).toBe(false);
    const served = lstatSync(join(out, "b.html")).ino;
    expect(build({ ...pages, "a.html": "a3" })).toEqual(["a.html"]);
    expect(lstatSync(join(out, "b.html")).ino).toBe(served);
  });

  test("does without the site before where it is gone", () => {
    build({ "a.html": "a1", "b.html": "b1" });
    build({ "a.html": "a2", "b.html": "b1" });
    rmSync(placeBefore(out), { recursive: true });
    expect(dirname(placeBefore(out))).toBe(join(".cache", "before"));
    expect(build({ "a.html": "a3", "b.html": "b1" })).toEqual(["a.html"]);
    expect(site()).toEqual({ "a.html": "a3", "b.html": "b1" });
  });
});
