import { parse } from "@unified-latex/unified-latex-util-parse";
import { BREAKS, HEADINGS, PROGRAMS, RULES, SILENT, SPACES, SYMBOLS, TABLES } from "./latex-macros.ts";
import { PassageWriter, type Passage, type ProposalText } from "./passages.ts";

type Root = ReturnType<typeof parse>;
type Node = Root["content"][number];
type Argument = NonNullable<Extract<Node, { type: "macro" }>["args"]>[number];

/** The prose of a LaTeX file: comments, labels, citations, programs and pictures are left out. */
export function readLatex(source: string): ProposalText {
  const reading: ProposalText = { passages: [], links: [], ids: [] };
  const walk = new Reading(reading);
  walk.nodes(parse(source).content);
  walk.close();
  return reading;
}

class Reading {
  readonly #reading: ProposalText;
  readonly #writer = new PassageWriter();
  /** Footnotes of the passage that is being read: each is a passage after it. */
  readonly #footnotes: Argument[] = [];

  constructor(reading: ProposalText) {
    this.#reading = reading;
  }

  nodes(nodes: readonly Node[]): void {
    let skipped = false;
    for (const node of nodes) {
      if (node.type === "macro" && node.content === "iffalse") skipped = true;
      if (!skipped) this.#node(node);
      if (node.type === "macro" && (node.content === "fi" || node.content === "else")) skipped = false;
    }
  }

  close(rest: Omit<Passage, "text" | "offsets"> = {}): Passage | undefined {
    const passage = this.#writer.take(rest);
    if (passage) this.#reading.passages.push(passage);
    for (const footnote of this.#footnotes.splice(0)) {
      this.nodes(footnote.content);
      this.close();
    }
    return passage;
  }

  /** Each cell is a passage about its row and its column. */
  #table(content: readonly Node[]): void {
    const rows = splitAt(content.filter(isNoRule), isRowEnd).map((row) => splitAt(row, isCellEnd));
    let heads: (Passage | undefined)[] | undefined;
    for (const row of rows) {
      const [first = [], ...others] = row;
      const label = this.#cell(first, heads?.[0] ? { cue: heads[0].text } : {});
      const cells = others.map((cell, index) => {
        const about = heads ? [label, heads[index + 1]].filter((passage) => passage !== undefined) : [];
        return this.#cell(cell, heads ? { about, cue: about.map((passage) => passage.text).join(" ") } : {});
      });
      if (label || cells.some(Boolean)) heads ??= [label, ...cells];
    }
  }

  #cell(content: readonly Node[], rest: Omit<Passage, "text" | "offsets">): Passage | undefined {
    this.nodes(content);
    return this.close({ table: true, ...rest });
  }

  #node(node: Node): void {
    const offset = offsetOf(node);
    switch (node.type) {
      case "string":
        return node.content === "~" ? this.#writer.addAt(" ", offset) : this.#writer.add(node.content, offset);
      case "whitespace":
        return this.#writer.addAt(" ", offset);
      case "parbreak":
        return void this.close();
      case "group":
      case "inlinemath":
      case "displaymath":
        return this.nodes(node.content);
      case "environment":
      case "mathenv":
        if (PROGRAMS.test(String(node.env))) return;
        this.close();
        if (TABLES.test(String(node.env))) this.#table(node.content);
        else this.nodes(node.content);
        return void this.close();
      case "macro":
        return this.#macro(node, offset);
      default:
    }
  }

  #macro(node: Extract<Node, { type: "macro" }>, offset: number): void {
    const name = node.content;
    const args = node.args ?? [];
    const given = args.filter((argument) => argument.openMark !== "");
    if (name === "url" || name === "href") {
      const [address, words] = given.slice(-(name === "url" ? 1 : 2));
      if (address) this.#reading.links.push({ url: rawOf(address), offset });
      if (name === "href" && words) this.nodes(words.content);
      return;
    }
    if (SILENT.test(name)) return;
    if (/^(?:footnote(?:text)?|thanks)$/.test(name)) return void this.#footnotes.push(...given.slice(-1));
    const heading = HEADINGS[name];
    if (heading !== undefined || BREAKS.has(name)) this.close();
    const symbol = SYMBOLS[name];
    if (symbol !== undefined) this.#writer.addAt(symbol, offset);
    else if (SPACES.has(name)) this.#writer.addAt(" ", offset);
    else if (name === "^" || name === "_") this.#writer.addAt(name === "^" ? "^" : "", offset);
    args.forEach((argument, index) => {
      if (index > 0) this.#writer.addAt(" ", offset);
      this.nodes(argument.content);
    });
    if (heading !== undefined) this.close({ heading });
  }
}

function splitAt(content: readonly Node[], isEnd: (node: Node) => boolean): Node[][] {
  const parts: Node[][] = [[]];
  for (const node of content) {
    if (isEnd(node)) parts.push([]);
    else parts.at(-1)?.push(node);
  }
  return parts;
}

function isRowEnd(node: Node): boolean {
  return node.type === "macro" && node.content === "\\";
}

function isCellEnd(node: Node): boolean {
  return node.type === "string" && node.content === "&";
}

function isNoRule(node: Node): boolean {
  return !(node.type === "macro" && RULES.test(node.content));
}

function offsetOf(node: Node): number {
  return node.position?.start.offset ?? 0;
}

/** The characters of an address: `\#`, `\%`, `\_` stand for themselves. */
function rawOf({ content }: Argument): string {
  return content
    .map((node) =>
      node.type === "string" || node.type === "macro"
        ? node.content
        : node.type === "group"
          ? rawOf({ ...node, type: "argument", openMark: "", closeMark: "" })
          : "",
    )
    .join("");
}
