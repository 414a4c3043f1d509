import { parse } from "@unified-latex/unified-latex-util-parse";
import { emptyTree, type Run, type TextTree } from "../blocks.ts";
import { BREAKS, HEADINGS, LAST_IS_PROSE, PROGRAMS, READS, SILENT, symbolOf, TABLES } from "./latex-macros.ts";
import { countOf, linkedWords, namedFile, writeQuantity } from "./latex-calls.ts";
import { LatexDefinitions } from "./latex-definitions.ts";
import {
  argumentsAfter,
  ownArguments,
  plainOf,
  shownArguments,
  withoutSkipped,
  type Arguments,
  type Macro,
  type Node,
} from "./latex-nodes.ts";
import { LatexOutput } from "./latex-output.ts";
import { writeTable } from "./latex-tables.ts";
import { folderOf, type OpenFile } from "./project-files.ts";

/** What is nested deeper is left out. */
const DEEPEST = 300;

/**
 * The prose of a LaTeX text with the files that it reads and the macros that it defines: comments, labels,
 * citations, programs and pictures are left out. What cannot be read is in `unread`.
 */
export function readLatex(file: string, source: string, open: OpenFile): TextTree {
  const tree = emptyTree(file, source);
  new LatexReading(tree, open, folderOf(file)).file(file, source);
  return tree;
}

class LatexReading {
  readonly #out: LatexOutput;
  readonly #project: { root: string; open: OpenFile };
  readonly #definitions = new LatexDefinitions();
  #depth = 0;
  readonly #footnotes: (readonly Node[])[] = [];

  constructor(tree: TextTree, open: OpenFile, root: string) {
    [this.#out, this.#project] = [new LatexOutput(tree), { root, open }];
  }

  file(path: string, source: string): void {
    this.#nodes(parse(this.#out.begin(path, source)).content);
    this.#close();
    this.#out.end();
  }

  #nodes(all: readonly Node[]): void {
    if (this.#depth > DEEPEST) return;
    this.#depth += 1;
    const nodes = withoutSkipped(all);
    for (let index = 0; index < nodes.length; index += 1) {
      const node = nodes[index];
      if (node) index = this.#node(node, nodes, index);
    }
    this.#depth -= 1;
  }

  #close(level?: number): Run | undefined {
    const run = this.#out.close(level);
    for (const footnote of this.#footnotes.splice(0)) {
      this.#nodes(footnote);
      this.#close();
    }
    return run;
  }

  /** Writes one node; the index of the last node that belongs to it. */
  #node(node: Node, nodes: readonly Node[], index: number): number {
    if (node.type === "macro") return this.#macro(node, this.#out.offsetOf(node), nodes, index);
    if (node.type === "string") this.#out.words(node);
    else if (node.type === "whitespace") this.#out.put(" ", this.#out.offsetOf(node));
    else if (node.type === "parbreak") this.#close();
    else if (node.type === "group" || node.type === "inlinemath" || node.type === "displaymath") this.#nodes(node.content);
    else if (node.type === "environment" || node.type === "mathenv") this.#environment(plainOf(node.env), node.content);
    return index;
  }

  #environment(name: string, content: readonly Node[]): void {
    if (PROGRAMS.test(name)) return;
    this.#close();
    if (TABLES.test(name)) return writeTable(this.#out, content, (cell) => this.#nodes(cell));
    const write = () => {
      this.#nodes(content);
      this.#close();
    };
    if (/^(?:wrap|side)?(?:table|figure)/.test(name)) this.#out.float(write);
    else write();
  }

  #macro(node: Macro, offset: number, nodes: readonly Node[], index: number): number {
    const name = node.content;
    const defined = this.#definitions.define(node, nodes, index);
    if (defined !== undefined) return defined;
    const expansion = this.#definitions.expand(node, nodes, index);
    if (expansion) {
      this.#out.standingAt(offset, () => this.#nodes(expansion.body));
      return expansion.last;
    }
    const own = ownArguments(node);
    const takes = (count: number): Arguments => (own.length > 0 ? { given: own, last: index } : argumentsAfter(nodes, index, count));
    const count = countOf(name);
    if (count !== undefined) return this.#call(name, takes(count), offset);
    if (LAST_IS_PROSE.test(name)) {
      const { given, last } = takes(name === "multirow" || name === "resizebox" ? 3 : 2);
      this.#nodes(given.at(-1) ?? []);
      return last;
    }
    if (SILENT.test(name)) return own.length > 0 ? index : argumentsAfter(nodes, index, 4, true).last;
    if (!/^(?:footnote(?:text)?|thanks)$/.test(name)) {
      this.#prose(node, offset);
      return index;
    }
    const { given, last } = takes(1);
    this.#footnotes.push(given.at(-1) ?? []);
    return last;
  }

  /** A macro that is words: a heading, a symbol, a change of type. */
  #prose(node: Macro, offset: number): void {
    const name = node.content;
    const heading = HEADINGS[name];
    if (heading !== undefined || BREAKS.has(name) || name === "caption") this.#close();
    this.#out.put(symbolOf(name) ?? "", offset);
    const shown = shownArguments(node);
    (heading !== undefined || name === "caption" ? shown.slice(-1) : shown).forEach((argument, place) => {
      if (place > 0) this.#out.put(" ", offset);
      this.#nodes(argument);
    });
    if (heading !== undefined) this.#close(heading);
    if (name === "caption") this.#out.caption = this.#close() ?? this.#out.caption;
  }

  /** A macro that reads a file, links, or writes a number with its unit. */
  #call(name: string, { given, last }: Arguments, offset: number): number {
    if (READS.test(name)) {
      this.#close();
      const found = namedFile(this.#out, this.#project, given, offset);
      if (found) this.file(found.path, found.source);
    } else if (/^(?:url|href|nolinkurl)$/.test(name)) this.#nodes(linkedWords(this.#out, name, given, offset));
    else writeQuantity(this.#out, name, given, (nodes) => this.#nodes(nodes));
    return last;
  }
}
