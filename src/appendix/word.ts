import {
  Bookmark,
  BorderStyle,
  Document,
  ExternalHyperlink,
  FootnoteReferenceRun,
  HeadingLevel,
  InternalHyperlink,
  Packer,
  PageOrientation,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
  type ParagraphChild,
} from "docx";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { citeWords, splitAddresses, trimmed, type AppendixDocument, type Block, type Inline } from "./document.ts";

const LEVELS = { 1: HeadingLevel.HEADING_1, 2: HeadingLevel.HEADING_2, 3: HeadingLevel.HEADING_3 } as const;
/** A4, in twentieths of a point. */
const PAGE = { width: 11906, height: 16838 };
const MARGIN = 1134;
/** The style of a table's text: nine points. */
const CELL = "Cell";

/** A Word document with headings, tables, footnotes and linked references. The same document gives the same bytes. */
export async function writeWord(document: AppendixDocument): Promise<Uint8Array<ArrayBuffer>> {
  const lineWidth = (document.landscape ? PAGE.height : PAGE.width) - 2 * MARGIN;
  const references = document.references.map(
    (reference) =>
      new Paragraph({
        indent: { left: 454, hanging: 454 },
        children: [
          new Bookmark({ id: `reference-${reference.number}`, children: [new TextRun(`[${reference.number}] `)] }),
          ...runs(splitAddresses(reference.text)),
          new TextRun(` Checked ${reference.checked}.`),
        ],
      }),
  );
  const file = new Document({
    title: document.title,
    creator: "Cardfile",
    lastModifiedBy: "Cardfile",
    styles: {
      default: {
        document: { run: { font: "Calibri", size: 21, language: { value: "en-GB" } }, paragraph: { spacing: { after: 120 } } },
        hyperlink: { run: { color: "1F4E8C", underline: {} } },
      },
      paragraphStyles: [{ id: CELL, name: "Cell", basedOn: "Normal", run: { size: 18 }, paragraph: { spacing: { after: 0 } } }],
    },
    footnotes: Object.fromEntries(
      document.notes.map((content, index) => [index + 1, { children: [new Paragraph({ children: runs(content) })] }]),
    ),
    sections: [
      {
        properties: {
          page: {
            size: { ...PAGE, orientation: document.landscape ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT },
            margin: { top: MARGIN, bottom: MARGIN, left: MARGIN, right: MARGIN },
          },
        },
        children: [
          ...document.blocks.flatMap((block) => blockWord(block, lineWidth)),
          new Paragraph({ text: "References", heading: HeadingLevel.HEADING_2, keepNext: true }),
          ...references,
        ],
      },
    ],
  });
  return withFixedDetails(new Uint8Array(await Packer.toArrayBuffer(file)), document.date);
}

function blockWord(block: Block, lineWidth: number): (Paragraph | Table)[] {
  switch (block.kind) {
    case "heading":
      return [new Paragraph({ text: block.text, heading: LEVELS[block.level], keepNext: true })];
    case "paragraph":
      return [new Paragraph({ children: runs(block.content) })];
    case "table":
      return [
        new Paragraph({ keepNext: true, children: [new TextRun({ text: block.caption, italics: true })] }),
        table(block, lineWidth),
        new Paragraph({}),
      ];
  }
}

function table({ header, widths: shares, rows }: Extract<Block, { kind: "table" }>, lineWidth: number): Table {
  const widths = shares.map((share) => Math.round(share * lineWidth));
  const cell = (children: ParagraphChild[], index: number) =>
    new TableCell({
      width: { size: widths[index] ?? 0, type: WidthType.DXA },
      margins: { top: 40, bottom: 40, left: 80, right: 80 },
      children: [new Paragraph({ style: CELL, children })],
    });
  const line = { style: BorderStyle.SINGLE, size: 4, color: "B5BAC2" };
  return new Table({
    columnWidths: widths,
    width: { size: lineWidth, type: WidthType.DXA },
    borders: { top: line, bottom: line, left: line, right: line, insideHorizontal: line, insideVertical: line },
    rows: [
      new TableRow({
        tableHeader: true,
        cantSplit: true,
        children: header.map((words, index) => cell([new TextRun({ text: words, bold: true })], index)),
      }),
      ...rows.map((row) => new TableRow({ cantSplit: true, children: row.map((content, index) => cell(runs(trimmed(content)), index)) })),
    ],
  });
}

function runs(content: readonly Inline[]): ParagraphChild[] {
  return content.map((inline) => {
    switch (inline.kind) {
      case "text":
        return new TextRun(inline.text);
      case "link":
        return new ExternalHyperlink({ link: inline.url, children: [new TextRun({ text: inline.text, style: "Hyperlink" })] });
      case "cite":
        return new InternalHyperlink({ anchor: `reference-${inline.number}`, children: [new TextRun(citeWords(inline))] });
      case "note":
        return new FootnoteReferenceRun(inline.number);
    }
  });
}

/** The library puts the clock, chance and counters of the process into a file: dates, ids of links and bookmarks, times in the archive. */
function withFixedDetails(archive: Uint8Array, date: string): Uint8Array<ArrayBuffer> {
  const links = new Numbering();
  const bookmarks = new Numbering();
  const parts = Object.entries(unzipSync(archive)).sort(([a], [b]) => (a < b ? -1 : 1));
  const fixed = parts.map(([path, bytes]): [string, Uint8Array] => {
    const xml = strFromU8(bytes)
      .replace(/rId[a-z0-9_-]{21}/g, (id) => `rIdLink${links.numberOf(id)}`)
      .replace(/(<w:bookmark(?:Start|End)[^>]*w:id=")(\d+)/g, (_, start: string, id: string) => start + bookmarks.numberOf(id))
      .replace(/(<dcterms:(?:created|modified)[^>]*>)[^<]*/g, `$1${date}T00:00:00Z`);
    return [path, strToU8(xml)];
  });
  const [year = 1980, month = 1, day = 1] = date.split("-").map(Number);
  // Archives hold local time; a local date gives the same bytes in every zone.
  return zipSync(Object.fromEntries(fixed), { level: 6, mtime: new Date(year, month - 1, day) });
}

/** Numbers names from 1 in the order in which they are met. */
class Numbering {
  readonly #numbers = new Map<string, number>();

  numberOf(name: string): number {
    const number = this.#numbers.get(name) ?? this.#numbers.size + 1;
    this.#numbers.set(name, number);
    return number;
  }
}
