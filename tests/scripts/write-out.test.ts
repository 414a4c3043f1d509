import { chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { writeOut } from "../../scripts/write-out.ts";

let folder = "";
beforeEach(() => (folder = mkdtempSync(join(tmpdir(), "write-out-"))));
afterEach(() => rmSync(folder, { recursive: true }));

const path = (name: string) => join(folder, name);
const write = (contents: string, name = "out.bib", force = false) =>
  writeOut([{ path: path(name), contents }], { force, memory: path("memory/written.json") });
const read = (name = "out.bib") => readFileSync(path(name), "utf8");

test("a file of someone's is kept, unless force is asked for", () => {
  writeFileSync(path("out.bib"), "mine");
  expect(write("ours")).toMatch(/out.bib" is there already, and holds something else.*--force/);
  expect(read()).toBe("mine");
  expect(write("ours", "out.bib", true)).toBeUndefined();
  expect(read()).toBe("ours");
});

test("what a command wrote is written anew, until someone changes it", () => {
  expect([write("first"), write("second")]).toEqual([undefined, undefined]);
  expect(read()).toBe("second");
  writeFileSync(path("out.bib"), "second, with my words");
  expect(write("third")).toContain("is there already");
  expect(read()).toBe("second, with my words");
});

test("missing folders are made", () => {
  expect(write("x", "a/b/out.bib")).toBeUndefined();
  expect(read("a/b/out.bib")).toBe("x");
});

test("of several files none is written where one is in the way", () => {
  writeFileSync(path("b.bib"), "mine");
  const files = ["a.tex", "b.bib"].map((name) => ({ path: path(name), contents: "ours" }));
  expect(writeOut(files, { memory: path("memory") })).toContain("b.bib");
  expect(existsSync(path("a.tex"))).toBe(false);
});

test("what cannot be a file is said to be what it is", () => {
  mkdirSync(path("folder"));
  writeFileSync(path("file"), "");
  symlinkSync("nowhere", path("dangling"));
  expect(write("x", "folder")).toContain("is a folder");
  expect(write("x", "file/below")).toContain('file" is a file, so nothing can be written below it');
  expect(write("x", "dangling")).toContain("is a link that leads nowhere");
});

test("a folder that may not be written to is named, with the way out", () => {
  mkdirSync(path("shut"));
  chmodSync(folder, 0o755);
  chmodSync(path("shut"), 0o555);
  // To root nothing is shut.
  const asNobody = process.getuid?.() === 0;
  if (asNobody) process.seteuid?.("nobody");
  try {
    expect(write("x", "shut/out.bib")).toMatch(
      /shut\/out.bib" cannot be written \(EACCES\)\. Name a file in a folder that you may write to\.$/,
    );
  } finally {
    if (asNobody) process.seteuid?.(0);
  }
});
