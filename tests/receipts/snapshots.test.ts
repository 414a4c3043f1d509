import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { Unreadable } from "../../src/catalog/disk.ts";
import { Snapshots } from "../../src/receipts/snapshots.ts";

const folder = mkdtempSync(join(tmpdir(), "snapshots-"));
afterAll(() => rmSync(folder, { recursive: true }));

test("a copy is a file, or a folder of files in the order of their names; what is neither is not read", () => {
  writeFileSync(join(folder, "one.md"), "# One");
  mkdirSync(join(folder, "two"));
  writeFileSync(join(folder, "two", "b.md"), "second");
  writeFileSync(join(folder, "two", "a.md"), "first");
  mkdirSync(join(folder, "three"));
  symlinkSync(join(folder, "one.md"), join(folder, "three", "a.md"));
  symlinkSync("/dev/zero", join(folder, "zero.md"));
  symlinkSync("nowhere", join(folder, "nowhere.md"));
  symlinkSync(".", join(folder, "circle.md"));
  execFileSync("mkfifo", [join(folder, "pipe.md")]);
  execFileSync("mkfifo", [join(folder, "one.about.json")]);
  const copies = new Snapshots(folder);
  const told = (id: string) => {
    const copy = copies.read(id);
    return copy instanceof Unreadable ? copy.message : copy?.parts.map(({ bytes }) => new TextDecoder().decode(bytes)).join("|");
  };
  expect(Object.fromEntries(["one", "two", "three", "zero", "nowhere", "circle", "pipe", "four"].map((id) => [id, told(id)]))).toEqual({
    one: "# One",
    two: "first|second",
    three: "This is a link to one.md.",
    zero: "This is a link out of the folder.",
    nowhere: "This is a link to nothing.",
    circle: "This is a link to a folder.",
    pipe: "This is no file, but a pipe, a socket or a device.",
    four: undefined,
  });
});
