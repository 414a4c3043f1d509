import { parse } from "@unified-latex/unified-latex-util-parse";
import { emptyTree, type Cell, type Run, type TextTree } from "../blocks.ts";
import { BREAKS, HEADINGS, LAST_IS_PROSE, PROGRAMS, READS, SILENT, symbolOf, TABLES } from "./latex-macros.ts";
import { countOf, linkedWords, namedFile, writeQuantity } from "./latex-calls.ts";
import { argumentsAfter, definitionAt, filled, plainOf, type Definition, type Node } from "./latex-nodes.ts";
import { LatexOutput } from "./latex-output.ts";
import { spanOf, tableRows } from "./latex-tables.ts";
import { folderOf, type OpenFile } from "./project-files.ts";

/** More expansions of the author's macros, or deeper ones, are left out. */
const MOST_EXPANSIONS = 50_000;
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

type Macro = Extract<Node, { type: "macro" }>;
/** Arguments of a macro, and the index of the last node that belongs to it. */
interface Arguments {
  given: (readonly Node[])[];
  last: number;
}

class LatexReading {
  readonly #out: LatexOutput;
  readonly #project: { root: string; open: OpenFile };
  readonly #definitions = new Map<string, Definition>();
  #depth = 0;
  #expansions = 0;
  readonly #footnotes: (readonly Node[])[] = [];
  #caption: Run | undefined;

  constructor(tree: TextTree, open: OpenFile, root: string) {
    [this.#out, this.#project] = [new LatexOutput(tree), { root, open }];
  }

  file(path: string, source: string): void {
    this.#nodes(parse(this.#out.begin(path, source)).content);
    this.#close();
    this.#out.end();
  }

  #nodes(nodes: readonly Node[]): void {
    if (this.#depth > DEEPEST) return;
    this.#depth += 1;
    let skipped = false;
    for (let index = 0; index < nodes.length; index += 1) {
      const node = nodes[index];
      if (!node) continue;
      if (node.type === "macro" && node.content === "iffalse") skipped = true;
      if (node.type === "macro" && (node.content === "fi" || node.content === "else")) skipped = false;
      else if (!skipped) index = this.#node(node, nodes, index);
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
    if (TABLES.test(name)) return this.#table(content);
    const floats = /^(?:wrap|side)?(?:table|figure)/.test(name);
    const from = this.#out.tree.blocks.length;
    if (floats) this.#caption = undefined;
    this.#nodes(content);
    this.#close();
    // A caption says of its table what it is about, before it or after.
    const caption = this.#caption;
    if (floats && caption)
      this.#out.tree.blocks.slice(from).forEach((block) => {
        if (block.kind === "table") block.caption = caption;
      });
  }

  #table(content: readonly Node[]): void {
    const { rows, heads } = tableRows(content);
    const cells = rows.map((row) =>
      row.flatMap((cell): Cell[] => {
        this.#nodes(cell);
        const run = this.#out.take();
        return Array.from({ length: spanOf(cell) }, () => ({ run }));
      }),
    );
    this.#out.table(cells, heads);
  }

  #macro(node: Macro, offset: number, nodes: readonly Node[], index: number): number {
    const name = node.content;
    const defined = definitionAt(node, nodes, index);
    if (defined) {
      if (!(name.startsWith("provide") && this.#definitions.has(defined.name))) this.#definitions.set(defined.name, defined.definition);
      return defined.last;
    }
    const definition = this.#definitions.get(name);
    if (definition) return this.#expand(definition, offset, nodes, index);
    const own = (node.args ?? []).filter((argument) => argument.openMark !== "").map((argument) => argument.content);
    const takes = (count: number): Arguments => (own.length > 0 ? { given: own, last: index } : argumentsAfter(nodes, index, count));
    const count = countOf(name);
    if (count !== undefined) return this.#call(name, takes(count), offset);
    if (LAST_IS_PROSE.test(name)) {
      const { given, last } = takes(name === "multirow" || name === "resizebox" ? 3 : 2);
      this.#nodes(given.at(-1) ?? []);
      return last;
    }
    if (SILENT.test(name)) return own.length > 0 ? index : argumentsAfter(nodes, index, 4, true).last;
    if (/^(?:footnote(?:text)?|thanks)$/.test(name)) {
      const { given, last } = takes(1);
      this.#footnotes.push(given.at(-1) ?? []);
      return last;
    }
    this.#prose(node, offset);
    return index;
  }

  /** A macro that is words: a heading, a symbol, a change of type. */
  #prose({ content: name, args = [] }: Macro, offset: number): void {
    const heading = HEADINGS[name];
    if (heading !== undefined || BREAKS.has(name) || name === "caption") this.#close();
    const symbol = symbolOf(name);
    if (symbol !== undefined) this.#out.put(symbol, offset);
    const given = args.filter((argument) => argument.openMark !== "" || argument.content.length > 0);
    const shown = heading !== undefined || name === "caption" ? given.slice(-1) : given;
    shown.forEach((argument, place) => {
      if (place > 0) this.#out.put(" ", offset);
      this.#nodes(argument.content);
    });
    if (heading !== undefined) this.#close(heading);
    if (name === "caption") this.#caption = this.#close() ?? this.#caption;
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

  #expand(definition: Definition, offset: number, nodes: readonly Node[], index: number): number {
    const { given, last } = argumentsAfter(nodes, index, definition.count, false, definition.optional);
    this.#expansions += 1;
    if (this.#expansions > MOST_EXPANSIONS) return last;
    const outer = this.#out.at;
    this.#out.at = offset;
    this.#nodes(filled(definition.body, given));
    this.#out.at = outer;
    return last;
  }
}
