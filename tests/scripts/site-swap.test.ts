import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { MARK_FILE, markSite, refusal } from "../../scripts/site-mark.ts";
import { openWorkshop, removeLeftovers, swap } from "../../scripts/site-swap.ts";

/** Above what the kernel gives to processes. */
const NOBODY = 2 ** 30;

let folder = "";
beforeEach(() => (folder = mkdtempSync(join(tmpdir(), "site-swap-"))));
afterEach(() => rmSync(folder, { recursive: true }));

function site(name: string, words: string): string {
  mkdirSync(join(folder, name), { recursive: true });
  writeFileSync(join(folder, name, "index.html"), words);
  return join(folder, name);
}
/** What a build that was killed leaves. */
function leftover(pid: number, ...parts: string[]): string {
  const name = `.build-${pid}`;
  mkdirSync(join(folder, name));
  writeFileSync(join(folder, name, MARK_FILE), "");
  for (const part of parts) site(join(name, part), part);
  return name;
}
const words = (name: string) => readFileSync(join(folder, name, "index.html"), "utf8");

test("swap puts the fresh site in its place, and says where the old one is", () => {
  const workshop = openWorkshop(folder);
  const old = swap(site("fresh", "new"), site("dist", "old"), workshop);
  expect(words("dist")).toBe("new");
  expect(old).toBe(join(workshop, "old"));
  expect(readFileSync(join(workshop, "old", "index.html"), "utf8")).toBe("old");
  expect(swap(site("fresh", "first"), join(folder, "elsewhere"), workshop)).toBeUndefined();
});

describe("removeLeftovers", () => {
  test("deletes what dead builds left, and nothing of builds that run or of anybody else", () => {
    leftover(NOBODY, "next", "old");
    const running = leftover(process.pid, "next");
    site(`.build-${NOBODY + 1}`, "a folder of someone who likes such names");
    removeLeftovers(folder, site("dist", "served"));
    expect(readdirSync(folder).toSorted()).toEqual([running, `.build-${NOBODY + 1}`, "dist"].toSorted());
    expect(words("dist")).toBe("served");
  });

  test("deletes an empty folder of a build that was killed before it marked it", () => {
    mkdirSync(join(folder, `.build-${NOBODY}`));
    removeLeftovers(folder, site("dist", "served"));
    expect(readdirSync(folder)).toEqual(["dist"]);
  });

  test("brings the site back that was taken away by a build killed in its swap", () => {
    const name = leftover(NOBODY, "next", "old");
    removeLeftovers(folder, join(folder, "dist"));
    expect(words("dist")).toBe("old");
    expect(existsSync(join(folder, name))).toBe(false);
  });
});

describe("refusal", () => {
  test("lets a build have what is not there, what is empty, and what a build wrote", () => {
    mkdirSync(join(folder, "empty"));
    markSite(site("dist", "built"));
    expect(["nothing", "empty", "dist"].map((name) => refusal(join(folder, name)))).toEqual([undefined, undefined, undefined]);
  });

  test("keeps a folder that holds other things", () => {
    expect(refusal(site("thesis", "chapter 1"))).toMatch(/thesis" holds files, and nothing says that a build wrote them.*--out/);
  });

  test("keeps what someone put into a built site, and names it", () => {
    markSite(site("dist", "built"));
    for (const name of ["a.txt", "b.txt", "c.txt", "d.txt"]) writeFileSync(join(folder, "dist", name), "mine");
    expect(refusal(join(folder, "dist"))).toContain("holds what no build wrote: a.txt, b.txt, c.txt and 1 more.");
  });

  test("keeps folders in which nothing lies yet, in a built site, too", () => {
    mkdirSync(join(folder, "plan", "part 1", "notes"), { recursive: true });
    expect(refusal(join(folder, "plan"))).toContain("holds folders, and nothing says that a build wrote them");
    markSite(site("dist", "page"));
    mkdirSync(join(folder, "dist", "mine"));
    expect(refusal(join(folder, "dist"))).toContain("holds what no build wrote: mine/.");
  });

  test("keeps files, links to nothing, and the project", () => {
    writeFileSync(join(folder, "file"), "");
    symlinkSync("nowhere", join(folder, "dangling"));
    expect(refusal(join(folder, "file"))).toContain("is a file");
    expect(refusal(join(folder, "dangling"))).toContain("is a link that leads nowhere");
    expect(refusal(join(folder, "file", "site"))).toContain('file" is a file, so nothing can be written below it');
    expect(refusal("/")).toContain("holds this project");
    expect(refusal(".")).toContain("holds this project");
    expect(refusal("..")).toContain("holds this project");
  });

  test("sees through a link to a folder", () => {
    site("thesis", "chapter 1");
    symlinkSync("thesis", join(folder, "link"));
    expect(refusal(join(folder, "link"))).toContain("holds files");
  });
});
