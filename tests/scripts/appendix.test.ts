import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { card, SURROUNDINGS } from "../content-files.ts";

const folder = mkdtempSync(join(tmpdir(), "cardfile-commands-"));
const content = join(folder, "content");
const path = (name: string) => join(folder, name);

function write(files: Record<string, string>): void {
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(path(name)), { recursive: true });
    writeFileSync(path(name), text);
  }
}

function run(script: string, ...parameters: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [`scripts/${script}.ts`, ...parameters], {
    encoding: "utf8",
    env: { ...process.env, CARDFILE_CONTENT: content, SITE_URL: "https://cards.example", SOURCE_DATE_EPOCH: "1793491200" },
  });
  return { status, stdout, stderr };
}

beforeAll(() => {
  const entries = { ...SURROUNDINGS, "models/example-3b.md": card({ more: "aliases: [maker/Example-3B]\n" }) };
  write(Object.fromEntries(Object.entries(entries).map(([name, text]) => [`content/${name}`, text])));
  write({
    "sound.md": "We use Example 3B, with 3.21 billion parameters ([card](https://cards.example/models/example-3b/#parameters-total)).\n",
    "wrong.tex": "We use Example~3B, with 5 billion parameters, and Other-7B. \\href{https://cards.example/models/no/}{x}\n",
  });
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe("npm run appendix", () => {
  test("writes the format that the file's name says, LaTeX with its bibliography", () => {
    expect(run("appendix", "--models", "maker/Example-3B", "--out", path("models.tex")).status).toBe(0);
    expect(readFileSync(path("models.tex"), "utf8")).toContain("\\bibliography{models}");
    expect(readFileSync(path("models.bib"), "utf8")).toContain("@misc{maker-card,");
    const { stdout } = run("appendix", "--models", "example-3b", "--short", "--fields", "owner");
    expect(stdout).toContain("| Fact | Example 3B |\n| - | - |\n| Owner | Maker (reported) ");
  });

  test("finds the models of a proposal, and says what is wrong beside the appendix", () => {
    const { status, stdout, stderr } = run("appendix", "--proposal", path("wrong.tex"), "--format", "txt");
    expect([status, stdout.includes("Example 3B\n----------")]).toEqual([0, true]);
    expect(stderr).toContain("3 errors, 0 warnings.");
  });

  test("as a check fails on an unknown model, a wrong figure or a dead link, and on nothing else", () => {
    expect(run("appendix", "--proposal", path("sound.md"), "--check")).toEqual({
      status: 0,
      stdout: "1 model of the catalogue named in 9 words in 1 file: 0 errors, 0 warnings.\n",
      stderr: "",
    });
    const { status, stdout } = run("appendix", "--proposal", path("wrong.tex"), "--check");
    expect(status).toBe(1);
    expect([...stdout.matchAll(/wrong\.tex:1:\d+ {2}([a-z/]+)/g)].map((match) => match[1])).toEqual([
      "figure/wrong",
      "model/unknown",
      "link/dead",
    ]);
  });

  test.each([
    [["--models", "nobody"], 'There is no published model "nobody".'],
    [["--models", "example-3b", "--fields", "no-such"], 'There is no field "no-such".'],
    [[], "Write either --models or --proposal."],
    [["--proposal", "no-such-file.md"], 'The proposal "no-such-file.md" does not exist.'],
  ])("a wrong call ends with 2: %j", (parameters, message) => {
    const { status, stderr } = run("appendix", ...parameters);
    expect([status, stderr.includes(message)]).toEqual([2, true]);
  });
});

describe("npm run permalinks", () => {
  test("grows the ledger, and fails when something in it is lost", () => {
    expect(run("permalinks", "--check").status).toBe(1);
    expect(existsSync(join(content, "permalinks.txt"))).toBe(false);
    expect(run("permalinks").status).toBe(0);
    expect(run("permalinks", "--check").status).toBe(0);
    const before = readFileSync(join(content, "permalinks.txt"), "utf8");
    rmSync(join(content, "models/example-3b.md"));
    write({ "content/models/renamed-3b.md": card() });
    const { status, stdout } = run("permalinks");
    expect([status, stdout.includes("/models/example-3b/ leads nowhere.")]).toEqual([1, true]);
    write({ "content/models/renamed-3b.md": card({ more: "redirect-from: [example-3b]\n" }) });
    expect(run("permalinks").status).toBe(0);
    const after = readFileSync(join(content, "permalinks.txt"), "utf8");
    expect(before.split("\n").filter((line) => !after.split("\n").includes(line))).toEqual([]);
  });
});
