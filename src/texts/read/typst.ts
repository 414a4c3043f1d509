import { emptyTree, type Cell, type Run, type TextTree } from "../blocks.ts";
import { folderOf, openNamed, resolveInside, type OpenFile } from "./project-files.ts";
import { closing, columnsOf, contentsOf, definitionAt, partsOf, endOfCode, withoutComments } from "./typst-code.ts";
import { TypstMarkup } from "./typst-markup.ts";
import { TypstOutput } from "./typst-output.ts";

/** More contents that are named by `#let` are left out. */
const MOST_EXPANSIONS = 20_000;

/**
 * The prose of a Typst text: headings, paragraphs, lists, tables and captions, with the contents that it
 * names by `#let` and the files that it includes. Programs, styles and raw text are left out.
 */
export function readTypst(file: string, source: string, open: OpenFile): TextTree {
  const tree = emptyTree(file, source);
  new TypstReading(tree, open, folderOf(file)).file(file, source);
  return tree;
}

class TypstReading extends TypstMarkup {
  readonly #open: OpenFile;
  readonly #root: string;
  readonly #names = new Map<string, string>();
  #expansions = 0;

  constructor(tree: TextTree, open: OpenFile, root: string) {
    super(new TypstOutput(tree));
    [this.#open, this.#root] = [open, root];
  }

  file(path: string, source: string): void {
    this.out.begin(path, source);
    this.markup(withoutComments(source), 0, source.length);
    this.out.end();
  }

  protected override code(text: string, at: number, to: number): number {
    const defined = definitionAt(text, at);
    if (defined) {
      if (defined.contents !== undefined) this.#names.set(defined.name, defined.contents);
      return defined.end;
    }
    const name = /^#([\w-]+(?:\.[\w-]+)*)/.exec(text.slice(at, at + 80))?.[1] ?? "";
    if (/^(?:set|show|import|let|if|for|while|context)$/.test(name)) return endOfCode(text, at);
    const included = /^#include\s+"([^"]+)"/.exec(text.slice(at, at + 300));
    if (included) {
      this.#read(included[1] ?? "", at);
      return at + included[0].length;
    }
    const after = at + 1 + name.length;
    const known = this.#names.get(name);
    if (known !== undefined && text[after] !== "(") {
      this.#expansions += 1;
      if (this.#expansions < MOST_EXPANSIONS) this.out.writer.addAt(known, at);
      return after;
    }
    return this.#call(text, name, after, to);
  }

  /** A call: `#name(…)[…]`. Its contents are prose, but for programs; tables and links are read as such. */
  #call(text: string, name: string, after: number, to: number): number {
    const open = text[after] === "(" ? closing(text, after) : undefined;
    const inside = open === undefined ? "" : text.slice(after + 1, open);
    let end = open === undefined ? after : open + 1;
    const address = name === "link" ? /^\s*"([^"]+)"/.exec(inside)?.[1] : undefined;
    if (address) this.out.link(address, after);
    if (/^(?:table|figure|grid|align|block|box|text|footnote|quote|par|pad|list|enum)$/.test(name) && open !== undefined)
      this.#arguments(text, name, after, open);
    while (text[end] === "[" && end < to) {
      const close = closing(text, end);
      if (close === undefined) break;
      this.markup(text, end + 1, close);
      end = close + 1;
    }
    return Math.max(end, after);
  }

  #arguments(text: string, name: string, open: number, close: number): void {
    if (name === "table") return this.#table(text, open, close);
    const { caption, table } = partsOf(text, open, close);
    let run: Run | undefined;
    if (caption) {
      this.out.close();
      this.markup(text, caption.from, caption.to);
      run = this.out.writer.take();
    }
    if (table) {
      this.#table(text, table.from, table.to);
      this.out.caption(run);
    } else if (!caption) for (const content of contentsOf(text, open + 1, close)) this.markup(text, content.from, content.to);
    if (run) this.out.tree.blocks.push({ kind: "text", run });
  }

  #table(text: string, open: number, close: number): void {
    this.out.close();
    const count = Math.max(1, columnsOf(text.slice(open, close)));
    const cells = contentsOf(text, open + 1, close).map(({ from, to }): Cell => {
      this.markup(text, from, to);
      return { run: this.out.writer.take() };
    });
    this.out.table(cells, count);
  }

  #read(target: string, offset: number): void {
    this.out.close();
    const path = target.startsWith("/") ? resolveInside(this.#root, target.slice(1)) : resolveInside(folderOf(this.out.file), target);
    const reading = { root: this.#root, open: this.#open, files: this.out.files, count: this.out.tree.sources.size };
    const found = openNamed([path], reading);
    if ("why" in found) this.out.unread(target, found.why, offset);
    else this.file(found.path, found.source);
  }
}
