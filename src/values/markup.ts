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

/** A text as content of an element or of an attribute in double quotes. */
export function escape(text: string): string {
  return SPECIAL.test(text) ? text.replace(/[&<>"]/g, (character) => ENTITIES[character] ?? character) : text;
}

/** Elements without an end tag, of those that pages use. */
const VOID = new Set(["br", "hr", "img", "input", "link", "wbr"]);

/**
 * Texts one after the other. A page is so long that every copy of it costs: `+` copies once, when the whole is written,
 * and `join` each time.
 */
export function concatenate(texts: Iterable<string>): string {
  let whole = "";
  for (const text of texts) whole += text;
  return whole;
}

/** HTML of a tree or of a list of trees. */
export function toHtml(child: Child): string {
  if (typeof child === "string") return escape(child);
  if (child === false || child === undefined) return "";
  let html = "";
  if (isList(child)) {
    for (const one of child) html += toHtml(one);
    return html;
  }
  const { tag, attributes, children } = child;
  html = `<${tag}`;
  for (const name in attributes) {
    const value = attributes[name];
    if (value !== undefined) html += value === "" ? ` ${name}` : ` ${name}="${escape(value)}"`;
  }
  html += ">";
  if (VOID.has(tag)) return html;
  for (const one of children) html += toHtml(one);
  return `${html}</${tag}>`;
}
