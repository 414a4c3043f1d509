import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { isWhole } from "../../scripts/kept-site.ts";
import { digestOfFiles } from "../../scripts/unit-bytes.ts";
import { UnitWriter } from "../../scripts/unit-writer.ts";
import { writePieces } from "../../scripts/write-pieces.ts";
import { writeUnit, type WrittenUnit } from "../../scripts/write-unit.ts";

let folder = "";
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "unit-writer-"));
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

/** More than are written before a thread is started. */
const MANY = 120;

test("writes what it is given, in the thread as before it, and knows it again", async () => {
  const writer = new UnitWriter(folder);
  const units = new Map<number, WrittenUnit>();
  for (let index = 0; index < MANY; index++) {
    const outputs = [
      { path: `m/${index}/index.html`, content: `Größe ${index} – 𝑛` },
      { path: `m/${index}.bin`, content: Uint8Array.of(index, 0, 255) },
      { path: `m/${index}.png`, picture: { kind: "Model card", title: `Card ${index}` }, brand: { name: "Cards", accent: "#b3362b" } },
    ];
    await writer.write(outputs, (unit) => units.set(index, unit));
  }
  await writer.idle();
  await writer.close();
  expect(units.size).toBe(MANY);
  for (const [index, unit] of units) {
    expect(unit.files).toEqual([`m/${index}/index.html`, `m/${index}.bin`, `m/${index}.png`]);
    expect(readFileSync(join(folder, `m/${index}/index.html`), "utf8")).toBe(`Größe ${index} – 𝑛`);
    expect([...readFileSync(join(folder, `m/${index}.bin`))]).toEqual([index, 0, 255]);
    expect(
      readFileSync(join(folder, `m/${index}.png`))
        .subarray(1, 4)
        .toString(),
    ).toBe("PNG");
    // By what the file system says of it, and by its bytes.
    expect(isWhole({ inputs: "", ...unit, digest: "" }, folder)).toBe(true);
    expect(isWhole({ inputs: "", ...unit, stamp: "" }, folder)).toBe(true);
  }
});

test("what cannot be written in the thread is an error that names it, and no unit", async () => {
  // A file where a folder would have to be.
  writeFileSync(join(folder, "blocked"), "");
  const writer = new UnitWriter(folder);
  const seen: WrittenUnit[] = [];
  const all = async () => {
    for (let index = 0; index < MANY; index++) {
      const path = index === MANY - 10 ? "blocked/index.html" : `${index}.html`;
      await writer.write([{ path, content: "text" }], (unit) => seen.push(unit));
    }
    await writer.idle();
  };
  await expect(all()).rejects.toThrow(/blocked/);
  await writer.close();
  expect(seen.flatMap(({ files }) => files)).not.toContain("blocked/index.html");
});

test("a text of any length has the bytes of UTF-8", () => {
  const texts = ["a", "ö–𝑛".repeat(1000), "plain ".repeat(1000), `half of a pair \ud835 ${"…".repeat(1000)}`, "–", ""];
  writeUnit(
    texts.map((content, index) => ({ path: `${index}.txt`, content })),
    folder,
  );
  const written = texts.map((_text, index) => readFileSync(join(folder, `${index}.txt`)));
  expect(written).toEqual(texts.map((text) => Buffer.from(text)));
});

test("a file that another site has too keeps its bytes there", () => {
  mkdirSync(join(folder, "m"));
  writeFileSync(join(folder, "m/a.html"), "old");
  writeUnit([{ path: "m/a.html", content: "new" }], folder);
  expect(readFileSync(join(folder, "m/a.html"), "utf8")).toBe("new");
});

test("a file in pieces is known like one that was written at once", () => {
  const long = "ö".repeat(400_000);
  const shared = Buffer.from("one, ");
  function* pieces() {
    yield shared;
    // Bytes hold until the next piece is asked for.
    yield shared.fill("two, ");
    yield "drei – ";
    yield long;
    yield Buffer.from(long);
    yield "end";
  }
  const inPieces = writePieces("a.txt", pieces(), folder);
  const text = `one, two, drei – ${long}${long}end`;
  const atOnce = writeUnit([{ path: "b.txt", content: text }], folder);
  expect(inPieces.digest).toBe(atOnce.digest);
  expect(readFileSync(join(folder, "a.txt"), "utf8")).toBe(text);
});

test("the digest of a unit is that of its bytes", () => {
  const contents = ["short", "lang – ".repeat(400), "again", "…", Uint8Array.of(1, 2), "ö".repeat(2000)];
  const unit = writeUnit(
    contents.map((content, index) => ({ path: `${index}.txt`, content })),
    folder,
  );
  expect(unit.digest).toBe(digestOfFiles(contents.map((content) => Buffer.from(content))));
});

test("where one file ends and the next begins is part of what is known", () => {
  const together = (...contents: string[]) =>
    writeUnit(
      contents.map((content, index) => ({ path: `${index}.txt`, content })),
      folder,
    ).digest;
  expect(together("ab", "c")).not.toBe(together("a", "bc"));
});
