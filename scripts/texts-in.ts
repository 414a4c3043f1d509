import { readFileSync } from "node:fs";
import { brotliDecompressSync, gunzipSync } from "node:zlib";
import { unzipSync } from "fflate";
import { isUnreadable } from "../src/receipts/document.ts";
import { readPdf } from "../src/receipts/read-pdf.ts";

/** More than any file that people publish holds when it is unpacked. Bytes. */
const LARGEST = 200_000_000;

export interface NamedText {
  /** The file, and in an archive the file in it: `cards.zip!README.md`. */
  name: string;
  text: string;
}

/** All text that a file holds, what is packed or in a PDF included; undefined where it holds none, as pictures do. */
export async function textsIn(path: string, name: string): Promise<NamedText[] | undefined> {
  return textsOf(readFileSync(path), name);
}

async function textsOf(bytes: Uint8Array, name: string): Promise<NamedText[] | undefined> {
  try {
    if (begins(bytes, 0x1f, 0x8b)) return await textsOf(gunzipSync(bytes, { maxOutputLength: LARGEST }), name);
    if (name.endsWith(".br")) return await textsOf(brotliDecompressSync(bytes, { maxOutputLength: LARGEST }), name.slice(0, -".br".length));
    if (begins(bytes, 0x50, 0x4b, 3, 4)) {
      const parts = Object.entries(unzipSync(bytes, { filter: ({ originalSize }) => originalSize <= LARGEST }));
      return await textsOfParts(parts, name);
    }
    if (begins(bytes.subarray(257, 262), 0x75, 0x73, 0x74, 0x61, 0x72)) return await textsOfParts([...tarParts(bytes)], name);
    if (begins(bytes, 0x25, 0x50, 0x44, 0x46)) {
      const read = await readPdf(bytes);
      return isUnreadable(read) ? undefined : [{ name, text: read.pages.join("\n") }];
    }
    const encoding = begins(bytes, 0xff, 0xfe) ? "utf-16le" : begins(bytes, 0xfe, 0xff) ? "utf-16be" : "utf-8";
    const text = new TextDecoder(encoding, { fatal: true }).decode(bytes);
    return text.includes("\0") ? undefined : [{ name, text }];
  } catch {
    return undefined;
  }
}

/** The texts of an archive's files, packed ones in them included; the name of a file tells as much as what it says. */
async function textsOfParts(parts: readonly (readonly [string, Uint8Array])[], name: string): Promise<NamedText[]> {
  const read = await Promise.all(parts.map(([part, bytes]) => textsOf(bytes, `${name}!${part}`)));
  return [{ name, text: parts.map(([part]) => part).join("\n") }, ...read.flatMap((texts) => texts ?? [])];
}

/** The files of an archive of tar: a head of 512 bytes with name and size, then the file, filled up to whole blocks (POSIX ustar). */
function* tarParts(archive: Uint8Array): Generator<[string, Uint8Array]> {
  const BLOCK = 512;
  const words = (from: number, to: number) => new TextDecoder().decode(archive.subarray(from, to)).replace(/\0[^]*$/, "");
  for (let at = 0; at + BLOCK <= archive.length;) {
    const size = Number.parseInt(words(at + 124, at + 136).trim() || "0", 8);
    if (!(size >= 0)) return;
    const start = at + BLOCK;
    const part = words(at, at + 100);
    if (part !== "") yield [part, archive.subarray(start, start + size)];
    at = start + Math.ceil(size / BLOCK) * BLOCK;
  }
}

function begins(bytes: Uint8Array, ...first: readonly number[]): boolean {
  return first.every((byte, index) => bytes[index] === byte);
}
