import { load, YAMLException } from "js-yaml";
import { isMap, isPair, isScalar, isSeq, LineCounter, parseDocument, type Document, type Node } from "yaml";
import { quote } from "./problems.ts";
import { maySurprise, surprises } from "./yaml-surprises.ts";

/** Deeper than any entry's front matter, shallower than any parser's stack. */
const DEEPEST = 24;
/** Longer texts get their first fault alone: finding all of them takes too long. */
const MOST_EXPLAINED = 60_000;

export type YamlResult = { data: unknown; faults: YamlFault[] } | { data?: undefined; faults: YamlFault[] };

export interface YamlFault {
  rule: "yaml/syntax" | "yaml/duplicate-key" | "yaml/alias" | "yaml/depth" | "yaml/comment" | "yaml/number";
  message: string;
  hint: string;
  /** From 1, in the text that was parsed. */
  line: number;
  column: number;
}

/**
 * Reads YAML 1.2 with js-yaml, which is fast and keeps `no`, dates and `15_600_000` as text. Only a
 * text that it refuses is read again with `yaml`, which finds every fault in it.
 */
export function parseYaml(text: string): YamlResult {
  try {
    const data = load(text, { maxAliases: 0, maxDepth: DEEPEST });
    const { document, lines } = maySurprise(text) ? positioned(text) : {};
    return { data, faults: document && lines ? surprises(document, lines) : [] };
  } catch (error) {
    if (!(error instanceof YAMLException)) throw error;
    const line = (error.mark?.line ?? 0) + 1;
    const column = (error.mark?.column ?? 0) + 1;
    const reason = error.reason ?? error.message;
    if (/alias/i.test(reason)) {
      const star = (text.split("\n")[line - 1] ?? "").lastIndexOf("*", column - 1) + 1;
      return {
        faults: [
          {
            rule: "yaml/alias",
            line,
            column: star || column,
            message: "Aliases (*name) are not read.",
            hint: "Write the value out where it is used.",
          },
        ],
      };
    }
    if (/depth|nest/i.test(reason)) {
      return {
        faults: [
          {
            rule: "yaml/depth",
            line,
            column,
            message: `The front matter is nested deeper than ${DEEPEST} levels.`,
            hint: "No entry needs that; check the indentation.",
          },
        ],
      };
    }
    if (text.length > MOST_EXPLAINED)
      return {
        faults: [
          /duplicat/i.test(reason)
            ? {
                ...syntaxFault(line, column, reason),
                rule: "yaml/duplicate-key",
                message: "A key stands a second time.",
                hint: "Keep one of the two; several claims about a field are a list under one key.",
              }
            : syntaxFault(line, column, reason),
        ],
      };
    return explainRefusal(text, { line, column, reason });
  }
}

function explainRefusal(text: string, first: { line: number; column: number; reason: string }): YamlResult {
  const { document, lines } = positioned(text, true);
  // After an open bracket all that follows is unexpected: that is no fault of its own.
  const errors = document.errors.filter(
    (error, index) =>
      index === 0 ||
      error.code === "DUPLICATE_KEY" ||
      !(error.code === "UNEXPECTED_TOKEN" || error.pos[0] === document.errors[index - 1]?.pos[0]),
  );
  const faults = errors.map((error): YamlFault => {
    const at = lines.linePos(error.pos[0]);
    if (error.code === "DUPLICATE_KEY") {
      const number = [...text.matchAll(/\d{1,3}(?:, ?\d{3})+/g)].find(
        (match) => match.index < error.pos[0] && error.pos[0] < match.index + match[0].length,
      );
      if (number) {
        const start = lines.linePos(number.index);
        return {
          rule: "yaml/duplicate-key",
          line: start.line,
          column: start.col,
          message: `${quote(number[0])} is several values: inside of braces, a comma ends each.`,
          hint: `Write ${number[0].replaceAll(/\D/g, "")}, without separators.`,
        };
      }
      const key = /^[^:\n]*/.exec(text.slice(error.pos[0]))?.[0] ?? "";
      return {
        rule: "yaml/duplicate-key",
        line: at.line,
        column: at.col,
        message: `The key ${quote(key.trim())} stands here a second time.`,
        hint: "Keep one of the two; several claims about a field are a list under one key.",
      };
    }
    return syntaxFault(at.line, at.col, error.message.split(" at line ")[0] ?? error.message);
  });
  if (faults.some((fault) => fault.message.includes("is several values"))) return { faults };
  const onlyDuplicates = faults.length > 0 && faults.every((fault) => fault.rule === "yaml/duplicate-key");
  if (onlyDuplicates) return { data: document.toJS({ maxAliasCount: 0 }), faults };
  if (faults.length === 0) faults.push(syntaxFault(first.line, first.column, first.reason));
  return { faults };
}

function syntaxFault(line: number, column: number, reason: string): YamlFault {
  return {
    rule: "yaml/syntax",
    line,
    column,
    message: `This is not YAML: ${lowerFirst(reason.replace(/\s+/g, " ").trim())}.`,
    hint: syntaxHint(reason),
  };
}

function syntaxHint(reason: string): string {
  if (/tab/i.test(reason)) return "Indent with spaces, two for each level.";
  if (/\btags?\b/i.test(reason)) return "Leave the tag (!…) out.";
  return 'Check indentation and brackets, and put text with ": " or " #" in double quotes.';
}

function lowerFirst(value: string): string {
  return value.charAt(0).toLowerCase() + value.slice(1).replace(/\.$/, "");
}

function positioned(text: string, uniqueKeys = false): { document: Document; lines: LineCounter } {
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
