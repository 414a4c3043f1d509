import { execFileSync } from "node:child_process";
import { chmodSync, linkSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { createServer, type Server } from "node:net";
import { tmpdir } from "node:os";
import { join, relative } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { checkContent } from "../../src/catalog/check.ts";
import { checkFolder } from "../../src/catalog/check-folder.ts";
import { unreadableBelow } from "../../src/catalog/disk.ts";
import { contentFolder, readContent, readLedger } from "../../src/catalog/read.ts";
import { slug } from "../../src/catalog/slug.ts";
import { card, SURROUNDINGS } from "../content-files.ts";
import { soon } from "../soon.ts";

const folder = mkdtempSync(join(tmpdir(), "read-content-"));
const content = join(folder, "content");
const at = (name: string) => join(content, "models", name);
const socket: Server = createServer();

beforeAll(async () => {
  for (const [path, text] of Object.entries({ ...SURROUNDINGS, "models/example-3b.mdx": card() })) {
    mkdirSync(join(content, path, ".."), { recursive: true });
    writeFileSync(join(content, path), text);
  }
  writeFileSync(join(folder, "outside.md"), "a secret");
  mkdirSync(join(folder, "content-of-another"));
  writeFileSync(join(folder, "content-of-another", "b.md"), "a secret");
  symlinkSync("example-3b.mdx", at("inside.mdx"));
  symlinkSync("nowhere.md", at("nothing.md"));
  symlinkSync("loop.md", at("loop.md"));
  symlinkSync("circle-b.md", at("circle-a.md"));
  symlinkSync("circle-a.md", at("circle-b.md"));
  symlinkSync("../../outside.md", at("outside.md"));
  symlinkSync("../../content-of-another/b.md", at("neighbour.md"));
  symlinkSync("/dev/zero", at("device.md"));
  symlinkSync(".", at("folder.md"));
  symlinkSync("..", at("above"));
  symlinkSync("models", join(content, "concepts"));
  symlinkSync("/nowhere", join(content, "permalinks.txt"));
  linkSync(at("example-3b.mdx"), at("second-name.mdx"));
  mkdirSync(join(content, ".git"));
  writeFileSync(join(content, ".git", "config"), "");
  mkdirSync(at("card.md"));
  writeFileSync(join(at("card.md"), "index.md"), card());
  mkdirSync(join(content, "receipts"));
  symlinkSync("/dev/zero", join(content, "receipts", "maker-card.json"));
  execFileSync("mkfifo", [at("pipe.md")]);
  await new Promise<void>((resolve) => socket.listen(at("socket.md"), resolve));
});
afterAll(() => {
  socket.close();
  rmSync(folder, { recursive: true });
});

test("a file of the content folder is read, and what is none is one problem with its place, soon", () => {
  const { files, problems } = soon(() => readContent(contentFolder(content)));
  expect(files.map(({ path }) => path).filter((path) => path.includes("models"))).toEqual(["content/models/example-3b.mdx"]);
  expect(problems.map(({ file, rule, message }) => [file.replace(/^content\/(?:models\/)?/, ""), rule, message])).toEqual([
    ["receipts/maker-card.json", "receipt/ledger", "This is a link out of the folder."],
    ["concepts", "file/unreadable", "This is a link to a folder."],
    ["above", "file/unreadable", "This is a link to a folder."],
    ["permalinks.txt", "file/unreadable", "This is a link to nothing."],
    ["card.md", "file/unreadable", "This is a folder with the name of a file."],
    ["circle-a.md", "file/unreadable", "This is a link that leads back to itself."],
    ["circle-b.md", "file/unreadable", "This is a link that leads back to itself."],
    ["device.md", "file/unreadable", "This is a link out of the folder."],
    ["folder.md", "file/unreadable", "This is a link to a folder."],
    ["inside.mdx", "file/unreadable", "This is a link to models/example-3b.mdx."],
    ["loop.md", "file/unreadable", "This is a link that leads back to itself."],
    ["neighbour.md", "file/unreadable", "This is a link out of the folder."],
    ["nothing.md", "file/unreadable", "This is a link to nothing."],
    ["outside.md", "file/unreadable", "This is a link out of the folder."],
    ["pipe.md", "file/unreadable", "This is no file, but a pipe, a socket or a device."],
    ["second-name.mdx", "file/unreadable", "This is the same file on the disk as models/example-3b.mdx, under a second name."],
    ["socket.md", "file/unreadable", "This is no file, but a pipe, a socket or a device."],
  ]);
});

test("links on disk bring no other problem, and stop nothing", () => {
  const { problems, fileCount } = checkContent(contentFolder(content));
  expect(fileCount).toBe(Object.keys(SURROUNDINGS).length + 1);
  expect([...new Set(problems.map(({ rule }) => rule))].sort()).toEqual(["file/unreadable", "receipt/ledger"]);
});

test("links on disk are the same to a check that knows the last run", async () => {
  const expected = checkContent(contentFolder(content)).problems;
  const cacheFile = join(folder, "outcomes");
  expect((await checkFolder(content, { cacheFile })).problems).toEqual(expected);
  expect((await checkFolder(content, { cacheFile })).problems).toEqual(expected);
});

test("unreadableBelow names what cannot be copied, hidden files included", () => {
  const place = join(folder, "public");
  mkdirSync(join(place, ".well-known"), { recursive: true });
  writeFileSync(join(place, "logo.svg"), "");
  linkSync(join(place, "logo.svg"), join(place, "second-name.svg"));
  symlinkSync("nowhere", join(place, ".well-known", "security.txt"));
  symlinkSync("..", join(place, "all"));
  const found = [...unreadableBelow(place)].map(([path, { message }]) => [relative(place, path), message]);
  expect(found.sort()).toEqual([
    [".well-known/security.txt", "This is a link to nothing."],
    ["all", "This is a link out of the folder."],
  ]);
});

test("a ledger that is no file is not taken for an empty one", () => {
  expect(() => readLedger(content)).toThrow("permalinks.txt: This is a link to nothing. Put the file itself in its place");
});

test("what its owner shut is a problem with its place", () => {
  const shut = join(folder, "shut");
  mkdirSync(join(shut, "models"), { recursive: true });
  mkdirSync(join(shut, "families"));
  writeFileSync(join(shut, "models", "shut.md"), card());
  writeFileSync(join(shut, "models", "open.md"), card());
  chmodSync(folder, 0o755);
  chmodSync(join(shut, "models", "shut.md"), 0);
  chmodSync(join(shut, "families"), 0);
  // To root nothing is shut.
  const asNobody = process.getuid?.() === 0;
  if (asNobody) process.seteuid?.("nobody");
  try {
    const { files, problems } = readContent(contentFolder(shut));
    expect(files.map(({ path }) => path)).toEqual(["shut/models/open.md"]);
    expect(problems.map(({ file, rule, message }) => [file, rule, message])).toEqual([
      ["shut/families", "file/unreadable", "This cannot be read (EACCES)."],
      ["shut/models/shut.md", "file/unreadable", "This cannot be read (EACCES)."],
    ]);
  } finally {
    if (asNobody) process.seteuid?.(0);
    chmodSync(join(shut, "families"), 0o700);
  }
});

test("the content folder may itself be a link", () => {
  symlinkSync("content", join(folder, "linked"));
  expect(readContent(contentFolder(join(folder, "linked"))).files).toHaveLength(Object.keys(SURROUNDINGS).length + 1);
});

test.each([
  ["zéd", "zed"],
  ["Modèle Ångström 7B", "modele-angstrom-7b"],
  ["C++ Coder", "c-plus-plus-coder"],
  [`${"z".repeat(99)}-7b`, "z".repeat(99)],
  ["通义千问", "name"],
])("%s would have the file name %s, which is an id", (name, id) => {
  expect(slug(name)).toBe(id);
  expect(id.length).toBeLessThanOrEqual(100);
});
