import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { contentFolder, readContent } from "../../src/catalog/read.ts";

const folder = mkdtempSync(join(tmpdir(), "read-content-"));
const content = join(folder, "content");
const at = (name: string) => join(content, "models", name);

beforeAll(() => {
  mkdirSync(join(content, "models"), { recursive: true });
  writeFileSync(at("card.md"), "---\n---\n");
  writeFileSync(join(folder, "outside.md"), "a secret");
  mkdirSync(join(folder, "content-of-another"));
  writeFileSync(join(folder, "content-of-another", "b.md"), "a secret");
  symlinkSync("card.md", at("inside.md"));
  symlinkSync("nowhere.md", at("nothing.md"));
  symlinkSync("loop.md", at("loop.md"));
  symlinkSync("../../outside.md", at("outside.md"));
  symlinkSync("../../content-of-another/b.md", at("neighbour.md"));
  symlinkSync("/dev/zero", at("device.md"));
  symlinkSync(".", at("folder.md"));
  symlinkSync("models", join(content, "families"));
  mkdirSync(join(content, ".git"));
  writeFileSync(join(content, ".git", "config"), "");
  execFileSync("mkfifo", [at("pipe.md")]);
});
afterAll(() => rmSync(folder, { recursive: true }));

test("a file in the content folder is read, and what is none is a problem with its place", () => {
  const { files, problems } = readContent(contentFolder(content));
  expect(files.map(({ path }) => path)).toEqual(["content/models/card.md", "content/models/inside.md"]);
  expect(problems.map(({ file, rule, message }) => [file.replace(/^content\/(?:models\/)?/, ""), rule, message])).toEqual([
    ["families", "file/place", '"families" is to be a folder of entries, and this is a file or a link.'],
    ["device.md", "file/unreadable", "This is a link out of the content folder."],
    ["folder.md", "file/unreadable", "This is no file that holds text."],
    ["loop.md", "file/unreadable", "This is a link that leads back to itself."],
    ["neighbour.md", "file/unreadable", "This is a link out of the content folder."],
    ["nothing.md", "file/unreadable", "This is a link to nothing."],
    ["outside.md", "file/unreadable", "This is a link out of the content folder."],
    ["pipe.md", "file/unreadable", "This is no file that holds text."],
  ]);
});

test("the content folder may itself be a link", () => {
  symlinkSync("content", join(folder, "linked"));
  expect(readContent(contentFolder(join(folder, "linked"))).files).toHaveLength(2);
});
