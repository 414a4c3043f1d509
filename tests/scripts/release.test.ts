import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { load } from "js-yaml";
import { afterAll, expect, test } from "vitest";
import { DATA } from "../consumer/catalogue-data.ts";
import { FIXTURE_FOLDER } from "../fixture-catalog.ts";

const folder = mkdtempSync(join(tmpdir(), "cardfile-release-"));
afterAll(() => rmSync(folder, { recursive: true }));

/** Runs a script of the project on the fixture catalogue. */
function run(script: string, ...parameters: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [script, ...parameters], {
    encoding: "utf8",
    env: { ...process.env, CARDFILE_CONTENT: FIXTURE_FOLDER, SOURCE_DATE_EPOCH: String(Date.parse("2026-11-02") / 1000) },
  });
  return { status, stdout, stderr };
}

test("an edition is written with its citation, the hash of each data file, and what changed", () => {
  const data = join(folder, "site", "data");
  mkdirSync(join(data, "schema"), { recursive: true });
  writeFileSync(join(data, "catalog.json"), DATA);
  writeFileSync(join(data, "schema", "models.json"), "{}\n");
  const older = join(folder, "older.json");
  writeFileSync(older, DATA.replaceAll("80 layers", "81 layers"));
  const out = join(folder, "release");
  const citation = join(folder, "top", "CITATION.cff");
  expect(run("scripts/release.ts", "--site", join(folder, "site"), "--since", older, "--out", out, "--citation", citation)).toMatchObject({
    status: 0,
  });
  const manifest = JSON.parse(readFileSync(join(out, "manifest.json"), "utf8"));
  expect(manifest.edition).toMatch(/^2026-11-02-[0-9a-f]{12}$/);
  expect(manifest.files).toEqual([
    { path: "data/catalog.json", bytes: Buffer.byteLength(DATA), sha256: createHash("sha256").update(DATA).digest("hex") },
    // printf '{}\n' | sha256sum
    { path: "data/schema/models.json", bytes: 3, sha256: "ca3d163bab055381827226140568f3bef7eaac187cebd76878e0b63e9e442356" },
  ]);
  expect(load(readFileSync(citation, "utf8"))).toMatchObject({
    "cff-version": "1.2.0",
    type: "dataset",
    version: manifest.edition,
    license: "CC-BY-4.0",
    url: "https://cards.example/cards/",
  });
  expect(readFileSync(join(out, "changes.md"), "utf8")).toContain("| 81 layers (reported) | 80 layers (reported) |");
});

test("two editions are compared by their files, and what is none is said", () => {
  const one = join(folder, "one.json");
  writeFileSync(one, DATA);
  expect(run("scripts/diff.ts", one, one)).toMatchObject({ status: 0, stdout: expect.stringContaining(": 0 changes") });
  expect(run("scripts/diff.ts", "no-such-tag", one)).toMatchObject({
    status: 2,
    stderr: expect.stringContaining("neither an address, nor a file or folder, nor a commit"),
  });
});
