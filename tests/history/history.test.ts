import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { create } from "xmlbuilder2";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { readCatalog, type Catalog } from "../../src/catalog/catalog.ts";
import { changesFeed, changeViews, factChanges, historyLimits } from "../../src/views/changes.ts";
import { parseGitLog, readGitLog } from "../../src/history/git-log.ts";
import { readHistory, type History } from "../../src/history/history.ts";
import { card, SURROUNDINGS } from "../content-files.ts";
import { siteAt } from "../site-at.ts";

const CITED = "source: maker-card, locator: section 1, checked: 2026-11-01";
const folder = mkdtempSync(join(tmpdir(), "cardfile-history-"));
const content = join(folder, "repository", "content");

function write(files: Record<string, string>): void {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(content, path)), { recursive: true });
    writeFileSync(join(content, path), text);
  }
}

/** Runs git as someone whose name, clock and settings are always the same. */
function git(...parameters: string[]): void {
  const date = `2026-11-0${(day += 1)}T12:00:00+00:00`;
  const person = { GIT_AUTHOR_NAME: "A", GIT_AUTHOR_EMAIL: "a@example.org", GIT_COMMITTER_NAME: "A", GIT_COMMITTER_EMAIL: "a@example.org" };
  const result = spawnSync("git", parameters, {
    cwd: dirname(content),
    encoding: "utf8",
    env: { ...process.env, ...person, GIT_AUTHOR_DATE: date, GIT_COMMITTER_DATE: date, GIT_CONFIG_GLOBAL: "/dev/null" },
  });
  if (result.status !== 0) throw new Error(result.stderr);
}
let day = 0;

function commit(subject: string): void {
  git("add", "--all");
  day -= 1;
  git("commit", "--quiet", "--message", subject);
}

const tokens = (claims: string) => card({ name: "Example 3B", facts: { "training-tokens": claims } });
const EVALUATION = `evaluations: [{ id: mmlu, benchmark: mmlu, metric: acc, setup: "By the maker.", value: 63.4, ${CITED} }]\n`;

let catalog: Catalog;
let history: History;
beforeAll(() => {
  write({ ...SURROUNDINGS, "models/old-3b.md": tokens(`{ value: 8e12, ${CITED} }`) });
  git("init", "--quiet");
  day -= 1;
  commit("First card");
  write({
    "models/old-3b.md": tokens(`{ value: 9e12, qualifier: at-most, ${CITED} }`)
      .replace("---\n", "---\n")
      .replace(/---\n$/, `${EVALUATION}---\n`),
  });
  commit("Tokens are a bound");
  git("mv", "content/models/old-3b.md", "content/models/new-3b.mdx");
  day -= 1;
  commit("Another id");
  write({ "models/new-3b.mdx": `${tokens(`{ status: not-disclosed, ${CITED} }`)}\nProse.\n`, "models/other.md": card({ name: "Other" }) });
  commit("Not said after all");
  const site = { ...siteAt("https://cards.example", "", content), repository: "https://git.example/cards" };
  catalog = readCatalog(site);
  history = readHistory(catalog);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe("readHistory", () => {
  test("tells which fact changed when, from what to what, newest first, across renames", () => {
    expect(catalog.problems).toEqual([]);
    expect(history.state).toBe("whole");
    const own = history.changes.filter(({ model }) => model === "new-3b");
    expect(own.map(({ date, subject, kind, formerId, facts }) => ({ date: date.slice(0, 10), subject, kind, formerId, facts }))).toEqual([
      {
        date: "2026-11-04",
        subject: "Not said after all",
        kind: "changed",
        formerId: undefined,
        facts: [
          { anchor: "training-tokens", label: "Training tokens", from: "up to 9 trillion tokens (reported)", to: "not disclosed" },
          { anchor: "evaluation-mmlu", label: "Evaluation mmlu", from: "63.4" },
        ],
      },
      { date: "2026-11-03", subject: "Another id", kind: "changed", formerId: "old-3b", facts: [] },
      {
        date: "2026-11-02",
        subject: "Tokens are a bound",
        kind: "changed",
        formerId: undefined,
        facts: [
          {
            anchor: "training-tokens",
            label: "Training tokens",
            from: "8 trillion tokens (reported)",
            to: "up to 9 trillion tokens (reported)",
          },
          { anchor: "evaluation-mmlu", label: "Evaluation mmlu", to: "63.4" },
        ],
      },
      { date: "2026-11-01", subject: "First card", kind: "added", formerId: undefined, facts: [] },
    ]);
  });

  test("a second reading, from the cache, says the same", () => {
    expect(readHistory(catalog)).toEqual(history);
  });

  test("a folder outside git has none, and says so", () => {
    expect(readGitLog(folder)).toEqual({ state: "none", versions: [] });
    expect(historyLimits({ state: "none", changes: [] }, catalog)).toMatch(/^This site was built outside a git repository/);
    expect(historyLimits({ state: "shallow", changes: [] }, catalog)).toMatch(/shallow clone/);
    expect(historyLimits({ state: "whole", bound: 5000, changes: [] }, catalog)).toMatch(/the 5000 newest/);
    expect(historyLimits(history, catalog)).toBeUndefined();
  });

  test("a shallow clone calls no card new that may be older than its oldest commit", () => {
    const clone = join(folder, "shallow");
    spawnSync("git", ["clone", "--quiet", "--depth", "1", `file://${join(folder, "repository")}`, clone]);
    const shallow = readCatalog({ ...catalog.site, contentFolder: join(clone, "content") });
    const known = readHistory(shallow);
    expect(known.state).toBe("shallow");
    expect(known.changes.map(({ model, kind }) => `${model} ${kind}`).toSorted()).toEqual(["new-3b oldest", "other oldest"]);
    expect(changeViews(known.changes, shallow)[0]?.summary).toBe("The oldest version that is known here.");
    expect(factChanges(known, shallow)).toEqual([]);
  });
});

test("parseGitLog passes over files that are no cards", () => {
  const [a, b] = ["a".repeat(40), "b".repeat(40)];
  const log = `\u0001c0ffee\u00002026-11-01T00:00:00Z\u0000beef\u0000Subject\n\n:100644 100644 ${a} ${b} M\tmodels/x-1b.md\n:000000 100644 ${"0".repeat(40)} ${b} A\tmodels/README\n:100644 000000 ${a} ${"0".repeat(40)} D\tmodels/gone.mdx\n:100644 100644 ${a} ${b} R087\tmodels/a.md\tmodels/a.mdx\n`;
  expect(parseGitLog(log, "whole")).toEqual([
    { commit: "c0ffee", date: "2026-11-01T00:00:00Z", subject: "Subject", kind: "changed", id: "x-1b", ending: ".md", before: a, after: b },
    { commit: "c0ffee", date: "2026-11-01T00:00:00Z", subject: "Subject", kind: "removed", id: "gone", ending: ".mdx", before: a },
    { commit: "c0ffee", date: "2026-11-01T00:00:00Z", subject: "Subject", kind: "changed", id: "a", ending: ".mdx", before: a, after: b },
  ]);
});

describe("the list of changes", () => {
  test("links facts that are still there, and commits where the repository is known", () => {
    const [newest] = changeViews(
      factChanges(history, catalog).filter(({ model }) => model === "new-3b"),
      catalog,
    );
    expect(newest?.summary).toBe("2 facts changed.");
    expect(newest?.commitUrl).toMatch(/^https:\/\/git\.example\/cards\/commit\/[0-9a-f]{40}$/);
    expect(newest?.facts.map(({ url }) => url)).toEqual(["/models/new-3b/#training-tokens", undefined]);
  });

  test("is an Atom feed with ids, dates and links, of facts alone", () => {
    const feed = create(changesFeed(history, catalog)).root();
    const texts = (name: string) => [...feed.toString().matchAll(new RegExp(`<${name}>([^<]*)</${name}>`, "g"))].map((match) => match[1]);
    expect(texts("title")).toEqual([
      "Model cards: changes",
      "Example 3B: 2 facts changed.",
      "Other: The card was added.",
      "Example 3B: 2 facts changed.",
      "Example 3B: The card was added.",
    ]);
    expect(new Set(texts("id")).size).toBe(5);
    for (const date of texts("updated")) expect(new Date(date ?? "").toString()).not.toBe("Invalid Date");
    expect(changesFeed(history, catalog)).toContain(
      '<link rel="self" type="application/atom+xml" href="https://cards.example/changes/feed.xml"/>',
    );
    expect(changesFeed({ state: "none", changes: [] }, catalog)).toContain("<updated>2026-11-04T00:00:00Z</updated>");
  });
});
