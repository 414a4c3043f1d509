import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { keepNotes, recallNotes } from "../../scripts/kept-notes.ts";

const key = Buffer.alloc(32, 3);
let folder = "";
let file = "";
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "notes-"));
  file = join(folder, "notes");
});
afterEach(() => rmSync(folder, { recursive: true }));

test("what a build notes the next one recalls, with the same code and key", () => {
  keepNotes(file, new Map([["source", "Text."]]), "v1", key);
  expect([...recallNotes(file, "v1", key)]).toEqual([["source", "Text."]]);
  expect(recallNotes(file, "v2", key).size).toBe(0);
  expect(recallNotes(file, "v1", Buffer.alloc(32, 4)).size).toBe(0);
  expect(recallNotes(join(folder, "nothing"), "v1", key).size).toBe(0);
});

test("notes that another hand changed are not believed", () => {
  keepNotes(file, new Map([["source", "Text."]]), "v1", key);
  writeFileSync(file, readFileSync(file, "utf8").replace("Text.", "Lies."));
  expect(recallNotes(file, "v1", key).size).toBe(0);
});
