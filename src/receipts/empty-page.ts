import type { DefaultTreeAdapterTypes } from "parse5";

type Node = DefaultTreeAdapterTypes.Node;
type Element = DefaultTreeAdapterTypes.Element;

/** Fewer characters in a page with scripts, or one that leads on: what a person would read stands elsewhere. */
const LEAST_TEXT = 200;
/** Elements that frameworks fill by script, and what stands there before: "Loading…". */
const FILLED_BY_SCRIPT = new Set(["root", "app", "__next", "__nuxt", "___gatsby"]);
const MOST_BEFORE_FILLED = 40;
/** A page with more words around such an element shows what it has to say. */
const MOST_AROUND_UNFILLED = 2000;

/** Why a page shows none of what a person would read there, or undefined where it shows words. `text`: all that it shows. */
export function emptinessOf(page: DefaultTreeAdapterTypes.ParentNode, text: string): string | undefined {
  const length = text.replace(/\s+/g, "").length;
  const short = length < LEAST_TEXT;
  let scripted = false;
  let unfilled = false;
  let target: string | undefined;
  const stack: Node[] = [page];
  for (let node = stack.pop(); node; node = stack.pop()) {
    if ("tagName" in node) {
      scripted ||= node.tagName === "script";
      unfilled ||= FILLED_BY_SCRIPT.has(attribute(node, "id") ?? "") && !holdsMoreThan(node, MOST_BEFORE_FILLED);
      if (node.tagName === "meta" && attribute(node, "http-equiv")?.toLowerCase() === "refresh")
        target = /url\s*=\s*["']?([^"']+)/i.exec(attribute(node, "content") ?? "")?.[1]?.trim();
    }
    if ("childNodes" in node) for (const child of node.childNodes) stack.push(child);
  }
  if (short && target !== undefined) return `The page leads on to ${target.slice(0, 200)}: cite that address.`;
  if (scripted && (short || (unfilled && length < MOST_AROUND_UNFILLED))) return "The page shows nothing without JavaScript.";
  return text.trim() === "" ? "The page shows no words." : undefined;
}

function attribute(element: Element, name: string): string | undefined {
  return element.attrs.find((one) => one.name === name)?.value;
}

/** Whether more than so many characters stand in an element, scripts left out; looks no further than that. */
function holdsMoreThan(element: Element, characters: number): boolean {
  let left = characters;
  const stack: Node[] = [element];
  for (let node = stack.pop(); node && left >= 0; node = stack.pop()) {
    if (node.nodeName === "#text" && "value" in node) left -= node.value.replace(/\s+/g, "").length;
    else if ("childNodes" in node && !/^(?:script|style|noscript|template)$/.test(node.nodeName))
      for (const child of node.childNodes) stack.push(child);
  }
  return left < 0;
}
