import { strFromU8, unzipSync } from "fflate";
import { create } from "xmlbuilder2";
import type { XMLBuilder } from "xmlbuilder2/lib/interfaces.js";
import { emptyTree, type Cell, type Run, type TextTree } from "../blocks.ts";
import { RunWriter } from "../run-writer.ts";

const PARTS = new Set(["word/document.xml", "word/footnotes.xml", "word/_rels/document.xml.rels"]);
const MOST_BYTES = 64 * 1024 * 1024;

type XmlNode = XMLBuilder["node"];

/**
 * The prose of a Word document (`.docx`). Places count paragraphs as lines. Throws an Error in words
 * where the file is none.
 */
export function readWord(file: string, contents: Uint8Array): TextTree {
  const parts = unzipSync(contents, { filter: ({ name, originalSize }) => PARTS.has(name) && originalSize < MOST_BYTES });
  const xml = parts["word/document.xml"];
  if (!xml) throw new Error("It holds no word/document.xml, as a Word document does.");
  const reading = new WordReading(file, targetsOf(parts["word/_rels/document.xml.rels"]));
  reading.blocks(parseXml(xml));
  if (parts["word/footnotes.xml"]) reading.blocks(parseXml(parts["word/footnotes.xml"]));
  return reading.tree();
}

function parseXml(bytes: Uint8Array): XmlNode {
  const text = strFromU8(bytes);
  if (text.includes("<!DOCTYPE")) throw new Error("It holds a document type, which Word never writes.");
  return create(text).root().node;
}

/** Id of a relation → the address that it leads to. */
function targetsOf(bytes: Uint8Array | undefined): Map<string, string> {
  const targets = new Map<string, string>();
  if (bytes) for (const relation of elements(parseXml(bytes))) targets.set(valueOf(relation, "Id"), valueOf(relation, "Target"));
  return targets;
}

class WordReading {
  readonly #tree: TextTree;
  readonly #file: string;
  readonly #targets: ReadonlyMap<string, string>;
  #source = "";

  constructor(file: string, targets: ReadonlyMap<string, string>) {
    [this.#tree, this.#file, this.#targets] = [emptyTree(file, ""), file, targets];
  }

  tree(): TextTree {
    this.#tree.sources.set(this.#file, this.#source);
    return this.#tree;
  }

  blocks(parent: XmlNode): void {
    for (const child of elements(parent)) {
      if (child.nodeName === "w:tbl") this.#table(child);
      else if (child.nodeName === "w:p") {
        const run = this.#paragraph(child);
        const style = /^(?:heading|title)\s*(\d?)/i.exec(styleOf(child));
        if (run) this.#tree.blocks.push(style ? { kind: "heading", level: Number(style[1] || 1), run } : { kind: "text", run });
      } else this.blocks(child);
    }
  }

  #table(table: XmlNode): void {
    const rows: Cell[][] = [];
    for (const row of elements(table).filter(({ nodeName }) => nodeName === "w:tr"))
      rows.push(
        elements(row)
          .filter(({ nodeName }) => nodeName === "w:tc")
          .flatMap((cell) => this.#cell(cell)),
      );
    this.#tree.blocks.push({ kind: "table", rows });
  }

  #cell(cell: XmlNode): Cell[] {
    const writer = new RunWriter(this.#file);
    for (const paragraph of descendants(cell, "w:p")) {
      this.#words(paragraph, writer);
      writer.addAt(" ", this.#source.length);
    }
    this.#source += "\n";
    const across = Number(valueOf(descendants(cell, "w:gridSpan")[0], "w:val") || 1);
    const run = writer.take();
    return Array.from({ length: across > 0 && across < 50 ? across : 1 }, () => ({ run }));
  }

  #paragraph(paragraph: XmlNode): Run | undefined {
    const writer = new RunWriter(this.#file);
    this.#words(paragraph, writer);
    this.#source += "\n";
    return writer.take();
  }

  #words(parent: XmlNode, writer: RunWriter): void {
    for (const child of elements(parent)) {
      const address = child.nodeName === "w:hyperlink" ? this.#targets.get(valueOf(child, "r:id")) : undefined;
      if (address !== undefined) {
        const anchor = valueOf(child, "w:anchor");
        this.#tree.links.push({ url: anchor ? `${address}#${anchor}` : address, place: { file: this.#file, offset: this.#source.length } });
      }
      const words = child.nodeName === "w:t" ? (child.textContent ?? "") : /^w:(?:tab|br|cr)$/.test(child.nodeName) ? " " : undefined;
      if (words === undefined) {
        if (!/^w:(?:del|instrText|pPr|rPr)$/.test(child.nodeName)) this.#words(child, writer);
        continue;
      }
      writer.add(words, this.#source.length);
      this.#source += words.replaceAll("\n", " ");
    }
  }
}

function elements(parent: XmlNode): XmlNode[] {
  return [...parent.childNodes].filter(({ nodeType }) => nodeType === 1);
}

function descendants(parent: XmlNode, name: string): XmlNode[] {
  return elements(parent).flatMap((child) => (child.nodeName === name ? [child] : descendants(child, name)));
}

function valueOf(node: XmlNode | undefined, name: string): string {
  return node && "getAttribute" in node && typeof node.getAttribute === "function" ? String(node.getAttribute(name) ?? "") : "";
}

function styleOf(paragraph: XmlNode): string {
  return valueOf(descendants(paragraph, "w:pStyle")[0], "w:val");
}
