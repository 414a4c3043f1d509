import { isPlaceholder } from "../../schema/placeholders.ts";
import { quote } from "../problems.ts";
import { definitionFaults } from "./definitions.ts";
import { literalFaults } from "./literal-marks.ts";
import { everyNode, plainText, type BodyFault, type Node } from "./nodes.ts";

/** What Markdown reads without a word and not as it was meant: skipped levels, ragged tables, notes and links without an end. */
export function structureFaults(tree: Node, body: string): BodyFault[] {
  const lines = body.split("\n");
  const nodes = everyNode(tree);
  const isNoted = nodes.some((node) => node.type === "linkReference" && plainText(node).startsWith("^"));
  return [
    ...headingFaults(tree),
    ...nodes.flatMap((node) => [
      ...tableFaults(node),
      ...blankFaults(node),
      ...emptyFaults(node),
      ...(isNoted && node.type === "definition" ? [] : referenceFaults(node)),
      ...fenceFaults(node, lines),
      ...literalFaults(node, lines),
    ]),
    ...definitionFaults(nodes),
    ...secondBlock(tree),
  ];
}

function headingFaults(tree: Node): BodyFault[] {
  let above = 1;
  return everyNode(tree)
    .filter((node) => node.type === "heading" && !isBlock(node))
    .flatMap((heading) => {
      const depth = heading.depth ?? 1;
      const next = above + 1;
      above = depth === 1 ? above : Math.min(depth, next);
      if (depth === 1)
        return fault(
          heading,
          "body/heading",
          "A heading of the first level is the page's own title.",
          "Begin with ## and go down one level at a time.",
        );
      if (depth > next)
        return [
          fault(
            heading,
            "body/heading",
            `A heading of level ${depth} stands below one of level ${next - 1}${next === 2 ? ", the page's own title" : ""}.`,
            `Write it with ${"#".repeat(next)}.`,
          ),
        ];
      // A link without words is told as that.
      return /[\p{L}\p{N}\ufffc]/u.test(plainText(heading)) || heading.children?.some(({ type }) => type === "link")
        ? []
        : [fault(heading, "body/heading", "A heading has no words.", "Write them, or delete the line.")];
    });
}

/** Items, quotations and code of which a page shows only the frame. */
function emptyFaults(node: Node): BodyFault[] {
  const what = { listItem: "item of a list", blockquote: "quotation", code: "code block" }[node.type];
  // An item without a word may hold a box to tick or a component.
  const isEmpty = node.type === "code" ? !node.value?.trim() : (node.children ?? []).length === 0 && typeof node.checked !== "boolean";
  return what !== undefined && isEmpty
    ? [fault(node, "body/syntax", `The ${what} holds nothing.`, "Write what stands in it, or delete it.")]
    : [];
}

/** What fills a blank in a paragraph, and what its author meant to do yet. */
function blankFaults(node: Node): BodyFault[] {
  if (node.type !== "paragraph" && node.type !== "heading") return [];
  const words = plainText(node).trim();
  const found = /^(?:TODO|FIXME|TBD|XXX)\b(?!-)|\blorem ipsum\b/i.exec(words)?.[0] ?? (isPlaceholder(words) ? words : undefined);
  return found === undefined
    ? []
    : [fault(node, "text/placeholder", `${quote(found)} fills a blank and says nothing.`, "Write what is known, or delete the paragraph.")];
}

function tableFaults(node: Node): BodyFault[] {
  if (node.type !== "table") return [];
  const [head, ...rows] = node.children ?? [];
  const wanted = head?.children?.length ?? 0;
  if (head && rows.length === 0)
    return [fault(node, "body/table", "The table has a head and no rows.", "Write what stands in it, or delete it.")];
  if (head && !/[\p{L}\p{N}\p{S}\ufffc]/u.test(plainText(head)))
    return [fault(head, "body/table", "The head of the table has no words.", "Write above each column what stands in it.")];
  return rows.flatMap((row) => {
    const cells = row.children?.length ?? 0;
    return cells === wanted
      ? []
      : [
          fault(
            row,
            "body/table",
            `The row has ${cells} cells; the head of its table has ${wanted}.`,
            "Write as many cells as the head has; a | inside a cell is written \\|.",
          ),
        ];
  });
}

/** `[^1]`, and `[words][label]` of which nothing says where it leads. */
function referenceFaults(node: Node): BodyFault[] {
  if (node.type === "linkReference" || node.type === "definition") {
    return plainText(node).startsWith("^") || node.label?.startsWith("^")
      ? [fault(node, "body/reference", "Footnotes are not read.", "Write the note into the sentence, or into the fact that it belongs to.")]
      : [];
  }
  if (node.type !== "text") return [];
  const found =
    /\[\^[^\][\s]{1,80}\]|\[[^\][\n]{1,300}\]\s?\[[^\][\n]{0,300}\]|\]\([^()\s]{0,300}$|\[[^\][\n]{1,300}\]\([^()\n]{0,300}\)/.exec(
      node.value ?? "",
    );
  if (!found) return [];
  const note = found[0].startsWith("[^");
  return [
    fault(
      node,
      "body/reference",
      note ? `${quote(found[0])} is a footnote; footnotes are not read.` : `${quote(found[0])} looks like a link and leads nowhere.`,
      note
        ? "Write the note into the sentence, or into the fact that it belongs to."
        : "Write [words](https://…), without spaces in the address.",
    ),
  ];
}

/** A code block that nothing closes takes in the rest of the body. */
function fenceFaults(node: Node, lines: readonly string[]): BodyFault[] {
  if (node.type !== "code" || !node.position) return [];
  const { start, end } = node.position;
  const fence = /^[\s>*+\d.)-]*(`{3,}|~{3,})/.exec(lines[start.line - 1] ?? "")?.[1];
  if (!fence) return [];
  const last = lines.slice(start.line, end.line).findLast((line) => line.trim() !== "") ?? "";
  const marks = last.replace(/^[\s>]*/, "").trimEnd();
  return marks.length >= fence.length && marks === (fence[0] ?? "").repeat(marks.length)
    ? []
    : [
        fault(
          node,
          "body/syntax",
          "A code block has no end, and takes in the rest of the body.",
          `Write ${fence.length > 20 ? "as many of these marks" : fence} on a line of its own below it.`,
        ),
      ];
}

/** `---`, keys, `---`: a second block of front matter, which Markdown reads as a rule and a heading. */
function secondBlock(tree: Node): BodyFault[] {
  return (tree.children ?? [])
    .filter(isBlock)
    .map((node) =>
      fault(
        node,
        "front-matter/second",
        "A second block of front matter stands in the body, where it is text.",
        "Move its keys into the first block, and delete it with both of its lines ---.",
      ),
    );
}

/** Set from `secondBlock`'s point of view: a heading by underline whose words begin like a key. */
function isBlock(node: Node): boolean {
  return (
    node.type === "heading" &&
    node.depth === 2 &&
    node.position?.start.line !== node.position?.end.line &&
    /^[a-z][\w-]*:(?:\s|$)/.test(plainText(node))
  );
}

function fault(node: Node, rule: BodyFault["rule"], message: string, hint: string): BodyFault {
  const { line, column } = node.position?.start ?? { line: 1, column: 1 };
  return { rule, message, hint, line, column };
}
