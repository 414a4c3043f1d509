import type { RootContent } from "mdast";
import type { Catalog } from "../catalog/catalog.ts";
import type { Reference } from "../catalog/model.ts";
import { PAGED_COLLECTIONS } from "./entry-markdown.ts";
import { heading, link, list, paragraph, text, writeMarkdown } from "./mdast.ts";

const TITLES: Partial<Record<(typeof PAGED_COLLECTIONS)[number], string>> = {
  families: "Families",
  concepts: "Terms and papers",
  guides: "Guides",
  proposals: "Proposals",
  datasets: "Data sets",
  licenses: "Licences",
  benchmarks: "Benchmarks",
};

/** What the site holds, for assistants: llmstxt.org. Each link leads to the Markdown of a page. */
export function llmsTxt(catalog: Catalog): string {
  const { site, urls } = catalog;
  const at = (path: string) => site.origin + urls.page(path);
  const beside = (url: string) => `${site.origin}${url.replace(/\/$/, "")}.md`;
  const section = (title: string, entries: { label: string; url: string; summary: string }[]): RootContent[] =>
    entries.length > 0 ? [heading(2, title), list(entries.map(({ label, url, summary }) => [link(url, label), text(`: ${summary}`)]))] : [];
  return writeMarkdown([
    heading(1, site.name),
    {
      type: "blockquote",
      children: [paragraph(text(site.description))],
    },
    paragraph(
      text(
        "A fact without a value says why: “not disclosed” means that the makers were searched and do not say, “does not apply” that it has no meaning for the model. " +
          "A disputed fact has several readings; the first is preferred. Every fact has an address: that of its card, #, and the field’s id.",
      ),
    ),
    ...section(
      "Models",
      [...catalog.models.values()].map((model) => ({ label: model.name, url: beside(model.url), summary: model.card.summary })),
    ),
    ...PAGED_COLLECTIONS.flatMap((collection) => {
      const title = TITLES[collection];
      return title
        ? section(
            title,
            [...catalog[collection].values()].map((entry: Reference) => linked(entry, beside)),
          )
        : [];
    }),
    ...section("Data", [
      { label: "catalog.json", url: at("/data/catalog.json"), summary: "every card with every claim" },
      { label: "catalog.csv", url: at("/data/catalog.csv"), summary: "a row a claim" },
      { label: "models.csv", url: at("/data/models.csv"), summary: "a row a model" },
      { label: "sources.bib", url: at("/data/sources.bib"), summary: "every source, as BibTeX" },
    ]),
  ]);
}

function linked({ name, url, data }: Reference, beside: (url: string) => string) {
  return { label: name, url: beside(url), summary: "summary" in data ? data.summary : "" };
}
