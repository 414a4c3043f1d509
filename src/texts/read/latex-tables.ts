import type { Cell } from "../blocks.ts";
import { RULES } from "./latex-macros.ts";
import { rawOf, splitAt, type Node } from "./latex-nodes.ts";
import type { LatexOutput } from "./latex-output.ts";

/** The cells of each row of a tabular, and how many rows are heads where a rule parts them from the others. */
function tableRows(content: readonly Node[]): { rows: Node[][][]; heads: number | undefined } {
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

/** Writes a tabular of which `write` writes the contents of a cell; a cell that spans columns stands in each of them. */
export function writeTable(out: LatexOutput, content: readonly Node[], write: (cell: readonly Node[]) => void): void {
  const { rows, heads } = tableRows(content);
  const cells = rows.map((row) =>
    row.flatMap((cell): Cell[] => {
      write(cell);
      const run = out.take();
      return Array.from({ length: spanOf(cell) }, () => ({ run }));
    }),
  );
  out.table(cells, heads);
}

/** How many columns a cell spans. */
function spanOf(cell: readonly Node[]): number {
  const span = cell.find((node) => node.type === "macro" && node.content === "multicolumn");
  const across = span?.type === "macro" && span.args?.[0] ? Number(rawOf(span.args[0].content)) : 1;
  return across > 0 && across < MOST_SPANNED ? across : 1;
}
