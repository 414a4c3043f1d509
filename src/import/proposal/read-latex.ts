import { parse } from "@unified-latex/unified-latex-util-parse";
import { PassageWriter, type ProposalText } from "./passages.ts";

type Root = ReturnType<typeof parse>;
type Node = Root["content"][number];
type Argument = NonNullable<Extract<Node, { type: "macro" }>["args"]>[number];

/** Macros whose arguments are not prose. */
const SILENT =
  /^(?:label|[a-zA-Z]*ref|[a-zA-Z]*cite[a-zA-Z]*|nocite|input|include|includegraphics|usepackage|documentclass|bibliography(?:style)?|begin|end|newcommand|renewcommand|def|setlength|vspace|hspace|hypersetup|pagestyle|color|lstinputlisting)\*?$/;
const HEADINGS: Record<string, number> = { part: 1, chapter: 1, section: 1, subsection: 2, subsubsection: 3, paragraph: 4 };
/** Environments that hold programs or pictures. */
const PROGRAMS = /^(?:verbatim|lstlisting|minted|tikzpicture|filecontents)\*?$/;
const SYMBOLS: Record<string, string> = {
  times: "×",
  cdot: "·",
  approx: "≈",
  sim: "~",
  le: "≤",
  leq: "≤",
  ge: "≥",
  geq: "≥",
  textasciitilde: "~",
  ldots: "…",
  dots: "…",
  "%": "%",
  "&": "&",
  _: "_",
  "#": "#",
  $: "$",
};
const SPACES = new Set([",", ";", ":", " ", "!", "quad", "qquad", "thinspace", "newline", "and"]);
/** Macros at which a new passage begins: rows of tables, items of lists. */
const BREAKS = new Set(["\\", "item", "par", "hline"]);

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

  constructor(reading: ProposalText) {
    this.#reading = reading;
  }

  nodes(nodes: readonly Node[]): void {
    for (const node of nodes) this.#node(node);
  }

  close(heading?: number): void {
    const passage = this.#writer.take(heading === undefined ? {} : { heading });
    if (passage) this.#reading.passages.push(passage);
  }

  #node(node: Node): void {
    const offset = offsetOf(node);
    switch (node.type) {
      case "string":
        return node.content === "~" ? this.#writer.addAt(" ", offset) : this.#writer.add(node.content, offset);
      case "whitespace":
        return this.#writer.addAt(" ", offset);
      case "parbreak":
        return this.close();
      case "group":
      case "inlinemath":
      case "displaymath":
        return this.nodes(node.content);
      case "environment":
      case "mathenv":
        if (PROGRAMS.test(String(node.env))) return;
        this.close();
        this.nodes(node.content);
        return this.close();
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
    const heading = HEADINGS[name];
    if (heading !== undefined || BREAKS.has(name)) this.close();
    const symbol = SYMBOLS[name];
    if (symbol !== undefined) this.#writer.addAt(symbol, offset);
    else if (SPACES.has(name)) this.#writer.addAt(" ", offset);
    else if (name === "^" || name === "_") this.#writer.addAt(name === "^" ? "^" : "", offset);
    for (const argument of args) this.nodes(argument.content);
    if (heading !== undefined) this.close(heading);
  }
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
