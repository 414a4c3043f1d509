import { collectionOf } from "../schema/collections.ts";
import type { RawFile } from "./content-files.ts";

/** A text split at its front matter. Lines count from 1 in the whole file. */
export interface SplitText {
  yaml: string;
  /** Line of the file on which the YAML begins. */
  yamlLine: number;
  body: string;
  bodyLine: number;
}

/** Splits `---`, YAML, `---`, body. Undefined when the text does not begin with a closed block. */
export function splitFrontMatter(text: string): SplitText | undefined {
  if (!text.startsWith("---\n")) return undefined;
  const end = text.startsWith("---\n", 4) ? 3 : text.indexOf("\n---\n", 3);
  const close = end >= 0 ? end : text.endsWith("\n---") ? text.length - 4 : -1;
  if (close < 0) return undefined;
  const yaml = text.slice(4, close + 1);
  const body = text.slice(Math.min(text.length, close + 5));
  return { yaml, yamlLine: 2, body, bodyLine: 3 + countLines(yaml) };
}

/** Why a text has no front matter: it does not begin with it, or nothing ends it. */
export function frontMatterFault(text: string): { line: number; message: string; hint: string } {
  const lines = text.split("\n");
  const blank = lines.findIndex((line) => line.trim() !== "");
  if (lines[0]?.trimEnd() !== "---")
    return lines[blank]?.trimEnd() === "---"
      ? { line: 1, message: "Blank lines stand before the front matter.", hint: "Delete them." }
      : { line: 1, message: "The file does not begin with front matter.", hint: "Begin with a line ---, then YAML, then a line ---." };
  if (lines[0] !== "---") return { line: 1, message: "A blank stands behind ---.", hint: "Write --- alone." };
  const almost = lines.findIndex((line, index) => index > 0 && /^ {0,3}(?:-{2,}|\.{3}|[—–_=]{1,3})[ \t]*$/.test(line));
  return almost > 0
    ? { line: almost + 1, message: `${JSON.stringify(lines[almost])} does not end the front matter.`, hint: "Write --- alone." }
    : { line: 1, message: "Nothing ends the front matter.", hint: "Write a line --- below its last key." };
}

/** Splits a file of a collection; where entries are data alone, all of it is YAML. */
export function splitEntry({ collection, text }: Pick<RawFile, "collection" | "text">): SplitText | undefined {
  return collectionOf(collection)?.dataOnly ? { yaml: text, yamlLine: 1, body: "", bodyLine: 1 } : splitFrontMatter(text);
}

function countLines(text: string): number {
  let lines = 0;
  for (let index = text.indexOf("\n"); index >= 0; index = text.indexOf("\n", index + 1)) lines += 1;
  return lines;
}
