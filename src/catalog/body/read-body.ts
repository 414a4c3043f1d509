import { markdownToMdast, mdxToMdast, type MdastNode } from "satteri";
import GithubSlugger from "github-slugger";
import { unseenIn } from "../../schema/characters.ts";
import { quote } from "../problems.ts";
import type { RuleId } from "../rule-ids.ts";
import { componentUse, isComponentName, type ComponentUse } from "./components.ts";
import { faultsOfLink } from "./links.ts";
import { htmlFault, syntaxFault } from "./node-faults.ts";
import { BODY_FEATURES, DEEPEST, plainText, type BodyFault, type Node } from "./nodes.ts";
import { sourceFaults } from "./source.ts";
import { structureFaults } from "./structure.ts";

/** More faults than this are not listed: placing tens of thousands takes long, and helps nobody. */
const MOST_FAULTS = 100;

/** A link of a body to a page of this site, or to a place of its own page. */
export interface InternalLink {
  url: string;
  /** What stands there to click. */
  words?: string;
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
    if (!reading.faults.some(({ rule }) => rule === "body/depth"))
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
      {
        const use = componentUse(node, fault);
        const words = plainText(node);
        if (use) reading.uses.push({ ...use, ...(words === "\u{fffc}" ? {} : { words }), line, column });
        else if (!isComponentName(node.name ?? "")) return;
      }
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
      const { found, unnamed } = faultsOfLink(node);
      const first = found ?? unnamed;
      if (first) fault(first.rule, first.message, first.hint);
      else if (linked) fault("body/component", "A link stands in another.", "Take one of the two away.");
      // What leads to # by a label is a comment, of which no link makes use.
      const isComment = node.type === "definition" && node.url === "#";
      if (node.url !== undefined && !found && !isComment && /^[/#]/.test(node.url))
        reading.links.push({ url: node.url, ...(node.type === "link" ? { words: plainText(node) } : {}), line, column });
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
