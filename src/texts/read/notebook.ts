import { z } from "zod";
import { emptyTree, type TextTree } from "../blocks.ts";
import { readMarkdownPart } from "./markdown.ts";

const notebook = z.object({
  cells: z.array(z.object({ cell_type: z.string(), source: z.union([z.string(), z.array(z.string())]) })),
});

/** The Markdown cells of a Jupyter notebook (nbformat 4); code and its output state no facts. Throws where it is none. */
export function readNotebook(file: string, source: string): TextTree {
  const tree = emptyTree(file, source);
  let cursor = 0;
  for (const cell of notebook.parse(JSON.parse(source)).cells) {
    const lines = typeof cell.source === "string" ? cell.source.split(/(?<=\n)/) : cell.source;
    const starts: { from: number; at: number }[] = [];
    let length = 0;
    for (const line of lines) {
      const written = JSON.stringify(line).slice(1, -1);
      const at = source.indexOf(written, cursor);
      if (at >= 0) cursor = at + written.length;
      starts.push({ from: length, at: at >= 0 ? at : cursor });
      length += line.length;
    }
    if (cell.cell_type !== "markdown") continue;
    readMarkdownPart(tree, file, lines.join(""), (offset) => {
      const line = starts.findLast(({ from }) => from <= offset);
      return line ? line.at + offset - line.from : 0;
    });
  }
  return tree;
}
