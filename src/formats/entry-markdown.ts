import type { RootContent } from "mdast";
import type { Catalog } from "../catalog/catalog.ts";
import { formatReference, holderOf } from "../catalog/format-reference.ts";
import type { Reference } from "../catalog/model.ts";
import { bodyNodes } from "./markdown-body.ts";
import { citationMarks, factsTable } from "./markdown.ts";
import { heading, link, list, maybeLink, paragraph, strong, text, writeMarkdown } from "./mdast.ts";

/** Collections whose entries have a page, and a Markdown file beside it. */
export const PAGED_COLLECTIONS = [
  "families",
  "organizations",
  "datasets",
  "sources",
  "licenses",
  "benchmarks",
  "concepts",
  "proposals",
  "guides",
] as const;

/** The page of anything that is not a model, as Markdown. */
export function entryMarkdown(entry: Reference, catalog: Catalog): string {
  const absolute = (url: string) => (url.startsWith("/") ? catalog.site.origin + url : url);
  const section = (title: string, nodes: RootContent[]) => (nodes.length > 0 ? [heading(2, title), ...nodes] : []);
  const { data, mentions, citations } = entry;
  const address = "URL" in data ? data.URL : "url" in data ? data.url : undefined;
  return writeMarkdown([
    heading(1, entry.name),
    paragraph(
      text(
        "summary" in data
          ? data.summary
          : "title" in data && "kind" in data && "accessed" in data
            ? formatReference(data, holderOf(data, catalog))
            : "",
      ),
    ),
    ...(address ? [paragraph(link(address, address))] : []),
    paragraph(text("From "), link(absolute(entry.url), `the page of ${entry.name} in ${catalog.site.name}`), text(".")),
    ...section("Facts", factsTable([...entry.facts.values()], absolute)),
    ...("permits" in data ? licenseTerms(data, section) : []),
    ...bodyNodes(entry.entry, catalog, 0),
    ...section("Corrections", corrections(entry, absolute)),
    ...section(
      "Mentioned by",
      mentions.length === 0
        ? []
        : [list(mentions.map(({ label, url, detail }) => [maybeLink(absolute(url), label), ...(detail ? [text(`: ${detail}`)] : [])]))],
    ),
    ...section("Sources", citations.length > 0 ? [list(citations.map((citation) => citationMarks([citation])))] : []),
  ]);
}

function corrections({ corrections: items }: Reference, absolute: (url: string) => string): RootContent[] {
  if (items.length === 0) return [];
  return [
    list(
      items.map(({ about, label, display, reason, citations }) => [
        maybeLink(about.url && absolute(about.url), about.label),
        text(`, ${label.toLowerCase()}: `),
        strong(`${display}.`),
        text(` ${reason} `),
        ...citationMarks(citations),
      ]),
    ),
  ];
}

type Terms = { text: string; clause: string }[];

function licenseTerms(
  data: { permits?: Terms; requires?: Terms; forbids?: Terms },
  section: (title: string, nodes: RootContent[]) => RootContent[],
): RootContent[] {
  const terms = (items: Terms | undefined) => (items?.length ? [list(items.map((item) => [text(`${item.text} (${item.clause})`)]))] : []);
  return [
    ...section("Permits", terms(data.permits)),
    ...section("Requires", terms(data.requires)),
    ...section("Forbids", terms(data.forbids)),
  ];
}
