import type { BlockContent, Heading, Link, List, Paragraph, PhrasingContent, RootContent, Table, TableCell } from "mdast";
import { remark } from "remark";
import remarkGfm from "remark-gfm";
import { writeBlock } from "./markdown-blocks.ts";

/** The few pieces that Markdown exports are built from. Text is escaped when it is written. */

export function text(value: string): PhrasingContent {
  return { type: "text", value };
}

export function strong(value: string): PhrasingContent {
  return { type: "strong", children: [text(value)] };
}

export function link(url: string, label: string): Link {
  return { type: "link", url, children: [{ type: "text", value: label }] };
}

/** A link where there is an address, else the words alone. */
export function maybeLink(url: string | undefined, label: string): PhrasingContent {
  return url ? link(url, label) : text(label);
}

export function heading(depth: Heading["depth"], value: string): Heading {
  return { type: "heading", depth, children: [text(value)] };
}

export function paragraph(...children: PhrasingContent[]): Paragraph {
  return { type: "paragraph", children };
}

export function list(items: readonly PhrasingContent[][], ordered = false): List {
  return {
    type: "list",
    ordered,
    spread: false,
    children: items.map((children) => ({
      type: "listItem",
      spread: false,
      children: [{ type: "paragraph", children }] satisfies BlockContent[],
    })),
  };
}

export function table(header: readonly string[], rows: readonly PhrasingContent[][][]): Table {
  const cells = (row: readonly PhrasingContent[][]): TableCell[] => row.map((children) => ({ type: "tableCell", children }));
  return {
    type: "table",
    children: [header.map((value) => [text(value)]), ...rows].map((row) => ({ type: "tableRow", children: cells(row) })),
  };
}

/** Children with words between them. */
export function joined<T extends PhrasingContent>(items: readonly T[], separator: string): PhrasingContent[] {
  return items.flatMap((item, index) => (index === 0 ? [item] : [text(separator), item]));
}

const writer = remark().use(remarkGfm, { tablePipeAlign: false }).data("settings", { bullet: "-", rule: "-", emphasis: "_" }).freeze();

/**
 * Blocks as Markdown. Those that exports build are written straight from their data, a tenth of what the library
 * needs, which tries dozens of patterns on every text; prose, which may hold anything, and what could be
 * misread are left to the library, with all that stands beside it.
 */
export function writeMarkdown(children: readonly RootContent[]): string {
  const parts: string[] = [];
  let left: RootContent[] = [];
  const flush = () => {
    if (left.length > 0) parts.push(writer.stringify({ type: "root", children: left }).trimEnd());
    left = [];
  };
  for (const [index, node] of children.entries()) {
    // A list beside another one needs a mark between.
    const isAlone = node.type !== "list" || (children[index - 1]?.type !== "list" && children[index + 1]?.type !== "list");
    const block = isAlone ? writeBlock(node) : undefined;
    if (block === undefined) left.push(node);
    else {
      flush();
      parts.push(block);
    }
  }
  flush();
  return `${parts.filter((part) => part !== "").join("\n\n")}\n`;
}
