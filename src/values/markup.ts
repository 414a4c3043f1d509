/**
 * A piece of a page as data, so that one template serves the build (`toHtml`) and the browser (`toDom` of the
 * islands, which needs no HTML sink). Attributes and children are kept as they are given; whoever writes the tree
 * skips what is `false` or `undefined`.
 */
export interface Markup {
  readonly tag: string;
  readonly attributes: Attributes;
  readonly children: readonly Child[];
}
/** An attribute that is `undefined` is left out; an empty one stands without a value. */
export type Attributes = Readonly<Record<string, string | undefined>>;
/** What may stand where a child goes; `false` and `undefined` leave nothing behind. */
export type Child = Markup | string | false | undefined | readonly Child[];

export function element(tag: string, attributes: Attributes, ...children: readonly Child[]): Markup {
  return { tag, attributes, children };
}

export function isList(child: Child): child is readonly Child[] {
  return Array.isArray(child);
}

const ENTITIES: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };
const SPECIAL = /[&<>"]/;

function escape(text: string): string {
  return SPECIAL.test(text) ? text.replace(/[&<>"]/g, (character) => ENTITIES[character] ?? character) : text;
}

/** Elements without an end tag, of those that pages use. */
const VOID = new Set(["br", "hr", "img", "input", "link", "wbr"]);

/** HTML of a tree or of a list of trees. */
export function toHtml(child: Child): string {
  if (typeof child === "string") return escape(child);
  if (child === false || child === undefined) return "";
  if (isList(child)) return child.reduce<string>((html, one) => html + toHtml(one), "");
  let html = `<${child.tag}`;
  for (const name in child.attributes) {
    const value = child.attributes[name];
    if (value !== undefined) html += value === "" ? ` ${name}` : ` ${name}="${escape(value)}"`;
  }
  html += ">";
  if (VOID.has(child.tag)) return html;
  for (const one of child.children) html += toHtml(one);
  return `${html}</${child.tag}>`;
}
