import type { Markup } from "../tables/markup.ts";

/** Elements of a tree; text stays text. */
export function toDom(node: Markup): HTMLElement {
  const made = document.createElement(node.tag);
  for (const [name, value] of Object.entries(node.attributes)) made.setAttribute(name, value);
  made.append(...node.children.map((child) => (typeof child === "string" ? child : toDom(child))));
  return made;
}
