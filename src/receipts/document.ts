/** A table of a document, spans spelled out. */
export interface DocumentTable {
  /** Words of its caption, of the headings above it and of the paragraph before it. */
  context: string;
  /** Rows of its head, then of its body, cell by cell. */
  head: string[][];
  body: string[][];
}

/** What a reader made of a file: plain data, so that it can come out of a worker. */
export interface ReadDocument {
  /** Text page by page; one page where the format has none. */
  pages: string[];
  /** The file's own lines, where its format has lines that can be cited. */
  lines?: string[];
  /** What JSON or YAML holds. */
  data?: unknown;
  tables: DocumentTable[];
}

/** Why a file could not be read, in words for a report. */
export interface Unreadable {
  cause: string;
}

export type Reading = ReadDocument | Unreadable;

export function isUnreadable(reading: Reading): reading is Unreadable {
  return "cause" in reading;
}

/** Largest file that is read, fetched or not. */
export const LARGEST_DOCUMENT_BYTES = 20_000_000;

/** The text whose SHA-256 the ledger keeps: all pages, every run of white space made one space, ends trimmed. */
export function normalisedText(document: ReadDocument): string {
  return document.pages.join("\n").replace(/\s+/gu, " ").trim();
}
