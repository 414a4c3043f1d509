/** An appendix between catalogue and file format: headings, paragraphs, tables, notes, numbered references. */
export interface AppendixDocument {
  title: string;
  /** YYYY-MM-DD: the revision's date, which file formats with a date take. */
  date: string;
  /** Whether a table is too wide for upright pages. */
  landscape: boolean;
  blocks: Block[];
  /** Footnotes, the first being number 1. */
  notes: Inline[][];
  references: NumberedReference[];
}

export type Block =
  | { kind: "heading"; level: 1 | 2 | 3; text: string }
  | { kind: "paragraph"; content: Inline[] }
  /** `widths`: share of the page that each column takes; they sum to 1. */
  | { kind: "table"; caption: string; header: string[]; widths: number[]; rows: Inline[][][] };

export type Inline =
  | { kind: "text"; text: string }
  | { kind: "link"; text: string; url: string }
  | { kind: "cite"; number: number; locator?: string }
  | { kind: "note"; number: number };

export interface NumberedReference {
  number: number;
  /** Id of the source, and its key in BibTeX. */
  key: string;
  text: string;
  url?: string;
  bibtex: string;
  /** When its places were looked up: "21 November 2026", or the first and the last day. */
  checked: string;
}

/** Wider tables stand on pages that lie on their side. */
export const UPRIGHT_COLUMNS = 5;

export const text = (words: string): Inline => ({ kind: "text", text: words });
export const link = (words: string, url: string): Inline => ({ kind: "link", text: words, url });

/** The words of some inlines, citations and notes in brackets. */
export function plain(content: readonly Inline[]): string {
  return content.map(plainInline).join("");
}

function plainInline(inline: Inline): string {
  switch (inline.kind) {
    case "text":
    case "link":
      return inline.text;
    case "cite":
      return citeWords(inline);
    case "note":
      return ` (note ${inline.number})`;
  }
}

/** "[3, section 2]". */
export function citeWords({ number, locator }: { number: number; locator?: string }): string {
  return `[${number}${locator ? `, ${locator}` : ""}]`;
}

/** A text cut at the addresses in it. */
export function splitAddresses(words: string): Inline[] {
  return words
    .split(/(https?:\/\/[^\s<>]*[^\s<>.,;:)\]])/)
    .flatMap((part, index) => (part === "" ? [] : [index % 2 ? link(part, part) : text(part)]));
}

/** Without white space at the ends. */
export function trimmed(content: readonly Inline[]): Inline[] {
  const kept = content.map((inline, index): Inline =>
    inline.kind !== "text"
      ? inline
      : { ...inline, text: index === 0 ? inline.text.trimStart() : index === content.length - 1 ? inline.text.trimEnd() : inline.text },
  );
  return kept.filter((inline) => inline.kind !== "text" || inline.text !== "");
}
