import type { Catalog } from "../catalog/catalog.ts";
import type { Reference } from "../catalog/model.ts";
import type { NamedPage } from "../islands/names.ts";
import { filtersOf } from "./search-filters.ts";

const KINDS = [
  ["families", "family"],
  ["organizations", "organization"],
  ["datasets", "data set"],
  ["licenses", "licence"],
  ["benchmarks", "benchmark"],
  ["concepts", "concept"],
  ["accelerators", "accelerator"],
  ["guides", "guide"],
  ["proposals", "proposal"],
] as const;

/** Every page that has a name, with all its spellings: what the search looks through first. */
export function namedPages(catalog: Catalog): NamedPage[] {
  const models = [...catalog.models.values()].map((model): NamedPage => ({
    name: model.name,
    url: model.url,
    kind: "model",
    summary: model.card.summary,
    names: [model.name, model.id, ...model.aliases, ...model.variants.flatMap((variant) => [variant.name, ...variant.aliases])],
    filters: filtersOf(model, catalog.licenses),
  }));
  const others = KINDS.flatMap(([collection, kind]) =>
    [...catalog[collection].values()].map((entry: Reference): NamedPage => {
      const { data } = entry;
      const aliases = "aliases" in data ? (data.aliases ?? []) : [];
      return {
        name: entry.name,
        url: entry.url,
        kind,
        summary: "summary" in data ? data.summary : "",
        names: [entry.name, ...aliases],
        filters: [],
      };
    }),
  );
  return [...models, ...others];
}
