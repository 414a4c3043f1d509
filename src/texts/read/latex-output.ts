import type { Cell, Run, TextTree } from "../blocks.ts";
import { RunWriter } from "../run-writer.ts";
import type { Node } from "./latex-nodes.ts";
import { Shortener, type ShortSource } from "./latex-shortened.ts";

interface OpenFile {
  path: string;
  writer: RunWriter;
  source: ShortSource;
}

/** The blocks of a LaTeX text as they are read, with the way from the parser's places back to those of the files. */
export class LatexOutput {
  readonly tree: TextTree;
  readonly #shortener = new Shortener();
  readonly #open: OpenFile[] = [];
  /** Place of the macro whose definition is being written. */
  at: number | undefined;

  /** The last caption of the float that is being written. */
  caption: Run | undefined;

  constructor(tree: TextTree) {
    this.tree = tree;
  }

  get #current(): OpenFile {
    const file = this.#open.at(-1);
    if (!file) throw new Error("No file is open.");
    return file;
  }

  get path(): string {
    return this.#current.path;
  }

  /** Files that are being read, the outermost first. */
  get paths(): string[] {
    return this.#open.map(({ path }) => path);
  }

  /** Opens a file; what the parser is to read of it. */
  begin(path: string, source: string): string {
    this.tree.sources.set(path, source);
    const short = this.#shortener.shortened(source);
    this.#open.push({ path, writer: new RunWriter(path), source: short });
    return short.text;
  }

  end(): void {
    this.#open.pop();
  }

  /** Writes what stands at one place, whatever the places of its own nodes are. */
  standingAt(offset: number, write: () => void): void {
    const outer = this.at;
    this.at = offset;
    write();
    this.at = outer;
  }

  /** Writes a float: its caption says of its tables what they are about, before them or after. */
  float(write: () => void): void {
    const from = this.tree.blocks.length;
    this.caption = undefined;
    write();
    for (const block of this.tree.blocks.slice(from)) if (block.kind === "table" && this.caption) block.caption = this.caption;
  }

  offsetOf({ position }: Pick<Node, "position">): number {
    return this.at ?? this.#current.source.original(position?.start.offset ?? 0);
  }

  /** Words of the source; those of a definition stand where it is called. */
  words({ content, position }: Extract<Node, { type: "string" }>): void {
    if (content === "~" || this.at !== undefined)
      return this.put(content === "~" ? "\u00a0" : this.plain(content), this.offsetOf({ position }));
    const start = position?.start.offset ?? 0;
    for (let index = 0; index < content.length; index += 1)
      this.#current.writer.add(this.plain(content[index] ?? ""), this.#current.source.original(start + index));
  }

  /** Words that are written otherwise in the file, at `offset`. */
  put(words: string, offset: number): void {
    this.#current.writer.addAt(words, offset);
  }

  /** Characters of the parsed text as the file has them. */
  plain(words: string): string {
    return this.#shortener.expanded(words);
  }

  take(): Run | undefined {
    return this.#current.writer.take();
  }

  /** Ends a paragraph, or a heading where a level is given. */
  close(level?: number): Run | undefined {
    const run = this.take();
    if (run) this.tree.blocks.push(level === undefined ? { kind: "text", run } : { kind: "heading", level, run });
    return run;
  }

  table(rows: Cell[][], heads: number | undefined): void {
    this.tree.blocks.push({ kind: "table", rows, ...(heads === undefined ? {} : { heads }) });
  }

  link(url: string, offset: number): void {
    this.tree.links.push({ url: this.plain(url), place: { file: this.path, offset } });
  }

  unread(what: string, why: string, offset: number): void {
    this.tree.unread.push({ what, why, place: { file: this.path, offset } });
  }
}
