import { modelAnchors } from "../catalog/anchors.ts";
import type { Published } from "../catalog/permalinks.ts";
import { baseOf, type TextCatalogue } from "./catalogue.ts";

/** Addresses of a site, without the base. */
export interface KnownSite extends Published {
  /** Whether an address that is not among them leads nowhere; left out: each does. */
  covers?(address: string): boolean;
}

const COLLECTIONS = ["families", "organizations", "datasets", "sources", "licenses", "benchmarks"] as const;
const COVERED = new RegExp(`^/(?:models|${COLLECTIONS.join("|")})/[^/]+/$`);

/**
 * The addresses that a catalogue's data alone vouch for: pages of models and of what they refer to, anchors of their
 * facts, and old ones that lead there. Of other pages, such as guides, the data do not know whether they are there.
 */
export function addressesOf(catalogue: TextCatalogue): KnownSite {
  const base = baseOf(catalogue);
  const addresses = new Set<string>();
  const moved = new Map<string, string>();
  const renamed = new Map<string, string>();
  for (const { url, facts, variants, evaluations, ...model } of catalogue.models) {
    const page = url.slice(base.length);
    addresses.add(page);
    const parts = { facts: Object.keys(facts), evaluations: [], variants: variants.map(({ id }) => id) };
    for (const anchor of modelAnchors(parts)) addresses.add(`${page}#${anchor}`);
    for (const evaluation of evaluations) addresses.add(evaluation.url.slice(base.length));
    for (const old of model["redirect-from"]) moved.set(`/models/${old}/`, page);
    for (const [old, current] of Object.entries(model.renamed)) renamed.set(`${page}#${old}`, `${page}#${current}`);
  }
  for (const collection of COLLECTIONS)
    for (const [id, entry] of Object.entries(catalogue[collection])) {
      const page = entry.url?.slice(base.length) ?? `/${collection}/${id}/`;
      addresses.add(page);
      for (const old of entry["redirect-from"]) moved.set(`/${collection}/${old}/`, page);
    }
  const covers = (address: string): boolean => {
    const [page = "", anchor] = address.split("#");
    // Of the anchors on pages of other collections the data say nothing.
    return COVERED.test(page) && (anchor === undefined || page.startsWith("/models/") || !(addresses.has(page) || moved.has(page)));
  };
  return { addresses, moved, renamed, covers };
}
