import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";

const folder = mkdtempSync(join(tmpdir(), "cardfile-action-"));
const HOSTILE = "a b'c\"$(touch x) [1],%.md";
beforeAll(() => {
  mkdirSync(join(folder, "paper", "deep"), { recursive: true });
  mkdirSync(join(folder, "node_modules", "x"), { recursive: true });
  for (const name of ["README.md", HOSTILE, "line\nend.md", "-dash.md", "paper/one.tex", "paper/deep/two.tex", "node_modules/x/README.md"])
    writeFileSync(join(folder, name), "");
});
afterAll(() => rmSync(folder, { recursive: true }));

function files(input: string) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [resolve("scripts/action-files.ts")], {
    cwd: folder,
    env: { PATH: process.env["PATH"], FILES: input },
    encoding: "utf8",
  });
  return { status, found: stdout.split("\0").slice(0, -1), said: stderr };
}

test("names and patterns, parted by blanks and line ends, each file once", () => {
  expect(files("paper/**/*.tex README.md\r\nREADME.md\n\n")).toEqual({
    status: 0,
    found: ["paper/deep/two.tex", "paper/one.tex", "README.md"],
    said: "",
  });
});

test("a line that is the name of a file, whatever is in it, and what patterns find", () => {
  expect(files(HOSTILE)).toEqual({ status: 0, found: [HOSTILE], said: "" });
  expect(new Set(files("**/*.md").found)).toEqual(new Set(["README.md", HOSTILE, "line\nend.md", "-dash.md"]));
});

test("what is not there is told: a pattern in passing, a name as an error", () => {
  expect(files("README.md docs/*.md")).toEqual({
    status: 0,
    found: ["README.md"],
    said: "::warning::No file is called or matches docs/*.md.\n",
  });
  expect(files("README.md REDME.md 100%")).toMatchObject({
    status: 2,
    said: "::error::No file is called or matches REDME.md.\n::error::No file is called or matches 100%25.\n",
  });
  expect(files("*.rst")).toMatchObject({
    status: 2,
    found: [],
    said: expect.stringContaining("::error::None of the files to check is there."),
  });
  expect(files("paper")).toMatchObject({ status: 2, found: [] });
});
