/** The part of hast that bodies hold. */
export interface HastNode {
  type: string;
  tagName?: string;
  name?: string | null;
  value?: string;
  properties?: Record<string, unknown>;
  attributes?: { name?: string; value?: unknown }[];
  children?: HastNode[];
}

/** An element as pages build them; children may be lists of children, and `false` and `undefined` leave nothing behind. */
export interface PlainElement {
  readonly tag: string;
  readonly attributes: Readonly<Record<string, string | undefined>>;
  readonly children: readonly PlainChild[];
}
type PlainChild = PlainElement | string | false | undefined | readonly PlainChild[];

/** The element of a pen as one of hast. */
export function hastOf({ tag, attributes, children }: PlainElement): HastNode {
  return element(tag, attributes, children.flatMap(hastChildren));
}

function hastChildren(child: PlainChild): HastNode[] {
  if (child === false || child === undefined) return [];
  if (typeof child === "string") return [{ type: "text", value: child }];
  return "tag" in child ? [hastOf(child)] : child.flatMap(hastChildren);
}

export function element(tagName: string, properties: Record<string, unknown>, children: HastNode[]): HastNode {
  return { type: "element", tagName, properties, children };
}

/** A component on a line of its own wraps its text in a paragraph, which a link may not hold. */
export function unwrap(children: HastNode[]): HastNode[] {
  return children.flatMap((child) => (child.tagName === "p" ? (child.children ?? []) : [child]));
}

export function textOf(node: HastNode): string {
  return node.type === "text" ? (node.value ?? "") : (node.children ?? []).map(textOf).join("");
}

export function* everyElement(node: HastNode, tagName: string): Generator<HastNode> {
  if (node.tagName === tagName) yield node;
  for (const child of node.children ?? []) yield* everyElement(child, tagName);
}
