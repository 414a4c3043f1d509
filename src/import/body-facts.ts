import type { Heading, ListItem, Nodes, Paragraph, Root, RootContent, Table } from "mdast";
import { remark } from "remark";
import remarkGfm from "remark-gfm";
import { modelFields } from "../schema/fields.ts";
import { fieldOfLabel } from "./body-labels.ts";
import type { Proposal } from "./draft.ts";
import { isPlaceholder } from "./placeholder.ts";
import { readDate, readQuantity } from "./quantity.ts";
import { sentenceFacts } from "./sentence-facts.ts";

const reader = remark().use(remarkGfm).freeze();

const MOST_PROPOSALS = 12;
const LONGEST_WORDS = 200;

/** What tables, labelled lines and sentences of a body seem to state. None of it is verified. */
export function proposeFacts(body: string, bodyLine: number): Proposal[] {
  const found: Proposal[] = [];
  let section = "";
  let tables = 0;
  const visit = (node: Root | RootContent): void => {
    if (node.type === "heading") section = wordsOf(node);
    else if (node.type === "table") found.push(...tableFacts(node, `table ${(tables += 1)}${section ? ` in “${section}”` : ""}`));
    else if (node.type === "paragraph") found.push(...lineFacts(node, placeOf(node, bodyLine)));
    else if ("children" in node) for (const child of node.children) visit(child as RootContent);
  };
  visit(reader.parse(body));
  return limited(found.filter(({ words }) => !isPlaceholder(words)));
}

function placeOf(node: Heading | Paragraph | ListItem, bodyLine: number): string {
  return `line ${(node.position?.start.line ?? 1) + bodyLine - 1}`;
}

/** A row or a column whose label is the name of a field. */
function tableFacts(table: Table, place: string): Proposal[] {
  const rows = table.children.map((row) => row.children.map(wordsOf));
  const header = rows[0] ?? [];
  const twoColumns = header.length === 2;
  return rows.flatMap((row, index) => {
    const [label = "", ...cells] = row;
    const byRow = fieldOfLabel(label);
    // The header of a table of two columns may itself be a pair of label and value.
    if (index === 0 && !(twoColumns && byRow)) return [];
    return cells.flatMap((cell, column) => {
      const title = header[column + 1] ?? "";
      const field = byRow ?? (index > 0 ? measuredField(title) : undefined);
      if (!field) return [];
      const where = twoColumns || !title ? `${place}, row “${label}”` : `${place}, row “${label}”, column “${title}”`;
      return [proposal(field, cell, where)];
    });
  });
}

/** A column of a wide table is read only where it holds numbers or dates; columns of words are about too many things. */
function measuredField(title: string): string | undefined {
  const field = fieldOfLabel(title);
  return ["number", "date"].includes(modelFields.find((one) => one.id === field)?.type ?? "") ? field : undefined;
}

/** "**Developed by:** Example Inc.", in a list or alone on a line; else what its sentences say. */
function lineFacts(node: Paragraph, place: string): Proposal[] {
  const lines = wordsOf(node).split("\n");
  return lines.flatMap((line) => {
    const [, label = "", value = ""] = /^\s*([^:：]{2,60}?)\s*[:：]\s*(.+)$/.exec(line) ?? [];
    const field = fieldOfLabel(label);
    if (field && value) return [proposal(field, value, `${place}, “${label}”`)];
    return sentenceFacts(line).map((found) => ({ ...found, place }));
  });
}

function proposal(field: string, cell: string, place: string): Proposal {
  const words = shortened(cell.trim());
  return { field, words, place, ...claimOf(field, cell.trim()) };
}

/** The words as a value of the field's type; nothing where they cannot be read as one without guessing. */
function claimOf(field: string, words: string): Pick<Proposal, "claim"> {
  const type = modelFields.find((one) => one.id === field)?.type;
  if (type === "date") {
    const date = readDate(words);
    return date ? { claim: { value: date } } : {};
  }
  if (type !== "number") return {};
  const quantity = readQuantity(words);
  return quantity && quantity.value > 0 ? { claim: quantity } : {};
}

function shortened(words: string): string {
  const line = words.replaceAll(/\s+/g, " ");
  return line.length > LONGEST_WORDS ? `${line.slice(0, LONGEST_WORDS)}…` : line;
}

export function wordsOf(node: Nodes): string {
  if (node.type === "html" || node.type === "image") return "";
  if (node.type === "break") return "\n";
  if ("value" in node) return node.value;
  return "children" in node ? node.children.map((child) => wordsOf(child)).join("") : "";
}

/** Each once, and not more of one field than a person will look through. */
function limited(proposals: readonly Proposal[]): Proposal[] {
  const counts = new Map<string, number>();
  const seen = new Set<string>();
  return proposals.filter(({ field, words, place }) => {
    const key = `${field}\n${words}\n${place}`;
    const count = (counts.get(field) ?? 0) + 1;
    if (seen.has(key) || count > MOST_PROPOSALS) return false;
    seen.add(key);
    counts.set(field, count);
    return true;
  });
}
