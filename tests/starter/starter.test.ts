import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { load } from "js-yaml";
import { afterAll, describe, expect, test } from "vitest";
import { checkFolder } from "../../src/catalog/check-folder.ts";
import { readSite } from "../../src/catalog/site.ts";
import { modelFields } from "../../src/schema/fields.ts";
import { starterFiles } from "../../src/starter/starter.ts";
import { writeStarter } from "../../scripts/starter-folder.ts";

const folder = mkdtempSync(join(tmpdir(), "cardfile-starter-"));
afterAll(() => rmSync(folder, { recursive: true }));
const DAY = "2026-11-02";
const GENERATOR = { repository: "otter/cardfile", commit: "0123456789abcdef0123456789abcdef01234567" };

describe("writeStarter", () => {
  const place = join(folder, "otter-cards");
  const fault = writeStarter(place, { day: DAY, generator: GENERATOR });

  test("writes a catalogue in which nothing is wrong, nor doubtful", async () => {
    expect(fault).toBeUndefined();
    const { problems, fileCount } = await checkFolder(place, { today: DAY });
    expect(problems).toEqual([]);
    expect(fileCount).toBe(5);
  });

  test("it bears the folder's name, and this project's nowhere", () => {
    expect(readSite({ CARDFILE_CONTENT: place })).toMatchObject({ name: "Otter cards", accent: "teal", comparisons: [], home: {} });
  });

  test("its card answers every required question, and is of an invented model", () => {
    const card = readFileSync(join(place, "models", "example-3b.mdx"), "utf8");
    const required = modelFields.filter((field) => field.required).map(({ id }) => id);
    expect(required.filter((id) => !card.includes(`\n  ${id}: `))).toEqual([]);
    expect(card).toContain("invented");
  });

  test("every file that it says there is is there, for git, GitHub, pre-commit and editors", () => {
    const files = readdirSync(place, { recursive: true, encoding: "utf8" }).map((path) => path.replaceAll("\\", "/"));
    expect(files).toEqual(
      expect.arrayContaining([
        "README.md",
        "site.yaml",
        ".gitignore",
        ".pre-commit-config.yaml",
        ".github/workflows/cards.yml",
        ".vscode/settings.json",
        ".astro/collections/models.schema.json",
        ".astro/collections/site.schema.json",
      ]),
    );
    const settings = JSON.parse(readFileSync(join(place, ".vscode", "settings.json"), "utf8"));
    expect(Object.keys(settings["yaml.schemas"]).filter((path) => !existsSync(join(place, path)))).toEqual([]);
    const { entries } = JSON.parse(readFileSync(join(place, ".astro", "collections", "collections.json"), "utf8"));
    expect(Object.values(entries).sort()).toEqual(["families", "licenses", "models", "organizations"]);
  });

  test("its workflow is YAML, has a read-only token outside of the deployment, and builds with the named commit", () => {
    const workflow = Object(load(readFileSync(join(place, ".github", "workflows", "cards.yml"), "utf8")));
    expect(workflow.permissions).toEqual({ contents: "read" });
    expect(workflow.jobs.site.permissions).toBeUndefined();
    expect(workflow.jobs.site.steps).toContainEqual(
      expect.objectContaining({ with: expect.objectContaining({ repository: GENERATOR.repository, ref: GENERATOR.commit }) }),
    );
    const hooks = Object(load(readFileSync(join(place, ".pre-commit-config.yaml"), "utf8")));
    expect(hooks.repos[0].hooks[0]).toMatchObject({ language: "system", pass_filenames: false });
  });

  test("every key that site.yaml shows as a comment is one", async () => {
    const other = join(folder, "commented");
    writeStarter(other, { day: DAY });
    const path = join(other, "site.yaml");
    const text = readFileSync(path, "utf8")
      .replace(/^# ((?:address|repository|branch|contact|license|home|description|about):.*)$/gm, "$1")
      .replace(/^#( {3}(?:exhibit|try).*)$/gm, " $1")
      .replace(/OWNER\/REPOSITORY/, "otter/cards");
    writeFileSync(path, text);
    const { problems } = await checkFolder(other, { today: DAY });
    expect(problems.map(({ file, rule }) => `${file} ${rule}`)).toEqual([]);
    expect(readSite({ CARDFILE_CONTENT: other }).home).toMatchObject({ exhibit: { model: "example-3b" } });
  });

  test("takes a folder that is a repository and nothing else", () => {
    const fresh = join(folder, "fresh");
    mkdirSync(join(fresh, ".git"), { recursive: true });
    expect(writeStarter(fresh, { day: DAY, name: "Ours" })).toBeUndefined();
    expect(readSite({ CARDFILE_CONTENT: fresh }).name).toBe("Ours");
  });

  test("refuses a folder that is not empty, and a file, and names the way out", () => {
    const full = join(folder, "full");
    mkdirSync(full);
    writeFileSync(join(full, "mine.txt"), "mine");
    expect(writeStarter(full, { day: DAY })).toMatch(
      /^".*full" is not empty: it holds "mine\.txt"\. Name another folder, such as ".*full-cards"/,
    );
    expect(readdirSync(full)).toEqual(["mine.txt"]);
    expect(writeStarter(join(full, "mine.txt"), { day: DAY })).toMatch(/is a file\. Name a folder that is empty/);
    expect(writeStarter(join(full, "mine.txt", "below"), { day: DAY })).toMatch(/cannot be written to \(ENOTDIR\)/);
  });
});

test("npm run init says what to do next, and ends with 2 where it wrote nothing", () => {
  const run = () =>
    spawnSync(process.execPath, ["scripts/init.ts", "by-command", "--name", "By command"], {
      encoding: "utf8",
      env: { ...process.env, INIT_CWD: folder },
    });
  const first = run();
  expect(first).toMatchObject({
    status: 0,
    stdout: expect.stringMatching(/export CARDFILE_CONTENT=".*by-command"\n {2}npm run check\n {2}npm start\n/),
  });
  expect(run()).toMatchObject({ status: 2, stderr: expect.stringContaining("is not empty") });
});

test("without a known repository the words to replace stand in README and workflow alone", () => {
  const left = Object.entries(starterFiles({ name: "A", folder: "a", day: DAY })).filter(([, text]) =>
    /OWNER\/cardfile|\bCOMMIT\b/.test(text),
  );
  expect(left.map(([path]) => path)).toEqual(["README.md", ".github/workflows/cards.yml"]);
});
