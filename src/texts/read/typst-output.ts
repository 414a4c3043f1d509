import type { Cell, Run, TextTree } from "../blocks.ts";
import { RunWriter } from "../run-writer.ts";

/** Grows the tree of a Typst text, file by file. */
export class TypstOutput {
  readonly tree: TextTree;
  /** The files that are being read, the outermost first. */
  readonly files: string[] = [];
  #writers = [new RunWriter("")];

  constructor(tree: TextTree) {
    this.tree = tree;
  }

  get writer(): RunWriter {
    return this.#writers.at(-1) ?? new RunWriter(this.file);
  }

  get file(): string {
    return this.files.at(-1) ?? "";
  }

  begin(path: string, source: string): void {
    this.tree.sources.set(path, source);
    this.files.push(path);
    this.#writers.push(new RunWriter(path));
  }

  end(): void {
    this.close();
    this.files.pop();
    this.#writers.pop();
  }

  /** Ends the paragraph, or the heading of a level. */
  close(level?: number): void {
    const run = this.writer.take();
    if (run) this.tree.blocks.push(level === undefined ? { kind: "text", run } : { kind: "heading", level, run });
  }

  link(url: string, offset: number): void {
    this.tree.links.push({ url, place: { file: this.file, offset } });
  }

  unread(what: string, why: string, offset: number): void {
    this.tree.unread.push({ what, why, place: { file: this.file, offset } });
  }

  /** Cells of a table, row after row. */
  table(cells: readonly Cell[], columns: number): void {
    const rows = Array.from({ length: Math.ceil(cells.length / columns) }, (_, row) => cells.slice(row * columns, (row + 1) * columns));
    this.tree.blocks.push({ kind: "table", rows });
  }

  /** Gives the caption to the table that was written last. */
  caption(run: Run | undefined): void {
    const last = this.tree.blocks.at(-1);
    if (run && last?.kind === "table") last.caption = run;
  }
}
