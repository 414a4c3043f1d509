import { isMap, LineCounter, parseDocument, type Document } from "yaml";
import { knownPlaces, placesOf, quickPlaces, type PlacedValue } from "./yaml-places.ts";

/** A text as a tree whose nodes know their places. */
export function positioned(text: string, uniqueKeys = false): { document: Document; lines: LineCounter } {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, uniqueKeys, version: "1.2", merge: false });
  return { document, lines };
}

/** Finds the places of paths in YAML text. Made only for files that have problems: it parses again what paths lead through, and slowly where js-yaml does not tell the places. */
export class YamlPositions {
  readonly #text: string;
  /** By the first two steps of a path. */
  readonly #parts = new Map<string, Part>();
  readonly #contents = new Map<string, PlacedValue | undefined>();
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
  locate(path: readonly (string | number)[], at: "value" | "key" = "value"): Range {
    const whole = { start: 0, end: this.#text.length, depth: 0 };
    const known = this.#find(whole, knownPlaces, path, at);
    if (known) return known;
    const steps = JSON.stringify(path.slice(0, 2));
    const part = this.#parts.get(steps) ?? partOf(this.#text, path);
    this.#parts.set(steps, part);
    const found =
      this.#find(part, quickPlaces, path, at) ?? this.#find(part, soundPlaces, path, at) ?? this.#find(whole, wholePlaces, path, at);
    return found ?? { start: 0, end: 0 };
  }

  position(offset: number): { line: number; column: number } {
    const { line, col } = this.#lines.linePos(offset);
    return { line: Math.max(1, line), column: Math.max(1, col) };
  }

  /** The place of a path in a part of the text, as one of the readers tells it; undefined where it does not. */
  #find(part: Part, reader: Reader, path: readonly (string | number)[], at: "value" | "key"): Range | undefined {
    const key = `${reader.name} ${part.start} ${part.end}`;
    if (!this.#contents.has(key)) this.#contents.set(key, reader(this.#text.slice(part.start, part.end)));
    const contents = this.#contents.get(key);
    const found = contents && locateIn(contents, path.slice(part.depth), at);
    return found && { start: found.start + part.start, end: found.end + part.start };
  }
}

interface Range {
  start: number;
  end: number;
}

type Reader = (text: string) => PlacedValue | undefined;

/** Of a part that is sound without the rest. */
function soundPlaces(text: string): PlacedValue | undefined {
  const { document } = positioned(text);
  return document.errors.length === 0 && isMap(document.contents) ? placesOf(document.contents) : undefined;
}

function wholePlaces(text: string): PlacedValue {
  return placesOf(positioned(text).document.contents);
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

/** Undefined where the tree does not say it. */
function locateIn(contents: PlacedValue, path: readonly (string | number)[], at: "value" | "key"): Range | undefined {
  let node: PlacedValue | undefined = contents;
  let key: PlacedValue | undefined;
  for (const step of path) {
    if (node?.pairs) {
      const pair: NonNullable<PlacedValue["pairs"]>[number] | undefined = node.pairs.find((one) => one.key === String(step));
      if (pair) {
        key = pair.keyPlace;
        node = pair.value;
        continue;
      }
      if (step === 0 || step === "citations") continue;
      return rangeOf(key ?? firstKey(node) ?? node);
    }
    if (node?.items && typeof step === "number") {
      const item: PlacedValue | undefined = node.items[step];
      if (item === undefined) break;
      key = firstKey(item) ?? item;
      node = item;
      continue;
    }
    if (step === 0 || step === "citations") continue;
    return rangeOf(key ?? node);
  }
  const missingHere = path.at(-1) === "citations" && !node?.items;
  return rangeOf(at === "key" || !node || node.isAbsent || missingHere ? (key ?? node) : node);
}

function firstKey(node: PlacedValue): PlacedValue | undefined {
  return node.pairs?.[0]?.keyPlace;
}

function rangeOf(node: PlacedValue | undefined): Range | undefined {
  return node ? node.range : { start: 0, end: 0 };
}
