import { quote } from "./problems.ts";
import type { YamlFault } from "./yaml-fault.ts";

/** Slips of authors for which YAML's own reasons, and places, are far from what is wrong. Lines count from 1. */
export function slipAt(text: string, line: number): YamlFault | undefined {
  const lines = text.split("\n");
  for (const number of [line, line - 1]) {
    const written = lines[number - 1] ?? "";
    const found = joinedKey(written) ?? openQuote(written) ?? loneApostrophe(written);
    if (found) return { rule: "yaml/syntax", line: number, ...found };
  }
  return strayDash(lines, line);
}

type Slip = Pick<YamlFault, "column" | "message" | "hint">;

/** `owner:{ … }`, without a space behind the colon. */
function joinedKey(line: string): Slip | undefined {
  const found = /^(\s*(?:- )?)([a-z][\w-]*):(?=[[{"'])/i.exec(line);
  if (!found?.[2]) return undefined;
  return {
    column: (found[1] ?? "").length + 1,
    message: `No space parts ${quote(`${found[2]}:`)} from its value.`,
    hint: `Write a space behind the colon: ${found[2]}: …`,
  };
}

/** A double quotation mark that is opened and not closed before the next key. */
function openQuote(line: string): Slip | undefined {
  const marks = line.match(/(?<!\\)"/g) ?? [];
  if (marks.length % 2 === 0) return undefined;
  const start = /(?<=[:,[{-] *)"(?=[^"]*?, [a-z][a-z-]*: |[^"]*$)/.exec(line)?.index;
  const before = start === undefined ? undefined : /([a-z][a-z-]*): $/.exec(line.slice(0, start))?.[1];
  return {
    column: (start ?? line.lastIndexOf('"')) + 1,
    message: `A quotation mark of this line has no counterpart${before ? `: the text of ${quote(before)} has no end` : ""}.`,
    hint: 'Write " where the text ends; a quotation mark inside of a text is written \\".',
  };
}

/** `'Ai2's models'`: the apostrophe ends the text. */
function loneApostrophe(line: string): Slip | undefined {
  const found = /(?<=[:,[{-] +)'[^'"]*[\p{L}\p{N}]'(?=\p{L})/u.exec(line);
  if (!found) return undefined;
  return {
    column: found.index + 1,
    message: "The apostrophe ends this text, which stands in single quotes.",
    hint: "Put the text in double quotes.",
  };
}

/** `- developer:` above `owner:`: one key of a map with a dash. */
function strayDash(lines: readonly string[], line: number): YamlFault | undefined {
  const indent = /^( *)[a-z][\w-]*:/i.exec(lines[line - 1] ?? "")?.[1];
  if (indent === undefined) return undefined;
  for (let above = line - 1; above > 0; above -= 1) {
    const written = lines[above - 1] ?? "";
    const key = /^( *)- ([a-z][\w-]*):/i.exec(written);
    if (key?.[1] === indent)
      return {
        rule: "yaml/syntax",
        line: above,
        column: indent.length + 1,
        message: `${quote(`- ${key[2] ?? ""}:`)} begins a list, and the lines below it go on without a dash.`,
        hint: `Write ${key[2] ?? ""}: without the dash.`,
      };
    if (written.trim() !== "" && !written.startsWith(`${indent} `) && key === null) return undefined;
  }
  return undefined;
}
