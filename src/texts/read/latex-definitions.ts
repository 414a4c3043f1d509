import { DEFINES } from "./latex-macros.ts";
import { argumentsAfter, isString, plainOf, rawOf, type Macro, type Node } from "./latex-nodes.ts";

/** More expansions of the author's macros are left out. */
const MOST_EXPANSIONS = 50_000;

/** A macro that the text defines: `count` arguments, of which the first is in brackets where `optional` holds its default. */
interface Definition {
  count: number;
  optional?: readonly Node[] | undefined;
  body: readonly Node[];
}

/** What stands in the place of a call, and the index of the last node that belongs to the call. */
export interface Expansion {
  body: readonly Node[];
  last: number;
}

/** The macros that a text defines, as far as it has been read. */
export class LatexDefinitions {
  readonly #byName = new Map<string, Definition>();
  #expansions = 0;

  /** Takes over a definition that begins at `node`; the index of its last node, undefined where it is none. */
  define(node: Macro, nodes: readonly Node[], index: number): number | undefined {
    const defined = definitionAt(node, nodes, index);
    if (defined && !(node.content.startsWith("provide") && this.#byName.has(defined.name)))
      this.#byName.set(defined.name, defined.definition);
    return defined?.last;
  }

  /** What a call of the author's macro stands for; undefined where `node` is none. */
  expand(node: Macro, nodes: readonly Node[], index: number): Expansion | undefined {
    const definition = this.#byName.get(node.content);
    if (!definition) return undefined;
    const { given, last } = argumentsAfter(nodes, index, definition.count, false, definition.optional);
    this.#expansions += 1;
    return { body: this.#expansions > MOST_EXPANSIONS ? [] : filled(definition.body, given), last };
  }
}

/** What a `\newcommand`, `\providecommand`, `\def` or their like defines, and the last node that belongs to it. */
function definitionAt(
  node: Macro,
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
function filled(body: readonly Node[], given: readonly (readonly Node[])[]): Node[] {
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
