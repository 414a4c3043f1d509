import type { Catalog } from "../catalog/catalog.ts";
import { groupBy } from "../catalog/group-by.ts";
import type { Fact, Model, Reference } from "../catalog/model.ts";
import type { NamedPage } from "../search/names.ts";
import { filtersOf } from "./search-filters.ts";
import { sitePages } from "./site-pages.ts";

/** What the search calls the entries that have facts. */
export const FACT_KINDS = { models: "model", accelerators: "accelerator", datasets: "data set" } as const;

const KINDS = [
  ["families", "family"],
  ["organizations", "organisation"],
  ["datasets", FACT_KINDS.datasets],
  ["licenses", "licence"],
  ["benchmarks", "benchmark"],
  ["concepts", "concept"],
  ["accelerators", FACT_KINDS.accelerators],
  ["guides", "guide"],
  ["proposals", "proposal"],
] as const;

/** Every page that has a name, with all its spellings: what the search looks through first. */
export function namedPages(catalog: Catalog): NamedPage[] {
  const members = groupBy(catalog.models.values(), (model) => model.card.family);
  const parents = new Set([...catalog.families.values()].map(({ data }) => data.parent));
  const sole = new Set([...members].filter(([family, { length }]) => length === 1 && !parents.has(family)).map(([family]) => family));
  return [
    ...[...catalog.models.values()].map((model) => namedModel(model, catalog, sole.has(model.card.family))),
    ...KINDS.flatMap(([collection, kind]) => [...catalog[collection].values()].map((entry: Reference) => namedEntry(entry, kind))),
    ...sitePages.map(({ path, name, summary, names }): NamedPage => ({
      name,
      url: catalog.urls.page(path),
      kind: "page",
      summary,
      names: [name, ...names],
      filters: [],
    })),
  ];
}

/** `isSole`: its family has no other model and no family below it, so that people mean this model by the family's names. */
function namedModel(model: Model, catalog: Catalog, isSole: boolean): NamedPage {
  const { name, id, url, aliases, variants, card } = model;
  const family = isSole ? catalog.families.get(card.family) : undefined;
  return {
    name,
    url,
    kind: FACT_KINDS.models,
    summary: card.summary,
    names: [
      ...new Set([
        name,
        id,
        ...aliases,
        ...variants.flatMap((variant) => [variant.name, ...variant.aliases]),
        ...(family ? [family.name, ...(family.data.aliases ?? [])] : []),
      ]),
    ],
    filters: filtersOf(model, catalog.licenses),
  };
}

function namedEntry({ name, url, data, facts }: Reference, kind: string): NamedPage {
  const aliases = "aliases" in data ? (data.aliases ?? []) : [];
  return {
    name,
    url,
    kind,
    summary: "summary" in data ? data.summary : "",
    names: [name, ...aliases],
    filters: [],
    ...(facts.size > 0 ? { facts: Object.fromEntries([...facts.values()].map((fact) => [fact.field.id, inShort(fact)])) } : {}),
  };
}

/** Numbers and dates; what is disputed or takes words is read on its page. */
function inShort({ field, claims: [claim], disputed }: Fact): string {
  if (disputed || (field.type !== "number" && field.type !== "date")) return "";
  return claim.known ? claim.short : claim.display;
}
