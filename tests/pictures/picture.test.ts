import { crc32, inflateSync } from "node:zlib";
import { expect, test } from "vitest";
import { Bitmap } from "../../src/pictures/bitmap.ts";
import { paletteOf } from "../../src/pictures/colours.ts";
import { widthOf } from "../../src/pictures/letters.ts";
import { drawPicture as draw, HEIGHT, WIDTH, type Picture } from "../../src/pictures/picture.ts";
import { encodePng } from "../../src/pictures/png.ts";

const card: Picture = {
  kind: "Model card",
  title: "Example 3B",
  line: "Maker",
  figures: [
    { label: "Parameters", value: "3.21 B" },
    { label: "Training tokens", value: "≤ 9 T" },
  ],
  meter: { marks: ["known", "disputed", "unknown", "not-applicable"], words: "2 of 3 are known" },
};

const BRAND = { name: "Wading cards", accent: "#b3362b" };
const palette = paletteOf(BRAND.accent);
const drawPicture = (picture: Picture, brand = BRAND) => draw(picture, brand);

interface Chunk {
  type: string;
  data: Buffer;
  isWhole: boolean;
}

function chunksOf(png: Uint8Array): Chunk[] {
  const bytes = Buffer.from(png);
  expect([...bytes.subarray(0, 8)]).toEqual([137, 80, 78, 71, 13, 10, 26, 10]);
  const chunks: Chunk[] = [];
  for (let at = 8; at < bytes.length;) {
    const length = bytes.readUInt32BE(at);
    const body = bytes.subarray(at + 4, at + 8 + length);
    chunks.push({
      type: body.toString("ascii", 0, 4),
      data: body.subarray(4),
      isWhole: crc32(body) === bytes.readUInt32BE(at + 8 + length),
    });
    at += 12 + length;
  }
  return chunks;
}

/** Index of the palette at a place, read back from the file. */
function readPixels(png: Uint8Array): (x: number, y: number) => number {
  const data = chunksOf(png).find(({ type }) => type === "IDAT")?.data ?? Buffer.alloc(0);
  const rows = inflateSync(data);
  const stride = 1 + WIDTH / 2;
  expect(rows).toHaveLength(stride * HEIGHT);
  return (x, y) => {
    const byte = rows[y * stride + 1 + (x >> 1)] ?? 0;
    return x % 2 === 0 ? byte >> 4 : byte & 15;
  };
}

test("a picture is a PNG of 1200 by 630 pixels in 16 colours", () => {
  const chunks = chunksOf(drawPicture(card));
  expect(chunks.map(({ type }) => type)).toEqual(["IHDR", "PLTE", "IDAT", "IEND"]);
  expect(chunks.every(({ isWhole }) => isWhole)).toBe(true);
  expect([...(chunks[0]?.data ?? [])]).toEqual([0, 0, 4, 176, 0, 0, 2, 118, 4, 3, 0, 0, 0]);
  expect(chunks[1]?.data).toHaveLength(48);
});

test("the same words give the same bytes, others do not", () => {
  expect(drawPicture(card)).toEqual(drawPicture({ ...card }));
  expect(drawPicture(card)).not.toEqual(drawPicture({ ...card, title: "Example 4B" }));
});

test("the meter shows an answer full, a dispute in two halves, an open question as a frame", () => {
  const pixel = readPixels(drawPicture(card));
  const rgb = (x: number, y: number) => [...palette.subarray(pixel(x, y) * 3, pixel(x, y) * 3 + 3)];
  const [ink, accent, paper] = [
    [0x1d, 0x1f, 0x23],
    [0xb3, 0x36, 0x2b],
    [0xfb, 0xfa, 0xf6],
  ];
  expect([rgb(90, 562), rgb(112, 562), rgb(124, 562), rgb(146, 562)]).toEqual([ink, accent, paper, paper]);
});

test("a long title is set smaller, then cut with an ellipsis, and stays inside", () => {
  const pixel = readPixels(drawPicture({ kind: "Guide", title: "What to name and how to say what nobody knows ".repeat(9) }));
  const inked = Array.from({ length: HEIGHT }, (_, y) => y).filter((y) => y > 12 && pixel(WIDTH - 70, y) > 0);
  expect(inked).toEqual([]);
});

test("letters that the face lacks lose their accents or are a question mark; signs of qualifiers are there", () => {
  expect(widthOf("ẩ", "text")).toBe(widthOf("a", "text"));
  expect(widthOf("通", "text")).toBe(widthOf("?", "text"));
  for (const sign of ["≤", "≥", "≈", "×", "²", "³", "⁴", "⁻"]) expect(widthOf(sign, "figure")).not.toBe(widthOf("?", "figure"));
});

test("a bitmap of nothing is all paper", () => {
  const empty = inflateSync(chunksOf(encodePng(new Bitmap(4, 2), palette)).find(({ type }) => type === "IDAT")?.data ?? Buffer.alloc(0));
  expect([...empty]).toEqual([0, 0, 0, 0, 0, 0]);
});

test("letters that meet keep the pixels of both, wherever in a byte they begin", () => {
  const inked = (bitmap: Bitmap) => bitmap.rows.reduce((sum, byte) => sum + (byte >> 4 ? 1 : 0) + (byte & 15 ? 1 : 0), 0);
  const written = (x: number, text: string) => {
    const bitmap = new Bitmap(200, 60);
    bitmap.write(text, x, 40, "text", "ink");
    return inked(bitmap);
  };
  const once = written(10, "o");
  expect(once).toBeGreaterThan(20);
  expect(written(11, "o")).toBe(once);
  const twice = new Bitmap(200, 60);
  twice.write("o", 10, 40, "text", "ink");
  twice.write("o", 61, 40, "text", "ink");
  expect(inked(twice)).toBe(2 * once);
  twice.write("o", 10, 40, "text", "ink");
  expect(inked(twice)).toBe(2 * once);
  expect(written(197, "o")).toBeLessThan(once);
});
