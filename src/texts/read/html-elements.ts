import type { DefaultTreeAdapterTypes } from "parse5";

type Node = DefaultTreeAdapterTypes.ChildNode;
type Element = DefaultTreeAdapterTypes.Element;

const MOST_SPANNED = 50;

/** What an attribute of an element holds. */
export function attribute(element: Element, name: string): string | undefined {
  return element.attrs.find((one) => one.name === name)?.value;
}

/** How many rows or columns a cell spans. */
export function span(cell: Element, name: string): number {
  const count = Number(attribute(cell, name) ?? 1);
  return Number.isInteger(count) && count > 0 ? Math.min(count, MOST_SPANNED) : 1;
}

/** Elements of some names, in order; not those within them, nor in a table inside. */
export function descendants(parent: Element, names: ReadonlySet<string>): Element[] {
  const found: Element[] = [];
  const stack: Node[] = parent.childNodes.toReversed();
  while (stack.length > 0) {
    const node = stack.pop();
    if (!node || !("tagName" in node)) continue;
    if (names.has(node.tagName)) found.push(node);
    else if (node.tagName !== "table") stack.push(...node.childNodes.toReversed());
  }
  return found;
}
