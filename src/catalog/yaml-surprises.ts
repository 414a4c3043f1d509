import { isMap, isScalar, isSeq, type Document, type LineCounter, type Scalar } from "yaml";
import { quote } from "./problems.ts";
import type { YamlFault } from "./yaml-fault.ts";

/** Keys whose text is free: what follows " #" may well belong to it. */
const FREE_TEXT =
  /^(?:name|title|title-short|summary|text|note|reason|because|method|locator|setup|metric|role|clause|publisher|container-title|literal|family|given|abstract|quote|computed|held-by|identifier)$/;

/** Texts in double quotes with what stands before them: those after a key are what they say, whatever is in them. */
const QUOTED = /(: )?"(?:[^"\\\n]|\\.)*"/g;

/** More faults than this are not listed: nobody reads them. */
export const MOST_FAULTS = 100;

/** Whether a comment may stand behind a text. Hardly any does, and the others are not parsed twice. */
export function mayHoldComment(text: string): boolean {
  if (!text.includes(" #") && !text.includes("\t#")) return false;
  return COMMENT.test(text.replace(QUOTED, (quoted: string, afterKey?: string) => (afterKey ? ": _" : quoted)));
}

const COMMENT = /\S[ \t]+#/;

/** Texts that a comment cuts short, and numbers that are not what they look like. */
export function surprises(document: Document, lines: LineCounter): YamlFault[] {
  const faults: YamlFault[] = [];
  walk(document.contents, undefined, 0);
  return faults;

  function walk(node: unknown, key: string | undefined, depth: number): void {
    if (depth > 40 || faults.length === MOST_FAULTS) return;
    const anchored = anchorFault(node) ?? tagFault(node);
    if (anchored) {
      const { line, col } = lines.linePos(anchored.start);
      faults.push({ ...anchored.fault, line, column: col });
      return;
    }
    if (isMap(node))
      for (const { key: name, value } of node.items) {
        if (isScalar(name) && name.anchor !== undefined) walk(name, undefined, depth + 1);
        walk(value, isScalar(name) ? String(name.value) : undefined, depth + 1);
      }
    else if (isSeq(node)) for (const item of node.items) walk(item, key, depth + 1);
    else if (isScalar(node)) {
      const fault = commentFault(node, key) ?? numberFault(node);
      if (!fault || !node.range) return;
      const { line, col } = lines.linePos(node.range[0]);
      faults.push({ ...fault, line, column: col });
    }
  }
}

type Found = Pick<YamlFault, "rule" | "message" | "hint">;

/** `&co` before a value: YAML takes it for a name of the value, and the word is gone. */
function anchorFault(node: unknown): { fault: Found; start: number } | undefined {
  if (!(isMap(node) || isSeq(node) || isScalar(node)) || node.anchor === undefined || !node.range) return undefined;
  const word = `&${node.anchor}`;
  const text = isScalar(node) && typeof node.value === "string" && node.type === "PLAIN" ? `${word} ${node.value}` : undefined;
  return {
    fault: {
      rule: "yaml/alias",
      message: `${quote(word)} is an anchor of YAML, which nobody reads.`,
      hint: text === undefined ? `Delete ${word}.` : `Delete it; if it belongs to the text, put that in quotes: ${JSON.stringify(text)}.`,
    },
    start: node.range[0],
  };
}

/** `!!str 7`: a value says of itself what it is. */
function tagFault(node: unknown): { fault: Found; start: number } | undefined {
  if (!(isMap(node) || isSeq(node) || isScalar(node)) || node.tag === undefined || !node.range) return undefined;
  const words = isScalar(node) ? JSON.stringify(String(node.source ?? node.value)) : undefined;
  return {
    fault: {
      rule: "yaml/syntax",
      message: "A tag of YAML (!…) stands before the value; none is read.",
      hint: words === undefined ? "Leave the tag out." : `Leave the tag out; if text is meant, write ${words}.`,
    },
    start: node.range[0],
  };
}

function commentFault(node: Scalar, key: string | undefined): Found | undefined {
  if (node.type !== "PLAIN" || typeof node.value !== "string" || !node.comment || !FREE_TEXT.test(key ?? "")) return undefined;
  const whole = `${node.value} #${node.comment.split("\n")[0] ?? ""}`;
  return {
    rule: "yaml/comment",
    message: `The text ends before "#": ${quote(node.value)}; ${quote(`#${node.comment}`)} is a comment, which nobody reads.`,
    hint: `Put the text in quotes: ${JSON.stringify(whole)}; or move the comment to a line of its own.`,
  };
}

function numberFault(node: Scalar): Found | undefined {
  if (typeof node.value !== "number" || node.type !== "PLAIN" || node.source === undefined) return undefined;
  const source = node.source.trim();
  if (/^[-+]?0[xo]/i.test(source))
    return { rule: "yaml/number", message: `${quote(source)} is ${node.value} in another base than ten.`, hint: `Write ${node.value}.` };
  if (/^[-+]?0\d/.test(source))
    return { rule: "yaml/number", message: `${quote(source)} begins with a zero; YAML reads ${node.value}.`, hint: `Write ${node.value}.` };
  const digits = source.replace(/e.*$/i, "").replaceAll(/[^\d]/g, "").replace(/^0+/, "").replace(/0+$/, "");
  if (digits.length > 15 && Number.isFinite(node.value) && !sameDigits(digits, node.value))
    return {
      rule: "yaml/number",
      message: `${quote(source)} has more digits than a number can hold; it is read as ${node.value}.`,
      hint: `Write ${Number(node.value.toPrecision(15))}, or put it in quotes if it is text.`,
    };
  return undefined;
}

function sameDigits(digits: string, value: number): boolean {
  const read = value.toPrecision(21).replace(/e.*$/, "").replaceAll(/\D/g, "").replace(/^0+/, "").replace(/0+$/, "");
  return read === digits || String(value).replace(/e.*$/, "").replaceAll(/\D/g, "").replace(/^0+/, "").replace(/0+$/, "") === digits;
}
