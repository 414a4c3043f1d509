import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { pathToFileURL } from "node:url";
import { fixtureSite, smallSites, type SiteOnDisk } from "./built-site.ts";
import { FIXTURE_BASE, FIXTURE_DATE, FIXTURE_FOLDER, FIXTURE_ORIGIN } from "./fixture-catalog.ts";

/** All that the bytes of a site depend on, beside its content. */
const SOURCES = ["src", "scripts", "public", "astro.config.mjs", "package-lock.json", "tests/build-fixture-site.ts"];

/** In which the site of the catalogue of the tests is built. */
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

/** Vitest's global set-up: builds the sites of the tests, but those that were built from these very sources. */
export function setup(): void {
  keepFresh(fixtureSite, fixtureEnvironment);
  for (const site of smallSites) {
    const content = `${site.folder}.content`;
    rmSync(content, { recursive: true, force: true });
    for (const [path, text] of [["README.md", "Another team's."], ...Object.entries(site.content)] as const) {
      mkdirSync(dirname(join(content, path)), { recursive: true });
      writeFileSync(join(content, path), text);
    }
    keepFresh(site, { ...fixtureEnvironment, CARDFILE_CONTENT: content, BASE_PATH: site.base, REPOSITORY_URL: "" });
  }
}

function keepFresh({ folder }: SiteOnDisk, environment: typeof fixtureEnvironment): void {
  const stamp = `${folder}.stamp`;
  const wanted = hashOf([...SOURCES, environment.CARDFILE_CONTENT]);
  if (existsSync(join(folder, "index.html")) && existsSync(stamp) && readFileSync(stamp, "utf8") === wanted) return;
  const build = spawnSync(process.execPath, ["scripts/build.ts", "--out", folder], { encoding: "utf8", env: environment });
  if (build.status !== 0)
    throw new Error(`The site of ${environment.CARDFILE_CONTENT} could not be built.\n${build.stdout}${build.stderr}`);
  mkdirSync(dirname(stamp), { recursive: true });
  writeFileSync(stamp, wanted);
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
