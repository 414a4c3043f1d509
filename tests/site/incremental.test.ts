import { spawn } from "node:child_process";
import { once } from "node:events";
import { cpSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { afterAll, expect, test } from "vitest";
import { fixtureEnvironment } from "../build-fixture-site.ts";
import { FIXTURE_FOLDER } from "../fixture-catalog.ts";

const place = resolve(".cache/incremental");
const content = join(place, "catalogue");
const [out, whole] = [join(place, "site"), join(place, "whole")];
afterAll(() => rmSync(place, { recursive: true, force: true }));

async function build(...parameters: string[]): Promise<number> {
  const { MODE: _mode, DEV: _dev, PROD: _prod, ...environment } = fixtureEnvironment as Record<string, string>;
  const child = spawn(process.execPath, ["scripts/build.ts", "--no-search", ...parameters], {
    stdio: ["ignore", "ignore", "inherit"],
    env: { ...environment, CARDFILE_CONTENT: content },
  });
  const [status] = await once(child, "exit");
  return status;
}

function filesOf(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
    .sort();
}

/** Files that only one of two sites has, or that are not the same. */
function differences(one: string, other: string): string[] {
  const [here, there] = [filesOf(one), filesOf(other)];
  const alone = [...here.filter((path) => !there.includes(path)), ...there.filter((path) => !here.includes(path))];
  const unlike = here.filter((path) => there.includes(path) && !readFileSync(join(one, path)).equals(readFileSync(join(other, path))));
  return [...alone, ...unlike];
}

test("what is built on the last site is, byte for byte, what is built anew, and cards that nothing touched are linked", async () => {
  rmSync(place, { recursive: true, force: true });
  mkdirSync(place, { recursive: true });
  cpSync(FIXTURE_FOLDER, content, { recursive: true });
  // Two at once into one place: each is whole, and one of them stays.
  expect(await Promise.all([build("--out", out), build("--out", out)])).toEqual([0, 0]);
  const card = (id: string) => statSync(join(out, "models", id, "index.html")).ino;
  const before = { tern: card("tern"), house: card("lark-house") };

  // A number, a card that is gone, a new name, a page of the site that somebody touched.
  const tern = join(content, "models/tern.md");
  writeFileSync(tern, readFileSync(tern, "utf8").replace(/^summary: /m, "summary: Edited. "));
  renameSync(join(content, "models/lark-house.md"), join(content, "models/lark-barn.md"));
  writeFileSync(join(out, "models/quill-12b/index.html"), "not what a build wrote");
  writeFileSync(join(content, "permalinks.txt"), "");
  expect(await build("--out", out)).toBe(0);
  expect(card("tern")).not.toBe(before.tern);
  expect(card("lark-barn")).not.toBe(before.house);
  const linked = readdirSync(join(out, "models"), { withFileTypes: true }).filter(
    (entry) =>
      entry.isDirectory() &&
      statSync(join(out, "models", entry.name, "index.html")).birthtimeMs < statSync(join(out, "models/tern/index.html")).birthtimeMs,
  );
  expect(linked.length).toBeGreaterThan(5);

  expect(await build("--fresh", "--out", whole)).toBe(0);
  expect(differences(out, whole)).toEqual([]);
});

test("parts that two machines build are joined to the same bytes", async () => {
  const parts = ["1/2", "2/2"].map((shard) => ({ shard, folder: join(place, `part-${shard[0]}`) }));
  for (const { shard, folder } of parts) expect(await build("--shard", shard, "--out", folder)).toBe(0);
  const folders = parts.map(({ folder }) => folder);
  expect(folders.map((folder) => filesOf(folder).length).every((count) => count < filesOf(whole).length)).toBe(true);
  const joined = join(place, "joined");
  expect(await build("--merge", ...folders, "--out", joined)).toBe(0);
  expect(differences(joined, whole)).toEqual([]);
  expect(await build("--merge", ...folders.slice(1), "--out", joined)).toBe(2);
});
