import { emptyTree, type Cell, type TextTree } from "../blocks.ts";
import { FIELD, ITEM, runOf } from "./restructured-inline.ts";
import type { Line } from "./restructured-lines.ts";
import type { Span } from "./restructured-lines.ts";
import { gridRows, listRows, simpleRows } from "./restructured-tables.ts";

const ADORNMENT = /^([=\-`:.'"~^_*+#<>])\1{2,}\s*$/;
/** Directives of which the contents are prose. */
const PROSE =
  /^(?:note|tip|hint|warning|caution|danger|important|attention|error|admonition|topic|sidebar|epigraph|versionadded|versionchanged|deprecated|figure|table|container|rubric|tab-item|dropdown|only|seealso)$/;

/**
 * The prose of a reStructuredText file: sections, paragraphs, lists, fields, simple, grid and list tables,
 * and the directives that hold prose. Other directives, literal blocks, comments and substitutions are left out.
 */
export function readRestructuredText(file: string, source: string): TextTree {
  const tree = emptyTree(file, source);
  let offset = 0;
  const lines = source.split("\n").map((text): Line => {
    const indent = text.length - text.trimStart().length;
    const line = { text: text.trim(), offset: offset + indent, indent };
    offset += text.length + 1;
    return line;
  });
  new RestructuredReading(tree, file).lines(lines);
  return tree;
}

class RestructuredReading {
  readonly #tree: TextTree;
  readonly #file: string;
  readonly #levels: string[] = [];

  constructor(tree: TextTree, file: string) {
    [this.#tree, this.#file] = [tree, file];
  }

  lines(lines: readonly Line[]): void {
    let index = 0;
    while (index < lines.length) index = this.#block(lines, index);
  }

  /** Reads one block; the index of the line after it. */
  #block(lines: readonly Line[], index: number): number {
    const line = lines[index];
    if (!line || line.text === "") return index + 1;
    if (/^\.\.(?:\s|$)/.test(line.text)) return this.#explicit(lines, index);
    if (/^\+[-=+]+\+$/.test(line.text)) return this.#table(lines, index, (rows) => gridRows(rows));
    if (/^=+(?:\s+=+)+$/.test(line.text)) return this.#table(lines, index, (rows) => simpleRows(rows));
    const [next, after] = [lines[index + 1], lines[index + 2]];
    if (ADORNMENT.test(line.text) && next?.text && after && after.text.startsWith(line.text.slice(0, 3))) {
      this.#heading(next, `${line.text[0] ?? ""}${line.text[0] ?? ""}`);
      return index + 3;
    }
    if (next && ADORNMENT.test(next.text) && next.text.length >= Math.min(line.text.length, 3)) {
      this.#heading(line, next.text[0] ?? "");
      return index + 2;
    }
    return ADORNMENT.test(line.text) ? index + 1 : this.#paragraph(lines, index);
  }

  #heading(line: Line, mark: string): void {
    if (!this.#levels.includes(mark)) this.#levels.push(mark);
    const run = runOf([line], this.#file, this.#tree);
    if (run) this.#tree.blocks.push({ kind: "heading", level: this.#levels.indexOf(mark) + 1, run });
  }

  #paragraph(lines: readonly Line[], index: number): number {
    let end = index + 1;
    while (end < lines.length && lines[end]?.text !== "" && !ITEM.test(lines[end]?.text ?? "") && !FIELD.test(lines[end]?.text ?? ""))
      end += 1;
    const taken = lines.slice(index, end);
    const run = runOf(taken, this.#file, this.#tree);
    if (run) this.#tree.blocks.push({ kind: "text", run });
    return taken.at(-1)?.text.endsWith("::") ? this.#indented(lines, end, lines[index]?.indent ?? 0).end : end;
  }

  /** The lines that stand deeper than `indent`, from `index` on. */
  #indented(lines: readonly Line[], index: number, indent: number): { inner: Line[]; end: number } {
    let end = index;
    while (end < lines.length && (lines[end]?.text === "" || (lines[end]?.indent ?? 0) > indent)) end += 1;
    return { inner: lines.slice(index, end), end };
  }

  #explicit(lines: readonly Line[], index: number): number {
    const line = lines[index];
    if (!line) return index + 1;
    const { inner, end } = this.#indented(lines, index + 1, line.indent);
    const target = /^\.\.\s+_[^:]*:\s*(https?:\S+)/.exec(line.text)?.[1];
    if (target) this.#tree.links.push({ url: target, place: { file: this.#file, offset: line.offset } });
    const directive = /^\.\.\s+([\w:-]+)::\s*/.exec(line.text);
    const [head = "", name = ""] = directive ?? [];
    const contents = inner.filter(({ text }) => !/^:[\w-]+:(?:\s|$)/.test(text));
    if (name === "list-table") this.#push(listRows(contents));
    if (!PROSE.test(name)) return end;
    const words = line.text.slice(head.length);
    if (words !== "" && name !== "figure") this.#paragraph([{ ...line, text: words, offset: line.offset + head.length }], 0);
    this.lines(contents);
    return end;
  }

  #table(lines: readonly Line[], index: number, rows: (lines: Line[]) => Span[][][]): number {
    let end = index;
    const ends = lines[index]?.text.startsWith("=") ? 3 : Infinity;
    for (let borders = 0; end < lines.length && borders < ends; end += 1) {
      const text = lines[end]?.text ?? "";
      if (ends === Infinity && text === "") break;
      if (ends === 3 && /^=+(?:\s+=+)+$/.test(text)) borders += 1;
      // A simple table without a head has two borders only.
      if (borders === 2 && (lines[end + 1]?.text ?? "") === "") {
        end += 1;
        break;
      }
    }
    this.#push(rows(lines.slice(index, end)));
    return end;
  }

  #push(spans: Span[][][]): void {
    const rows = spans.map((row) => row.map((parts): Cell => ({ run: runOf(parts, this.#file, this.#tree) })));
    this.#tree.blocks.push({ kind: "table", rows });
  }
}
