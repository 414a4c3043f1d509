import type { parse } from "@unified-latex/unified-latex-util-parse";
import { DEFINES } from "./latex-macros.ts";

type Root = ReturnType<typeof parse>;
export type Node = Root["content"][number];

/** A macro that the text defines: `count` arguments, of which the first is in brackets where `optional` holds its default. */
export interface Definition {
  count: number;
  optional?: readonly Node[] | undefined;
  body: readonly Node[];
}

/** The groups that follow a macro of which the parser does not know how many arguments it takes. */
export function argumentsAfter(
  nodes: readonly Node[],
  index: number,
  count: number,
  groupsOnly = false,
  optional?: readonly Node[],
): { given: (readonly Node[])[]; last: number } {
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

/** What a `\newcommand`, `\providecommand`, `\def` or their like defines, and the last node that belongs to it. */
export function definitionAt(
  node: Extract<Node, { type: "macro" }>,
  nodes: readonly Node[],
  index: number,
): { name: string; definition: Definition; last: number } | undefined {
  if (DEFINES.test(node.content) && node.args) {
    const given = node.args.filter((argument) => argument.openMark !== "");
    const name = given.find(({ openMark }) => openMark === "{")?.content.find((one) => one.type === "macro");
    const [count, byDefault] = given.filter(({ openMark }) => openMark === "[");
    const body = given.at(-1)?.content;
    if (name?.type !== "macro" || !body) return undefined;
    const signature = node.content.includes("Document") ? plainOf(given[1]?.content ?? []) : undefined;
    return {
      name: name.content,
      definition: { count: signature?.match(/m/g)?.length ?? Number(count ? rawOf(count.content) : 0), optional: byDefault?.content, body },
      last: index,
    };
  }
  if (!/^[gex]?def$/.test(node.content)) return undefined;
  const named = nodes[index + 1];
  const bodyAt = nodes.findIndex((one, at) => at > index + 1 && one.type === "group");
  const body = nodes[bodyAt];
  if (named?.type !== "macro" || body?.type !== "group") return undefined;
  const count = nodes.slice(index + 2, bodyAt).filter((one) => isString(one, "#")).length;
  return { name: named.content, definition: { count, body: body.content }, last: bodyAt };
}

/** A definition's body with the arguments in the place of `#1`, `#2`. */
export function filled(body: readonly Node[], given: readonly (readonly Node[])[]): Node[] {
  if (given.length === 0) return [...body];
  const nodes: Node[] = [];
  for (let index = 0; index < body.length; index += 1) {
    const node = body[index];
    const following = body[index + 1];
    const number = isString(node, "#") && following?.type === "string" ? /^\d/.exec(following.content)?.[0] : undefined;
    if (node && number !== undefined && following?.type === "string") {
      nodes.push({ type: "group", content: [...(given[Number(number) - 1] ?? [])] });
      if (following.content.length > 1) nodes.push({ ...following, content: following.content.slice(1) });
      index += 1;
    } else if (node) nodes.push(within(node, given));
  }
  return nodes;
}

function within(node: Node, given: readonly (readonly Node[])[]): Node {
  if (node.type === "macro" && node.args)
    return { ...node, args: node.args.map((argument) => ({ ...argument, content: filled(argument.content, given) })) };
  if (node.type === "group" || node.type === "inlinemath" || node.type === "displaymath")
    return { ...node, content: filled(node.content, given) };
  return node;
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

function isString(node: Node | undefined, content: string): boolean {
  return node?.type === "string" && node.content === content;
}
