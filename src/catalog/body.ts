import { markdownToMdast, mdxToMdast, type MdastNode } from "satteri";
import { isHttpUrl, UNSEEN } from "../schema/text.ts";
import { quote } from "./problems.ts";
import type { RuleId } from "./rule-ids.ts";
import { suggest } from "./suggest.ts";

/** The parser's settings, the same for checking and for rendering. */
export const BODY_FEATURES = { gfm: { footnotes: false }, frontmatter: false, smartPunctuation: false } as const;

const DEEPEST = 40;

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
  line: number;
  column: number;
}

export interface BodyFault {
  rule: RuleId;
  message: string;
  hint: string;
  line: number;
  column: number;
}

/** A link of a body to a page of this site. */
export interface InternalLink {
  url: string;
  line: number;
  column: number;
}

export interface BodyReading {
  uses: ComponentUse[];
  links: InternalLink[];
  /** The words of each paragraph, list item and table cell, for rules about prose. */
  passages: { text: string; line: number; column: number }[];
  faults: BodyFault[];
}

interface Node {
  type: string;
  value?: string;
  url?: string;
  name?: string | null;
  attributes?: { type: string; name?: string; value?: unknown }[];
  children?: Node[];
  position?: { start: { line: number; column: number } };
}

/** Reads a body: `.md` as Markdown, in which braces are text, `.mdx` as MDX. Nothing in it is run. */
export function readBody(body: string, ending: string): BodyReading {
  const reading: BodyReading = { uses: [], links: [], passages: [], faults: [] };
  if (body.trim() === "") return reading;
  const unseen = UNSEEN.exec(body);
  if (unseen) {
    const before = body.slice(0, unseen.index);
    reading.faults.push({
      rule: "text/unseen",
      message: `The body holds ${quote(unseen[0])}, a character that shows nothing or changes what is shown.`,
      hint: "Delete it.",
      line: before.split("\n").length,
      column: unseen.index - before.lastIndexOf("\n"),
    });
  }
  let tree: MdastNode;
  try {
    tree = parse(body, ending);
  } catch (error) {
    reading.faults.push(syntaxFault(error));
    return reading;
  }
  walk(tree as Node, 0, reading);
  return reading;
}

function parse(body: string, ending: string): MdastNode {
  return ending === ".mdx" ? mdxToMdast(body, { features: BODY_FEATURES }) : markdownToMdast(body, { features: BODY_FEATURES });
}

function syntaxFault(error: unknown): BodyFault {
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

function walk(node: Node, depth: number, reading: BodyReading): void {
  const { line, column } = node.position?.start ?? { line: 1, column: 1 };
  const fault = (rule: RuleId, message: string, hint: string) => reading.faults.push({ rule, message, hint, line, column });
  if (depth > DEEPEST) {
    fault("body/depth", `The body is nested deeper than ${DEEPEST} levels.`, "Write plain paragraphs and lists.");
    return;
  }
  switch (node.type) {
    case "html":
      fault(
        "body/html",
        `Raw HTML is not read: ${quote(node.value ?? "")}.`,
        "Use Markdown, or one of the components that docs/card-guidelines.md lists.",
      );
      break;
    case "mdxFlowExpression":
    case "mdxTextExpression":
      fault(
        "body/code",
        `{${quote(node.value ?? "").slice(1, -1)}} is code; a body is never run.`,
        'Write the text itself, or a component such as <Fact field="training-tokens" />.',
      );
      break;
    case "mdxjsEsm":
      fault("body/code", "import and export are code; a body is never run.", "Delete the line; the components are known without it.");
      break;
    case "mdxJsxFlowElement":
    case "mdxJsxTextElement":
      component(node, fault, reading, line, column);
      break;
    case "image":
    case "imageReference":
      fault("body/image", "Bodies hold no images.", "Link to the picture, or describe it.");
      break;
    case "link":
    case "definition":
      link(node.url ?? "", fault, reading, line, column);
      break;
    case "heading":
      if ((node as { depth?: number }).depth === 1)
        fault("body/heading", "A heading of the first level is the page's own title.", "Begin with ## and go down one level at a time.");
      break;
    case "paragraph":
    case "tableCell":
      reading.passages.push({ text: plainText(node), line, column });
      break;
    default:
  }
  for (const child of node.children ?? []) walk(child, depth + 1, reading);
}

type Fault = (rule: RuleId, message: string, hint: string) => void;

function component(node: Node, fault: Fault, reading: BodyReading, line: number, column: number): void {
  const name = node.name ?? "";
  if (!isComponentName(name)) {
    const known = Object.keys(components);
    const near = suggest(name, known);
    fault(
      "body/component",
      `There is no component ${quote(`<${name}>`)}.`,
      near ? `Did you mean <${near}>?` : `Components are ${known.map((one) => `<${one}>`).join(", ")}.`,
    );
    return;
  }
  const definition = components[name];
  const attributes: Record<string, string> = {};
  for (const attribute of node.attributes ?? []) {
    const key = attribute.name ?? "";
    if (attribute.type !== "mdxJsxAttribute" || typeof attribute.value !== "string") {
      fault(
        "body/code",
        `<${name}> has an attribute that is not a plain string${key ? `: ${quote(key)}` : ""}.`,
        `Write it in quotes: ${key || "id"}="…".`,
      );
      return;
    }
    if (!(definition.attributes as readonly string[]).includes(key)) {
      const near = suggest(key, definition.attributes);
      fault(
        "body/attribute",
        `<${name}> has no attribute ${quote(key)}.`,
        near ? `Did you mean ${near}?` : `It has ${definition.attributes.join(", ")}.`,
      );
      return;
    }
    attributes[key] = attribute.value;
  }
  const missing = definition.required.find((key) => !attributes[key]);
  if (missing) {
    fault("body/attribute", `<${name}> lacks the attribute ${missing}.`, `Write <${name} ${missing}="…" />.`);
    return;
  }
  if (!definition.contents && (node.children?.length ?? 0) > 0) {
    fault("body/component", `<${name}> prints the value itself and holds no text.`, `Close it at once: <${name} … />.`);
    return;
  }
  reading.uses.push({ name, attributes, line, column });
}

function link(url: string, fault: Fault, reading: BodyReading, line: number, column: number): void {
  if (url.startsWith("/") && !url.startsWith("//")) reading.links.push({ url, line, column });
  else if (!url.startsWith("#") && !isHttpUrl(url)) {
    fault(
      "url/scheme",
      `${quote(url)} is not an address that a page may link to.`,
      "Write https://…, or the path of a page here, such as /models/t5-11b/.",
    );
  }
}

/** The words of a passage; what components print does not count as prose. */
function plainText(node: Node): string {
  if (node.type === "text" || node.type === "inlineCode") return node.value ?? "";
  if (node.type.startsWith("mdxJsx") && node.name === "Fact") return "\u{fffc}";
  return (node.children ?? []).map(plainText).join("");
}
