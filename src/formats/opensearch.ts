import { create } from "xmlbuilder2";
import type { Catalog } from "../catalog/catalog.ts";

const LONGEST_SHORT_NAME = 16;

/** Lets browsers search the site from their address bar: OpenSearch 1.1. */
export function openSearch({ site, urls }: Catalog): string {
  const at = (path: string) => site.origin + urls.page(path);
  const root = create({ version: "1.0", encoding: "UTF-8" }).ele("http://a9.com/-/spec/opensearch/1.1/", "OpenSearchDescription");
  root.ele("ShortName").txt(shortName(site.name));
  root.ele("Description").txt("Model cards, their facts and the terms in them");
  root.ele("InputEncoding").txt("UTF-8");
  root.ele("Image", { type: "image/svg+xml" }).txt(at("/favicon.svg"));
  root.ele("Url", { type: "text/html", template: `${at("/search/")}?q={searchTerms}` });
  root.ele("Url", { type: "application/opensearchdescription+xml", rel: "self", template: at("/opensearch.xml") });
  return root.end({ prettyPrint: true });
}

/** OpenSearch allows 16 characters. */
function shortName(name: string): string {
  return name.length > LONGEST_SHORT_NAME ? `${name.slice(0, LONGEST_SHORT_NAME - 1).trimEnd()}…` : name;
}
