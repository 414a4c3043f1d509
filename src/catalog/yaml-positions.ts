import { isMap, isPair, isScalar, isSeq, LineCounter, parseDocument, type Document, type Node } from "yaml";

/** A text as a tree whose nodes know their places. */
export function positioned(text: string, uniqueKeys = false): { document: Document; lines: LineCounter } {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, uniqueKeys, version: "1.2", merge: false });
  return { document, lines };
}

/** Finds the places of paths in YAML text. Made only for files that have problems: it parses again, slowly, what paths lead through. */
export class YamlPositions {
  readonly #text: string;
  /** By the first two steps of a path. */
  readonly #parts = new Map<string, Part>();
  readonly #contents = new Map<string, unknown>();
  readonly #lines = new LineCounter();

  constructor(text: string) {
    this.#text = text;
    for (let start = 0; start >= 0; start = text.indexOf("\n", start) + 1 || -1) this.#lines.addNewLine(start);
  }

  /**
   * Start and end offsets of the value (or key) at `path`, counted in the text.
   *
   * The path is that of the spelled-out data: a step that the author's short form leaves out (the
   * list around a single claim, `citations` and its index around a single source) is skipped. A path
   * that leads nowhere ends at the key of the last step that exists.
   */
  locate(path: readonly (string | number)[], at: "value" | "key" = "value"): { start: number; end: number } {
    const steps = JSON.stringify(path.slice(0, 2));
    const part = this.#parts.get(steps) ?? partOf(this.#text, path);
    this.#parts.set(steps, part);
    const contents = this.#contentsOf(part);
    if (contents === undefined) return locateIn(this.#contentsOf({ start: 0, end: this.#text.length }), path, at);
    const { start, end } = locateIn(contents, path.slice(part.depth), at);
    return { start: start + part.start, end: end + part.start };
  }

  position(offset: number): { line: number; column: number } {
    const { line, col } = this.#lines.linePos(offset);
    return { line: Math.max(1, line), column: Math.max(1, col) };
  }

  /** What a part of the text holds; undefined where it is sound with the rest alone. */
  #contentsOf({ start, end }: Pick<Part, "start" | "end">): unknown {
    const key = `${start} ${end}`;
    if (this.#contents.has(key)) return this.#contents.get(key);
    const isWhole = start === 0 && end === this.#text.length;
    const { document } = positioned(this.#text.slice(start, end));
    const contents = isWhole || (document.errors.length === 0 && isMap(document.contents)) ? document.contents : undefined;
    this.#contents.set(key, contents);
    return contents;
  }
}

/** Keys that lines can be searched for. */
const PLAIN_KEY = /^[a-z][a-z0-9-]{0,100}$/;

/** Some lines of a text. */
interface Part {
  start: number;
  end: number;
  /** Steps of a path that led there: the next one is a key in it. */
  depth: number;
}

/**
 * The lines that hold all that a path leads to: those of its first key, and of these the ones of its second. The whole
 * text where lines do not say so.
 */
function partOf(text: string, path: readonly (string | number)[]): Part {
  let part: Part = { start: 0, end: text.length, depth: 0 };
  for (const indent of ["", indentBelow(text, path[0])]) {
    const lines = indent === undefined ? undefined : linesOf(text.slice(part.start, part.end), path[indent.length > 0 ? 1 : 0], indent);
    if (!lines) break;
    part = { start: part.start + lines.start, end: part.start + lines.end, depth: indent === "" ? 0 : 1 };
  }
  return part;
}

/** How far the keys below a top key are indented. */
function indentBelow(text: string, key: string | number | undefined): string | undefined {
  return typeof key === "string" && PLAIN_KEY.test(key) ? new RegExp(`^${key}:[ \\t]*\n( +)[a-z]`, "m").exec(text)?.[1] : undefined;
}

/** The only line that begins with a key, and those indented deeper or begun with a dash after it. */
function linesOf(text: string, key: string | number | undefined, indent: string): { start: number; end: number } | undefined {
  if (typeof key !== "string" || !PLAIN_KEY.test(key)) return undefined;
  const [first, ...others] = [...text.matchAll(new RegExp(`^${indent}${key}:(?=\\s)`, "gm"))];
  if (!first || others.length > 0) return undefined;
  const next = new RegExp(`^ {0,${indent.length}}[^\\s#-]`, "gm");
  next.lastIndex = first.index + first[0].length;
  return { start: first.index, end: next.exec(text)?.index ?? text.length };
}

function locateIn(contents: unknown, path: readonly (string | number)[], at: "value" | "key"): { start: number; end: number } {
  let node: unknown = contents;
  let key: unknown;
  for (const step of path) {
    if (isMap(node)) {
      const pair = node.items.find((item) => isScalar(item.key) && String(item.key.value) === String(step));
      if (pair) {
        key = pair.key;
        node = pair.value;
        continue;
      }
      if (step === 0 || step === "citations") continue;
      return rangeOf(key ?? firstKey(node) ?? node);
    }
    if (isSeq(node) && typeof step === "number") {
      const item: unknown = node.items[step];
      if (item === undefined) break;
      key = isMap(item) ? (firstKey(item) ?? item) : item;
      node = item;
      continue;
    }
    if (step === 0 || step === "citations") continue;
    return rangeOf(key ?? node);
  }
  const absent = node === null || node === undefined || (isScalar(node) && node.value === null && node.source === "");
  const missingHere = path.at(-1) === "citations" && !isSeq(node);
  return rangeOf(at === "key" || absent || missingHere ? (key ?? node) : node);
}

function firstKey(node: unknown): unknown {
  if (!isMap(node)) return undefined;
  const first = node.items[0];
  return isPair(first) ? first.key : undefined;
}

function rangeOf(node: unknown): { start: number; end: number } {
  const range = (node as Node | undefined)?.range;
  return range ? { start: range[0], end: range[1] } : { start: 0, end: 0 };
}
