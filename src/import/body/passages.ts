import type { Element, Nodes, Root } from "hast";
import { raw } from "hast-util-raw";
import { toHast } from "mdast-util-to-hast";
import { remark } from "remark";
import remarkGfm from "remark-gfm";
import { VFile } from "vfile";
import { boldLabel } from "./bold-labels.ts";
import { plain } from "./hub-links.ts";
import { linesOf, proseIn, rowsOf, wordsOf } from "./words.ts";

export interface Heading {
  depth: number;
  /** Links to models of the Hub are marked as in passages. */
  marked: string;
  words: string;
  /** Line of the body, from 1. */
  line: number;
  /** Whether a table or a line of words stands before it. */
  afterWords: boolean;
}

interface Placed {
  /** The heading that it stands under; empty before the first. */
  section: string;
  /** Line of the body, from 1. */
  line: number;
  /** Whether it stands in a part of the card that repeats that of the base model. */
  ofBase?: boolean;
}

/** A line or paragraph, in which a link to a model of the Hub is written as ⟦words¦org/name⟧. */
export type TextPassage = Placed & { kind: "text"; words: string };
export type TablePassage = Placed & { kind: "table"; rows: string[][]; number: number };
export type CodePassage = Placed & { kind: "code"; text: string };
export type Passage = TextPassage | TablePassage | CodePassage;

export interface Body {
  headings: Heading[];
  passages: Passage[];
}

const reader = remark().use(remarkGfm).freeze();
/** Larger bodies are not read: they are logs or data, not words about a model. */
const LARGEST_BODY = 400_000;
/** Deeper nesting than any author's; parsing it would take longer than a reader waits. */
const DEEPEST_MARKUP = /^(?:[ \t]*[>*+-]){60}|(?:<\w[^>]*>\s*){200}/m;

/** The body's headings, lines, tables and code, Markdown and HTML alike; nothing of a body too large or deep to read. */
export function readPassages(markdown: string): Body {
  const body: Body = { headings: [], passages: [] };
  if (markdown.length > LARGEST_BODY || DEEPEST_MARKUP.test(markdown)) return body;
  const tree = raw(toHast(reader.parse(markdown), { allowDangerousHtml: true }), { file: new VFile(markdown) });
  collect(tree, body, { heading: "", section: "", line: 1, tables: 0 });
  return body;
}

interface Position {
  /** The heading that stands above, which bold words that stand alone replace as the section. */
  heading: string;
  section: string;
  line: number;
  tables: number;
  /** Depth of the heading “Base Model” that this part of the card stands under. */
  baseDepth?: number;
}

/** A heading with parts of its own, under which some cards repeat the whole card of their base. */
const BASE_PART = /^(?:the )?base model(?: details| card)?$/i;
/** “Llama-3.1-8B Information”, where the card's own title is another name. */
const OTHER_PART = /^(\p{L}{3})\S*\d\S* (?:information|model card)$/iu;

function isOfBase(section: string, title: string): boolean {
  const [, letters] = OTHER_PART.exec(section) ?? [];
  return BASE_PART.test(section) || (letters !== undefined && !title.toLowerCase().startsWith(letters.toLowerCase()));
}

const BLOCKS = new Set(
  "p li ul ol dl dt dd div center section article main header footer aside details summary blockquote table h1 h2 h3 h4 h5 h6 pre hr figure figcaption".split(
    " ",
  ),
);

function collect(node: Nodes, body: Body, at: Position): void {
  if (!("children" in node)) return;
  let run: Nodes[] = [];
  const flush = () => {
    const bold = boldLabel(run.map((part) => ({ isBold: isBold(part), words: wordsOf(part) })));
    const words = bold?.words ?? run.map(wordsOf).join("");
    if (bold?.isAlone && isParagraph(node)) at.section = bold.field ? bold.label : at.heading;
    for (const line of linesOf(words))
      if (line.words.trim()) body.passages.push({ kind: "text", words: line.words.trim(), ...placed(at, line.offset) });
    run = [];
  };
  for (const child of node.children) {
    if (!isBlock(child)) {
      if (run.length === 0) at.line = lineOf(child) ?? at.line;
      run.push(child as Nodes);
      continue;
    }
    flush();
    at.line = lineOf(child) ?? at.line;
    const { tagName } = child;
    if (/^h[1-6]$/.test(tagName)) {
      const marked = wordsOf(child).replaceAll(/\s+/g, " ").trim();
      at.section = plain(marked);
      at.heading = at.section;
      const depth = Number(tagName[1]);
      if (at.baseDepth !== undefined && depth <= at.baseDepth) delete at.baseDepth;
      if (depth <= 2 && isOfBase(at.section, body.headings[0]?.words ?? at.section)) at.baseDepth = depth;
      body.headings.push({ depth: Number(tagName[1]), marked, words: at.section, line: at.line, afterWords: body.passages.some(isWords) });
      // A front matter without its first line reads as a heading.
      if (/^\w+: \S/.test(at.section)) body.passages.push({ kind: "text", words: at.section, section: "", line: at.line });
    } else if (tagName === "table") body.passages.push({ kind: "table", rows: rowsOf(child), ...placed(at), number: (at.tables += 1) });
    else if (tagName === "pre") {
      const text = wordsOf(child);
      body.passages.push({ kind: "code", text, ...placed(at) });
      for (const { words, offset } of proseIn(text)) body.passages.push({ kind: "text", words, ...placed(at, offset) });
    } else collect(child, body, at);
  }
  flush();
}

function placed({ section, line, baseDepth }: Position, offset = 0): Placed {
  return { section, line: line + offset, ...(baseDepth === undefined ? {} : { ofBase: true }) };
}

function isParagraph(node: Nodes): boolean {
  return node.type === "root" || (node.type === "element" && (node.tagName === "p" || node.tagName === "div"));
}

function isBold(node: Nodes): boolean {
  return node.type === "element" && (node.tagName === "strong" || node.tagName === "b");
}

const FEWEST_WORDS = 6;

function isWords(passage: Passage): boolean {
  return passage.kind === "table" || (passage.kind === "text" && passage.words.split(/\s+/).length >= FEWEST_WORDS);
}

/** Elements that the HTML parser closed or moved have a position without a start, whatever its type says. */
function lineOf({ position }: Root["children"][number]): number | undefined {
  const start: unknown = position?.start;
  return start ? position?.start.line : undefined;
}

/** Whether an element stands on lines of its own: it is a block, or holds one. */
function isBlock(node: Root["children"][number]): node is Element {
  return node.type === "element" && (BLOCKS.has(node.tagName) || node.children.some(isBlock));
}
