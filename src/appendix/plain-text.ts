import { plain, type AppendixDocument, type Block } from "./document.ts";

const WIDTH = 78;

/** Plain text in lines of 78 characters; a table becomes a list. */
export function writePlainText(document: AppendixDocument): string {
  const sections = [
    ...document.blocks.map(blockText),
    ...(document.notes.length > 0 ? [underlined("Notes", "-"), numbered(document.notes.map(plain))] : []),
    underlined("References", "-"),
    numbered(document.references.map((reference) => `${reference.text} Checked ${reference.checked}.`)),
  ];
  return `${sections.join("\n\n")}\n`;
}

function blockText(block: Block): string {
  switch (block.kind) {
    case "heading":
      return block.level === 3 ? `${block.text}:` : underlined(block.text, block.level === 1 ? "=" : "-");
    case "paragraph":
      return wrap(plain(block.content));
    case "table":
      return block.rows.map((row) => rowText(row.map(plain), block.header)).join("\n");
  }
}

/** The first cell, then the others below it, each with its column's name. */
function rowText(cells: readonly string[], header: readonly string[]): string {
  const [first = "", ...others] = cells;
  const lines = others.flatMap((cell, index) => (cell.trim() ? [wrap(`${header[index + 1]}: ${cell.trim()}`, "    ", "  ")] : []));
  return [first, ...lines].join("\n");
}

function numbered(items: readonly string[]): string {
  return items.map((item, index) => wrap(`[${index + 1}] ${item}`, "    ", "")).join("\n");
}

function underlined(words: string, line: string): string {
  return `${words}\n${line.repeat(words.length)}`;
}

/** Breaks at spaces; the first line begins with `first`, the others with `indent`. Longer words stand alone. */
export function wrap(words: string, indent = "", first = indent): string {
  const lines: string[] = [];
  let line = first;
  let empty = true;
  for (const word of words.split(/\s+/).filter(Boolean)) {
    if (!empty && line.length + 1 + word.length > WIDTH) {
      lines.push(line);
      [line, empty] = [indent, true];
    }
    line += empty ? word : ` ${word}`;
    empty = false;
  }
  return [...lines, line].join("\n");
}
