import { expect, test } from "vitest";
import { decodeText } from "../../src/receipts/decode-text.ts";

const utf8 = (text: string) => new TextEncoder().encode(text);
const latin = (text: string) => new Uint8Array(Buffer.from(text, "latin1"));

test.each([
  ["what the server says", latin("café"), "text/html; charset=iso-8859-1", "café"],
  ["the bytes where the server is wrong", latin("café"), "text/html; charset=utf-8", "café"],
  ["the bytes where it names a charset from habit", utf8("café"), "text/html; charset=iso-8859-1", "café"],
  ["the bytes where the page does", utf8('<meta charset="windows-1252">café'), "text/html", '<meta charset="windows-1252">café'],
  ["UTF-8 where the server says nonsense", utf8("café"), "text/html; charset=nonsense", "café"],
  ["the mark of the bytes", Uint8Array.of(0xff, 0xfe, 0x61, 0x00), "", "a"],
  ["a charset of two bytes a sign", new Uint8Array(Buffer.from("café", "utf16le")), "text/html; charset=utf-16le", "café"],
])("goes by %s", (_what, bytes, contentType, text) => expect(decodeText(bytes, contentType)).toBe(text));
