import { parse as parseYaml } from "yaml";
import { decodeText } from "./decode-text.ts";
import { LARGEST_DOCUMENT_BYTES, type Reading } from "./document.ts";
import type { DocumentFormat } from "./media-type.ts";
import { readHtml } from "./read-html.ts";
import { readMarkdown } from "./read-markdown.ts";
import { readPdf } from "./read-pdf.ts";

/** Reads a file of a known format. What cannot be read says why; nothing is thrown. */
export async function readDocument(bytes: Uint8Array, format: DocumentFormat, contentType = ""): Promise<Reading> {
  if (bytes.length > LARGEST_DOCUMENT_BYTES) return { cause: `The document is larger than ${LARGEST_DOCUMENT_BYTES / 1e6} MB.` };
  if (bytes.length === 0) return { cause: "The document is empty." };
  if (format === "pdf" || startsWith(bytes, "%PDF-")) return readPdf(bytes);
  if (startsWith(bytes, "version https://git-lfs")) {
    return { cause: "The file is a pointer of Git LFS, not the document." };
  }
  const text = decodeText(bytes, contentType);
  if (startsWith(bytes, "PK\u0003\u0004") || text.slice(0, 4096).includes("\0")) return { cause: "The document is not text." };
  if (format === "html") return readHtml(text);
  if (format === "markdown") return readMarkdown(text);
  const lines = text.split("\n");
  if (format === "text") return { pages: [text], lines, tables: [] };
  return { pages: [text], lines, tables: [], ...dataOf(text, format) };
}

function dataOf(text: string, format: "json" | "yaml"): { data?: unknown } {
  try {
    return { data: format === "json" ? (JSON.parse(text) as unknown) : (parseYaml(text, { maxAliasCount: 100 }) as unknown) };
  } catch {
    return {};
  }
}

function startsWith(bytes: Uint8Array, mark: string): boolean {
  return Buffer.from(bytes.subarray(0, mark.length)).toString("latin1") === mark;
}
