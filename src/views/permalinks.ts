import type { Catalog } from "../catalog/catalog.ts";
import { anchoredParts, modelAnchors } from "../catalog/anchors.ts";
import { derivations } from "../catalog/derive/index.ts";
import type { Reference } from "../catalog/model.ts";
import { formatLedger, resolveAddress, type Published } from "../catalog/permalinks.ts";
import { collections, type CollectionId } from "../schema/collections.ts";
import type { Moves } from "../schema/moves.ts";
import { chartDefinitions } from "./charts/definitions.ts";
import { comparisonSets } from "./comparison-sets.ts";
import { formatsBesidePages } from "../formats/index.ts";
import { DATA_FILES } from "./data-files.ts";
import { PROPOSAL_FILES } from "./proposal-appendix.ts";
import { correctionsPath } from "./site-pages.ts";
import { pagePaths } from "./sitemap.ts";

/** Files that people and programs fetch by their address. */
const FILES = ["/404.html", "/changes/feed.xml", "/robots.txt", "/sitemap-index.xml", ...DATA_FILES.map(({ name }) => `/data/${name}`)];
const CHART_FILES = chartDefinitions.flatMap(({ id }) => [`/charts/${id}.svg`, `/charts/${id}.csv`]);

/** Anchors of the project's own pages that others may link to. */
const OWN_ANCHORS = ["/about/#disclosure", ...derivations.map(({ id }) => `/methods/#${id}`)];

/** Everything that the ledger must hold and the site must answer: pages, files, fixed anchors. Without the base path. */
export function publishedAddresses(catalog: Catalog): Set<string> {
  const models = [...catalog.models.values()].flatMap((model) => [
    ...modelAnchors(anchoredParts(model.card)).map((anchor) => `/models/${model.id}/#${anchor}`),
    ...partsOf("models", model.id),
  ]);
  const proposals = [...catalog.proposals.keys()].flatMap((id) => partsOf("proposals", id));
  const sources = [...catalog.sources.keys()].flatMap((id) => [`/sources/${id}/#claims`, `/sources/${id}/#cite`]);
  const facts = [...catalog.datasets.values(), ...catalog.accelerators.values()].flatMap((entry) =>
    [...entry.facts.values()].map((fact) => withoutBase(fact.url, catalog)),
  );
  const devices = [...catalog.accelerators.values()].map((device) => withoutBase(device.url, catalog));
  return new Set([
    ...pagePaths(catalog),
    ...FILES,
    ...CHART_FILES,
    ...OWN_ANCHORS,
    ...models,
    ...proposals,
    ...sources,
    ...facts,
    ...devices,
  ]);
}

function withoutBase(url: string, { site }: Catalog): string {
  return url.slice(site.base.length);
}

/** Pages and files that belong to an entry's page. */
function partsOf(collection: CollectionId, id: string): string[] {
  if (collection === "proposals") return PROPOSAL_FILES.map(({ name }) => `/proposals/${id}/${name}`);
  if (collection !== "models") return [];
  return [`/models/${id}/history/`, ...formatsBesidePages.map((format) => `/models/${id}${format.ending}`)];
}

/** Old pages and files → those in their place. Without the base path. */
export function movedAddresses(catalog: Catalog): Map<string, string> {
  const moved = new Map<string, string>();
  for (const [collection, id, { "redirect-from": old = [] }] of movable(catalog)) {
    if (collection === "accelerators") continue;
    for (const former of old) {
      moved.set(`/${collection}/${former}/`, `/${collection}/${id}/`);
      const [before, after] = [partsOf(collection, former), partsOf(collection, id)];
      before.forEach((path, index) => moved.set(path, after[index] ?? ""));
      if (catalog.proposals.get(id)?.corrections.length && collection === "proposals")
        moved.set(correctionsPath(former), correctionsPath(id));
    }
  }
  return new Map([...moved, ...movedComparisons(catalog)]);
}

/** A family's ready comparison leads to the family once it has too few models, and follows its renaming. */
function* movedComparisons(catalog: Catalog): Generator<[string, string]> {
  const sets = new Set(comparisonSets(catalog).map((set) => set.id));
  for (const { id, data } of catalog.families.values()) {
    const home = sets.has(id) ? `/compare/${id}/` : `/families/${id}/`;
    for (const name of [id, ...(data["redirect-from"] ?? [])]) if (!sets.has(name)) yield [`/compare/${name}/`, home];
  }
}

/** All that an old address may lead to. */
export function published(catalog: Catalog): Published {
  const renamed = new Map<string, string>();
  for (const { id, former } of catalog.models.values()) addRenamed(renamed, `/models/${id}/`, former);
  for (const { id, former } of catalog.datasets.values()) addRenamed(renamed, `/datasets/${id}/`, former);
  for (const { former } of catalog.accelerators.values()) addRenamed(renamed, "/accelerators/", former);
  return { addresses: publishedAddresses(catalog), moved: movedAddresses(catalog), renamed };
}

function addRenamed(renamed: Map<string, string>, page: string, former: Reference["former"]): void {
  for (const [current, old] of former) for (const anchor of old) renamed.set(`${page}#${anchor}`, `${page}#${current}`);
}

function* movable(catalog: Catalog): Generator<[CollectionId, string, Moves]> {
  for (const { id, card } of catalog.models.values()) yield ["models", id, card];
  for (const { id } of collections) {
    if (id === "models") continue;
    for (const entry of catalog[id].values()) yield [id, entry.id, entry.data];
  }
}

/** Addresses of the ledger that lead nowhere any more. */
export function lostAddresses(ledger: readonly string[], site: Published): string[] {
  return ledger.filter((address) => resolveAddress(address, site) === undefined);
}

/** The ledger as the site serves it: with the base path. */
export function servedLedger(ledger: readonly string[], catalog: Catalog): string {
  return formatLedger(ledger.map((address) => catalog.urls.page(address)));
}
