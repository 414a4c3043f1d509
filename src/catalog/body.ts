import { markdownToMdast, mdxToMdast, type MdastNode } from "satteri";
import GithubSlugger from "github-slugger";
import { unseenIn } from "../schema/characters.ts";
import { linkFault, linkNameFault } from "./body-links.ts";
import { DEEPEST, sourceFaults } from "./body-source.ts";
import { structureFaults } from "./body-structure.ts";
import { quote } from "./problems.ts";
import type { RuleId } from "./rule-ids.ts";
import { suggest } from "./suggest.ts";

/** The parser's settings, the same for checking and for rendering. */
export const BODY_FEATURES = { gfm: { footnotes: false }, frontmatter: false, smartPunctuation: false } as const;

/** More faults than this are not listed: placing tens of thousands takes long, and helps nobody. */
const MOST_FAULTS = 100;

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

/** A link of a body to a page of this site, or to a place of its own page. */
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
  /** Anchors of its headings, as pages print them. */
  anchors: string[];
  faults: BodyFault[];
}

/** A node of mdast, with what any of its kinds may have. */
export interface Node {
  type: string;
  value?: string;
  url?: string;
  title?: string | null;
  label?: string | null;
  depth?: number;
  lang?: string | null;
  name?: string | null;
  attributes?: { type: string; name?: string; value?: unknown }[];
  children?: Node[];
  position?: { start: { line: number; column: number }; end: { line: number; column: number } };
}

/** Reads a body: `.md` as Markdown, in which braces are text, `.mdx` as MDX. Nothing in it is run. */
export function readBody(body: string, ending: string): BodyReading {
  const reading: BodyReading = { uses: [], links: [], passages: [], anchors: [], faults: [] };
  if (body.trim() === "") return reading;
  const { faults, fatal } = sourceFaults(body, ending);
  reading.faults.push(...faults);
  if (fatal) return reading;
  let tree: Node;
  try {
    // Satteri's nodes are mdast's; the parts that matter here are named above.
    tree = parse(body, ending) as Node;
  } catch (error) {
    reading.faults.push(syntaxFault(error));
    return reading;
  }
  reading.faults.push(...structureFaults(tree, body));
  walk(tree, { depth: 0, linked: false, ending, slugger: new GithubSlugger() }, reading);
  const more = reading.faults.length - MOST_FAULTS;
  if (more > 0) {
    reading.faults.length = MOST_FAULTS;
    reading.faults.push({
      rule: "body/length",
      message: `The body has ${more} faults more, which are not listed.`,
      hint: "Mend those above first.",
      line: 1,
      column: 1,
    });
  }
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

/** Where a node stands. */
interface Place {
  depth: number;
  /** Inside of a link, or of a component that prints one. */
  linked: boolean;
  ending: string;
  slugger: GithubSlugger;
}

function walk(node: Node, place: Place, reading: BodyReading): void {
  const { line, column } = node.position?.start ?? { line: 1, column: 1 };
  const fault = (rule: RuleId, message: string, hint: string) => reading.faults.push({ rule, message, hint, line, column });
  if (place.depth > DEEPEST) {
    fault("body/depth", `The body is nested deeper than ${DEEPEST} levels.`, "Write plain paragraphs and lists.");
    return;
  }
  let linked = place.linked;
  switch (node.type) {
    case "html":
      // The end of what was refused is not refused again.
      if (!node.value?.startsWith("</") || !reading.faults.some(({ rule: refused }) => refused === "body/html"))
        htmlFault(node.value ?? "", fault);
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
      if (linked)
        fault(
          "body/component",
          `<${node.name ?? ""}> prints a link, and stands in another.`,
          "Take it out of the link, or the link away from it.",
        );
      linked = true;
      break;
    case "image":
    case "imageReference":
      fault("body/image", "Bodies hold no images.", "Link to the picture, or describe it.");
      break;
    case "link":
    case "linkReference":
    case "definition": {
      const words = plainText(node);
      // Footnotes are refused as such.
      const note = node.label?.startsWith("^") === true;
      const found = node.type === "linkReference" || note ? undefined : linkFault(node.url ?? "");
      const unnamed = node.type === "definition" || note || holdsImage(node) ? undefined : linkNameFault(words, node.url);
      if (found) fault(found.rule, found.message, found.hint);
      else if (unnamed) fault(unnamed.rule, unnamed.message, unnamed.hint);
      else if (linked) fault("body/component", "A link stands in another.", "Take one of the two away.");
      if (node.url !== undefined && !found && /^[/#]/.test(node.url)) reading.links.push({ url: node.url, line, column });
      linked = true;
      break;
    }
    case "heading":
      reading.anchors.push(`text-${place.slugger.slug(plainText(node))}`);
      break;
    case "text": {
      // What an entity such as &#x202E; stands for does not show in the source.
      const hidden = unseenIn(node.value ?? "");
      if (hidden && !reading.faults.some(({ rule }) => rule === "text/unseen"))
        fault("text/unseen", `The body holds ${quote(hidden.character)}, written as an entity.`, "Delete it.");
      break;
    }
    case "paragraph":
    case "tableCell":
      reading.passages.push({ text: plainText(node), line, column });
      break;
    default:
  }
  for (const child of node.children ?? []) walk(child, { ...place, depth: place.depth + 1, linked }, reading);
}

function holdsImage(node: Node): boolean {
  return (node.children ?? []).some(({ type }) => type.startsWith("image"));
}

function htmlFault(html: string, fault: Fault): void {
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

/** Deeper than this nothing is read; `walk` reports it. */
const BEYOND = 2 * DEEPEST;

/** The words of a passage; what components print does not count as prose. */
export function plainText(node: Node, depth = 0): string {
  if (node.type === "text" || node.type === "inlineCode") return node.value ?? "";
  if (node.type.startsWith("mdxJsx") && (node.children?.length ?? 0) === 0) return "\u{fffc}";
  return depth > BEYOND ? "" : (node.children ?? []).map((child) => plainText(child, depth + 1)).join("");
}
