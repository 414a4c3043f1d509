import type { Catalog } from "../catalog/catalog.ts";
import type { Model, NumberedSource } from "../catalog/model.ts";
import { comparisonSets, type ComparisonSet } from "./comparison-sets.ts";

/** What falls when a source falls: rooted addresses of the site. */
export interface RestingOn {
  facts: string[];
  figures: string[];
  sets: string[];
  proposals: string[];
}

/** Where the paths of facts begin. */
const FACTS = "facts/";

interface Index {
  sets: readonly ComparisonSet[];
  /** Source → the models that cite it, and where. */
  citing: ReadonlyMap<string, { model: Model; uses: NumberedSource["uses"] }[]>;
}

/** Made once for a catalogue: a page of each source asks. */
const known = new WeakMap<Catalog, Index>();

function indexOf(catalog: Catalog): Index {
  const index = known.get(catalog) ?? makeIndex(catalog);
  known.set(catalog, index);
  return index;
}

function makeIndex(catalog: Catalog): Index {
  const citing = new Map<string, { model: Model; uses: NumberedSource["uses"] }[]>();
  for (const model of catalog.models.values()) {
    for (const { id, uses } of model.sources) {
      if (uses.length === 0) continue;
      const others = citing.get(id);
      if (others) others.push({ model, uses });
      else citing.set(id, [{ model, uses }]);
    }
  }
  return { sets: comparisonSets(catalog), citing };
}

const sought = new WeakMap<Catalog, ReadonlySet<string>>();

/** Documents that may answer, and that nobody could open yet. */
export function soughtDocuments(catalog: Catalog): ReadonlySet<string> {
  const claims = () => [...catalog.models.values()].flatMap(({ facts }) => [...facts.values()].flatMap((fact) => fact.claims));
  const all = sought.get(catalog) ?? new Set(claims().flatMap(({ unread }) => unread ?? []));
  sought.set(catalog, all);
  return all;
}

/** Facts that cite a source, figures worked out from them, and the comparison sets and proposals that show their models. */
export function restingOn(catalog: Catalog, source: string): RestingOn {
  const facts = new Set<string>();
  const figures = new Set<string>();
  const models = new Set<string>();
  const { sets: allSets, citing } = indexOf(catalog);
  for (const { model, uses } of citing.get(source) ?? []) {
    models.add(model.id);
    for (const use of uses) facts.add(use.url);
    const anchors = new Set(uses.map(({ url }) => url.slice(url.indexOf("#") + 1)));
    for (const figure of model.figures.values()) {
      if (figure.inputs.some(({ path }) => anchors.has(anchorOf(path)))) figures.add(`${model.url}#${figure.id}`);
    }
  }
  const sets = allSets.filter((set) => set.models.some(({ id }) => models.has(id)));
  const proposals = [...catalog.proposals.values()].filter(({ data }) => data.models.some(({ model }) => models.has(model)));
  return {
    facts: [...facts],
    figures: [...figures],
    sets: sets.map(({ id }) => catalog.urls.page(`/compare/${id}/`)),
    proposals: proposals.map(({ url }) => url),
  };
}

/** Of what a figure is worked out from. */
function anchorOf(path: string): string {
  return path.startsWith(FACTS) ? path.slice(FACTS.length) : path;
}
