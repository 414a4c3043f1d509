import type { parse } from "@unified-latex/unified-latex-util-parse";

type Root = ReturnType<typeof parse>;
export type Node = Root["content"][number];

export type Macro = Extract<Node, { type: "macro" }>;

/** Arguments of a macro, and the index of the last node that belongs to it. */
export interface Arguments {
  given: (readonly Node[])[];
  last: number;
}

/** The arguments that the parser knows of: those that stand in marks. */
export function ownArguments({ args = [] }: Macro): (readonly Node[])[] {
  return args.filter((argument) => argument.openMark !== "").map((argument) => argument.content);
}

/** The groups that follow a macro of which the parser does not know how many arguments it takes. */
export function argumentsAfter(
  nodes: readonly Node[],
  index: number,
  count: number,
  groupsOnly = false,
  optional?: readonly Node[],
): Arguments {
  const given: (readonly Node[])[] = [];
  let last = index;
  const next = () => {
    let at = last + 1;
    while (nodes[at]?.type === "whitespace" || nodes[at]?.type === "comment") at += 1;
    return at;
  };
  const star = nodes[last + 1];
  if (star?.type === "string" && star.content === "*") last += 1;
  const open = nodes[next()];
  if (count > 0 && open?.type === "string" && open.content === "[") {
    const from = next();
    let to = from;
    while (to < nodes.length && !isString(nodes[to], "]")) to += 1;
    if (to < nodes.length) {
      if (optional) given.push(nodes.slice(from + 1, to));
      last = to;
    }
  } else if (optional) given.push(optional);
  while (given.length < count) {
    const at = next();
    const node = nodes[at];
    if (node?.type === "group") given.push(node.content);
    else if (!groupsOnly && node && (node.type === "string" || node.type === "macro")) given.push([node]);
    else break;
    last = at;
  }
  return { given, last };
}

/** The arguments of a macro that is words. */
export function shownArguments({ args = [] }: Macro): (readonly Node[])[] {
  return args.filter((argument) => argument.openMark !== "" || argument.content.length > 0).map((argument) => argument.content);
}

/** Without what stands between `\iffalse` and its end. */
export function withoutSkipped(nodes: readonly Node[]): readonly Node[] {
  let skipped = false;
  return nodes.filter((node) => {
    const ends = node.type === "macro" && (node.content === "fi" || node.content === "else");
    if (node.type === "macro" && node.content === "iffalse") skipped = true;
    if (ends) skipped = false;
    return !skipped && !ends;
  });
}

export function splitAt(content: readonly Node[], isEnd: (node: Node) => boolean): Node[][] {
  const parts: Node[][] = [[]];
  for (const node of content) {
    if (isEnd(node)) parts.push([]);
    else parts.at(-1)?.push(node);
  }
  return parts;
}

/** The characters of an address or a file's name: `\#`, `\%`, `\_` stand for themselves. */
export function rawOf(content: readonly Node[]): string {
  return content
    .map((node) => (node.type === "string" || node.type === "macro" ? node.content : node.type === "group" ? rawOf(node.content) : ""))
    .join("")
    .trim();
}

/** The name of an environment, which the parser gives as a string or as nodes. */
export function plainOf(name: unknown): string {
  return typeof name === "string"
    ? name
    : Array.isArray(name)
      ? name.map((part: { content?: unknown }) => String(part.content ?? "")).join("")
      : "";
}

export function isString(node: Node | undefined, content: string): boolean {
  return node?.type === "string" && node.content === content;
}
