import { parse, type DefaultTreeAdapterTypes } from "parse5";
import { emptinessOf } from "./empty-page.ts";
import type { DocumentTable, ReadDocument, Unreadable } from "./document.ts";

type Node = DefaultTreeAdapterTypes.ChildNode;
type Parent = DefaultTreeAdapterTypes.ParentNode;
type Element = DefaultTreeAdapterTypes.Element;

const UNREAD = new Set(["script", "style", "noscript", "template", "svg", "math", "head", "iframe", "object"]);
const INLINE = new Set(
  "a abbr b bdi bdo cite code data del dfn em font i ins kbd mark q s samp small span strong sub sup time tt u var wbr".split(" "),
);

/** The words of a page in its order, and its tables. Scripts are not run. */
export function readHtml(html: string): ReadDocument | Unreadable {
  const root = parse(html);
  const tables: DocumentTable[] = [];
  const text = textOf(root, tables);
  const cause = emptinessOf(root, text);
  return cause === undefined ? { pages: [text], tables } : { cause };
}

/** Text of a tree, walked without recursion: a page may be nested as deep as its author likes. */
export function textOf(root: Parent, tables: DocumentTable[] = []): string {
  let text = "";
  let heading = "";
  const stack: (Node | string)[] = [...root.childNodes].reverse();
  while (stack.length > 0) {
    const node = stack.pop();
    if (typeof node === "string" || node === undefined) {
      text += node ?? "";
      continue;
    }
    if (node.nodeName === "#text" && "value" in node) {
      text += node.value;
      continue;
    }
    if (!("tagName" in node) || UNREAD.has(node.tagName)) continue;
    if (/^h[1-6]$/.test(node.tagName)) heading = headingPath(heading, Number(node.tagName[1]), plainText(node));
    if (node.tagName === "table") tables.push(tableOf(node, `${heading.replaceAll("\n", " ")} ${text.trim().slice(-300)}`));
    const inline = INLINE.has(node.tagName);
    if (node.tagName === "sup" && /^-?\d+$/.test(plainText(node))) text += "^";
    if (!inline) text += /^(?:td|th)$/.test(node.tagName) ? " | " : "\n";
    stack.push(inline ? "" : "\n", ...[...node.childNodes].reverse());
  }
  return text
    .replace(/[ \t]+/g, " ")
    .replace(/\s*\n\s*/g, "\n")
    .trim();
}

/** Headings above a place, each level on its line. */
export function headingPath(path: string, level: number, words: string): string {
  const levels = path.split("\n").slice(0, level - 1);
  while (levels.length < level - 1) levels.push("");
  return [...levels, words.replace(/\s+/g, " ").trim()].join("\n");
}

function plainText(element: Parent): string {
  const parts: string[] = [];
  const stack: Node[] = [...element.childNodes].reverse();
  while (stack.length > 0) {
    const node = stack.pop();
    if (node?.nodeName === "#text" && "value" in node) parts.push(node.value);
    else if (node && "childNodes" in node && !UNREAD.has(node.nodeName)) {
      if (node.nodeName === "br") parts.push(" ");
      stack.push(...[...node.childNodes].reverse());
    }
  }
  return parts.join("").replace(/\s+/g, " ").trim();
}

/** A table with the cells that span several rows or columns written into each. */
export function tableOf(table: Element, context: string): DocumentTable {
  const rows = elementsOf(table, "tr");
  const grid: string[][] = rows.map(() => []);
  let caption = "";
  for (const child of elementsOf(table, "caption")) caption += ` ${plainText(child)}`;
  rows.forEach((row, y) => {
    let x = 0;
    for (const cell of row.childNodes) {
      if (!("tagName" in cell) || !/^t[dh]$/.test(cell.tagName)) continue;
      while (grid[y]?.[x] !== undefined) x += 1;
      const [width, height] = [spanOf(cell, "colspan"), spanOf(cell, "rowspan")];
      const words = plainText(cell);
      for (let dy = 0; dy < height && y + dy < grid.length; dy += 1) {
        for (let dx = 0; dx < width; dx += 1) {
          const line = grid[y + dy];
          if (line) line[x + dx] = words;
        }
      }
      x += width;
    }
  });
  const inHead = rows.filter((row) => (row.parentNode as Element | null)?.tagName === "thead").length;
  const firstOther = rows.findIndex((row) => !isHead(row));
  const headRows = inHead || (firstOther < 0 ? 1 : firstOther);
  const filled = grid.map((row) => Array.from(row, (cell) => cell ?? ""));
  const heads = Math.max(1, headRows);
  return { context: `${context}${caption}`, head: filled.slice(0, heads), body: filled.slice(heads) };
}

function isHead(row: Element): boolean {
  const cells = row.childNodes.filter((cell): cell is Element => "tagName" in cell);
  return cells.length > 0 && cells.every((cell) => cell.tagName === "th");
}

function elementsOf(parent: Parent, name: string): Element[] {
  const found: Element[] = [];
  const stack: Node[] = [...parent.childNodes].reverse();
  while (stack.length > 0) {
    const node = stack.pop();
    if (!node || !("tagName" in node)) continue;
    if (node.tagName === name) found.push(node);
    else if (node.tagName !== "table") stack.push(...[...node.childNodes].reverse());
  }
  return found;
}

function spanOf(cell: Element, name: string): number {
  const value = Number(cell.attrs.find((attribute) => attribute.name === name)?.value ?? 1);
  return Number.isInteger(value) && value >= 1 && value <= 100 ? value : 1;
}
