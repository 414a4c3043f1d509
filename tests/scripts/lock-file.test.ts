import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { readLock as readFrom, textsOf, without, writeLock } from "../../scripts/lock-file.ts";
import type { FactsLock } from "../../src/texts/lock.ts";

let folder = "";
beforeEach(() => (folder = mkdtempSync(join(tmpdir(), "lock-file-"))));
afterEach(() => rmSync(folder, { recursive: true }));

const readLock = (path: string) => readFrom(path, folder);

const fact = { model: "heron-7b", field: "layers", value: "32 layers", status: "reported", url: "/models/heron-7b/#layers" };
const lock: FactsLock = {
  lockVersion: "1",
  catalogue: "https://cards.example",
  edition: "one",
  facts: [{ ...fact, texts: ["chapters/one.md", "paper.md"] }],
};

test("texts are named from the folder of the lock, wherever the command is called", () => {
  const path = join(folder, "facts.lock");
  mkdirSync(join(folder, "chapters"));
  writeLock(path, folder, lock);
  expect(JSON.parse(readFileSync(path, "utf8"))).toEqual(lock);
  expect(readFrom(path, join(folder, "chapters"))?.facts[0]?.texts).toEqual(["one.md", join(folder, "paper.md")]);
  writeLock(path, join(folder, "chapters"), { ...lock, facts: [{ ...fact, texts: ["one.md", join(folder, "paper.md")] }] });
  expect(JSON.parse(readFileSync(path, "utf8"))).toEqual(lock);
});

test("texts that are gone are known, and left out with their facts", () => {
  writeFileSync(join(folder, "paper.md"), "");
  expect(textsOf(lock, folder)).toEqual({ here: ["paper.md"], gone: ["chapters/one.md"] });
  expect(without(lock, ["chapters/one.md"]).facts).toEqual([{ ...fact, texts: ["paper.md"] }]);
  expect(without(lock, ["chapters/one.md", "paper.md"]).facts).toEqual([]);
});

test("a lock that a merge has left in two is told so", () => {
  const path = join(folder, "facts.lock");
  writeFileSync(path, "{\n<<<<<<< HEAD\n=======\n>>>>>>> other\n}");
  expect(() => readLock(path)).toThrow("two branches changed it, and the merge left both. Keep either, then run lock --update");
});

test("nothing is no lock yet", () => {
  expect(readLock(join(folder, "facts.lock"))).toBeUndefined();
});

test("what is somebody's is told, and stays", () => {
  const mine = join(folder, "notes.txt");
  writeFileSync(mine, "mine");
  mkdirSync(join(folder, "below"));
  symlinkSync("nowhere", join(folder, "dead"));
  writeFileSync(join(folder, "other.json"), "{}");
  expect(() => readLock(mine)).toThrow(
    /notes.txt" is there already, and is no lock of facts: it is not JSON. Mend it, or name another file./,
  );
  expect(() => readLock(join(folder, "other.json"))).toThrow(/is there already, and is no lock of facts/);
  expect(() => readLock(join(mine, "facts.lock"))).toThrow(/notes.txt" is a file, so nothing can be written below it./);
  expect(() => readLock(join(folder, "below"))).toThrow(/is a folder. Name a file in it./);
  expect(() => readLock(join(folder, "dead"))).toThrow(/is a link that leads nowhere/);
  expect(readFileSync(mine, "utf8")).toBe("mine");
});
