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
      const read = await Promise.all(parts.map(([part, packed]) => textsOf(packed, `${name}!${part}`)));
      return read.flatMap((texts) => texts ?? []);
    }
    if (begins(bytes, 0x25, 0x50, 0x44, 0x46)) {
      const read = await readPdf(bytes);
      return isUnreadable(read) ? undefined : [{ name, text: read.pages.join("\n") }];
    }
    // An archive of tar holds its files as they are, with NUL between them.
    const isTar = begins(bytes.subarray(257, 262), 0x75, 0x73, 0x74, 0x61, 0x72);
    const text = new TextDecoder("utf-8", { fatal: !isTar }).decode(bytes);
    return !isTar && text.includes("\0") ? undefined : [{ name, text: text.replaceAll("\0", " ") }];
  } catch {
    return undefined;
  }
}

function begins(bytes: Uint8Array, ...first: readonly number[]): boolean {
  return first.every((byte, index) => bytes[index] === byte);
}
