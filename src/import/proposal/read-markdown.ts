import type { Node, Parent } from "mdast";
import { remark } from "remark";
import remarkGfm from "remark-gfm";
import { splitFrontMatter } from "../../catalog/front-matter.ts";
import { parseYaml } from "../../catalog/yaml.ts";
import { childOf } from "../../catalog/spell-out.ts";
import { PassageWriter, type Passage, type ProposalText } from "./passages.ts";

const parser = remark().use(remarkGfm).freeze();

/** The prose of a Markdown file; code blocks are left out. Front matter may list models, as in content/proposals. */
export function readMarkdown(source: string): ProposalText {
  const split = splitFrontMatter(source);
  const start = split ? source.length - split.body.length : 0;
  const reading: ProposalText = { passages: [], links: [], ids: split ? listedModels(split.yaml) : [] };
  new Reading(reading, start).block(parser.parse(source.slice(start)));
  return reading;
}

function listedModels(yaml: string): ProposalText["ids"] {
  const models = childOf(parseYaml(yaml).data, "models");
  return (Array.isArray(models) ? models : []).flatMap((item: unknown) => {
    const id = typeof item === "string" ? item : childOf(item, "model");
    return typeof id === "string" ? [{ id, offset: Math.max(0, yaml.indexOf(id)) + 4 }] : [];
  });
}

class Reading {
  readonly #reading: ProposalText;
  readonly #start: number;

  constructor(reading: ProposalText, start: number) {
    [this.#reading, this.#start] = [reading, start];
  }

  block(node: Node): void {
    if (node.type === "paragraph") this.#passage(node, {});
    else if (isHeading(node)) this.#passage(node, { heading: node.depth });
    else if (node.type === "table" && isParent(node)) this.#table(node);
    else if (isHtml(node)) this.#components(node);
    else if (isDefinition(node)) this.#reading.links.push({ url: node.url, offset: this.#offset(node) });
    else if (isParent(node)) for (const child of node.children) this.block(child);
  }

  #table({ children }: Parent): void {
    const [header, ...rows] = children.map((row) => (isParent(row) ? row.children : []));
    const heads = (header ?? []).map((cell) => this.#passage(cell, { table: true }));
    for (const row of rows) {
      const [first, ...others] = row;
      const label = first && this.#passage(first, { table: true, ...(heads[0] ? { cue: heads[0].text } : {}) });
      others.forEach((cell, index) => {
        const about = [label, heads[index + 1]].filter((passage) => passage !== undefined);
        this.#passage(cell, { table: true, about, cue: about.map((passage) => passage.text).join(" ") });
      });
    }
  }

  #passage(node: Node, rest: Omit<Passage, "text" | "offsets">): Passage | undefined {
    const writer = new PassageWriter();
    this.#inline(node, writer);
    const passage = writer.take(rest);
    if (passage) this.#reading.passages.push(passage);
    return passage;
  }

  #inline(node: Node, writer: PassageWriter): void {
    const offset = this.#offset(node);
    if (isText(node)) writer.add(node.value, node.type === "inlineCode" ? offset + 1 : offset);
    else if (isHtml(node)) this.#components(node);
    else if (node.type === "break") writer.addAt(" ", offset);
    else if (isParent(node)) {
      if (isLink(node)) this.#reading.links.push({ url: node.url, offset });
      if (isLink(node) && isAddress(node)) return writer.addAt(" ", offset);
      for (const child of node.children) this.#inline(child, writer);
    }
  }

  /** `<Model id="…">` and `<Fact model="…">` of content/proposals. */
  #components(node: Node & { value: string }): void {
    for (const match of node.value.matchAll(/<(?:Model\s[^>]*?id|Fact\s[^>]*?model)="([^"]+)"/g))
      this.#reading.ids.push({ id: match[1] ?? "", offset: this.#offset(node) + match.index });
  }

  #offset(node: Node): number {
    return this.#start + (node.position?.start.offset ?? 0);
  }
}

function isParent(node: Node): node is Parent {
  return "children" in node;
}
function isText(node: Node): node is Node & { value: string } {
  return node.type === "text" || node.type === "inlineCode";
}
function isHtml(node: Node): node is Node & { value: string } {
  return node.type === "html";
}
function isHeading(node: Node): node is Parent & { depth: number } {
  return node.type === "heading";
}
function isLink(node: Node): node is Parent & { url: string } {
  return node.type === "link";
}
/** A link whose words are its address. */
function isAddress({ url, children }: Parent & { url: string }): boolean {
  const [only] = children;
  return children.length === 1 && only?.type === "text" && "value" in only && url.endsWith(String(only.value));
}
function isDefinition(node: Node): node is Node & { url: string } {
  return node.type === "definition";
}
