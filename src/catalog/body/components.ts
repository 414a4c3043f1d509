import { quote } from "../problems.ts";
import type { RuleId } from "../rule-ids.ts";
import { suggest } from "../suggest.ts";
import type { Node } from "./nodes.ts";

/** The components that a body may use: their attributes, and whether text stands inside. */
export const components = {
  Fact: { attributes: ["model", "field", "variant"], required: ["field"], contents: false },
  Model: { attributes: ["id"], required: ["id"], contents: true },
  Concept: { attributes: ["id"], required: ["id"], contents: true },
  Dataset: { attributes: ["id"], required: ["id"], contents: true },
  Source: { attributes: ["id"], required: ["id"], contents: true },
} as const satisfies Record<string, { attributes: readonly string[]; required: readonly string[]; contents: boolean }>;
export type ComponentName = keyof typeof components;

export function isComponentName(name: string): name is ComponentName {
  return Object.hasOwn(components, name);
}

/** A component as it stands in a body. Lines and columns count from 1 in the body. */
export interface ComponentUse {
  name: ComponentName;
  attributes: Record<string, string>;
  /** What stands inside of it. */
  words?: string;
  line: number;
  column: number;
}

/** Notes a fault at the node in hand. */
export type Fault = (rule: RuleId, message: string, hint: string) => void;

/** What a body says with a component; `undefined` where it is none that bodies may use, which `fault` is told. */
export function componentUse(node: Node, fault: Fault): Pick<ComponentUse, "name" | "attributes"> | undefined {
  const name = node.name ?? "";
  if (!isComponentName(name)) {
    const known = Object.keys(components);
    const near = suggest(name, known);
    fault(
      "body/component",
      `There is no component ${quote(`<${name}>`)}.`,
      near ? `Did you mean <${near}>?` : `Components are ${known.map((one) => `<${one}>`).join(", ")}.`,
    );
    return undefined;
  }
  const definition = components[name];
  const attributes: Record<string, string> = {};
  for (const attribute of node.attributes ?? []) {
    const key = attribute.name ?? "";
    if (attribute.type !== "mdxJsxAttribute" || typeof attribute.value !== "string") {
      fault(
        "body/code",
        `<${name}> has an attribute that is not a plain string${key ? `: ${quote(key)}` : ""}.`,
        `Write it in quotes: ${key || definition.required[0]}="…".`,
      );
      return undefined;
    }
    if (!(definition.attributes as readonly string[]).includes(key)) {
      const near = suggest(key, definition.attributes);
      fault(
        "body/attribute",
        `<${name}> has no attribute ${quote(key)}.`,
        near ? `Did you mean ${near}?` : `It has ${definition.attributes.join(", ")}.`,
      );
      return undefined;
    }
    if (Object.hasOwn(attributes, key)) {
      fault("body/attribute", `<${name}> has the attribute ${key} twice.`, "Keep one of the two.");
      return undefined;
    }
    if (attribute.value.trim() === "" && !(definition.required as readonly string[]).includes(key)) {
      fault("body/attribute", `The attribute ${key} of <${name}> is empty.`, "Write what it is to say, or leave it out.");
      return undefined;
    }
    attributes[key] = attribute.value;
  }
  const missing = definition.required.find((key) => !attributes[key]);
  if (missing) {
    fault("body/attribute", `<${name}> lacks the attribute ${missing}.`, `Write <${name} ${missing}="…" />.`);
    return undefined;
  }
  if (!definition.contents && (node.children?.length ?? 0) > 0) {
    fault("body/component", `<${name}> prints the value itself and holds no text.`, `Close it at once: <${name} … />.`);
    return undefined;
  }
  return { name, attributes };
}
