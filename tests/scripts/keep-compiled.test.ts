import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { fixtureEnvironment } from "../build-fixture-site.ts";

const home = mkdtempSync(join(tmpdir(), "keep-compiled-"));
afterAll(() => rmSync(home, { recursive: true, force: true }));

function check(): string {
  const { NODE_COMPILE_CACHE: _own, ...environment } = fixtureEnvironment as Record<string, string>;
  const { status, stdout, stderr } = spawnSync(process.execPath, ["scripts/check.ts"], {
    encoding: "utf8",
    env: { ...environment, CARDFILE_CACHE: home },
  });
  return `${status} ${stdout} ${stderr}`;
}

test("what Node compiled is kept in the home of who checks, and spoilt files of it change nothing", () => {
  const first = check();
  expect(first).toMatch(/files checked: 0 errors/);
  expect(existsSync(join(home, "code"))).toBe(true);
  const kept = readdirSync(join(home, "code"), { recursive: true, encoding: "utf8" })
    .map((name) => join(home, "code", name))
    .filter((path) => statSync(path).isFile());
  expect(kept.length).toBeGreaterThan(100);
  for (const [index, path] of kept.entries()) writeFileSync(path, index % 2 === 0 ? "" : "no code of anybody\0".repeat(200));
  expect(check()).toBe(first);
});
