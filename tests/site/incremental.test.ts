import { spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { setTimeout } from "node:timers/promises";
import { afterAll, expect, test } from "vitest";
import { readBuildKey, seal, unseal } from "../../src/catalog/build-key.ts";
import { checkContent } from "../../src/catalog/check.ts";
import { contentFolder } from "../../src/catalog/read.ts";
import { fixtureEnvironment } from "../build-fixture-site.ts";
import { FIXTURE_FOLDER } from "../fixture-catalog.ts";
import { Editor, type Files } from "../random-edits.ts";
import { differences } from "./folders.ts";

const place = resolve(".cache/incremental");
const content = join(place, "catalogue");
const [out, whole] = [join(place, "site"), join(place, "whole")];
afterAll(() => rmSync(place, { recursive: true, force: true }));

function startBuild(...parameters: string[]): ChildProcess {
  const { MODE: _mode, DEV: _dev, PROD: _prod, ...environment } = fixtureEnvironment as Record<string, string>;
  return spawn(process.execPath, ["scripts/build.ts", ...parameters], {
    stdio: ["ignore", "ignore", "inherit"],
    env: { ...environment, CARDFILE_CONTENT: content },
  });
}

async function build(...parameters: string[]): Promise<number> {
  const [status] = await once(startBuild(...parameters), "exit");
  return status;
}

/** A site of which everything is drawn, because there was none in its place; compared and deleted. */
async function differencesToWhole(site: string): Promise<string[]> {
  expect(await build("--out", whole)).toBe(0);
  const found = differences(site, whole);
  rmSync(whole, { recursive: true });
  return found;
}

function inode(path: string): number {
  return statSync(join(out, path)).ino;
}

function edit(path: string, change: (text: string) => string): void {
  writeFileSync(join(content, path), change(readFileSync(join(content, path), "utf8")));
}

test("what is built on the last site is, byte for byte, what is built anew, and pages that nothing touched are linked", async () => {
  rmSync(place, { recursive: true, force: true });
  mkdirSync(place, { recursive: true });
  cpSync(FIXTURE_FOLDER, content, { recursive: true });
  // Two at once into one place: each is whole, and one of them stays.
  expect(await Promise.all([build("--out", out), build("--out", out)])).toEqual([0, 0]);
  const touched = ["models/tern/index.html", "models/lark-house/index.html", "families/tern/index.html", "licenses/mit/index.html"];
  // Nothing that these show, or that shows them, is under the MIT licence.
  const same = ["models/plover-large/index.html", "sources/plover-repository/index.html", "families/plover.md", "about/index.html"];
  const before = new Map([...touched, ...same].map((path) => [path, inode(path)]));

  // A number, a card that is gone, a new name, a licence that shows on many cards, a page of the site that somebody touched.
  edit("models/tern.md", (text) => text.replace(/^summary: /m, "summary: Edited. "));
  renameSync(join(content, "models/lark-house.md"), join(content, "models/lark-barn.md"));
  edit("licenses/mit.md", (text) => text.replace(/^name: /m, "name: Renamed "));
  writeFileSync(join(out, "models/quill-12b/index.html"), "not what a build wrote");
  writeFileSync(join(content, "permalinks.txt"), "");
  expect(await build("--out", out)).toBe(0);
  expect(existsSync(join(out, "models/lark-house/index.html"))).toBe(false);
  expect(touched.filter((path) => existsSync(join(out, path)) && inode(path) === before.get(path))).toEqual([]);
  expect(same.filter((path) => inode(path) !== before.get(path))).toEqual([]);
  expect(await differencesToWhole(out)).toEqual([]);
});

test("fifty random edits, renames and deletions in entries of every collection, and in the settings, end in the same bytes", async () => {
  const editor = new Editor(11);
  const folder = contentFolder(content);
  let files: Files = new Map(folder.list().map((path) => [path, new TextDecoder().decode(folder.read(path) as Uint8Array)]));
  // The second is built in what the first left, whose site before was that of the last test.
  for (const edits of [14, 36]) {
    for (let made = 0; made < edits; made += 1) files = soundEdit(files, editor);
    rmSync(content, { recursive: true });
    for (const [path, text] of files) {
      mkdirSync(dirname(join(place, path)), { recursive: true });
      writeFileSync(join(place, path), text);
    }
    expect(await build("--out", out)).toBe(0);
  }
  // Whatever the first left wrong, the second would have linked.
  expect(await differencesToWhole(out)).toEqual([]);
});

/** One more edit after which the content can be built. */
function soundEdit(files: Files, editor: Editor): Files {
  for (;;) {
    const next = editor.edit(files);
    const { problems } = checkContent({
      list: () => [...next.keys()].sort(),
      read: (path) => new TextEncoder().encode(next.get(path)),
    });
    if (!problems.some(({ severity }) => severity === "error")) return next;
  }
}

test("a build that is killed leaves the served site, and the next one makes what a full build makes", async () => {
  const served = join(place, "served");
  cpSync(out, served, { recursive: true });
  edit("organizations/borealis.md", (text) => text.replace(/^summary: /m, "summary: Edited anew. "));
  const workshops: string[] = [];
  // What lies in the workshop when each is killed: nothing, the site before the last, the bundle's modules, a page that was
  // drawn. The second takes the site before with it, so the others link from the last one.
  for (const moment of ["site-mark", "site", ".prerender", "site/organizations/borealis/index.html"]) {
    const child = startBuild("--out", out);
    const workshop = join(process.cwd(), `.build-${child.pid}`);
    workshops.push(workshop);
    const sign = moment === "site-mark" ? workshop : join(workshop, moment);
    const end = once(child, "exit");
    while (!existsSync(sign) && child.exitCode === null) await setTimeout(2);
    child.kill("SIGKILL");
    await end;
    expect(`${moment}: ${differences(out, served).join(", ")}`).toBe(`${moment}: `);
  }
  expect(await build("--out", out)).toBe(0);
  // Other tests build in this folder at the same time: theirs are left alone.
  expect(workshops.filter((workshop) => existsSync(workshop))).toEqual([]);
  expect(await differencesToWhole(out)).toEqual([]);
  expect(differences(out, served)).toContain("organizations/borealis/index.html");
});

test("notes into which another hand wrote, and a bundle that does not open, are not used: all is made anew, the same", async () => {
  const key = readBuildKey();
  if (!key) throw new Error("No key can be kept in the home of who tests.");
  for (const path of pathsIn(".cache/builds")) {
    const [claim, text = ""] = readFileSync(path, "utf8").split("\n", 2);
    writeFileSync(path, `${claim}\n${text.replaceAll("A", "B")}`);
  }
  const spoilt = pathsIn(".cache/bundles").filter((path) => {
    // Those of another key are no build's of ours.
    const text = unseal(readFileSync(path, "utf8"), key);
    if (text !== undefined) writeFileSync(path, seal(text.replace(/"entry":"[^"]+"/, '"entry":".prerender/none.mjs"'), key));
    return text !== undefined;
  });
  expect(spoilt).not.toEqual([]);
  const served = join(place, "served");
  rmSync(served, { recursive: true });
  cpSync(out, served, { recursive: true });
  const before = inode("sources/heron-paper/index.html");
  expect(await build("--out", out)).toBe(0);
  expect(inode("sources/heron-paper/index.html")).not.toBe(before);
  expect(differences(out, served)).toEqual([]);
});

function pathsIn(folder: string): string[] {
  return readdirSync(folder).map((name) => join(folder, name));
}
