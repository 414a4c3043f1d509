import { isList, type Child, type Markup } from "../values/markup.ts";

/** Elements of a tree; text stays text. */
export function toDom(node: Markup): HTMLElement {
  const made = document.createElement(node.tag);
  for (const [name, value] of Object.entries(node.attributes)) if (value !== undefined) made.setAttribute(name, value);
  made.append(...node.children.flatMap(toNodes));
  return made;
}

/** The same for whatever may stand where a child goes. */
export function toNodes(child: Child): (HTMLElement | string)[] {
  if (child === false || child === undefined) return [];
  if (typeof child === "string") return [child];
  return isList(child) ? child.flatMap(toNodes) : [toDom(child)];
}
