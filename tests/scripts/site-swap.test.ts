import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { removeLeftovers, swap } from "../../scripts/site-swap.ts";

/** Above what the kernel gives to processes. */
const NOBODY = 2 ** 30;

let folder = "";
beforeEach(() => (folder = mkdtempSync(join(tmpdir(), "site-swap-"))));
afterEach(() => rmSync(folder, { recursive: true }));

function site(name: string, words: string): string {
  mkdirSync(join(folder, name));
  writeFileSync(join(folder, name, "index.html"), words);
  return join(folder, name);
}
const words = (name: string) => readFileSync(join(folder, name, "index.html"), "utf8");

test("swap leaves the fresh site and nothing else", () => {
  swap(site("fresh", "new"), site("dist", "old"));
  expect(words("dist")).toBe("new");
  expect(readdirSync(folder)).toEqual(["dist"]);
});

describe("removeLeftovers", () => {
  test("deletes what dead builds left, and nothing of builds that run", () => {
    site(`.build-${NOBODY}`, "half");
    site(`.build-old-${NOBODY}`, "older");
    site(`.build-${process.pid}`, "running");
    removeLeftovers(folder, site("dist", "served"));
    expect(readdirSync(folder).toSorted()).toEqual([`.build-${process.pid}`, "dist"]);
    expect(words("dist")).toBe("served");
  });

  test("brings the site back that was taken away by a build killed in its swap", () => {
    site(`.build-${NOBODY}`, "half");
    site(`.build-old-${NOBODY}`, "served");
    removeLeftovers(folder, join(folder, "dist"));
    expect(words("dist")).toBe("served");
    expect(existsSync(join(folder, `.build-${NOBODY}`))).toBe(false);
  });
});
