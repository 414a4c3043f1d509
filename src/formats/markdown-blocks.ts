import type { PhrasingContent, RootContent } from "mdast";
import { writeInline, type Place } from "./markdown-inline.ts";

/** A block of the kinds that exports build, as Markdown without blank lines; undefined where only a library knows how. */
export function writeBlock(node: RootContent): string | undefined {
  if (node.type === "paragraph") return writeLine(node.children, "line");
  if (node.type === "heading") {
    const line = writeLine(node.children, "inside");
    return line && `${"#".repeat(node.depth)} ${line}`;
  }
  if (node.type === "list" && !node.spread && (node.start ?? 1) === 1) {
    return allOf(node.children, (item, index) => {
      const [only, ...more] = item.children;
      if (only?.type !== "paragraph" || more.length > 0 || item.spread || typeof item.checked === "boolean") return undefined;
      const line = writeLine(only.children, "line");
      return line && `${node.ordered ? `${index + 1}.` : "-"} ${line}`;
    });
  }
  if (node.type === "table" && !node.align?.some(Boolean)) {
    const rows = allOf(node.children, (row) => {
      const cells = row.children.map((cell) => writeInline(cell.children, "inside"));
      return cells.includes(undefined) ? undefined : `|${cells.map((cell) => (cell ? ` ${cell} |` : " |")).join("")}`;
    });
    const width = node.children[0]?.children.length ?? 0;
    return rows?.replace(/$/m, `\n|${" - |".repeat(width)}`);
  }
  return undefined;
}

/** A line with something on it: an empty one would end the block. */
function writeLine(children: readonly PhrasingContent[], place: Place): string | undefined {
  return writeInline(children, place) || undefined;
}

/** One line an item; undefined where one of them, or all, cannot be written. */
function allOf<T>(items: readonly T[], write: (item: T, index: number) => string | undefined): string | undefined {
  const lines: string[] = [];
  for (const [index, item] of items.entries()) {
    const line = write(item, index);
    if (line === undefined) return undefined;
    lines.push(line);
  }
  return lines.length > 0 ? lines.join("\n") : undefined;
}
