import type { BlockContent, Heading, Link, List, Paragraph, PhrasingContent, Root, RootContent, Table, TableCell, Text } from "mdast";
import type { Options as ToMarkdown } from "mdast-util-to-markdown";
import { defaultHandlers } from "mdast-util-to-markdown";
import { remark } from "remark";
import remarkGfm from "remark-gfm";

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

/** Characters that are markup inside a line, also within a table or a link; and what GFM would make a link of. */
const MARKUP = /[\\`*_[\]<&~|@]|(?<=\bhttps?):(?=\/\/)|(?<=\bwww)\./g;

/** At the beginning of a line more is markup, and spaces at the ends are lost: these texts are left to the library. */
const AT_EDGE = /^[#+\->=\d\s]|\n|\s$/;

const PLAIN_URL = /^https?:\/\/[\w:/?#.=%,;+@'-]+$/;

function escaped(value: string): string {
  return value.replaceAll(MARKUP, String.raw`\$&`);
}

/**
 * The library tries dozens of patterns on every text, four fifths of the time that a card takes. A
 * backslash before anything that could be markup means the same.
 */
const handlers: NonNullable<ToMarkdown["handlers"]> = {
  text: (node: Text, _parent, state, info) => (AT_EDGE.test(node.value) ? state.safe(node.value, info) : escaped(node.value)),
  link: (node: Link, parent, state, info) => {
    const [label, ...more] = node.children;
    if (label?.type !== "text" || more.length > 0 || label.value.includes("\n") || !PLAIN_URL.test(node.url)) {
      return defaultHandlers.link(node, parent, state, info);
    }
    return label.value === node.url ? `<${node.url}>` : `[${escaped(label.value)}](${node.url})`;
  },
};

const writer = remark()
  .use(remarkGfm, { tablePipeAlign: false })
  .data("settings", { bullet: "-", rule: "-", emphasis: "_", handlers })
  .freeze();

export function writeMarkdown(children: readonly RootContent[]): string {
  const root: Root = { type: "root", children: [...children] };
  return writer.stringify(root);
}
