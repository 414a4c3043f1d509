import type { Node, Parent } from "mdast";
import { remark } from "remark";
import remarkGfm from "remark-gfm";
import { splitFrontMatter } from "../../catalog/front-matter.ts";
import { emptyTree, type Run, type TextTree } from "../blocks.ts";
import { RunWriter } from "../run-writer.ts";
import { readFrontMatter } from "./front-matter.ts";
import { readHtmlPart } from "./html.ts";

/** Front matter begins after this many characters: `---` and a line break. */
const OPENING = 4;

const parser = remark().use(remarkGfm).freeze();

/** The prose of a Markdown file; blocks of code are left out. Of front matter the texts are read, and the models that it lists, as in content/proposals. */
export function readMarkdown(file: string, source: string): TextTree {
  const tree = emptyTree(file, source);
  const split = splitFrontMatter(source);
  const start = split ? source.length - split.body.length : 0;
  if (split) {
    const placed = (offset: number) => OPENING + offset;
    const { ids, texts } = readFrontMatter(split.yaml);
    tree.ids.push(...ids.map(({ id, offset }) => ({ id, place: { file, offset: placed(offset) } })));
    for (const { text, offsets } of texts) readMarkdownPart(tree, file, text, (offset) => placed(offsets[offset] ?? offsets.at(-1) ?? 0));
  }
  readMarkdownPart(tree, file, source.slice(start), (offset) => start + offset);
  return tree;
}

/** Markdown that stands in another text; `placed` says where a place of it is in the file. */
export function readMarkdownPart(tree: TextTree, file: string, source: string, placed: (offset: number) => number): void {
  new MarkdownReading(tree, file, placed).block(parser.parse(source));
}

class MarkdownReading {
  readonly #tree: TextTree;
  readonly #file: string;
  readonly #placed: (offset: number) => number;

  constructor(tree: TextTree, file: string, placed: (offset: number) => number) {
    [this.#tree, this.#file, this.#placed] = [tree, file, placed];
  }

  block(node: Node): void {
    if (isHeading(node)) this.#close(node, node.depth);
    else if (node.type === "paragraph") this.#close(node);
    else if (node.type === "table" && isParent(node)) this.#table(node);
    else if (isHtml(node)) this.#html(node);
    else if (isDefinition(node)) this.#link(node.url, node);
    else if (isParent(node)) for (const child of node.children) this.block(child);
  }

  #close(node: Node, level?: number): void {
    const run = this.#run(node);
    if (run) this.#tree.blocks.push(level === undefined ? { kind: "text", run } : { kind: "heading", level, run });
  }

  #table({ children }: Parent): void {
    const rows = children.map((row) => (isParent(row) ? row.children : []).map((cell) => ({ run: this.#run(cell) })));
    this.#tree.blocks.push({ kind: "table", heads: 1, rows });
  }

  #run(node: Node): Run | undefined {
    const writer = new RunWriter(this.#file);
    this.#inline(node, writer);
    return writer.take();
  }

  #inline(node: Node, writer: RunWriter): void {
    const offset = node.position?.start.offset ?? 0;
    if (isText(node)) {
      const start = node.type === "inlineCode" ? offset + 1 : offset;
      node.value.split("").forEach((unit, index) => writer.addAt(unit, this.#placed(start + index)));
    } else if (isHtml(node)) {
      this.#components(node);
      if (/^<br\b/i.test(node.value)) writer.addAt(" ", this.#placed(offset));
    } else if (node.type === "break") writer.addAt(" ", this.#placed(offset));
    else if (isParent(node)) {
      if (isLink(node)) this.#link(node.url, node);
      if (isLink(node) && isAddress(node)) return writer.addAt(" ", this.#placed(offset));
      for (const child of node.children) this.#inline(child, writer);
    }
  }

  #html(node: Node & { value: string }): void {
    this.#components(node);
    readHtmlPart(this.#tree, this.#file, node.value, this.#placed(node.position?.start.offset ?? 0));
  }

  /** `<Model id="…">` and `<Fact model="…">` of content/proposals. */
  #components(node: Node & { value: string }): void {
    const offset = node.position?.start.offset ?? 0;
    for (const match of node.value.matchAll(/<(?:Model\s[^>]*?id|Fact\s[^>]*?model)="([^"]+)"/g))
      this.#tree.ids.push({ id: match[1] ?? "", place: { file: this.#file, offset: this.#placed(offset + match.index) } });
  }

  #link(url: string, node: Node): void {
    this.#tree.links.push({ url, place: { file: this.#file, offset: this.#placed(node.position?.start.offset ?? 0) } });
  }
}

function isParent(node: Node): node is Parent {
  return "children" in node;
}
function isText(node: Node): node is Node & { value: string } {
  return node.type === "text" || node.type === "inlineCode";
}
function isHtml(node: Node): node is Node & { value: string } {
  return node.type === "html";
}
function isHeading(node: Node): node is Parent & { depth: number } {
  return node.type === "heading";
}
function isLink(node: Node): node is Parent & { url: string } {
  return node.type === "link";
}
/** A link whose words are its address. */
function isAddress({ url, children }: Parent & { url: string }): boolean {
  const [only] = children;
  const plain = (address: string) => address.replace(/^(?:https?:\/\/|mailto:)/, "").replace(/\/$/, "");
  return children.length === 1 && only?.type === "text" && "value" in only && plain(url) === plain(String(only.value));
}
function isDefinition(node: Node): node is Node & { url: string } {
  return node.type === "definition";
}
