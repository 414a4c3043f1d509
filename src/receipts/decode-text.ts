import { isAscii, isUtf8 } from "node:buffer";

/** Share of characters that could not be decoded above which the charset must be wrong. */
const MOST_UNDECODED = 0.002;

/** Charsets of one byte a sign, which servers name from habit: bytes that are UTF-8 throughout are nothing else. */
const OF_HABIT = /^(?:iso[-_]?8859|latin|windows-125|cp125|us-ascii)/i;

/**
 * Bytes as text: by their mark, by the charset that the server or the page names, by UTF-8, and where that leaves
 * gaps by Windows-1252, which names every byte.
 */
export function decodeText(bytes: Uint8Array, contentType = ""): string {
  const marked = charsetOfMark(bytes);
  const named = marked ?? /charset=["']?([\w-]+)/i.exec(contentType)?.[1] ?? charsetOfPage(bytes);
  const mistaken = OF_HABIT.test(named ?? "") && !isAscii(bytes) && isUtf8(bytes);
  const candidates = [mistaken ? undefined : named, "utf-8", "windows-1252"].filter((label) => label !== undefined);
  for (const label of candidates) {
    const text = tryDecode(bytes, label);
    if (text !== undefined && undecoded(text) <= text.length * MOST_UNDECODED) return text.replaceAll("\r\n", "\n");
  }
  return new TextDecoder().decode(bytes).replaceAll("\r\n", "\n");
}

function charsetOfMark(bytes: Uint8Array): string | undefined {
  const [first, second, third] = bytes;
  if (first === 0xef && second === 0xbb && third === 0xbf) return "utf-8";
  if (first === 0xfe && second === 0xff) return "utf-16be";
  return first === 0xff && second === 0xfe ? "utf-16le" : undefined;
}

function charsetOfPage(bytes: Uint8Array): string | undefined {
  const start = new TextDecoder("latin1").decode(bytes.subarray(0, 4096));
  return /<meta[^>]+charset=["']?\s*([\w-]+)/i.exec(start)?.[1];
}

function tryDecode(bytes: Uint8Array, label: string): string | undefined {
  try {
    return new TextDecoder(label).decode(bytes);
  } catch {
    return undefined;
  }
}

function undecoded(text: string): number {
  return text.match(/\ufffd/gu)?.length ?? 0;
}
