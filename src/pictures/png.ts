import { crc32, deflateSync } from "node:zlib";
import type { Bitmap } from "./bitmap.ts";

const SIGNATURE = Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a);

/** `palette`: red, green and blue of each colour. A PNG of four bits a pixel (PNG, third edition, W3C 2025, sections 5 and 11), the same bytes for the same picture. */
export function encodePng(bitmap: Bitmap, palette: Uint8Array): Uint8Array<ArrayBuffer> {
  const { width, height, rows } = bitmap;
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  // Four bits, indexed colour; deflate, adaptive filters, not interlaced.
  header.set([4, 3, 0, 0, 0], 8);
  const parts = [chunk("IHDR", header), chunk("PLTE", palette), chunk("IDAT", deflateSync(rows, { level: 3 }))];
  return new Uint8Array(Buffer.concat([SIGNATURE, ...parts, chunk("IEND", new Uint8Array())]));
}

function chunk(type: string, data: Uint8Array): Buffer {
  const body = Buffer.concat([Buffer.from(type, "ascii"), data]);
  const framed = Buffer.alloc(body.length + 8);
  framed.writeUInt32BE(data.length, 0);
  framed.set(body, 4);
  framed.writeUInt32BE(crc32(body), body.length + 4);
  return framed;
}
