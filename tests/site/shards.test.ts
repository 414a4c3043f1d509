import { mkdirSync, rmSync } from "node:fs";
import { join, resolve } from "node:path";
import { afterAll, expect, test } from "vitest";
import { fixtureSite } from "../built-site.ts";
import { FIXTURE_FOLDER } from "../fixture-catalog.ts";
import { build, differences, filesOf } from "./folders.ts";

const place = resolve(".cache/shards");
const whole = resolve(fixtureSite.folder);
afterAll(() => rmSync(place, { recursive: true, force: true }));

test("parts that two machines build are joined to the same bytes, the search too, and a part that lacks is named", async () => {
  rmSync(place, { recursive: true, force: true });
  mkdirSync(place, { recursive: true });
  const parts = ["1/2", "2/2"].map((shard) => ({ shard, folder: join(place, `part-${shard[0]}`) }));
  for (const { shard, folder } of parts) expect(await build(FIXTURE_FOLDER, "--shard", shard, "--out", folder)).toBe(0);
  const folders = parts.map(({ folder }) => folder);
  expect(folders.map((folder) => filesOf(folder).length).every((count) => count < filesOf(whole).length)).toBe(true);
  const joined = join(place, "joined");
  expect(await build(FIXTURE_FOLDER, "--merge", ...folders, "--out", joined)).toBe(0);
  expect(differences(joined, whole)).toEqual([]);
  expect(await build(FIXTURE_FOLDER, "--merge", ...folders.slice(1), "--out", joined)).toBe(2);
});
