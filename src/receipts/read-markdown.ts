import type { Nodes, Parents, Table } from "mdast";
import { parseFragment, type DefaultTreeAdapterTypes } from "parse5";
import { remark } from "remark";
import remarkGfm from "remark-gfm";
import type { DocumentTable, ReadDocument } from "./document.ts";
import { headingPath, textOf } from "./read-html.ts";

const parser = remark().use(remarkGfm, { singleTilde: false });

/** The text of a Markdown file as it stands, its lines, and its tables, those written in HTML too. */
export function readMarkdown(text: string): ReadDocument {
  const tables: DocumentTable[] = [];
  let heading = "";
  let before = "";
  for (const node of parser.parse(text).children) {
    if (node.type === "heading") heading = headingPath(heading, node.depth, wordsOf(node));
    else if (node.type === "table") tables.push(tableOf(node, `${heading.replaceAll("\n", " ")} ${before}`));
    else if (node.type !== "html") before = wordsOf(node).slice(-300);
  }
  if (/<table/i.test(text)) htmlTables(text, tables);
  return { pages: [visible(text)], lines: text.split("\n"), tables };
}

/** Without links' addresses, images, tags and the marks of code in a line; comparing folds the other marks. */
function visible(text: string): string {
  const plain = text
    .replace(/!\[([^\]]*)\]\([^)]*\)/g, " ")
    .replace(/\[([^\][]*)\]\((?:[^()]|\([^()]*\))*\)/g, "$1")
    .replace(/^\s*\|?(?:\s*:?-{2,}:?\s*\|)+\s*:?-*:?\s*$/gm, "")
    .replace(/(?<!`)`([^`\n<]+)`(?!`)/g, "$1")
    .replace(/^#{1,6}\s+/gm, "")
    .replace(/^\s*>\s?/gm, "");
  if (!/<[a-z!/]/i.test(plain)) return plain;
  // Tags go by parse5's rules; "a < b" stays.
  return textOf(parseFragment(`<div>${plain.replaceAll("\n", "&#10;")}</div>`) as DefaultTreeAdapterTypes.DocumentFragment);
}

function htmlTables(text: string, tables: DocumentTable[]): void {
  for (const match of text.matchAll(/<table[\s\S]*?<\/table>/gi)) {
    const above = text.slice(0, match.index);
    const headings = [...above.matchAll(/^#{1,6}\s+(.*)$/gm)].slice(-3).map((heading) => heading[1]);
    const found: DocumentTable[] = [];
    textOf(parseFragment(match[0]) as DefaultTreeAdapterTypes.DocumentFragment, found);
    tables.push(...found.map((table) => ({ ...table, context: `${headings.join(" ")} ${above.slice(-300)} ${table.context}` })));
  }
}

function tableOf(table: Table, context: string): DocumentTable {
  const rows = table.children.map((row) => row.children.map((cell) => wordsOf(cell)));
  return { context, head: rows.slice(0, 1), body: rows.slice(1) };
}

function wordsOf(node: Nodes | Parents): string {
  if (node.type === "html") return node.value.replace(/<br\s*\/?>/gi, " ").replace(/<[^>]*>/g, "");
  if ("value" in node) return node.value;
  if (node.type === "break") return " ";
  return "children" in node ? node.children.map((child) => wordsOf(child)).join("") : "";
}
