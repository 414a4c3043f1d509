import { appendFileSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { openSealedLines, SealedLinesWriter } from "../../src/catalog/sealed-lines.ts";

const folder = mkdtempSync(join(tmpdir(), "cardfile-lines-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const sealKey = Buffer.alloc(32, 7);
const digits = (digit: string) => digit.repeat(64);
const VERSION = digits("a");
/** Keys by numbers, and lines of all lengths around that of what is read at once. */
const keyOf = (number: number) => number.toString(16).padStart(64, "0");
const AT_ONCE = 1 << 18;
const lines = [0, 1, 63, AT_ONCE - 200, AT_ONCE - 64, AT_ONCE, 3 * AT_ONCE + 5, 2].map(
  (length, index) => ["y", "x", "z"][index % 3]?.repeat(length) ?? "",
);

function write(path: string): void {
  const writer = new SealedLinesWriter(path, VERSION, sealKey);
  for (const [number, line] of lines.entries()) writer.add(keyOf(number), line);
  writer.finish();
}

test("every line is found by its key, wherever it stands", () => {
  const path = join(folder, "lines");
  write(path);
  const read = openSealedLines(path, VERSION, sealKey);
  // An empty line says nothing.
  for (const [number, line] of lines.entries()) expect(read?.read(keyOf(number), 0) ?? "").toBe(line);
  expect(read?.has(keyOf(1))).toBe(true);
  expect(read?.has(keyOf(99))).toBe(false);
  expect(read?.read(keyOf(99), 0)).toBeUndefined();
});

test("lines that were opened stay what they were when another file takes the place", () => {
  const path = join(folder, "replaced");
  write(path);
  const read = openSealedLines(path, VERSION, sealKey);
  const writer = new SealedLinesWriter(path, VERSION, sealKey);
  writer.add(keyOf(1), "something else");
  writer.finish();
  expect(read?.read(keyOf(1), 0)).toBe(lines[1]);
  expect(openSealedLines(path, VERSION, sealKey)?.read(keyOf(1), 0)).toBe("something else");
});

test("parts of a line are told apart", () => {
  const path = join(folder, "parts");
  const writer = new SealedLinesWriter(path, VERSION, sealKey);
  writer.add(keyOf(1), "one\ttwo\t\tfour");
  writer.finish();
  const read = openSealedLines(path, VERSION, sealKey);
  expect([0, 1, 2, 3].map((part) => read?.read(keyOf(1), part))).toEqual(["one", "two", "", "four"]);
});

test("nothing is opened that another version or key wrote, or that was changed", () => {
  const path = join(folder, "foreign");
  write(path);
  expect(openSealedLines(path, digits("b"), sealKey)).toBeUndefined();
  expect(openSealedLines(path, VERSION, Buffer.alloc(32, 8))).toBeUndefined();
  const bytes = readFileSync(path);
  for (const place of [0, 70, bytes.length >> 1, bytes.length - 70, bytes.length - 1]) {
    const changed = Buffer.from(bytes);
    changed[place] = changed[place] === 0x31 ? 0x32 : 0x31;
    writeFileSync(path, changed);
    expect(openSealedLines(path, VERSION, sealKey)).toBeUndefined();
  }
  writeFileSync(path, bytes);
  expect(openSealedLines(path, VERSION, sealKey)).toBeDefined();
  appendFileSync(path, "x");
  expect(openSealedLines(path, VERSION, sealKey)).toBeUndefined();
  for (const short of ["", VERSION, `${VERSION}\n`]) {
    writeFileSync(path, short);
    expect(openSealedLines(path, VERSION, sealKey)).toBeUndefined();
  }
});

test("what is not finished, or cannot be, leaves nothing behind", () => {
  const path = join(folder, "unfinished");
  const writer = new SealedLinesWriter(path, VERSION, sealKey);
  writer.add(keyOf(1), "a line");
  expect(writer.has(keyOf(1))).toBe(true);
  writer.discard();
  expect(existsSync(path) || existsSync(`${path}-${process.pid}`)).toBe(false);
  writeFileSync(path, "a file and no folder");
  const nowhere = new SealedLinesWriter(join(path, "below"), VERSION, sealKey);
  nowhere.add(keyOf(1), "a line");
  expect(() => nowhere.finish()).not.toThrow();
});
