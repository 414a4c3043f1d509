import { emptyTree, type Cell, type Run, type TextTree } from "../blocks.ts";
import { RunWriter } from "../run-writer.ts";
import { folderOf, openNamed, resolveInside, type OpenFile } from "./project-files.ts";
import { closing, columnsOf, contentsOf, definitionAt, partsOf, endOfCode, withoutComments } from "./typst-code.ts";

const DEEPEST = 100;
const MOST_EXPANSIONS = 20_000;
const SYMBOLS: Record<string, string> = { times: "×", dot: "·", approx: "≈", "tilde.op": "~", lt: "<", gt: ">" };

/**
 * The prose of a Typst text: headings, paragraphs, lists, tables and captions, with the contents that it
 * names by `#let` and the files that it includes. Programs, styles and raw text are left out.
 */
export function readTypst(file: string, source: string, open: OpenFile): TextTree {
  const tree = emptyTree(file, source);
  new TypstReading(tree, open, folderOf(file)).file(file, source);
  return tree;
}

class TypstReading {
  readonly #tree: TextTree;
  readonly #open: OpenFile;
  readonly #root: string;
  readonly #names = new Map<string, string>();
  readonly #files: string[] = [];
  #file = "";
  #writer = new RunWriter("");
  #depth = 0;
  #expansions = 0;

  constructor(tree: TextTree, open: OpenFile, root: string) {
    [this.#tree, this.#open, this.#root] = [tree, open, root];
  }

  file(path: string, source: string): void {
    const outer = { file: this.#file, writer: this.#writer };
    [this.#file, this.#writer] = [path, new RunWriter(path)];
    this.#tree.sources.set(path, source);
    this.#files.push(path);
    this.#markup(withoutComments(source), 0, source.length);
    this.#close();
    this.#files.pop();
    [this.#file, this.#writer] = [outer.file, outer.writer];
  }

  #close(level?: number): void {
    const run = this.#writer.take();
    if (run) this.#tree.blocks.push(level === undefined ? { kind: "text", run } : { kind: "heading", level, run });
  }

  /** Reads `text` from `from` to `to`; places in it are places in the file. */
  #markup(text: string, from: number, to: number): void {
    if (this.#depth > DEEPEST) return;
    this.#depth += 1;
    let at = from;
    let heading: number | undefined;
    while (at < to) {
      const rest = text.slice(at, Math.min(to, at + 200));
      const begins = at === 0 || text[at - 1] === "\n" || at === from;
      const marks = begins ? /^[ \t]*(?:(=+)|[-+]|\d+\.)[ \t]+/.exec(rest) : null;
      if (marks) {
        this.#close();
        heading = marks[1]?.length;
        at += marks[0].length;
      } else if (text[at] === "\n") {
        if (heading !== undefined || /^\n[ \t]*\n/.test(rest)) this.#close(heading);
        heading = undefined;
        this.#writer.addAt(" ", at);
        at += 1;
      } else at = this.#inline(text, at, to, rest);
    }
    if (heading !== undefined) this.#close(heading);
    this.#depth -= 1;
  }

  /** Reads what begins at `at`; where it ends. */
  #inline(text: string, at: number, to: number, rest: string): number {
    if (text[at] === "#") return this.#code(text, at, to);
    const fence = /^`+/.exec(rest)?.[0];
    if (fence) {
      const end = text.indexOf(fence, at + fence.length);
      if (fence.length < 3 && end > at) this.#writer.add(text.slice(at + 1, end), at + 1);
      return end < 0 ? to : end + fence.length;
    }
    const address = /^https?:\/\/[^\s<>"')\]]+/.exec(text.slice(at, at + 2000))?.[0];
    if (address) {
      this.#tree.links.push({ url: address.replace(/[.,;]$/, ""), place: { file: this.#file, offset: at } });
      return at + address.length;
    }
    const reference = /^@[\w.:-]*\w|^<[\w.:-]+>/.exec(rest)?.[0];
    if (reference) return at + reference.length;
    const word = /^[\p{L}.]+/u.exec(rest)?.[0];
    if (word && Object.hasOwn(SYMBOLS, word) && this.#inMathematics) this.#writer.addAt(SYMBOLS[word] ?? "", at);
    else if (text[at] === "$") this.#inMathematics = !this.#inMathematics;
    else if (text[at] === "~") this.#writer.addAt("\u00a0", at);
    else if (text[at] === "\\") this.#writer.addAt(/^\\\s/.test(rest) ? " " : (text[at + 1] ?? ""), at);
    else if (!/[*_]/.test(text[at] ?? "") || this.#inMathematics) {
      this.#writer.add(word ?? text[at] ?? "", at);
      return at + (word?.length ?? 1);
    }
    return at + (text[at] === "\\" ? 2 : word && this.#inMathematics && Object.hasOwn(SYMBOLS, word) ? word.length : 1);
  }

  #inMathematics = false;

  #code(text: string, at: number, to: number): number {
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
      if (this.#expansions < MOST_EXPANSIONS) this.#writer.addAt(known, at);
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
    if (address) this.#tree.links.push({ url: address, place: { file: this.#file, offset: after } });
    if (/^(?:table|figure|grid|align|block|box|text|footnote|quote|par|pad|list|enum)$/.test(name) && open !== undefined)
      this.#arguments(text, name, after, open);
    while (text[end] === "[" && end < to) {
      const close = closing(text, end);
      if (close === undefined) break;
      this.#markup(text, end + 1, close);
      end = close + 1;
    }
    return Math.max(end, after);
  }

  #arguments(text: string, name: string, open: number, close: number): void {
    if (name === "table") return this.#table(text, open, close);
    const { caption, table } = partsOf(text, open, close);
    let run: Run | undefined;
    if (caption) {
      this.#close();
      this.#markup(text, caption.from, caption.to);
      run = this.#writer.take();
    }
    if (table) {
      this.#table(text, table.from, table.to);
      const last = this.#tree.blocks.at(-1);
      if (run && last?.kind === "table") last.caption = run;
    } else if (!caption) for (const content of contentsOf(text, open + 1, close)) this.#markup(text, content.from, content.to);
    if (run) this.#tree.blocks.push({ kind: "text", run });
  }

  #table(text: string, open: number, close: number): void {
    this.#close();
    const count = Math.max(1, columnsOf(text.slice(open, close)));
    const cells = contentsOf(text, open + 1, close).map(({ from, to }): Cell => {
      this.#markup(text, from, to);
      return { run: this.#writer.take() };
    });
    const rows = Array.from({ length: Math.ceil(cells.length / count) }, (_, row) => cells.slice(row * count, (row + 1) * count));
    this.#tree.blocks.push({ kind: "table", rows });
  }

  #read(target: string, offset: number): void {
    this.#close();
    const path = target.startsWith("/") ? resolveInside(this.#root, target.slice(1)) : resolveInside(folderOf(this.#file), target);
    const reading = { root: this.#root, open: this.#open, files: this.#files, count: this.#tree.sources.size };
    const found = openNamed([path], reading);
    if ("why" in found) this.#tree.unread.push({ what: target, why: found.why, place: { file: this.#file, offset } });
    else this.file(found.path, found.source);
  }
}
