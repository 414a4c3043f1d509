import type { Element, Nodes } from "hast";
import { modelOf } from "./hub-links.ts";

/** The cells of a table, row by row. */
export function rowsOf(table: Element): string[][] {
  const rows: string[][] = [];
  const visit = (element: Element) => {
    const children = element.children.filter((child) => child.type === "element");
    if (element.tagName === "tr") rows.push(children.map((cell) => wordsOf(cell).replaceAll(/\s+/g, " ").trim()));
    else children.forEach(visit);
  };
  visit(table);
  return rows;
}

/** The words of an element, in which a link to a model of the Hub is written as ⟦words¦org/name⟧. */
export function wordsOf(node: Nodes): string {
  if (node.type === "text") return node.value;
  if (node.type !== "element") return "";
  if (node.tagName === "br") return "\u2028";
  if (node.tagName === "script" || node.tagName === "style") return "";
  const words = node.children.map(wordsOf).join("");
  const hub = node.tagName === "a" && typeof node.properties["href"] === "string" ? modelOf(node.properties["href"]) : undefined;
  return hub && words.trim() && !words.includes("⟦") ? `⟦${words.trim()}¦${hub}⟧` : words;
}

/** More than any author's sentence; longer ones are lists without marks, which expressions would take too long to read whole. */
const LONGEST_SENTENCE = 1500;

/** A sentence, in parts where it is longer than any author's. */
export function parted(sentence: string): string[] {
  if (sentence.length <= LONGEST_SENTENCE) return [sentence];
  return sentence.match(new RegExp(`[^]{1,${LONGEST_SENTENCE}}(?![^\\s])|[^]{1,${LONGEST_SENTENCE}}`, "g")) ?? [];
}

/** A line break that the author asked for parts a paragraph; one of the source only where lines are label and value. */
export function linesOf(words: string): { words: string; offset: number }[] {
  const lines = words.split(/\u2028\n?|\n/);
  const labelled = lines.filter((line) => /^\s*[^:：.]{2,40}[:：]/.test(line)).length;
  if (labelled * 2 >= lines.length) return lines.map((line, offset) => ({ words: line, offset }));
  return words.split(/\u2028\n?/).map((line, offset) => ({ words: line.replaceAll(/\s+/g, " "), offset }));
}

/** A label and its value, or a sentence; nothing that a language of programs or a shell would take. */
const PROSE = /^\s*[A-Z][\w -]{2,40}: \S[^{}();=]*$|^\s*\p{Lu}\p{L}*(?: [^{};=\s]+){6,}$/u;

/** The lines of a block of code that an author indented without meaning code: labels with values, or sentences. */
export function proseIn(code: string): { words: string; offset: number }[] {
  const lines = code.split("\n").map((words, offset) => ({ words: words.trim(), offset }));
  const said = lines.filter(({ words }) => words !== "");
  return said.length > 0 && said.length < 15 && said.every(({ words }) => PROSE.test(words)) ? said : [];
}
