import { readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, expect, test } from "vitest";
import { noteBundle, recallBundle, type Bundle } from "../../scripts/kept-bundle.ts";
import { siteAt } from "../site-at.ts";

const key = Buffer.alloc(32, 7);
const site = siteAt("https://bundle.example", "/b");
const bundle: Bundle = { entry: ".prerender/prerender-entry.A.mjs", styles: [], files: [["a.css", "Yg=="]] };
const folder = ".cache/bundles";

/** Keeps the bundle, and answers with the path of its file. */
function kept(): string {
  const before = new Set(names());
  noteBundle(bundle, site, "v1", key);
  const path = join(folder, names().find((name) => !before.has(name)) ?? "none");
  made.push(path);
  return path;
}
const made: string[] = [];
afterEach(() => {
  for (const path of made.splice(0)) rmSync(path, { force: true });
});

function names(): string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}

test("a bundle is recalled by the same code for the same address, and by nobody else", () => {
  kept();
  expect(recallBundle(site, "v1", key)).toEqual(bundle);
  expect(recallBundle(site, "v2", key)).toBeUndefined();
  expect(recallBundle(siteAt("https://bundle.example", "/c"), "v1", key)).toBeUndefined();
  expect(recallBundle(siteAt("https://other.example", "/b"), "v1", key)).toBeUndefined();
  expect(recallBundle(site, "v1", Buffer.alloc(32, 8))).toBeUndefined();
});

test.each([
  ["changed by a hand", (text: string) => text.replace("entry.A", "entry.B")],
  ["cut short", (text: string) => text.slice(0, -10)],
  ["without a seal", (text: string) => text.slice(text.indexOf("\n") + 1)],
  ["empty", () => ""],
])("a bundle that is %s is none", (_, spoil) => {
  const path = kept();
  writeFileSync(path, spoil(readFileSync(path, "utf8")));
  expect(recallBundle(site, "v1", key)).toBeUndefined();
});
