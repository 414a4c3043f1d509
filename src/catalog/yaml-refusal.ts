import type { LineCounter, YAMLError } from "yaml";
import { quote } from "./problems.ts";
import type { YamlFault, YamlResult } from "./yaml-fault.ts";
import { positioned } from "./yaml-positions.ts";
import { slipAt } from "./yaml-slips.ts";
import { MOST_FAULTS } from "./yaml-surprises.ts";

/** Every fault of a text that `first`, js-yaml's reason, says is none; where only keys stand twice, also its data. */
export function explainRefusal(text: string, first: { line: number; column: number; reason: string }): YamlResult {
  const { document, lines } = positioned(text, true);
  const foreign = foreignLine(text);
  if (foreign) return { faults: [foreign] };
  // After what is no YAML, the rest is read in its wake: only the first such fault is one for sure, and what stands before it.
  const syntax = document.errors.findIndex(({ code }) => code !== "DUPLICATE_KEY");
  const errors = syntax < 0 ? document.errors : document.errors.slice(0, syntax + 1);
  const cut = cutNumbers(text, errors, lines);
  if (cut.length > 0) return { faults: cut };
  const faults = errors.slice(0, MOST_FAULTS).map((error): YamlFault => {
    const at = lines.linePos(error.pos[0]);
    const opened = /^flow (?:map|sequence)\b.* end with/i.test(error.message) ? openedAbove(text, error.pos[0]) : undefined;
    if (opened) {
      const { line, col } = lines.linePos(opened.index);
      const close = opened.sign === "[" ? "]" : "}";
      return { ...syntaxFault(line, col, ""), message: `This ${opened.sign} is not closed.`, hint: `Write ${close} where the value ends.` };
    }
    const slip = error.code === "DUPLICATE_KEY" || /tab/i.test(error.message) ? undefined : slipAt(text, at.line);
    if (slip) return slip;
    if (error.code !== "DUPLICATE_KEY") return syntaxFault(at.line, at.col, error.message.split(" at line ")[0] ?? error.message);
    const key = /^[^:\n]*/.exec(text.slice(error.pos[0]))?.[0] ?? "";
    return {
      rule: "yaml/duplicate-key",
      line: at.line,
      column: at.col,
      message: `The key ${quote(key.trim())} stands here a second time.`,
      hint: "Keep one of the two; several claims about a field are a list under one key.",
    };
  });
  const last = faults.at(-1);
  const more = errors.length - faults.length;
  if (last && more > 0) faults[faults.length - 1] = { ...last, message: `${last.message} There are ${more} more, which are not listed.` };
  const onlyDuplicates = errors.length > 0 && errors.every(({ code }) => code === "DUPLICATE_KEY");
  if (onlyDuplicates) return { data: document.toJS({ maxAliasCount: 0 }), faults };
  if (faults.length === 0) faults.push(templateFault(text, lines) ?? syntaxFault(first.line, first.column, first.reason));
  return { faults };
}

/** `{{ name }}`: what a program was to fill in, and YAML takes for a map in a map. */
function templateFault(text: string, lines: LineCounter): YamlFault | undefined {
  const found = /(?<=[:,[-][ \t]*)\{\{[^\n{}]*\}\}/.exec(text);
  if (!found) return undefined;
  const { line, col } = lines.linePos(found.index);
  return {
    rule: "yaml/syntax",
    line,
    column: col,
    message: `${quote(found[0])} is a blank of a template, which nobody has filled in.`,
    hint: "Write the value; text that begins with a brace stands in double quotes.",
  };
}

/** A line that never was YAML: what git leaves of a merge, and indentation by other blanks. */
function foreignLine(text: string): YamlFault | undefined {
  const merge = /^(?:<{7}|={7}|>{7}|\|{7})(?= |$)/m.exec(text);
  const blank = /^ *[\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]/m.exec(text);
  const mark = /^(?:\.\.\.|---|%[A-Z]+)(?=\s|$)/m.exec(text);
  const complex = /^ *(?:\? |[[{][^\n:]*[\]}] *:(?= |$))/m.exec(text);
  if (!merge && !blank && (mark ?? complex)) return oddLine(text, mark, complex);
  const found = merge ?? blank;
  if (!found) return undefined;
  const before = text.slice(0, found.index + found[0].length);
  return {
    rule: "yaml/syntax",
    line: before.split("\n").length,
    column: merge ? 1 : found[0].length,
    message: merge
      ? `${quote(found[0])} is what git leaves where two versions met.`
      : `The line is indented with ${quote(found[0].slice(-1))}, which looks like a space and is none.`,
    hint: merge ? "Keep one of the two versions, and delete the lines of marks." : "Indent with spaces, two for each level.",
  };
}

/** Lines of YAML that no entry has: the ends of documents, directives, and keys that are no words. */
function oddLine(text: string, mark: RegExpExecArray | null, complex: RegExpExecArray | null): YamlFault | undefined {
  const found = mark ?? complex;
  if (!found) return undefined;
  return {
    rule: "yaml/syntax",
    line: text.slice(0, found.index).split("\n").length,
    column: 1,
    message: mark
      ? `${quote(found[0])} parts documents of YAML, and an entry is one.`
      : `${quote(found[0].trim())} begins a key that is a list or a map; keys are words.`,
    hint: mark ? "Delete the line." : "Write the key as a word, or put the whole line in quotes where it is text.",
  };
}

/** Where a bracket or brace stands that the lines above a place open and do not close. */
function openedAbove(text: string, offset: number): { index: number; sign: string } | undefined {
  for (let end = text.lastIndexOf("\n", offset - 1); end > 0;) {
    const start = text.lastIndexOf("\n", end - 1) + 1;
    const open: number[] = [];
    const line = text.slice(start, end).replaceAll(/"(?:[^"\\]|\\.)*"|'[^']*'/g, (quoted) => "_".repeat(quoted.length));
    for (const { index, 0: sign } of line.matchAll(/[[\]{}]/g))
      if ("[{".includes(sign)) open.push(index);
      else open.pop();
    const [first] = open;
    if (first !== undefined) return { index: start + first, sign: line[first] ?? "" };
    end = start - 1;
  }
  return undefined;
}

/** Numbers with commas inside of braces, whose parts YAML takes for keys: the parts of one are one fault. */
function cutNumbers(text: string, errors: readonly YAMLError[], lines: LineCounter): YamlFault[] {
  const repeated = errors.filter(({ code }) => code === "DUPLICATE_KEY").map(({ pos }) => pos[0]);
  const numbers = repeated.length > 0 ? [...text.matchAll(/(?<![\d,])\d{1,3}(?:, ?\d{3})+(?!,? ?\d)/g)] : [];
  let next = 0;
  const cut = numbers.filter((number) => {
    while ((repeated[next] ?? Infinity) < number.index) next += 1;
    return (repeated[next] ?? Infinity) < number.index + number[0].length;
  });
  return cut.slice(0, MOST_FAULTS).map((number) => {
    const start = lines.linePos(number.index);
    return {
      rule: "yaml/duplicate-key",
      line: start.line,
      column: start.col,
      message: `${quote(number[0])} is several values: inside of braces, a comma ends each.`,
      hint: number[0].length > 40 ? "Write it without separators." : `Write ${number[0].replaceAll(/\D/g, "")}, without separators.`,
    };
  });
}

export function syntaxFault(line: number, column: number, reason: string): YamlFault {
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
  if (/reserved character|cannot start (?:any token|with)/i.test(reason)) return "Put the text in double quotes.";
  if (/block-seq-ind|block sequence/i.test(reason))
    return "Write each item on a line of its own below the key, with - before it; or [a, b].";
  return 'Check indentation and brackets, and put text with ": " or " #" in double quotes.';
}

function lowerFirst(value: string): string {
  return value.charAt(0).toLowerCase() + value.slice(1).replace(/\.$/, "");
}
