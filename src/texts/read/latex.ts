import { parse } from "@unified-latex/unified-latex-util-parse";
import { emptyTree, type Cell, type Run, type TextTree } from "../blocks.ts";
import { RunWriter } from "../run-writer.ts";
import {
  BREAKS,
  HEADINGS,
  LAST_IS_PROSE,
  NARROW_SPACES,
  PROGRAMS,
  READS,
  RULES,
  SILENT,
  SPACES,
  SYMBOLS,
  TABLES,
  UNITS,
} from "./latex-macros.ts";
import { argumentsAfter, definitionAt, filled, joined, parted, plainOf, rawOf, splitAt, type Definition, type Node } from "./latex-nodes.ts";
import { folderOf, openNamed, resolveInside, type OpenFile } from "./project-files.ts";

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

class LatexReading {
  readonly #tree: TextTree;
  readonly #open: OpenFile;
  readonly #root: string;
  readonly #definitions = new Map<string, Definition>();
  readonly #files: string[] = [];
  #writer = new RunWriter("");
  #file = "";
  #depth = 0;
  #expansions = 0;
  /** Place of the macro whose definition is being written. */
  #at: number | undefined;
  readonly #footnotes: (readonly Node[])[] = [];
  #caption: Run | undefined;

  constructor(tree: TextTree, open: OpenFile, root: string) {
    [this.#tree, this.#open, this.#root] = [tree, open, root];
  }

  file(path: string, source: string): void {
    const before = { file: this.#file, writer: this.#writer };
    [this.#file, this.#writer] = [path, new RunWriter(path)];
    this.#tree.sources.set(path, source);
    this.#files.push(path);
    this.#nodes(parse(joined(source)).content);
    this.#close();
    this.#files.pop();
    [this.#file, this.#writer] = [before.file, before.writer];
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

  #close(level?: number): void {
    const run = this.#writer.take();
    if (run) this.#tree.blocks.push(level === undefined ? { kind: "text", run } : { kind: "heading", level, run });
    for (const footnote of this.#footnotes.splice(0)) {
      this.#nodes(footnote);
      this.#close();
    }
  }

  /** Writes one node; the index of the last node that belongs to it. */
  #node(node: Node, nodes: readonly Node[], index: number): number {
    const offset = this.#at ?? node.position?.start.offset ?? 0;
    switch (node.type) {
      case "string":
        if (node.content === "~") this.#writer.addAt("\u00a0", offset);
        else if (this.#at === undefined) this.#writer.add(parted(node.content), offset);
        else this.#writer.addAt(parted(node.content), offset);
        return index;
      case "whitespace":
        this.#writer.addAt(" ", offset);
        return index;
      case "parbreak":
        this.#close();
        return index;
      case "group":
      case "inlinemath":
      case "displaymath":
        this.#nodes(node.content);
        return index;
      case "environment":
      case "mathenv":
        this.#environment(node);
        return index;
      case "macro":
        return this.#macro(node, offset, nodes, index);
      default:
        return index;
    }
  }

  #environment(node: Extract<Node, { type: "environment" | "mathenv" }>): void {
    const name = plainOf(node.env);
    if (PROGRAMS.test(name)) return;
    this.#close();
    if (TABLES.test(name)) return this.#table(node.content);
    const floats = /^(?:wrap|side)?(?:table|figure)/.test(name);
    const from = this.#tree.blocks.length;
    if (floats) this.#caption = undefined;
    this.#nodes(node.content);
    this.#close();
    // A caption says of its table what it is about, before it or after.
    const caption = this.#caption;
    if (floats && caption)
      this.#tree.blocks.slice(from).forEach((block) => {
        if (block.kind === "table") block.caption = caption;
      });
  }

  #table(content: readonly Node[]): void {
    const rows = splitAt(
      content.filter((node) => !(node.type === "macro" && RULES.test(node.content))),
      (node) => node.type === "macro" && (node.content === "\\" || node.content === "tabularnewline"),
    ).map((row) => splitAt(row, (node) => node.type === "string" && node.content === "&").flatMap((cell) => this.#cell(cell)));
    this.#tree.blocks.push({ kind: "table", rows });
  }

  #cell(content: readonly Node[]): Cell[] {
    const span = content.find((node) => node.type === "macro" && node.content === "multicolumn");
    const across = span?.type === "macro" && span.args?.[0] ? Number(rawOf(span.args[0].content)) : 1;
    this.#nodes(content);
    const run = this.#writer.take();
    return Array.from({ length: across > 0 && across < 50 ? across : 1 }, () => ({ run }));
  }

  #macro(node: Extract<Node, { type: "macro" }>, offset: number, nodes: readonly Node[], index: number): number {
    const name = node.content;
    const defined = definitionAt(node, nodes, index);
    if (defined) {
      if (!(name.startsWith("provide") && this.#definitions.has(defined.name))) this.#definitions.set(defined.name, defined.definition);
      return defined.last;
    }
    const definition = this.#definitions.get(name);
    if (definition) return this.#expand(definition, offset, nodes, index);
    const own = (node.args ?? []).filter((argument) => argument.openMark !== "").map((argument) => argument.content);
    const takes = (count: number) => (own.length > 0 ? { given: own, last: index } : argumentsAfter(nodes, index, count));
    if (READS.test(name)) {
      const { given, last } = takes(name.endsWith("import") ? 2 : 1);
      this.#read(given.map(rawOf).join(given.length > 1 ? "/" : ""), offset);
      return last;
    }
    if (name === "url" || name === "href" || name === "nolinkurl") {
      const { given, last } = takes(name === "href" ? 2 : 1);
      const [address, words] = given.slice(name === "href" ? -2 : -1);
      if (address) this.#tree.links.push({ url: rawOf(address), place: { file: this.#file, offset } });
      if (words) this.#nodes(words);
      return last;
    }
    if (/^(?:SI|qty|num|numproduct|SIrange|si|unit)$/.test(name)) return this.#quantity(name, takes(/^(?:SI|qty)$/.test(name) ? 2 : 1));
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
    return this.#prose(node, offset, index);
  }

  /** A macro that is words: a heading, a symbol, a change of type. */
  #prose({ content: name, args = [] }: Extract<Node, { type: "macro" }>, offset: number, index: number): number {
    const heading = HEADINGS[name];
    if (heading !== undefined || BREAKS.has(name) || name === "caption") this.#close();
    const symbol = SYMBOLS[name];
    if (symbol !== undefined) this.#writer.addAt(symbol, offset);
    else if (NARROW_SPACES.has(name)) this.#writer.addAt("\u202f", offset);
    else if (SPACES.has(name)) this.#writer.addAt(" ", offset);
    else if (name === "^") this.#writer.addAt("^", offset);
    const given = args.filter((argument) => argument.openMark !== "" || argument.content.length > 0);
    const shown = heading !== undefined || name === "caption" ? given.slice(-1) : given;
    shown.forEach((argument, place) => {
      if (place > 0) this.#writer.addAt(" ", offset);
      this.#nodes(argument.content);
    });
    if (heading !== undefined) this.#close(heading);
    if (name === "caption") {
      this.#close();
      const last = this.#tree.blocks.at(-1);
      if (last?.kind === "text") this.#caption = last.run;
    }
    return index;
  }

  #expand(definition: Definition, offset: number, nodes: readonly Node[], index: number): number {
    const { given, last } = argumentsAfter(nodes, index, definition.count, false, definition.optional);
    this.#expansions += 1;
    if (this.#expansions > MOST_EXPANSIONS) return last;
    const outer = this.#at;
    this.#at = offset;
    this.#nodes(filled(definition.body, given));
    this.#at = outer;
    return last;
  }

  /** `\qty{9}{\giga\token}` reads "9 billion tokens". */
  #quantity(name: string, { given, last }: { given: (readonly Node[])[]; last: number }): number {
    const [number, unit] = name === "si" || name === "unit" ? [undefined, given.at(-1)] : [given[0], given[1]];
    if (number) this.#nodes(number);
    for (const part of unit ?? []) {
      const offset = this.#at ?? part.position?.start.offset ?? 0;
      this.#writer.addAt(" ", offset);
      if (part.type === "macro") this.#writer.addAt(UNITS[part.content] ?? part.content, offset);
      else this.#nodes([part]);
    }
    return last;
  }

  #read(target: string, offset: number): void {
    this.#close();
    const named = /\.\w+$/.test(target) ? [target] : [`${target}.tex`, target];
    const paths = [this.#root, folderOf(this.#file)].flatMap((folder) => named.map((name) => resolveInside(folder, name)));
    const reading = { root: this.#root, open: this.#open, files: this.#files, count: this.#tree.sources.size };
    const found = openNamed([...new Set(paths)], reading);
    if ("why" in found) this.#tree.unread.push({ what: target, why: found.why, place: { file: this.#file, offset } });
    else this.file(found.path, found.source);
  }
}
