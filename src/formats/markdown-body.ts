import type { Nodes, PhrasingContent, RootContent } from "mdast";
import { markdownToMdast, mdxToMdast } from "satteri";
import { isComponentName } from "../catalog/body/components.ts";
import { BODY_FEATURES } from "../catalog/body/nodes.ts";
import type { Catalog } from "../catalog/catalog.ts";
import type { Entry } from "../catalog/parse.ts";
import { quoteFact } from "../catalog/body/quote-fact.ts";
import { maybeLink, text } from "./mdast.ts";

/** mdast as Sätteri gives it, with the components of MDX. */
interface BodyNode {
  type: string;
  name?: string | null;
  url?: string;
  depth?: number;
  attributes?: { name?: string; value?: unknown }[];
  children?: BodyNode[];
  /** Offsets into the body, in UTF-16 units. */
  position?: { start: { offset: number }; end: { offset: number } };
}

/** The body of an entry as plain Markdown: components as links and values, headings `sink` levels lower. */
export function bodyNodes(entry: Entry, catalog: Catalog, sink: number): RootContent[] {
  if (entry.bodyText.trim() === "") return [];
  const plain = (node: BodyNode): BodyNode => {
    if (isComponent(node)) {
      const inline = plainComponent(node, entry, catalog) as BodyNode;
      return node.type === "mdxJsxFlowElement" ? { type: "paragraph", children: [inline] } : inline;
    }
    const children = node.children?.map(plain);
    const depth = node.type === "heading" ? Math.min(6, (node.depth ?? 1) + sink) : node.depth;
    const url = node.url === undefined ? undefined : wholeAddress(node.url, catalog);
    return { ...node, ...(children ? { children } : {}), ...(depth ? { depth } : {}), ...(url ? { url } : {}) };
  };
  return (plain(treeOf(entry)).children ?? []) as RootContent[];
}

/**
 * The body of an entry as its author wrote it, but for components, which become links and values, and for links into
 * this site, which get whole addresses: it stands by itself, wherever it is read.
 */
export function bodyProse(entry: Entry, catalog: Catalog): string {
  const { bodyText } = entry;
  if (bodyText.trim() === "") return "";
  const parts: string[] = [];
  let done = 0;
  const replace = (start: number, end: number, written: string) => {
    parts.push(bodyText.slice(done, start), written);
    done = end;
  };
  const visit = (node: BodyNode): void => {
    const [start, end] = [node.position?.start.offset ?? done, node.position?.end.offset ?? done];
    if (isComponent(node)) return replace(start, end, inMarkdown(plainComponent(node, entry, catalog)));
    for (const child of node.children ?? []) visit(child);
    if (!node.url?.startsWith("/")) return;
    // The address stands behind the words of the link.
    const at = bodyText.indexOf(node.url, node.children?.at(-1)?.position?.end.offset ?? start);
    if (at >= 0 && at < end) replace(at, at + node.url.length, wholeAddress(node.url, catalog));
  };
  visit(treeOf(entry));
  return (parts.join("") + bodyText.slice(done)).trim();
}

function treeOf({ file, bodyText }: Entry): BodyNode {
  const parse = file.ending === ".mdx" ? mdxToMdast : markdownToMdast;
  // Sätteri's nodes follow mdast; components are taken out before anything else reads them.
  return parse(bodyText, { features: BODY_FEATURES }) as unknown as BodyNode;
}

function isComponent({ type }: BodyNode): boolean {
  return type.startsWith("mdxJsx");
}

function wholeAddress(url: string, { site, urls }: Catalog): string {
  return url.startsWith("/") ? site.origin + urls.page(url) : url;
}

/** What a component shows, as text or a link. */
function plainComponent(node: BodyNode, entry: Entry, catalog: Catalog): PhrasingContent {
  const attributes = new Map((node.attributes ?? []).map((attribute) => [attribute.name ?? "", String(attribute.value ?? "")]));
  const name = node.name ?? "";
  if (!isComponentName(name)) throw new Error(`${entry.file.path} uses <${name}>, which is not a component.`);
  const id = attributes.get("id") ?? "";
  const { origin } = catalog.site;
  if (name === "Fact") {
    const own = entry.collection === "models" ? entry.id : "";
    const fact = quoteFact(catalog, attributes.get("model") ?? own, attributes.get("field") ?? "", attributes.get("variant"));
    return maybeLink(origin + fact.url, fact.display);
  }
  const target = { Model: catalog.models, Concept: catalog.concepts, Dataset: catalog.datasets, Source: catalog.sources }[name].get(id);
  const words = wordsOf(node);
  return target ? maybeLink(origin + target.url, words || target.name) : text(words || id);
}

/** Text, or a link of text, with escapes that Markdown and MDX read alike. */
function inMarkdown(node: PhrasingContent): string {
  const words = wordsOf(node).replaceAll(/[\\`*_{}[\]<>#|~&]/g, "\\$&");
  return node.type === "link" ? `[${words}](<${node.url}>)`.replace(/\(<([\w./:#~-]+)>\)$/, "($1)") : words;
}

function wordsOf(node: BodyNode | Nodes): string {
  if ("value" in node && typeof node.value === "string") return node.value;
  return "children" in node ? (node.children ?? []).map(wordsOf).join("") : "";
}
