import type { Catalog } from "../../catalog/catalog.ts";
import { comparisonSets, type ComparisonSet } from "../comparison-sets.ts";
import { drawEntry, PAGED } from "./entry.ts";
import { drawModel } from "./model.ts";
import { drawPage, paragraph, type SearchRecord } from "./record.ts";

export type { SearchRecord } from "./record.ts";

/** Every page that can be found whole without reading it: those of entries, and the comparisons. */
export function searchRecords(catalog: Catalog): SearchRecord[] {
  return [
    ...[...catalog.models.values()].map((model) => ({
      key: `models/${model.id}`,
      path: `/models/${model.id}/`,
      draw: () => drawModel(model, catalog),
    })),
    ...PAGED.flatMap((collection) =>
      [...catalog[collection].values()].map((entry) => ({
        key: `${collection}/${entry.id}`,
        path: `/${collection}/${entry.id}/`,
        draw: () => drawEntry(entry, catalog),
      })),
    ),
    ...comparisonSets(catalog).map((set) => ({ key: `/compare/${set.id}/`, path: `/compare/${set.id}/`, draw: () => drawSet(set) })),
  ];
}

function drawSet({ title, lede, models }: ComparisonSet): string {
  return drawPage({ title: `Compare ${title}`, summary: lede, body: [paragraph([models.map(({ name }) => name).join(", ")])] });
}
