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
}

/** The body of an entry as plain Markdown: components as links and values, headings `sink` levels lower. */
export function bodyNodes(entry: Entry, catalog: Catalog, sink: number): RootContent[] {
  if (entry.bodyText.trim() === "") return [];
  const parse = entry.file.ending === ".mdx" ? mdxToMdast : markdownToMdast;
  // Sätteri's nodes follow mdast; components are taken out before anything else reads them.
  const tree = parse(entry.bodyText, { features: BODY_FEATURES }) as unknown as BodyNode;
  const absolute = (path: string) => catalog.site.origin + path;

  const plain = (node: BodyNode): BodyNode => {
    if (node.type.startsWith("mdxJsx")) return component(node);
    const children = node.children?.map(plain);
    const depth = node.type === "heading" ? Math.min(6, (node.depth ?? 1) + sink) : node.depth;
    const url = node.url?.startsWith("/") ? absolute(catalog.urls.page(node.url)) : node.url;
    return { ...node, ...(children ? { children } : {}), ...(depth ? { depth } : {}), ...(url ? { url } : {}) };
  };
  const component = (node: BodyNode): BodyNode => {
    const name = node.name ?? "";
    const attributes = new Map((node.attributes ?? []).map((attribute) => [attribute.name ?? "", String(attribute.value ?? "")]));
    if (!isComponentName(name)) throw new Error(`${entry.file.path} uses <${name}>, which is not a component.`);
    const inline = nodeOf(name, attributes, wordsOf(node));
    return node.type === "mdxJsxFlowElement" ? { type: "paragraph", children: [inline as BodyNode] } : (inline as BodyNode);
  };
  const nodeOf = (
    name: "Fact" | "Model" | "Concept" | "Dataset" | "Source",
    attributes: ReadonlyMap<string, string>,
    words: string,
  ): PhrasingContent => {
    const id = attributes.get("id") ?? "";
    if (name === "Fact") {
      const own = entry.collection === "models" ? entry.id : "";
      const fact = quoteFact(catalog, attributes.get("model") ?? own, attributes.get("field") ?? "", attributes.get("variant"));
      return maybeLink(absolute(fact.url), fact.display);
    }
    const target = { Model: catalog.models, Concept: catalog.concepts, Dataset: catalog.datasets, Source: catalog.sources }[name].get(id);
    return target ? maybeLink(absolute(target.url), words || target.name) : text(words || id);
  };
  return (plain(tree).children ?? []) as RootContent[];
}

function wordsOf(node: BodyNode | Nodes): string {
  if ("value" in node && typeof node.value === "string") return node.value;
  return "children" in node ? (node.children ?? []).map(wordsOf).join("") : "";
}
