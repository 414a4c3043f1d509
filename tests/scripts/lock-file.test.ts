import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { readLock } from "../../scripts/lock-file.ts";

let folder = "";
beforeEach(() => (folder = mkdtempSync(join(tmpdir(), "lock-file-"))));
afterEach(() => rmSync(folder, { recursive: true }));

test("nothing is no lock yet", () => {
  expect(readLock(join(folder, "facts.lock"))).toBeUndefined();
});

test("what is somebody's is told, and stays", () => {
  const mine = join(folder, "notes.txt");
  writeFileSync(mine, "mine");
  mkdirSync(join(folder, "below"));
  symlinkSync("nowhere", join(folder, "dead"));
  writeFileSync(join(folder, "other.json"), "{}");
  expect(() => readLock(mine)).toThrow(/notes.txt" is there already, and is no lock of facts: it is not JSON. Name another file./);
  expect(() => readLock(join(folder, "other.json"))).toThrow(/is there already, and is no lock of facts/);
  expect(() => readLock(join(mine, "facts.lock"))).toThrow(/notes.txt" is a file, so nothing can be written below it./);
  expect(() => readLock(join(folder, "below"))).toThrow(/is a folder. Name a file in it./);
  expect(() => readLock(join(folder, "dead"))).toThrow(/is a link that leads nowhere/);
  expect(readFileSync(mine, "utf8")).toBe("mine");
});
