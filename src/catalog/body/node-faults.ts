import { quote } from "../problems.ts";
import { isComponentName, type Fault } from "./components.ts";
import type { BodyFault, Node } from "./nodes.ts";

/** What the parser of MDX refuses, at its place. */
export function syntaxFault(error: unknown): BodyFault {
  const text = error instanceof Error ? error.message : String(error);
  const match = /^(\d+):(\d+): (.*?)(?: \((?:mdx|[a-z-]+):[a-z-]+\))?$/s.exec(text);
  return {
    rule: "body/syntax",
    message: `The body is not MDX: ${match?.[3] ?? text}`,
    hint: "In .mdx, < begins a component and { an expression; write &lt; or “less than”, or rename the file to .md if it uses no component.",
    line: Number(match?.[1] ?? 1),
    column: Number(match?.[2] ?? 1),
  };
}

export function holdsImage(node: Node): boolean {
  return (node.children ?? []).some(({ type }) => type.startsWith("image"));
}

/** What is wrong with raw HTML: there is none in bodies, and components have files of their own. */
export function htmlFault(html: string, fault: Fault): void {
  const name = /^<\/?([A-Za-z]+)/.exec(html)?.[1] ?? "";
  if (isComponentName(name))
    fault("body/html", `<${name}> is a component, and .md files have none.`, "Rename the file so that it ends in .mdx.");
  else
    fault(
      "body/html",
      `Raw HTML is not read: ${quote(html)}.`,
      "Use Markdown, or one of the components that docs/card-guidelines.md lists.",
    );
}
