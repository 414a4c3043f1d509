/** A piece of a page as data, so that one template serves the build (`toHtml`) and the browser (`toDom` in the islands). */
export interface Markup {
  tag: string;
  attributes: Readonly<Record<string, string>>;
  children: readonly (Markup | string)[];
}
/** What may stand where a child goes; `false` and `undefined` leave nothing behind. */
export type Child = Markup | string | false | undefined | readonly Child[];

/** An element. An attribute that is `undefined` is left out; an empty one stands without a value. */
export function element(tag: string, attributes: Record<string, string | undefined>, ...children: readonly Child[]): Markup {
  const kept: Record<string, string> = {};
  for (const [name, value] of Object.entries(attributes)) if (value !== undefined) kept[name] = value;
  return { tag, attributes: kept, children: flatten(children) };
}

function flatten(children: readonly Child[]): (Markup | string)[] {
  return children.flatMap((child): (Markup | string)[] => {
    if (child === false || child === undefined) return [];
    return isList(child) ? flatten(child) : [child];
  });
}

function isList(child: Markup | string | readonly Child[]): child is readonly Child[] {
  return Array.isArray(child);
}

const ENTITIES: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };
const escape = (text: string) => text.replace(/[&<>"]/g, (character) => ENTITIES[character] ?? character);

/** HTML of a tree without void elements. */
export function toHtml(node: Markup | string): string {
  if (typeof node === "string") return escape(node);
  let html = `<${node.tag}`;
  for (const [name, value] of Object.entries(node.attributes)) html += value === "" ? ` ${name}` : ` ${name}="${escape(value)}"`;
  html += ">";
  for (const child of node.children) html += toHtml(child);
  return `${html}</${node.tag}>`;
}
