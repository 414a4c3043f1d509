import { lookalikeIn } from "../../schema/characters.ts";
import { quote } from "../problems.ts";
import type { RuleId } from "../rule-ids.ts";
import { everyNode, plainText, type BodyFault, type Node } from "./nodes.ts";

type Words = Pick<BodyFault, "rule" | "message" | "hint">;

/** What pages print as it stands, though it was meant as a mark; and letters that are not what they seem. */
export function literalFaults(node: Node, lines: readonly string[]): BodyFault[] {
  if (node.type === "listItem" && typeof node.checked === "boolean") return [at(node, TASK)];
  if (node.type !== "paragraph" && node.type !== "heading" && node.type !== "tableCell") return [];
  const text = plainText(node);
  const found =
    linkFault(text) ??
    (node.type === "paragraph" ? blockFault(text) : undefined) ??
    inlineFault(proseOf(node), writtenIn(node, lines), node.type === "tableCell") ??
    scriptFault(text);
  return found ? [at(node, found)] : [];
}

const TASK: Words = {
  rule: "text/placeholder",
  message: "A box to tick says what is still to be done.",
  hint: "Do it, and write what came of it; or delete the line.",
};

/** Links of other notations, and of this one with a slip: "[words] (https://…)", "(words)[https://…]", "[[words]]". */
function linkFault(text: string): Words | undefined {
  const written =
    /\]\s\((?:https?:\/\/|\/)[^\s()]{1,300}\)|\([^()]{1,80}\)\[(?:https?:\/\/|\/)[^\]\s]{0,300}\]|\[\[[^\][\n]{1,100}\]\]/.exec(text)?.[0];
  return written === undefined
    ? undefined
    : {
        rule: "body/reference",
        message: `${quote(written)} looks like a link and is printed as it stands.`,
        hint: "Write [words](https://…), without a space between the two.",
      };
}

/** A heading or a table that Markdown does not take for one. */
function blockFault(text: string): Words | undefined {
  const [marks = ""] = /^#{7,}(?=\s)|^#{1,6}(?=\p{L})/u.exec(text) ?? [];
  if (marks.length > 6)
    return { rule: "body/heading", message: `No heading has ${marks.length} levels.`, hint: "Write it with ######, or without a heading." };
  if (marks !== "")
    return {
      rule: "body/heading",
      message: `${quote(text.slice(0, 40))} is printed as it stands.`,
      hint: `Write a space behind ${marks}, or no ${marks}.`,
    };
  const rows = text.split("\n");
  return rows.length > 1 && rows.slice(0, 2).every((row) => row.trim().startsWith("|") && row.indexOf("|", 1) > 0)
    ? {
        rule: "body/table",
        message: "The rows are no table: no line of dashes with as many cells stands below its head.",
        hint: `Write ${"| --- ".repeat(Math.max(1, (rows[0]?.match(/(?<!\\)\|/g)?.length ?? 2) - 1))}| below the first row.`,
      }
    : undefined;
}

/** Marks that nothing closes, names of characters that nothing reads, and notes of authors to themselves. */
function inlineFault(prose: string, written: string, isCell: boolean): Words | undefined {
  // Code in a cell that a | cuts in two is told by its row.
  const mark = /\*\*(?=\S)|(?<=\S)\*\*|(?<![\p{L}\p{N}\s]|\S\s)\*(?=\p{L})|`/u.exec(prose)?.[0];
  if (mark !== undefined && !(isCell && mark === "`") && !written.includes(`\\${mark[0] ?? ""}`))
    return {
      rule: "body/syntax",
      message: `${quote(mark)} has no other end, and is printed as it stands.`,
      hint: `Close it, or write \\${mark[0] ?? ""} for the sign itself.`,
    };
  const entity = /&[a-z][a-z\d]{1,30};/i.exec(prose)?.[0];
  if (entity !== undefined && !written.includes("&amp;"))
    return {
      rule: "text/markup",
      message: `No character is called ${quote(entity)}, so it is printed as it stands.`,
      hint: "Write the character itself.",
    };
  const note = (NOTE.exec(prose) ?? REMINDER.exec(prose))?.[0];
  return note === undefined
    ? undefined
    : { rule: "text/placeholder", message: `${quote(note)} says that something is missing.`, hint: "Find it, or delete the sentence." };
}

const NOTE =
  /\[(?:citation needed|source needed|reference needed|needs? (?:a )?(?:source|citation|reference)s?|clarification needed|source\?|ref\??|todo|tbd|tk|fixme|xxx|\?+)(?::[^\]]{0,80})?\]/i;
/** What the first words of a paragraph say is told by itself. */
const REMINDER = /(?<=\S\s{0,3})\b(?:TODO|FIXME)\b:?/;

function scriptFault(text: string): Words | undefined {
  const word = lookalikeIn(text);
  const rule: RuleId = "text/mixed-script";
  return word === undefined
    ? undefined
    : { rule, message: `${quote(word)} mixes letters of several scripts that look alike.`, hint: "Write it in one script." };
}

/** The words of a passage without code, in which every sign is meant. */
function proseOf(node: Node): string {
  return everyNode(node)
    .map(({ type, value = "" }) => (type === "text" ? value : type === "inlineCode" ? "\u{fffc}" : ""))
    .join("");
}

/** A passage as it was written, escapes and all. */
function writtenIn({ position }: Node, lines: readonly string[]): string {
  return position ? lines.slice(position.start.line - 1, position.end.line).join("\n") : "";
}

function at(node: Node, words: Words): BodyFault {
  const { line, column } = node.position?.start ?? { line: 1, column: 1 };
  return { ...words, line, column };
}
