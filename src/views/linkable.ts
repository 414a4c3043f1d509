import type { Catalog } from "../catalog/catalog.ts";
import type { Published } from "../catalog/permalinks.ts";
import { citableFacts } from "../formats/fact-file.ts";
import { SET_FORMATS } from "./comparison-files.ts";
import { comparisonSets } from "./comparison-sets.ts";
import { published } from "./permalinks.ts";

/**
 * Whatever a text may link to: what the ledger keeps for good, and the files of single facts and of comparisons, which are
 * there as long as the fact has a value and the comparison its models.
 */
export function linkable(catalog: Catalog): Published {
  const ledger = published(catalog);
  const facts = [...catalog.models.values()].flatMap((model) =>
    citableFacts(model).flatMap(({ field }) => ["json", "svg"].map((ending) => `/f/${model.id}/${field.id}.${ending}`)),
  );
  const comparisons = comparisonSets(catalog).flatMap(({ id }) => SET_FORMATS.map(({ ending }) => `/compare/${id}.${ending}`));
  return { ...ledger, addresses: new Set([...ledger.addresses, ...facts, ...comparisons]) };
}
