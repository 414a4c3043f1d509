import type { Cell, Run } from "../blocks.ts";
import { RULES } from "./latex-macros.ts";
import { rawOf, splitAt, type Node } from "./latex-nodes.ts";

/** The cells of each row of a tabular, and how many rows are heads where a rule parts them from the others. */
export function tableRows(content: readonly Node[]): { rows: Node[][][]; heads: number | undefined } {
  const cells = (nodes: readonly Node[]) =>
    splitAt(
      nodes.filter((node) => !(node.type === "macro" && RULES.test(node.content))),
      isEndOfRow,
    ).map((row) => splitAt(row, (node) => node.type === "string" && node.content === "&"));
  const rule = content.findIndex((node) => node.type === "macro" && node.content === "midrule");
  const heads = content.slice(0, Math.max(0, rule)).filter(isEndOfRow).length;
  return { rows: cells(content), heads: heads > 0 && heads <= MOST_HEADS ? heads : undefined };
}

const MOST_HEADS = 3;
const MOST_SPANNED = 50;

function isEndOfRow(node: Node): boolean {
  return node.type === "macro" && (node.content === "\\" || node.content === "tabularnewline");
}

/** Cells as `write` gives their words; one that spans columns stands in each of them. */
export function cellsOf(rows: readonly (readonly Node[][])[], write: (cell: readonly Node[]) => Run | undefined): Cell[][] {
  return rows.map((row) =>
    row.flatMap((cell): Cell[] => {
      const run = write(cell);
      return Array.from({ length: spanOf(cell) }, () => ({ run }));
    }),
  );
}

/** How many columns a cell spans. */
function spanOf(cell: readonly Node[]): number {
  const span = cell.find((node) => node.type === "macro" && node.content === "multicolumn");
  const across = span?.type === "macro" && span.args?.[0] ? Number(rawOf(span.args[0].content)) : 1;
  return across > 0 && across < MOST_SPANNED ? across : 1;
}
