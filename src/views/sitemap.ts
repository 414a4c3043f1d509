import { create } from "xmlbuilder2";
import type { Catalog } from "../catalog/catalog.ts";
import { comparisonSets } from "./comparison-sets.ts";
import { correctionsPath, sitePages } from "./site-pages.ts";

/** Paths of every page, rooted, without the base path. */
export function pagePaths(catalog: Catalog): string[] {
  const lists = [
    catalog.families,
    catalog.organizations,
    catalog.datasets,
    catalog.sources,
    catalog.licenses,
    catalog.benchmarks,
    catalog.concepts,
    catalog.proposals,
    catalog.guides,
  ];
  const entries = [...catalog.models.values(), ...lists.flatMap((list) => [...list.values()])].map((entry) =>
    entry.url.slice(catalog.site.base.length),
  );
  const comparisons = comparisonSets(catalog).map((set) => `/compare/${set.id}/`);
  const histories = [...catalog.models.keys()].map((id) => `/models/${id}/history/`);
  const corrections = [...catalog.proposals.values()].flatMap(({ id, corrections: list }) => (list.length > 0 ? correctionsPath(id) : []));
  return ["/", "/search/", ...sitePages.map((page) => page.path), ...entries, ...comparisons, ...histories, ...corrections].sort();
}

/** One file of the sitemap protocol (sitemaps.org); the index names it. */
export function sitemap(catalog: Catalog): string {
  const root = create({ version: "1.0", encoding: "UTF-8" }).ele("http://www.sitemaps.org/schemas/sitemap/0.9", "urlset");
  for (const path of pagePaths(catalog))
    root
      .ele("url")
      .ele("loc")
      .txt(catalog.site.origin + catalog.urls.page(path));
  return root.end({ prettyPrint: true });
}

export function sitemapIndex(catalog: Catalog): string {
  const root = create({ version: "1.0", encoding: "UTF-8" }).ele("http://www.sitemaps.org/schemas/sitemap/0.9", "sitemapindex");
  root
    .ele("sitemap")
    .ele("loc")
    .txt(catalog.site.origin + catalog.urls.page("/sitemap-0.xml"));
  return root.end({ prettyPrint: true });
}
