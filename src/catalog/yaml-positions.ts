import { isMap, isPair, isScalar, isSeq, LineCounter, parseDocument, type Document, type Node } from "yaml";

/** A text as a tree whose nodes know their places. */
export function positioned(text: string, uniqueKeys = false): { document: Document; lines: LineCounter } {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, uniqueKeys, version: "1.2", merge: false });
  return { document, lines };
}

/** Finds the place of a path in YAML text. Made only for files that have problems: it parses again, slowly. */
export class YamlPositions {
  readonly #document: Document;
  readonly #lines: LineCounter;

  constructor(text: string) {
    const { document, lines } = positioned(text);
    this.#document = document;
    this.#lines = lines;
  }

  /**
   * Start and end offsets of the value (or key) at `path`, counted in the text.
   *
   * The path is that of the spelled-out data: a step that the author's short form leaves out (the
   * list around a single claim, `citations` and its index around a single source) is skipped. A path
   * that leads nowhere ends at the key of the last step that exists.
   */
  locate(path: readonly (string | number)[], at: "value" | "key" = "value"): { start: number; end: number } {
    let node: unknown = this.#document.contents;
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

  position(offset: number): { line: number; column: number } {
    const { line, col } = this.#lines.linePos(offset);
    return { line: Math.max(1, line), column: Math.max(1, col) };
  }
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
