import { spawnSync } from "node:child_process";
import { readdirSync, readFileSync, rmSync } from "node:fs";
import { join, resolve } from "node:path";
import { afterAll, expect, test } from "vitest";
import { fixtureEnvironment } from "../build-fixture-site.ts";
import { fixtureSite } from "../built-site.ts";

// Astro writes only where it can rename to.
const byAstro = resolve(".cache/site-by-astro");
afterAll(() => rmSync(byAstro, { recursive: true, force: true }));

function filesOf(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
    .filter((path) => path.startsWith("models/") || path.startsWith("pictures/") || path.startsWith("f/"))
    .sort();
}

test("cards that the build draws are, byte for byte, those that Astro makes through its routes", () => {
  // What Vitest sets for its own import.meta.env would be taken for Astro's.
  const { MODE: _mode, DEV: _dev, PROD: _prod, ...environment } = fixtureEnvironment as Record<string, string>;
  const build = spawnSync(process.execPath, ["node_modules/astro/bin/astro.mjs", "build", "--silent"], {
    encoding: "utf8",
    env: { ...environment, NODE_ENV: "production", CARDFILE_OUT: byAstro, ASTRO_TELEMETRY_DISABLED: "1" },
  });
  expect(build.stderr).toBe("");
  const files = filesOf(byAstro);
  expect(files.length).toBeGreaterThan(150);
  expect(filesOf(resolve(fixtureSite.folder))).toEqual(files);
  const different = files.filter((path) => !readFileSync(join(byAstro, path)).equals(readFileSync(join(fixtureSite.folder, path))));
  expect(different).toEqual([]);
});
