import type { RuleId } from "../rule-ids.ts";

/** The parser's settings, the same for checking and for rendering. */
export const BODY_FEATURES = { gfm: { footnotes: false }, frontmatter: false, smartPunctuation: false } as const;

export interface BodyFault {
  rule: RuleId;
  message: string;
  hint: string;
  line: number;
  column: number;
}

/** A node of mdast, with what any of its kinds may have. */
export interface Node {
  type: string;
  value?: string;
  url?: string;
  title?: string | null;
  label?: string | null;
  /** The label as Markdown compares it: in lower case, with single spaces. */
  identifier?: string;
  depth?: number;
  lang?: string | null;
  /** Of items of a list with boxes to tick. */
  checked?: boolean | null;
  name?: string | null;
  attributes?: { type: string; name?: string; value?: unknown }[];
  children?: Node[];
  position?: { start: { line: number; column: number }; end: { line: number; column: number } };
}

/** Levels of nesting that a body may have. */
export const DEEPEST = 40;
/** Deeper than this nothing is read; `walk` reports it. */
const BEYOND = 2 * DEEPEST;

/** The words of a passage; what components print does not count as prose. */
export function plainText(node: Node, depth = 0): string {
  if (node.type === "text" || node.type === "inlineCode") return node.value ?? "";
  if (node.type.startsWith("mdxJsx") && (node.children?.length ?? 0) === 0) return "\u{fffc}";
  return depth > BEYOND ? "" : (node.children ?? []).map((child) => plainText(child, depth + 1)).join("");
}

/** A node and all below it. */
export function everyNode(node: Node): Node[] {
  const all = [node];
  for (let index = 0; index < all.length; index += 1) all.push(...(all[index]?.children ?? []));
  return all;
}
