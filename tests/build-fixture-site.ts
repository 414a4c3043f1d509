import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { pathToFileURL } from "node:url";
import { fixtureSite } from "./built-site.ts";
import { FIXTURE_BASE, FIXTURE_DATE, FIXTURE_FOLDER, FIXTURE_ORIGIN } from "./fixture-catalog.ts";

/** All that the bytes of the site depend on. */
const SOURCES = ["src", "scripts", "public", FIXTURE_FOLDER, "astro.config.mjs", "package-lock.json", "tests/build-fixture-site.ts"];
const STAMP = `${fixtureSite.folder}.stamp`;

/** In which the site is built. */
export const fixtureEnvironment = {
  ...process.env,
  CARDFILE_CONTENT: FIXTURE_FOLDER,
  SITE_URL: FIXTURE_ORIGIN,
  BASE_PATH: FIXTURE_BASE,
  REPOSITORY_URL: "https://git.example/cards",
  SOURCE_DATE_EPOCH: String(Date.parse(FIXTURE_DATE) / 1000),
  // A folder that is none, so that the pages do not depend on the state of this clone.
  GIT_DIR: join(FIXTURE_FOLDER, "no-repository"),
};

/** Vitest's global set-up: builds the site of the catalogue of the tests, unless it was built from these very sources. */
export function setup(): void {
  const wanted = hashOf(SOURCES);
  if (existsSync(join(fixtureSite.folder, "index.html")) && existsSync(STAMP) && readFileSync(STAMP, "utf8") === wanted) return;
  const build = spawnSync(process.execPath, ["scripts/build.ts", "--out", fixtureSite.folder], {
    encoding: "utf8",
    env: fixtureEnvironment,
  });
  if (build.status !== 0) throw new Error(`The site of ${FIXTURE_FOLDER} could not be built.\n${build.stdout}${build.stderr}`);
  mkdirSync(dirname(STAMP), { recursive: true });
  writeFileSync(STAMP, wanted);
}

function hashOf(paths: readonly string[]): string {
  const hash = createHash("sha256").update(process.version);
  for (const path of paths) {
    const files = statSync(path).isFile()
      ? [path]
      : readdirSync(path, { recursive: true, withFileTypes: true })
          .filter((entry) => entry.isFile())
          .map((entry) => join(entry.parentPath, entry.name))
          .sort();
    for (const file of files) hash.update(`\0${file}\0`).update(readFileSync(file));
  }
  return hash.digest("hex");
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) setup();
