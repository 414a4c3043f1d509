import type { Catalog } from "../catalog/catalog.ts";
import { derivations } from "../catalog/derive/index.ts";
import { publisherOf } from "../catalog/cited-sources.ts";
import type { ReceiptNames } from "../tables/receipt-names.ts";
import { citationTemplate } from "./citations.ts";

/** What a receipt beside a table calls the things that `/models/<id>.json` names by id. */
export function receiptNames(catalog: Catalog): ReceiptNames {
  const { sources, benchmarks } = catalog;
  return {
    fields: Object.fromEntries([...catalog.fields.models, ...derivations].map(({ id, label }) => [id, label])),
    sources: Object.fromEntries(
      [...sources].map(([id, { data, url }]) => [
        id,
        { by: publisherOf(data), title: data.title, url, ...(data.URL ? { href: data.URL } : {}) },
      ]),
    ),
    benchmarks: Object.fromEntries([...benchmarks].map(([id, { name }]) => [id, name])),
    citation: citationTemplate(catalog),
    origin: catalog.site.origin,
  };
}
