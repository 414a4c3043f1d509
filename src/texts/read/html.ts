import { parse, parseFragment, type DefaultTreeAdapterTypes } from "parse5";
import { emptyTree, type Block, type Cell, type TextTree } from "../blocks.ts";
import { RunWriter } from "../run-writer.ts";
import { attribute, descendants, span } from "./html-elements.ts";

type Node = DefaultTreeAdapterTypes.ChildNode;
type Parent = DefaultTreeAdapterTypes.ParentNode;
type Element = DefaultTreeAdapterTypes.Element;

const UNREAD = new Set("script style noscript template svg math iframe object pre textarea select".split(" "));
const INLINE = new Set(
  "a abbr b bdi bdo cite code data del dfn em font i ins kbd label mark q s samp small span strong sub sup time tt u var wbr".split(" "),
);
/** Deeper elements are left out. */
const DEEPEST = 400;

/** The prose of an HTML page. */
export function readHtml(file: string, source: string): TextTree {
  const tree = emptyTree(file, source);
  new HtmlReading(tree, file, source, 0).children(parse(source, { sourceCodeLocationInfo: true }), 0);
  return tree;
}

/** HTML that stands in another text, from `start` on. */
export function readHtmlPart(tree: TextTree, file: string, source: string, start: number): void {
  new HtmlReading(tree, file, source, start).children(parseFragment(source, { sourceCodeLocationInfo: true }), 0);
}

class HtmlReading {
  readonly #tree: TextTree;
  readonly #source: string;
  readonly #start: number;
  readonly #file: string;
  readonly #writer: RunWriter;

  constructor(tree: TextTree, file: string, source: string, start: number) {
    [this.#tree, this.#file, this.#source, this.#start] = [tree, file, source, start];
    this.#writer = new RunWriter(file);
  }

  children(parent: Parent, depth: number): void {
    for (const child of parent.childNodes) this.#node(child, depth + 1);
    if (!("tagName" in parent)) this.#close();
  }

  #node(node: Node, depth: number): void {
    if (depth > DEEPEST) return;
    if (node.nodeName === "#text" && "value" in node) return this.#text(node);
    if (!("tagName" in node)) return;
    if (node.tagName === "head") return this.#head(node, depth);
    if (UNREAD.has(node.tagName)) return;
    const offset = this.#start + (node.sourceCodeLocation?.startOffset ?? 0);
    const href = node.tagName === "a" ? attribute(node, "href") : undefined;
    if (href !== undefined) this.#tree.links.push({ url: href, place: { file: this.#file, offset } });
    if (node.tagName === "br" || node.tagName === "img") return this.#writer.addAt(" ", offset);
    if (INLINE.has(node.tagName)) return this.children(node, depth);
    this.#close();
    if (node.tagName === "table") return this.#table(node, depth);
    this.children(node, depth);
    const level = /^h([1-6])$/.exec(node.tagName)?.[1];
    this.#close(level === undefined ? undefined : Number(level));
  }

  /** The title of a page, and the description that it has for others. */
  #head(head: Element, depth: number): void {
    for (const title of descendants(head, new Set(["title"]))) {
      this.children(title, depth);
      this.#close();
    }
    for (const meta of descendants(head, new Set(["meta"]))) {
      const content = attribute(meta, "content");
      const offset = meta.sourceCodeLocation?.attrs?.["content"]?.startOffset;
      if (content === undefined || offset === undefined || attribute(meta, "name")?.toLowerCase() !== "description") continue;
      this.#writer.add(content, this.#start + offset + 'content="'.length);
      this.#close();
    }
  }

  #text({ value, sourceCodeLocation }: DefaultTreeAdapterTypes.TextNode): void {
    let at = sourceCodeLocation?.startOffset ?? 0;
    for (const unit of value.split("")) {
      const entity = this.#source[at] === "&" ? /^&#?\w{1,31};?/.exec(this.#source.slice(at, at + 34))?.[0] : undefined;
      this.#writer.addAt(unit, this.#start + at);
      at += entity && unit !== "&" ? entity.length : entity && entity.startsWith("&amp;") ? 5 : 1;
    }
  }

  #table(table: Element, depth: number): void {
    const rows: Cell[][] = [];
    let caption: Block | undefined;
    for (const element of descendants(table, new Set(["tr", "caption"]))) {
      if (element.tagName === "caption") {
        this.children(element, depth);
        const run = this.#writer.take();
        if (run) caption = { kind: "text", run };
      } else this.#row(element, rows, depth);
    }
    this.#tree.blocks.push({ kind: "table", rows, ...(caption?.kind === "text" ? { caption: caption.run } : {}) });
    if (caption) this.#tree.blocks.push(caption);
  }

  #row(element: Element, rows: Cell[][], depth: number): void {
    const row = this.#spannedFromAbove(rows);
    let column = 0;
    for (const cell of descendants(element, new Set(["td", "th"]))) {
      this.children(cell, depth);
      const run = this.#writer.take();
      const across = span(cell, "colspan");
      while (row[column]) column += 1;
      for (let index = 0; index < across; index += 1) row[column + index] = { run };
      const down = span(cell, "rowspan");
      if (down > 1) for (let index = 0; index < across; index += 1) this.#below.set(column + index, { cell: { run }, rows: down - 1 });
      column += across;
    }
    rows.push(Array.from(row, (cell) => cell ?? {}));
  }

  readonly #below = new Map<number, { cell: Cell; rows: number }>();

  #spannedFromAbove(rows: readonly Cell[][]): (Cell | undefined)[] {
    const row: (Cell | undefined)[] = [];
    if (rows.length === 0) this.#below.clear();
    for (const [column, spanned] of this.#below) {
      row[column] = spanned.cell;
      if (spanned.rows === 1) this.#below.delete(column);
      else spanned.rows -= 1;
    }
    return row;
  }

  #close(level?: number): void {
    const run = this.#writer.take();
    if (run) this.#tree.blocks.push(level === undefined ? { kind: "text", run } : { kind: "heading", level, run });
  }
}
