import type { Catalog } from "../catalog/catalog.ts";
import { groupBy } from "../catalog/group-by.ts";
import { resolveAddress } from "../catalog/permalinks.ts";
import { movedAddresses, published } from "./permalinks.ts";

/** A page that has moved, with the places to which its anchors lead now. */
export interface MovedPage {
  path: string;
  target: string;
  anchors: { id: string; url: string }[];
}

const moves = new WeakMap<Catalog, { ledger: string; pages: MovedPage[] }>();

/** Every page that is left where one has moved. A comparison that never was published leaves none. */
export function movedPages(catalog: Catalog, ledger: readonly string[]): readonly MovedPage[] {
  const known = moves.get(catalog);
  const text = ledger.join("\n");
  const pages = known?.ledger === text ? known.pages : findMoved(catalog, ledger);
  moves.set(catalog, { ledger: text, pages });
  return pages;
}

function findMoved(catalog: Catalog, ledger: readonly string[]): MovedPage[] {
  const site = published(catalog);
  const known = new Set(ledger);
  const renamedOn = groupBy(site.renamed.keys(), (address) => address.split("#")[0] ?? "");
  const anchors = groupBy(
    [...site.addresses, ...ledger].filter((address) => address.includes("#")),
    (address) => address.split("#")[0] ?? "",
  );
  const anchorsOf = (path: string) => (anchors.get(path) ?? []).map((address) => address.split("#")[1] ?? "");
  return [...site.moved].flatMap(([path, target]) => {
    if (!path.endsWith("/") || (path.startsWith("/compare/") && !known.has(path))) return [];
    const renamed = (renamedOn.get(target) ?? []).map((address) => address.split("#")[1] ?? "");
    const ids = new Set([...anchorsOf(path), ...anchorsOf(target), ...renamed]);
    return {
      path,
      target: catalog.urls.page(target),
      anchors: [...ids].flatMap((id) => {
        const place = resolveAddress(`${path}#${id}`, site);
        return place === undefined ? [] : { id, url: catalog.urls.page(place) };
      }),
    };
  });
}

/** `_redirects` of static hosts (Netlify, Cloudflare Pages): browsers carry the fragment over. */
export function hostRedirects(catalog: Catalog, ledger: readonly string[]): string {
  const pages = new Set(movedPages(catalog, ledger).map(({ path }) => path));
  const lines = [...movedAddresses(catalog)]
    .filter(([old]) => pages.has(old) || !old.endsWith("/"))
    .map(([old, target]) => `${catalog.urls.page(old)} ${catalog.urls.page(target)} 301\n`);
  return ["# Addresses that have moved. The pages left behind forward those whose host does not read this file.\n", ...lines].join("");
}
