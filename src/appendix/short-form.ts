import type { AppendixCard } from "./card.ts";
import { columnWidths } from "./column-widths.ts";
import { link, text, UPRIGHT_COLUMNS, type Block, type Inline } from "./document.ts";
import type { LineContent } from "./line-content.ts";

/** More models than this stand in the rows of the table, not in its columns. */
const MOST_COLUMNS = 4;

/** More facts than this stand in several tables where models are the rows. */
const MOST_FACTS = 7;

/** One table of all models; where they are many, they are its rows, and it comes in parts. */
export function shortForm(cards: readonly AppendixCard[], wanted: readonly string[], content: LineContent): Block[] {
  const labels = new Map(cards.flatMap((card) => card.lines.map((line) => [line.field, line.label] as const)));
  const fields = wanted.filter((field) => labels.has(field));
  const cell = (card: AppendixCard, field: string): Inline[] => {
    const line = card.lines.find((one) => one.field === field);
    return line ? content.statement(line, false) : [text("not on the card")];
  };
  const label = (field: string) => labels.get(field) ?? field;
  const caption = "The models and what is known of them, each value with its status.";
  if (cards.length <= MOST_COLUMNS) {
    const rows = fields.map((field) => [[text(label(field))], ...cards.map((card) => cell(card, field))]);
    const header = ["Fact", ...cards.map((card) => card.name)];
    return [{ kind: "table", caption, header, widths: columnWidths(header, rows, header.length > UPRIGHT_COLUMNS), rows }];
  }
  const parts = inParts(fields, MOST_FACTS);
  return parts.map((part, index) => {
    const rows = cards.map((card) => [[link(card.name, card.url)], ...part.map((field) => cell(card, field))]);
    const header = ["Model", ...part.map(label)];
    const place = parts.length > 1 ? ` Part ${index + 1} of ${parts.length}.` : "";
    return { kind: "table", caption: caption + place, header, widths: columnWidths(header, rows, header.length > UPRIGHT_COLUMNS), rows };
  });
}

/** Runs of nearly the same length, none longer than `most`. */
function inParts<T>(items: readonly T[], most: number): T[][] {
  const count = Math.ceil(items.length / most);
  const start = (part: number) => Math.round((part * items.length) / count);
  return Array.from({ length: count }, (_, part) => items.slice(start(part), start(part + 1)));
}
