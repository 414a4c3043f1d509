import type { Catalog } from "../catalog/catalog.ts";
import type { Model, Reference, ResolvedClaim } from "../catalog/model.ts";
import { formatsBesidePages } from "./index.ts";

/** Structured data of pages in the vocabulary of schema.org, as text for a data block. */

const CONTEXT = "https://schema.org";

/** A card as a data set of claims about a piece of software. */
export function modelJsonLd(model: Model, { site, urls }: Catalog): string {
  const address = site.origin + model.url;
  const license = model.facts.get("license")?.claims.find((claim) => claim.known);
  return dataBlock({
    "@context": CONTEXT,
    "@type": "Dataset",
    "@id": address,
    url: address,
    name: `Model card of ${model.name}`,
    description: model.card.summary,
    dateModified: model.card.reviewed,
    license: site.license?.url,
    creator: { "@type": "Organization", name: site.name, url: site.origin + urls.page("/") },
    isPartOf: { "@type": "DataCatalog", name: site.name, url: site.origin + urls.page("/") },
    about: {
      "@type": "SoftwareApplication",
      name: model.name,
      alternateName: model.aliases,
      applicationCategory: "Machine-learning model",
      author: model.makers.map((maker) => ({ "@type": "Organization", name: maker.label })),
      license: license?.items?.map((item) => site.origin + (item.url ?? "")),
    },
    variableMeasured: [...model.facts.values()].flatMap(({ field, claims: [claim], url }) =>
      field.type === "number" && claim.known
        ? [
            {
              "@type": "PropertyValue",
              propertyID: field.id,
              name: field.label,
              ...boundsOf(claim),
              unitText: field.unit,
              url: site.origin + url,
            },
          ]
        : [],
    ),
    distribution: formatsBesidePages.map((format) => ({
      "@type": "DataDownload",
      name: format.label,
      encodingFormat: format.mediaType,
      contentUrl: `${site.origin}${urls.page("/models/")}${model.id}${format.ending}`,
    })),
    citation: model.sources.flatMap(({ source }) => source.URL ?? []),
  });
}

/** A value, or its ends where the claim bounds it: schema.org has minValue and maxValue for these. */
function boundsOf({ value, qualifier }: Pick<ResolvedClaim, "value" | "qualifier">) {
  if (Array.isArray(value)) return { minValue: value[0], maxValue: value[1] };
  if (qualifier === "at-least") return { minValue: value };
  if (qualifier === "at-most") return { maxValue: value };
  return { value };
}

/** A term of the glossary, or a paper. */
export function conceptJsonLd({ name, url, data }: Reference<"concepts">, { site, urls }: Catalog): string {
  return dataBlock({
    "@context": CONTEXT,
    "@type": data.kind === "paper" ? "CreativeWork" : "DefinedTerm",
    url: site.origin + url,
    name,
    alternateName: data.aliases,
    description: data.summary,
    ...(data.kind === "term" ? { inDefinedTermSet: site.origin + urls.page("/concepts/") } : {}),
  });
}

/** The site, with the address of its search. */
export function siteJsonLd({ site, urls, revision }: Catalog): string {
  const home = site.origin + urls.page("/");
  return dataBlock({
    "@context": CONTEXT,
    "@type": ["WebSite", "DataCatalog"],
    url: home,
    name: site.name,
    description: site.description,
    dateModified: revision.date,
    potentialAction: {
      "@type": "SearchAction",
      target: { "@type": "EntryPoint", urlTemplate: `${site.origin}${urls.page("/search/")}?q={query}` },
      "query-input": "required name=query",
    },
  });
}

/** JSON that cannot end the element that it stands in, or begin a comment there. */
function dataBlock(data: object): string {
  return JSON.stringify(data)
    .replaceAll("<", String.raw`\u003c`)
    .replaceAll(">", String.raw`\u003e`)
    .replaceAll("&", String.raw`\u0026`)
    .replaceAll("\u2028", String.raw`\u2028`)
    .replaceAll("\u2029", String.raw`\u2029`);
}
