import { extractText, getDocumentProxy } from "unpdf";
import type { Reading } from "./document.ts";

const MOST_PAGES = 2000;

/** The text of a PDF, page by page. */
export async function readPdf(bytes: Uint8Array): Promise<Reading> {
  try {
    const pdf = await getDocumentProxy(new Uint8Array(bytes));
    if (pdf.numPages > MOST_PAGES) return { cause: `The PDF has ${pdf.numPages} pages; ${MOST_PAGES} are read.` };
    const { text } = await extractText(pdf, { mergePages: false });
    return text.every((page) => page.trim() === "") ? { cause: "The PDF holds pictures of text only." } : { pages: text, tables: [] };
  } catch (error) {
    return { cause: `The PDF cannot be read: ${error instanceof Error ? error.message : String(error)}` };
  }
}
